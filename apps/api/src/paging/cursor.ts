import { type z } from 'zod';
import { Problem } from '../problem/problem';

/**
 * Where the next page begins: the sort values of the last row read, opaque to callers. `list` says of
 * which list, so that a cursor of another list or another order is refused and not misread.
 */
export function writeCursor(list: string, keys: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify([list, ...keys])).toString('base64url');
}

/** The sort values in a cursor, or undefined for the first page. Refuses with `invalidRequest` what is not one of this list. */
export function readCursor<Keys extends z.ZodTuple>(
  cursor: string | undefined,
  list: string,
  keys: Keys,
): z.output<Keys> | undefined {
  if (cursor === undefined) return undefined;
  const [name, ...values] = parse(cursor);
  const read = keys.safeParse(values);
  if (name === list && read.success) return read.data;
  throw new Problem('invalidRequest', {
    problems: [
      {
        path: ['after'],
        message: {
          it: 'Non è l’indicazione di pagina data da questo elenco.',
          en: 'This is not a page mark given by this list.',
        },
      },
    ],
  });
}

function parse(cursor: string): unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}
