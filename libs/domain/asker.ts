import type { Actor, Substituted } from './actor';
import type { StandingInFor } from './commands';

/** Who has asked for a task that the procedure does not foresee, and in which office. */
export interface Asker extends Substituted {
  readonly office: string;
  /** In whose place it was asked. */
  readonly onBehalfOf?: Substituted;
}

export function askerOf({ person, name, offices: [office = ''], onBehalfOf }: Actor): Asker {
  return { person, name, office, ...(onBehalfOf && { onBehalfOf }) };
}

/** Whether somebody is who has asked, or the person in whose place it was asked. */
export function hasAsked({ person, onBehalfOf }: Asker, somebody: string): boolean {
  return person === somebody || onBehalfOf?.person === somebody;
}

/** The asker in whose place somebody acts in the office in which it was asked. */
export function inPlaceOfAsker(
  asker: Asker,
  standingInFor: readonly StandingInFor[] = [],
): Substituted | undefined {
  return standingInFor.find(({ person, office }) => office === asker.office && hasAsked(asker, person));
}
