import type { TextsOf } from '../same-keys';

export const app: TextsOf<'app'> = {
  office: 'Mayor’s Cabinet',
  skip: 'Skip to content',
  menu: 'Main menu',
  checks: 'Checks',
  organisation: 'Organisation',
  language: 'Language',
  signOut: 'Sign out',
  connectionLost: 'Connection lost: what you see may be out of date. Trying again.',
};
