import type { TextsOf } from '../same-keys';

export const signIn: TextsOf<'signIn'> = {
  title: 'Sign in',
  demonstration: 'This is a demonstration',
  demonstrationText:
    'The people are invented and there is no password: choose who to work as. In production people sign in with the city’s own accounts.',
};
