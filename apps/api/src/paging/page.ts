import { z } from 'zod';
import type { Page } from '../../../../libs/domain';

/** Query parameters of every list. */
export const pageQuery = z.object({
  after: z.string().min(1).max(1000).optional().describe('`next` of the page before'),
  limit: z
    .string()
    .regex(/^([1-9]\d?|100)$/)
    .transform(Number)
    .default(25)
    .describe('Rows of a page, 1 to 100'),
});

export type PageParameters = z.output<typeof pageQuery>;

/**
 * A page from rows read with one more than asked: the extra row only tells that there is a next page.
 * `cursorOf` writes where that one begins, from the last row that is shown.
 */
export function pageOf<Row, Item>(
  rows: readonly Row[],
  limit: number,
  toItem: (row: Row) => Item,
  cursorOf: (last: Row) => string,
): Page<Item> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(toItem),
    ...(rows.length > limit && last !== undefined && { next: cursorOf(last) }),
  };
}
