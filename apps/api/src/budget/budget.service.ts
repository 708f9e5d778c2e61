import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { budgetBookingDays, budgetRiskShare } from '../../../../libs/casework';
import {
  type BudgetLineDetail,
  type BudgetMovementView,
  type BudgetLineView,
  type BudgetView,
  compareByNeed,
  type LineKey,
  type Page,
  type RiskThresholds,
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
  lineKeys,
  type LineRow,
  linesStatement,
  lineView,
  movementKeys,
  type MovementRow,
  movementsStatement,
  movementView,
  yearsStatement,
} from './budget-rows';

interface BudgetTable {
  readonly year: number;
  readonly on: LocalDate;
  readonly lines: readonly BudgetLineView[];
}

/** Where the lines of the budget stand: all of them to Accounts and those who watch, to heads those of their units. */
@Injectable()
export class Budget {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * A page of the lines. All of the year are looked at for each: what is at risk is told by the rule, and counted over all
   * pages. Refuses with `budgetReserved` who has no lines to read.
   */
  async read(reader: Reader, parameters: BudgetParameters): Promise<BudgetView> {
    const { after, limit } = parameters;
    const { lines, ...budget } = await this.narrowed(reader, parameters);
    const list = `budget.${budget.year}.${budget.on}.${parameters.sort}`;
    const [last] = readCursor(after, list, lineKeys) ?? [];
    const begin = last === undefined ? 0 : lines.findIndex(({ line }) => line === last) + 1;
    const page = pageOf(
      lines.slice(begin, begin + limit + 1),
      limit,
      (line) => line,
      ({ line }) => writeCursor(list, [line]),
    );
    return { ...budget, ...page };
  }

  /** All lines that {@link read} gives page by page. */
  async table(reader: Reader, parameters: BudgetParameters): Promise<BudgetTable> {
    const { year, on, lines } = await this.narrowed(reader, parameters);
    return { year, on, lines };
  }

  private async narrowed(
    reader: Reader,
    { year: wanted, on = today(), unit, q, risk, sort }: BudgetParameters,
  ): Promise<Omit<BudgetView, 'items' | 'next'> & BudgetTable> {
    requireBudget(reader);
    const year = wanted ?? yearOf(on);
    const [rows, years] = await Promise.all([
      query<LineRow>(this.dataSource, linesStatement(reader, readsAll(reader), { year, q }, on)),
      query<{ year: number }>(this.dataSource, yearsStatement),
    ]);
    const thresholds = riskThresholds();
    const views = rows.map((row) => ({ id: row.unit, view: lineView(row, on, thresholds) }));
    const found = views.filter(({ id }) => unit === undefined || id === unit).map(({ view }) => view);
    const lines = found.filter(
      ({ risks }) => risk === undefined || (risk === 'any' ? risks.length > 0 : risks.includes(risk)),
    );
    return {
      year,
      years: years.map(({ year: each }) => each),
      on,
      riskShare: formatDecimal(thresholds.share, 2),
      bookingDays: thresholds.bookingDays,
      atRisk: found.filter(({ atRisk }) => atRisk).length,
      units: [...new Map(views.map(({ id, view }) => [id, { id, name: view.unit }])).values()].sort((a, b) =>
        a.name.it.localeCompare(b.name.it, 'it'),
      ),
      lines: sort === 'need' ? lines.sort((a, b) => compareByNeed(a.figures, b.figures)) : lines,
    };
  }

  /** Refuses with `budgetLineNotFound` a line that there is not, or not for this reader. */
  async line(reader: Reader, line: LineKey, on = today()): Promise<BudgetLineDetail> {
    const row = await this.require(reader, line, on);
    return {
      ...lineView(row, on, riskThresholds()),
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

/** Refuses with `budgetReserved` who reads nothing of the budget. */
export function requireBudget(reader: Reader): void {
  if (!holdsHouseRight('readBudget', reader.offices)) throw new Problem('budgetReserved');
}

export function readsAll(reader: Reader): boolean {
  return holdsHouseRight('readLedger', reader.offices);
}

/** The thresholds of today also for a day that has passed: they say what to look at now. */
function riskThresholds(): RiskThresholds {
  return { share: valueOn(budgetRiskShare, today()), bookingDays: valueOn(budgetBookingDays, today()) };
}

function today(): LocalDate {
  return romeDateOf(Date.now());
}
