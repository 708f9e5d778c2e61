import type { Reader } from './reader';

/** Who keeps what holds for the whole house: substitutions of others, electoral periods. */
const KEEPERS: readonly string[] = ['general-manager', 'secretary-general', 'general-affairs.director'];

/** Whether the reader keeps it, in their own right or in the place of who is away. */
export function keepsOrganisation({ offices }: Pick<Reader, 'offices'>): boolean {
  return offices.some(({ id }) => KEEPERS.includes(id));
}
