import { z } from 'zod';
import {
  type BudgetLineView,
  type BudgetMovementView,
  budgetRegister,
  type DatedAppropriation,
  type Effect,
  figuresOf,
  type LineKey,
  type MovementType,
  movementTitles,
  nothing,
  risksOf,
  type RiskThresholds,
  type Text,
  totalsOf,
} from '../../../../libs/domain';
import type { LocalDate } from '../../../../libs/law';
import { always, type Sql, sql } from '../../../../libs/persistence';
import { wordsOf } from '../paging/words';
import { mayReadCase } from '../rights/case-rights';
import { headedUnits } from '../rights/headed-units';
import type { Reader } from '../rights/reader';

export interface LineRow {
  readonly line: LineKey;
  readonly chapter: string;
  readonly title: string;
  readonly unit: string;
  readonly unit_name: Text | null;
  readonly versions: readonly (DatedAppropriation & { readonly act?: string })[];
  /** Null where nothing was moved until the day. */
  readonly totals: Readonly<Record<Effect, string>> | null;
  readonly movements: number | null;
}

export interface MovementRow {
  readonly id: string;
  readonly line: LineKey;
  readonly ordinal: number;
  readonly on_day: LocalDate;
  readonly type: MovementType;
  readonly amount: string;
  readonly creditor: string | null;
  readonly reason: string | null;
  readonly reference: string | null;
  readonly position: number;
  readonly case_id: string | null;
  readonly case_number: string | null;
  readonly case_title: string | null;
}

/** The last line of a page. */
export const lineKeys = z.tuple([z.string()]);

/** Sort values of the last movement of a page. */
export const movementKeys = z.tuple([z.int()]);

interface LineFilter {
  readonly year?: number;
  readonly line?: LineKey;
  readonly q?: string;
}

/**
 * The lines that the reader may read, each as it was last described, in the order of their chapters.
 *
 * @param whole whether the reader reads all lines, else those of the units that they head
 */
export function linesStatement(
  reader: Reader,
  whole: boolean,
  { year, line, q }: LineFilter,
  on: LocalDate,
): Sql {
  const words = wordsOf(q);
  return sql`
    WITH RECURSIVE ${headedUnits(reader)}, described AS (
      SELECT DISTINCT ON (e.key) e.key AS line, e.entry, e.words FROM register_entry e
      WHERE e.register = ${budgetRegister} AND e.entry IS NOT NULL AND NOT isempty(e.holds)
        AND ${line === undefined ? always : sql`e.key = ${line}`}
        AND ${year === undefined ? always : sql`e.key LIKE ${`${year}/%`}`}
      ORDER BY e.key, e.ordinal DESC)
    SELECT d.line, d.entry->>'chapter' AS chapter, d.entry->>'title' AS title, d.entry->>'unit' AS unit,
      u.name AS unit_name, appropriations_of(d.line) AS versions, t.movements,
      CASE WHEN t.line IS NOT NULL THEN jsonb_build_object('booked', t.booked::text, 'committed', t.committed::text,
        'saved', t.saved::text, 'liquidated', t.liquidated::text, 'ordered', t.ordered::text, 'paid', t.paid::text,
        'recovered', t.recovered::text) END AS totals
    FROM described d
    LEFT JOIN unit u ON u.id = d.entry->>'unit'
    LEFT JOIN line_totals(ARRAY(SELECT line FROM described), ${on}::date) t ON t.line = d.line
    WHERE ${whole ? always : sql`d.entry->>'unit' IN (SELECT id FROM headed)`}
      AND ${
        words === undefined || q === undefined
          ? always
          : sql`(strpos(d.entry->>'chapter', ${q}) > 0
        OR to_tsvector('simple', coalesce(d.words, '')) @@ to_tsquery('simple', ${words}))`
      }
    ORDER BY d.line COLLATE "C"`;
}

/** Years that have lines. */
export const yearsStatement = sql`
  SELECT DISTINCT left(e.key, 4)::integer AS year FROM register_entry e
  WHERE e.register = ${budgetRegister} AND e.entry IS NOT NULL AND NOT isempty(e.holds) ORDER BY year DESC`;

/** Columns of a {@link MovementRow}, from {@link movementsFor}. */
export const movementColumns = sql`m.id, m.line, m.ordinal::integer, m.on_day::text, m.type, m.amount::text,
  coalesce(m.creditor, k.creditor) AS creditor, m.reason, m.reference, m.position, c.id AS case_id,
  c.number AS case_number, c.title AS case_title`;

/** Movements `m` with their commitments `k` and, where the reader may read it, their case `c`. */
export function movementsFor(reader: Reader): Sql {
  return sql`spending_movement m
    LEFT JOIN spending_movement k ON k.id = m.commitment AND k.line = m.line
    LEFT JOIN case_file c ON c.id = m.case_id AND ${mayReadCase(reader)}`;
}

/** Movements of a line until a day, the last first; the wall shows those that the reader may see. */
export function movementsStatement(
  reader: Reader,
  line: LineKey,
  on: LocalDate,
  before: number | undefined,
  rows: number,
): Sql {
  return sql`
    SELECT ${movementColumns} FROM ${movementsFor(reader)}
    WHERE m.line = ${line} AND m.on_day <= ${on}::date
      AND ${before === undefined ? always : sql`m.ordinal < ${before}`}
    ORDER BY m.ordinal DESC LIMIT ${rows}`;
}

export function lineView(row: LineRow, on: LocalDate, thresholds: RiskThresholds): BudgetLineView {
  const { line, chapter, title, unit, unit_name, versions, totals } = row;
  const figures = figuresOf(line, versions, totals ? totalsOf(totals) : nothing, on);
  const risks = risksOf(line, figures, on, thresholds);
  return {
    line,
    chapter,
    title,
    unit: unit_name ?? { it: unit, en: unit },
    figures,
    atRisk: risks.length > 0,
    risks,
  };
}

export function movementView(row: MovementRow): BudgetMovementView {
  return {
    id: row.id,
    line: row.line,
    ordinal: row.ordinal,
    on: row.on_day,
    type: row.type,
    title: movementTitles[row.type],
    amount: row.amount,
    creditor: row.creditor ?? undefined,
    reason: row.reason ?? undefined,
    reference: row.reference ?? undefined,
    ...(row.case_id !== null && {
      case: {
        id: row.case_id,
        number: row.case_number ?? undefined,
        title: row.case_title ?? '',
        position: row.position,
      },
    }),
  };
}
