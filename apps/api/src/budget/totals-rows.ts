import { z } from 'zod';
import {
  type BudgetTotalView,
  lastDayOf,
  type TotalFigures,
  totalFigures,
  type TotalsBy,
  type TotalsScope,
} from '../../../../libs/domain';
import { isInForce, parseMoney, publicationThresholdAmount, valueOn } from '../../../../libs/law';
import { always, type Sql, sql } from '../../../../libs/persistence';
import { wordsOf } from '../paging/words';
import { procedureTitle } from '../procedures/titles';
import { mayReadCase } from '../rights/case-rights';
import type { Reader } from '../rights/reader';
import { movementColumns, movementsFor } from './budget-rows';

/** One account of a year, with its figures as texts. */
export interface TotalRow extends TotalFigures {
  readonly key: string;
  readonly commitment: string;
  readonly name: string;
  readonly sorted_by: string;
  readonly commitments: number;
  readonly movements: number;
  readonly procedures: readonly string[];
}

export interface SumRow extends TotalFigures {
  readonly accounts: number;
}

export type TotalsSort = 'name' | 'commitments' | keyof TotalFigures;

/** Accounts of a year, those of whom the reader knows a case. */
export interface TotalsWanted {
  readonly by: TotalsBy;
  readonly year: number;
  /** One account by its key; all without it. */
  readonly key?: string | undefined;
  readonly q?: string | undefined;
}

/** Sort values of the last account of a page. */
export const totalKeys = z.tuple([z.string(), z.string()]);
/** Sort values of the last movement of a page: day, case, position, line. */
export const movedKeys = z.tuple([z.string(), z.string(), z.int(), z.string()]);

/** Columns of `year_totals` by what they are sorted by; nothing of a request gets into a statement as text. */
const sortColumns: Readonly<Record<TotalsSort, { readonly column: Sql; readonly type: Sql }>> = {
  name: { column: sql`lower(name)`, type: sql`text` },
  commitments: { column: sql`commitments`, type: sql`numeric` },
  committed: { column: sql`committed`, type: sql`numeric` },
  saved: { column: sql`saved`, type: sql`numeric` },
  liquidated: { column: sql`liquidated`, type: sql`numeric` },
  paid: { column: sql`paid`, type: sql`numeric` },
  recovered: { column: sql`recovered`, type: sql`numeric` },
};

/**
 * Accounts with their figures: over the whole ledger where the reader reads it, else over the movements that they may see.
 * Names go up the alphabet, figures down from the largest.
 *
 * @param rows how many; all without it
 */
export function totalsStatement(
  reader: Reader,
  { by, year, key, q }: TotalsWanted,
  sort: TotalsSort,
  after: z.output<typeof totalKeys> | undefined,
  rows?: number,
): Sql {
  const words = wordsOf(q);
  const account = key ?? null;
  const { column, type } = sortColumns[sort];
  const direction = sort === 'name' ? sql`ASC` : sql`DESC`;
  const behind = sort === 'name' ? sql`>` : sql`<`;
  return sql`
    WITH account AS (
      SELECT t.key, t.commitment, t.name, coalesce(w.committed, t.committed) AS committed,
        coalesce(w.saved, t.saved) AS saved, coalesce(w.liquidated, t.liquidated) AS liquidated,
        coalesce(w.paid, t.paid) AS paid, coalesce(w.recovered, t.recovered) AS recovered,
        coalesce(w.commitments, t.commitments) AS commitments, coalesce(w.movements, t.movements) AS movements
      FROM year_totals(${by}, ${year}, ${account}) t
      LEFT JOIN whole_year_totals(${by}, ${year}, ${account}) w ON w.key = t.key
    ), page AS (
      SELECT *, ${column}::text AS sorted_by, row_number() OVER (ORDER BY ${column} ${direction}, commitment) AS place
      FROM account
      WHERE ${words === undefined ? always : sql`to_tsvector('simple', name) @@ to_tsquery('simple', ${words})`}
        AND ${
          after === undefined
            ? always
            : sql`(${column} ${behind} ${after[0]}::${type} OR ${column} = ${after[0]}::${type} AND commitment > ${after[1]})`
        }
      ORDER BY place ${rows === undefined ? sql`` : sql`LIMIT ${rows}`}
    ), behind AS (
      SELECT y.key, array_agg(DISTINCT c.procedure) AS procedures
      FROM year_commitments(${by}, ${year}, ${account}) y
      JOIN spending_movement m ON m.commitment = y.id AND m.line = y.line
      JOIN case_file c ON c.id = m.case_id AND ${mayReadCase(reader)}
      WHERE y.key IN (SELECT key FROM page) GROUP BY y.key)
    SELECT p.key, p.commitment, p.name, p.sorted_by, p.committed::text, p.saved::text, p.liquidated::text, p.paid::text,
      p.recovered::text, p.commitments, p.movements, coalesce(b.procedures, '{}') AS procedures
    FROM page p LEFT JOIN behind b ON b.key = p.key
    ORDER BY p.place`;
}

