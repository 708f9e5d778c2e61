/** Who acts: a person in the offices held on the day of the act, or Marino itself when a term runs out. */
export interface Actor {
  /** Sign-in name of the person, or `system` when nobody acted but time did. */
  readonly person: string;
  /** Name to print, kept as it was on the day. */
  readonly name: string;
  /** Offices held when the command was given; the journal keeps the one that gave the right. */
  readonly offices: readonly string[];
  /** The person whose office the actor holds as a substitute, never hiding who acted. */
  readonly onBehalfOf?: string;
}

/** The actor of journal entries that time, not a person, has caused. */
export const system: Actor = { person: 'system', name: 'Marino', offices: [] };
