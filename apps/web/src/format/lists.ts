import type { Language } from '@domain';

/** `a, b e c`. */
export function listOf(words: readonly string[], language: Language): string {
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(words);
}
