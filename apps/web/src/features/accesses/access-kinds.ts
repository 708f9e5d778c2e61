import type { AccessRecordView } from '@domain';

export const accessKinds = [
  'signedIn',
  'signInRefused',
  'signedOut',
  'tokenRefused',
  'rightsRefused',
] as const satisfies readonly AccessRecordView['kind'][];
