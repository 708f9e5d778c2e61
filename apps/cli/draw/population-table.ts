import { csvRows } from '../../../libs/domain';
import { MONEY_SHAPE, parseMoney } from '../../../libs/law';
import type { Unit } from '../../../libs/sampling';

/** A table from which nothing can be drawn, with the line to be mended. */
export class TableError extends Error {}

/** The population in a table with the column `id`, and `stratum` and `amount` (`1234.50`) where it has them. */
export function populationFrom(text: string): Unit[] {
  return csvRows(text).map(({ line, cells }): Unit => {
    const { id = '', stratum = '', amount = '' } = cells;
    if (id === '') throw new TableError(`Line ${String(line)} has no id`);
    if (amount !== '' && !MONEY_SHAPE.test(amount))
      throw new TableError(`Line ${String(line)} has the amount ${amount}, which is not like 1234.50`);
    return {
      id,
      ...(stratum !== '' && { stratum }),
      ...(amount !== '' && { amount: parseMoney(amount) }),
    };
  });
}
