import type { TextsOf } from '../same-keys';

export const signIn: TextsOf<'signIn'> = {
  title: 'Sign in',
  button: 'Sign in to Marino',
  demonstration: 'This is a demonstration',
  demonstrationText:
    'The people are invented and there is no password: the next page asks who to work as. In production people sign in with the city’s own accounts.',
  externalText:
    'The identity provider of the house signs you in, then you come back to the page you asked for.',
  none: 'Signing in is not configured',
  noneText: 'Whoever runs Marino has to name the identity provider of the house (MARINO_OIDC_ISSUER).',
  problems: {
    signInFailed: 'Signing in has failed',
    signInCancelled: 'Signing in was cancelled',
    signInTooLate: 'This browser has not begun to sign in, or has taken too long',
    otherPerson: 'Somebody else than the person at work has confirmed their identity',
    assuranceTooLow: 'The level of assurance of the identity is not high enough',
    roleRequired: 'The person may not use Marino',
    unknownPerson: 'The organisation of the house does not have this person',
    withoutOffice: 'The person holds no office',
    providerUnavailable: 'The identity provider does not answer',
    taxCodeMissing: 'The provider of the digital identity has told neither name nor tax code',
  },
  next: {
    again: 'Sign in again.',
    higher: 'Sign in with a higher level, such as SPID level 2 or CIE.',
    administration: 'Turn to whoever keeps the identities and offices of the house.',
    later: 'Try again in a moment.',
    consent: 'Sign in with SPID or CIE, and let the data be sent.',
  },
  confirm: 'Confirm who you are',
  confirmText:
    'Signing an act or ordering a payment asks you to sign in once more. What you have typed stays in this tab.',
  confirmed: 'Your identity is confirmed: check what you have typed and complete the task.',
  account: 'Sign-in and sessions',
  here: 'Sign out of this browser',
  everywhere: 'Sign out of all devices',
  everywhereText:
    'Ends every open session and makes the tokens issued to programs until now worthless. For when you have left a session open or lost a device.',
  everywhereButton: 'Sign out everywhere',
};
