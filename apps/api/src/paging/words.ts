import { always, type Sql, sql } from '../../../../libs/persistence';

/** Longer searches only cost; nobody types them. */
const MOST_WORDS = 8;

/** The words a person typed, each as the beginning of a word; undefined when there is nothing to search for. */
export function wordsOf(typed: string | undefined): string | undefined {
  const words = typed?.match(/[\p{L}\p{N}]+/gu)?.slice(0, MOST_WORDS);
  return words?.map((word) => `${word}:*`).join(' & ');
}

/**
 * The condition that a case `c` has all the words a person typed, in its number, title or party. The
 * expression is that of the index `case_file_by_words`.
 */
export function hasWords(typed: string | undefined): Sql {
  const words = wordsOf(typed);
  if (words === undefined) return always;
  return sql`c.id IN (SELECT cases_with_words(${words}))`;
}
