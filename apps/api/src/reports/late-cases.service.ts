import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { LateCasesView, LateCaseView, ProcedureDeclaration } from '../../../../libs/domain';
import { daysBetween, laterOf, type LocalDate } from '../../../../libs/law';
import { query, type Sql, sql } from '../../../../libs/persistence';
import { catalogue, findProcedure } from '../../../../workflows/procedures';
import { outcomeTitle, procedureTitle } from '../procedures/titles';
import { Problem } from '../problem/problem';
import { type Directory, PublicOffices } from '../public/public-offices.service';
import { mayReadCase } from '../rights/case-rights';
import type { Reader } from '../rights/reader';
import { proceduresReportedTo } from '../rights/report-rights';
import { type TermRow, termRows } from '../terms/term-rows';

interface LateRow extends TermRow {
  readonly number: string | null;
  readonly outcome: string | null;
  /** The unit the case was handed over to, where several share the procedure. */
  readonly unit: string | null;
  readonly substituted_on: LocalDate | null;
  readonly motion: 'party' | 'own' | null;
}

/**
 * The cases that missed their term in a year, for the substitute, who reports them to the governing body by 30 January
 * (L. 241/1990 art. 2 c. 9-quater), and for those who watch over the house.
 */
@Injectable()
export class LateCases {
  constructor(
    private readonly dataSource: DataSource,
    private readonly offices: PublicOffices,
  ) {}

  /** The late cases of a year; without one, of the latest that has any. */
  async read(reader: Reader, wanted?: number): Promise<LateCasesView> {
    const procedures = proceduresReportedTo(reader, catalogue);
    if (procedures.length === 0) throw new Problem('reportReserved');
    const late = lateCasesOf(reader, procedures);
    const years = (await query<{ year: number }>(this.dataSource, yearsOf(late))).map(({ year }) => year);
    const year = wanted ?? years[0] ?? new Date().getUTCFullYear();
    const [rows, offices] = await Promise.all([
      query<LateRow>(this.dataSource, lateIn(late, year)),
      this.offices.read(),
    ]);
    return {
      year,
      years,
      reportBy: `${year + 1}-01-30`,
      items: rows.map((row) => lateCase(row, offices)).sort(byUnitAndProcedure),
    };
  }
}

/** Whether an entry `j` of a journal was not superseded. */
const counts = sql`NOT EXISTS (
  SELECT FROM superseded_range s WHERE s.case_id = j.case_id AND j.position BETWEEN s.first AND s.last)`;

function lateCasesOf(reader: Reader, procedures: readonly ProcedureDeclaration[]): Sql {
  return sql`
    SELECT r.*, c.number, c.outcome FROM (${termRows(procedures)}) r JOIN case_file c ON c.id = r.id
    WHERE coalesce(r.concluded_on, r.closed_on, r.today) > r.due AND NOT r.settled AND ${mayReadCase(reader)}`;
}

/** A term is missed in the year in which its last day lies. */
function yearsOf(late: Sql): Sql {
  return sql`SELECT DISTINCT extract(year FROM r.due)::integer AS year FROM (${late}) r ORDER BY year DESC`;
}

function lateIn(late: Sql, year: number): Sql {
  return sql`
    SELECT r.id, r.procedure, r.number, r.outcome, r.started_on::text, r.prescribed, r.due::text,
      r.concluded_on::text, r.closed_on::text, r.today::text,
      (s.at AT TIME ZONE 'Europe/Rome')::date::text AS substituted_on, s.motion,
      (SELECT j.fact->>'unit' FROM journal j
       WHERE j.case_id = r.id AND j.fact->>'kind' = 'unitInCharge' AND ${counts}
       ORDER BY j.position DESC LIMIT 1) AS unit
    FROM (${late}) r
    LEFT JOIN LATERAL (
      SELECT j.at, (SELECT q.fact->'answer'->>'motion' FROM journal q
                    WHERE q.case_id = j.case_id AND q.position < j.position
                      AND q.fact->>'kind' = 'requestMade' AND q.fact->>'request' = 'standard.substitute'
                    ORDER BY q.position DESC LIMIT 1) AS motion
      FROM journal j WHERE j.case_id = r.id AND j.fact->>'kind' = 'substituteActivated'
        AND ${counts}
      ORDER BY j.position LIMIT 1) s ON true
    WHERE extract(year FROM r.due) = ${year}
    ORDER BY r.due, r.id`;
}

function lateCase(row: LateRow, offices: Directory): LateCaseView {
  const { id, number, procedure, outcome, due, concluded_on, closed_on, today } = row;
  const declaration = findProcedure(procedure);
  const endedOn = concluded_on ?? closed_on ?? undefined;
  return {
    case: id,
    number: number ?? undefined,
    procedure,
    code: declaration?.code ?? '',
    title: procedureTitle(procedure),
    unit: offices.unitName(row.unit ?? declaration?.unit ?? ''),
    startedOn: row.started_on,
    prescribedDays: row.prescribed,
    due,
    delayDays: daysBetween(due, laterOf(due, endedOn ?? today ?? due)),
    state: concluded_on ? 'concluded' : closed_on ? 'ended' : 'open',
    endedOn,
    outcome: outcome === null ? undefined : outcomeTitle(procedure, outcome),
    substitute: row.substituted_on ? { on: row.substituted_on, motion: row.motion ?? 'own' } : undefined,
  };
}

/** As the law wants the report: by structure and by kind of procedure; then by due date, the order of the statement. */
function byUnitAndProcedure(a: LateCaseView, b: LateCaseView): number {
  return a.unit.it.localeCompare(b.unit.it, 'it') || a.title.it.localeCompare(b.title.it, 'it');
}
