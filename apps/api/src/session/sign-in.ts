import type { Visitor } from '../../../../libs/domain';

/** How the person who asks has been recognised. */
export type SignIn = SessionSignIn | TokenSignIn;

interface Proven {
  /** Sign-in name. */
  readonly person: string;
  /** When the person last showed who they are; milliseconds. */
  readonly authenticatedAt: number;
  /** Level of assurance (`acr`), where the provider names one. */
  readonly assurance?: string;
}

/** By the cookie of a session that is kept in the record. */
export interface SessionSignIn extends Proven {
  /** Who has signed in at the desk. */
  readonly visitor?: Visitor;
  readonly session: string;
}

/** By a bearer token; milliseconds. */
export interface TokenSignIn extends Proven {
  readonly issuedAt: number;
  readonly expiresAt: number;
}

export const isSession = (signIn: SignIn): signIn is SessionSignIn => 'session' in signIn;