/** All accounts of a year together: those of the whole ledger where the reader reads it. */
export function sumStatement(isWhole: boolean, { by, year }: TotalsWanted): Sql {
  const accounts = isWhole
    ? sql`whole_year_totals(${by}, ${year}, NULL)`
    : sql`year_totals(${by}, ${year}, NULL)`;
  return sql`
    SELECT count(*)::integer AS accounts, coalesce(sum(committed), 0.00)::text AS committed,
      coalesce(sum(saved), 0.00)::text AS saved, coalesce(sum(liquidated), 0.00)::text AS liquidated,
      coalesce(sum(paid), 0.00)::text AS paid, coalesce(sum(recovered), 0.00)::text AS recovered
    FROM ${accounts}`;
}

/** How many accounts have a name for the reader. */
export function namedStatement({ by, year }: TotalsWanted): Sql {
  return sql`SELECT count(DISTINCT key)::integer AS named FROM year_commitments(${by}, ${year}, NULL)`;
}

/** Years that have accounts which the reader may know of. */
export function totalYearsStatement(by: TotalsBy): Sql {
  return by === 'beneficiary'
    ? sql`SELECT DISTINCT grant_year AS year FROM spending_movement WHERE grant_year IS NOT NULL ORDER BY year DESC`
    : sql`SELECT DISTINCT left(line, 4)::integer AS year FROM spending_movement WHERE political_body IS NOT NULL
        ORDER BY year DESC`;
}

/** The key of the account to which a commitment belongs. */
export function keyOfStatement(by: TotalsBy, year: number, commitment: string): Sql {
  return sql`SELECT key FROM year_commitments(${by}, ${year}, NULL) WHERE id = ${commitment} LIMIT 1`;
}

/** Movements of an account, the last first; the wall shows those that the reader may see. */
export function accountMovementsStatement(
  reader: Reader,
  { by, year, key }: TotalsWanted & { readonly key: string },
  after: z.output<typeof movedKeys> | undefined,
  rows: number,
): Sql {
  return sql`
    SELECT ${movementColumns}, m.case_id AS moved_by
    FROM year_commitments(${by}, ${year}, ${key}) y JOIN ${movementsFor(reader)}
      ON m.commitment = y.id AND m.line = y.line
    WHERE ${
      after === undefined
        ? always
        : sql`(m.on_day, m.case_id, m.position, m.line) < (${after[0]}::date, ${after[1]}, ${after[2]}, ${after[3]})`
    }
    ORDER BY m.on_day DESC, m.case_id DESC, m.position DESC, m.line DESC LIMIT ${rows}`;
}

export function totalView(row: TotalRow, { by, isWhole, threshold }: TotalsScope): BudgetTotalView {
  const isAbove = threshold !== undefined && parseMoney(row.committed) > parseMoney(threshold);
  return {
    commitment: row.commitment,
    code: row.key,
    name: row.name,
    figures: figuresIn(row),
    commitments: row.commitments,
    // Of a part nobody can say that the whole is below.
    ...(by === 'beneficiary' &&
      threshold !== undefined &&
      (isAbove || isWhole) && { aboveThreshold: isAbove }),
    procedures: row.procedures.map(procedureTitle),
  };
}

export function figuresIn(row: TotalFigures): TotalFigures {
  return Object.fromEntries(totalFigures.map((figure) => [figure, row[figure]])) as Record<
    keyof TotalFigures,
    string
  >;
}

/** The amount above which the grants of a calendar year are published; none before the law came into force. */
export function thresholdOf(year: number): bigint | undefined {
  const day = lastDayOf(year);
  return isInForce(publicationThresholdAmount, day) ? valueOn(publicationThresholdAmount, day) : undefined;
}
