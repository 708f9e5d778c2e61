/** What the access record keeps. The kind is the contract with who reads the table; it is never renamed. */
export const accessKinds = [
  'signedIn',
  'signInRefused',
  'signedOut',
  'tokenRefused',
  'rightsRefused',
] as const;

export type AccessKind = (typeof accessKinds)[number];
