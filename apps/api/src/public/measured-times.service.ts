import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type {
  Average,
  MeasuredTimesView,
  MeasuredTimeView,
  ProcedureDeclaration,
} from '../../../../libs/domain';
import { query, type Sql, sql } from '../../../../libs/persistence';
import { catalogue } from '../../../../workflows/procedures';
import { Kept } from '../caching/kept';
import { termRows } from '../terms/term-rows';
import { type Directory, PublicOffices } from './public-offices.service';

/** Every case has its term measured anew: dear, and the same for all who ask. */
const FRESH_FOR_MS = 60_000;

interface Measured {
  readonly procedure: string;
  readonly year: number;
  readonly concluded: number;
  readonly least: number | null;
  readonly median: number | null;
  readonly most: number | null;
  readonly elapsed_median: number | null;
  readonly elapsed_mean: number | null;
  readonly used_median: number | null;
  readonly used_mean: number | null;
  readonly within: number;
  readonly open_beyond: number;
}

/** How long procedures really take (L. 241/1990 art. 2 c. 4-bis), measured on the record. */
@Injectable()
export class MeasuredTimes {
  private readonly procedures = catalogue.filter(({ term }) => term);
  private readonly measured = new Kept<'all', readonly Measured[]>(FRESH_FOR_MS, () =>
    query<Measured>(this.dataSource, measurement(this.procedures)),
  );

  constructor(
    private readonly dataSource: DataSource,
    private readonly offices: PublicOffices,
  ) {}

  /** The times of a year; without one, of the latest that has something to tell. */
  async read(wanted?: number): Promise<MeasuredTimesView> {
    const [measured, offices] = await Promise.all([this.measured.get('all'), this.offices.read()]);
    const years = [...new Set(measured.map((row) => row.year))].sort((a, b) => b - a);
    const year = wanted ?? years[0] ?? new Date().getUTCFullYear();
    const ofYear = new Map(measured.filter((row) => row.year === year).map((row) => [row.procedure, row]));
    return {
      year,
      years,
      items: this.procedures.map((procedure) => timeOf(procedure, ofYear.get(procedure.key), offices)),
    };
  }
}

/**
 * One row for each procedure and year that has something to tell. A case is open beyond its term in every year that ends,
 * or has come to today, after its due date and before its end.
 */
function measurement(procedures: readonly ProcedureDeclaration[]): Sql {
  const median = (days: Sql) => sql`percentile_cont(0.5) WITHIN GROUP (ORDER BY ${days})`;
  const elapsed = sql`concluded_on - started_on`;
  const used = sql`concluded_on - started_on - paused`;
  return sql`
    WITH term AS MATERIALIZED (${termRows(procedures)}),
    concluded AS (
      SELECT procedure, extract(year FROM concluded_on)::integer AS year, count(*)::integer AS concluded,
        min(prescribed) AS least, ${median(sql`prescribed`)} AS median, max(prescribed) AS most,
        ${median(elapsed)} AS elapsed_median, avg(${elapsed})::double precision AS elapsed_mean,
        ${median(used)} AS used_median, avg(${used})::double precision AS used_mean,
        count(*) FILTER (WHERE concluded_on <= due)::integer AS within
      FROM term WHERE concluded_on IS NOT NULL GROUP BY 1, 2),
    beyond AS (
      SELECT t.procedure, y.year, count(*)::integer AS open_beyond
      FROM (SELECT *, coalesce(least(concluded_on, closed_on), 'infinity') AS ended_on FROM term WHERE NOT settled) t
      CROSS JOIN LATERAL generate_series(extract(year FROM t.due)::integer,
        extract(year FROM coalesce(least(t.concluded_on, t.closed_on), t.today))::integer) AS y (year)
      CROSS JOIN LATERAL (SELECT least(make_date(y.year, 12, 31), t.today) AS day) seen
      WHERE t.due < seen.day AND t.ended_on > seen.day GROUP BY 1, 2)
    SELECT procedure, year, coalesce(concluded, 0) AS concluded, least, median, most, elapsed_median, elapsed_mean,
      used_median, used_mean, coalesce(within, 0) AS within, coalesce(open_beyond, 0) AS open_beyond
    FROM concluded FULL JOIN beyond USING (procedure, year)`;
}

function timeOf(
  { key, code, title, unit }: ProcedureDeclaration,
  measured: Measured | undefined,
  offices: Directory,
): MeasuredTimeView {
  const { concluded = 0, within = 0, open_beyond: openBeyondTerm = 0 } = measured ?? {};
  return {
    procedure: key,
    code,
    title,
    unit: offices.unitName(unit),
    concluded,
    prescribed:
      measured && concluded > 0
        ? {
            least: measured.least ?? 0,
            median: rounded(measured.median ?? 0),
            most: measured.most ?? 0,
          }
        : undefined,
    elapsed: averageOf(measured?.elapsed_median, measured?.elapsed_mean),
    used: averageOf(measured?.used_median, measured?.used_mean),
    withinTerm: within,
    withinTermShare: concluded > 0 ? rounded((100 * within) / concluded) : undefined,
    openBeyondTerm,
  };
}

function averageOf(median: number | null | undefined, mean: number | null | undefined): Average | undefined {
  return typeof median === 'number' && typeof mean === 'number'
    ? { median: rounded(median), mean: rounded(mean) }
    : undefined;
}

/** To one decimal. */
function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
