import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type {
  BudgetMovementView,
  BudgetTotalDetail,
  BudgetTotalsView,
  BudgetTotalView,
  Page,
  TotalsBy,
  TotalsScope,
} from '../../../../libs/domain';
import { formatMoney, romeDateOf, yearOf } from '../../../../libs/law';
import { query } from '../../../../libs/persistence';
import { readCursor, writeCursor } from '../paging/cursor';
import { pageOf } from '../paging/page';
import { Problem } from '../problem/problem';
import type { Reader } from '../rights/reader';
import { type MovementRow, movementView } from './budget-rows';
import { readsAll, requireBudget } from './budget.service';
import type { TotalMovementsParameters, TotalParameters, TotalsParameters } from './totals.schema';
import {
  accountMovementsStatement,
  figuresIn,
  keyOfStatement,
  movedKeys,
  namedStatement,
  type SumRow,
  sumStatement,
  thresholdOf,
  totalKeys,
  type TotalRow,
  totalsStatement,
  totalView,
  totalYearsStatement,
} from './totals-rows';

interface TotalsTable {
  readonly year: number;
  readonly rows: readonly BudgetTotalView[];
}

/**
 * What was committed in a year to each beneficiary and on account of each political body, whatever procedure has done it:
 * over the whole ledger to those who read it, to others over the cases that they may read.
 */
@Injectable()
export class BudgetTotals {
  constructor(private readonly dataSource: DataSource) {}

  /** Refuses with `budgetReserved` who reads nothing of the budget. */
  async read(
    reader: Reader,
    { by, year = thisYear(), q, sort, after, limit }: TotalsParameters,
  ): Promise<BudgetTotalsView> {
    requireBudget(reader);
    const scope = scopeOf(reader, by, year);
    const list = `budget.totals.${by}.${year}.${sort}`;
    const keys = readCursor(after, list, totalKeys);
    const [rows, years, sum, named] = await Promise.all([
      query<TotalRow>(this.dataSource, totalsStatement(reader, { by, year, q }, sort, keys, limit + 1)),
      query<{ year: number }>(this.dataSource, totalYearsStatement(by)),
      query<SumRow>(this.dataSource, sumStatement(scope.isWhole, { by, year })),
      query<{ named: number }>(this.dataSource, namedStatement({ by, year })),
    ]);
    const [all] = sum;
    if (!all) throw new Error('A sum has one row');
    return {
      ...scope,
      years: years.map(({ year: each }) => each),
      all: { accounts: all.accounts, figures: figuresIn(all) },
      unnamed: all.accounts - (named[0]?.named ?? 0),
      ...pageOf(
        rows,
        limit,
        (row) => totalView(row, scope),
        ({ sorted_by, commitment }) => writeCursor(list, [sorted_by, commitment]),
      ),
    };
  }

  /** All accounts that {@link read} gives page by page. */
  async table(reader: Reader, { by, year = thisYear(), q, sort }: TotalsParameters): Promise<TotalsTable> {
    requireBudget(reader);
    const scope = scopeOf(reader, by, year);
    const rows = await query<TotalRow>(
      this.dataSource,
      totalsStatement(reader, { by, year, q }, sort, undefined),
    );
    return { year, rows: rows.map((row) => totalView(row, scope)) };
  }

  /** Refuses with `budgetTotalNotFound` a commitment of no account of the year that this reader may know of. */
  async account(
    reader: Reader,
    commitment: string,
    { by, year = thisYear() }: TotalParameters,
  ): Promise<BudgetTotalDetail> {
    const key = await this.requireKey(reader, commitment, { by, year });
    const scope = scopeOf(reader, by, year);
    const [row] = await query<TotalRow>(
      this.dataSource,
      totalsStatement(reader, { by, year, key }, 'name', undefined),
    );
    if (!row) throw new Problem('budgetTotalNotFound');
    return { ...scope, ...totalView(row, scope), movements: row.movements };
  }

  async movements(
    reader: Reader,
    commitment: string,
    { by, year = thisYear(), after, limit }: TotalMovementsParameters,
  ): Promise<Page<BudgetMovementView>> {
    const key = await this.requireKey(reader, commitment, { by, year });
    const list = `budget.totals.${by}.${year}.movements`;
    const rows = await query<MovementRow & { readonly moved_by: string }>(
      this.dataSource,
      accountMovementsStatement(reader, { by, year, key }, readCursor(after, list, movedKeys), limit + 1),
    );
    return pageOf(rows, limit, movementView, ({ on_day, moved_by, position, line }) =>
      writeCursor(list, [on_day, moved_by, position, line]),
    );
  }

  private async requireKey(
    reader: Reader,
    commitment: string,
    { by, year }: Pick<TotalsScope, 'by' | 'year'>,
  ): Promise<string> {
    requireBudget(reader);
    const [row] = await query<{ key: string }>(this.dataSource, keyOfStatement(by, year, commitment));
    if (!row) throw new Problem('budgetTotalNotFound');
    return row.key;
  }
}

function scopeOf(reader: Reader, by: TotalsBy, year: number): TotalsScope {
  const threshold = by === 'beneficiary' ? thresholdOf(year) : undefined;
  return {
    year,
    by,
    isWhole: readsAll(reader),
    ...(threshold !== undefined && { threshold: formatMoney(threshold) }),
  };
}

function thisYear(): number {
  return yearOf(romeDateOf(Date.now()));
}
