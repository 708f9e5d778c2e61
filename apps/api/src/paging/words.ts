import { always, type Sql, sql } from '../../../../libs/persistence';

/** Longer searches only cost; nobody types them. */
const MOST_WORDS = 8;

/**
 * The condition that a case `c` has all the words a person typed, each as the beginning of a word of
 * its number, title or party. The expression is that of the index `case_file_by_words`.
 */
export function hasWords(typed: string | undefined): Sql {
  const words = typed?.match(/[\p{L}\p{N}]+/gu)?.slice(0, MOST_WORDS);
  if (!words) return always;
  const search = words.map((word) => `${word}:*`).join(' & ');
  return sql`to_tsvector('simple', coalesce(c.number, '') || ' ' || c.title || ' ' || coalesce(c.party, '')) @@ to_tsquery('simple', ${search})`;
}
