import type { Visitor } from '../../../../libs/domain';

/** Who somebody is, as the provider has vouched for it. */
export interface ProvenIdentity {
  readonly issuer: string;
  readonly subject: string;
  /** Sign-in name in the organisation, or of a visitor. */
  readonly person: string;
  /** Who has signed in at the desk. */
  readonly visitor?: Visitor;
  /** The provider's own session. */
  readonly sid?: string;
  /** Level of assurance (`acr`). */
  readonly assurance?: string;
  readonly authenticatedAt: number;
  /** Shown to the provider at sign-out. */
  readonly idToken?: string;
}
