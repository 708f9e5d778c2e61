/**
 * Whether a value holds a text that PostgreSQL cannot keep: U+0000 or half of a surrogate pair. Such a text
 * would stop the record of its case, so a command that carries one is refused before anything happens.
 */
export function hasUnstorableText(value: unknown): boolean {
  if (typeof value === 'string') return /[\0\p{Cs}]/u.test(value);
  if (value === null || typeof value !== 'object') return false;
  return Object.entries(value).some(([key, member]) => hasUnstorableText(key) || hasUnstorableText(member));
}
