import type { SigningLimit, SigningMandate, UsedMandate } from './signing';

/** Who acts: a person in the offices held on the day of the act, or Marino itself when a term runs out. */
export interface Actor {
  /** Sign-in name of the person, or `system` when nobody acted but time did. */
  readonly person: string;
  /** Name to print, kept as it was on the day. */
  readonly name: string;
  /** Offices held when the command was given; the journal keeps the one that gave the right. */
  readonly offices: readonly string[];
  /** Offices held only in place of somebody absent, with whom. */
  readonly substituting?: Readonly<Record<string, Substituted>>;
  /** How far the holders of these offices sign. */
  readonly limits?: readonly SigningLimit[];
  /** Under which mandates the actor signs for offices that are not their own, or beyond the limit of their own. */
  readonly mandates?: readonly SigningMandate[];
  /** Under which of them the actor has acted: what the journal keeps of `mandates`. */
  readonly underMandate?: UsedMandate;
  /** In whose place the actor acted, never hiding who acted: what the journal keeps of `substituting`. */
  readonly onBehalfOf?: Substituted;
  /** Level of assurance with which the person had signed in (`acr`), where the provider had named one. */
  readonly assurance?: string;
}

export interface Substituted {
  readonly person: string;
  readonly name: string;
}

/** The actor of journal entries that time, not a person, has caused. */
export const system: Actor = { person: 'system', name: 'Marino', offices: [] };
