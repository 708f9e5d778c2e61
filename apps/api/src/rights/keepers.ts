import type { Reader } from './reader';

/** Who keeps what holds for the whole house: substitutions of people who are away, the office calendar, electoral periods. */
const KEEPERS: readonly string[] = ['general-manager', 'secretary-general', 'general-affairs.director'];

/** Whether the reader keeps it, in their own right or in the place of who is away. */
export function keepsHouse({ offices }: Reader): boolean {
  return offices.some(({ id }) => KEEPERS.includes(id));
}

/** The same in their own right alone. Who only stands in for a keeper keeps nothing: a substitution does not grow by itself. */
export function isKeeper({ offices }: Reader): boolean {
  return offices.some(({ id, inPlaceOf }) => inPlaceOf === undefined && KEEPERS.includes(id));
}
