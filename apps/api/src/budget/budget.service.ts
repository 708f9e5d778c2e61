import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { budgetRiskShare } from '../../../../libs/casework';
import {
  type BudgetLineDetail,
  type BudgetMovementView,
  type BudgetView,
  type LineKey,
  type Page,
  yearOfLine,
} from '../../../../libs/domain';
import { formatDecimal, type LocalDate, romeDateOf, valueOn, yearOf } from '../../../../libs/law';
import { query } from '../../../../libs/persistence';
import { holdsHouseRight } from '../../../../libs/rights';
import { readCursor, writeCursor } from '../paging/cursor';
import { pageOf } from '../paging/page';
import { Problem } from '../problem/problem';
import type { Reader } from '../rights/reader';
import type { BudgetParameters, MovementsParameters } from './budget.schema';
import {
  type LineRow,
  linesStatement,
  lineView,
  movementKeys,
  type MovementRow,
  movementsStatement,
  movementView,
  yearsStatement,
} from './budget-rows';

/** Where the lines of the budget stand: all of them to Accounts and those who watch, to heads those of their units. */
@Injectable()
export class Budget {
  constructor(private readonly dataSource: DataSource) {}

  /** Refuses with `budgetReserved` who has no lines to read. */
  async read(reader: Reader, { year: wanted, on = today(), unit, q }: BudgetParameters): Promise<BudgetView> {
    requireBudget(reader);
    const year = wanted ?? yearOf(on);
    const [rows, years] = await Promise.all([
      query<LineRow>(this.dataSource, linesStatement(reader, readsAll(reader), { year, q }, on)),
      query<{ year: number }>(this.dataSource, yearsStatement),
    ]);
    const share = riskShare();
    const views = rows.map((row) => ({ id: row.unit, view: lineView(row, on, share) }));
    return {
      year,
      years: years.map(({ year: each }) => each),
      on,
      riskShare: formatDecimal(share, 2),
      units: [...new Map(views.map(({ id, view }) => [id, { id, name: view.unit }])).values()].sort((a, b) =>
        a.name.it.localeCompare(b.name.it, 'it'),
      ),
      items: views.filter(({ id }) => unit === undefined || id === unit).map(({ view }) => view),
    };
  }

  /** Refuses with `budgetLineNotFound` a line that there is not, or not for this reader. */
  async line(reader: Reader, line: LineKey, on = today()): Promise<BudgetLineDetail> {
    const row = await this.require(reader, line, on);
    return {
      ...lineView(row, on, riskShare()),
      year: yearOfLine(line),
      on,
      appropriations: row.versions,
      movements: row.movements ?? 0,
    };
  }

  async movements(
    reader: Reader,
    line: LineKey,
    { on = today(), after, limit }: MovementsParameters,
  ): Promise<Page<BudgetMovementView>> {
    await this.require(reader, line, on);
    const list = `budget.${line}.${on}`;
    const [before] = readCursor(after, list, movementKeys) ?? [];
    const rows = await query<MovementRow>(
      this.dataSource,
      movementsStatement(reader, line, on, before, limit + 1),
    );
    return pageOf(rows, limit, movementView, ({ ordinal }) => writeCursor(list, [ordinal]));
  }

  private async require(reader: Reader, line: LineKey, on: LocalDate): Promise<LineRow> {
    requireBudget(reader);
    const [row] = await query<LineRow>(
      this.dataSource,
      linesStatement(reader, readsAll(reader), { line }, on),
    );
    if (!row) throw new Problem('budgetLineNotFound');
    return row;
  }
}

function requireBudget(reader: Reader): void {
  if (!holdsHouseRight('readBudget', reader.offices)) throw new Problem('budgetReserved');
}

function readsAll(reader: Reader): boolean {
  return holdsHouseRight('readLedger', reader.offices);
}

/** The threshold of today also for a day that has passed: it says what to look at now. */
function riskShare(): bigint {
  return valueOn(budgetRiskShare, today());
}

function today(): LocalDate {
  return romeDateOf(Date.now());
}
