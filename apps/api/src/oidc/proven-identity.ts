/** Who somebody is, as the provider has vouched for it. */
export interface ProvenIdentity {
  readonly issuer: string;
  readonly subject: string;
  /** Sign-in name in the organisation. */
  readonly person: string;
  /** The provider's own session. */
  readonly sid?: string;
  /** Level of assurance (`acr`). */
  readonly assurance?: string;
  readonly authenticatedAt: number;
  /** Shown to the provider at sign-out. */
  readonly idToken?: string;
}
