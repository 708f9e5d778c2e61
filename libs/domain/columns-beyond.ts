import type { RegisterEntryView } from './register-views';

/**
 * The columns that tell something beside what has been said of every entry already, by its title or the name of its group.
 *
 * @param saidOf what a reader knows of an entry before looking at the columns
 */
export function columnsBeyond(
  columns: readonly string[],
  entries: readonly Pick<RegisterEntryView, 'title' | 'entry'>[],
  saidOf: (entry: Pick<RegisterEntryView, 'title'>) => string,
): readonly string[] {
  const isSaid = (column: string) =>
    entries.some(({ entry }) => entry[column] !== undefined) &&
    entries.every((each) => {
      const value = each.entry[column];
      return (
        value === undefined || (typeof value === 'string' && value !== '' && saidOf(each).includes(value))
      );
    });
  return columns.filter((column) => !isSaid(column));
}
