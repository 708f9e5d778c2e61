import { unitOf, type ProcedureDeclaration, type WorkingUnit } from '../../../../libs/domain';
import { type Sql, sql } from '../../../../libs/persistence';

/** What the record knows of the unit that has a case. */
export interface UnitRow {
  /** Absent where the case was not entrusted to a unit: then it is that of whoever has opened it. */
  readonly unit: WorkingUnit | null;
  readonly opened_by: readonly string[] | null;
}

/** The columns of a {@link UnitRow}, where `c` is the row of the case. */
export const unitColumns = sql`
  ${lastFact(sql`j.fact->>'kind' = 'unitInCharge'`, sql`j.fact`)} AS unit,
  ${lastFact(sql`j.fact->>'kind' = 'caseOpened'`, sql`j.actor->'offices'`)} AS opened_by`;

/** The last of the entries of the case `c` of which something holds. */
export function lastFact(which: Sql, what: Sql): Sql {
  return sql`(SELECT ${what} FROM journal j WHERE j.case_id = c.id AND ${which} ORDER BY j.position DESC LIMIT 1)`;
}

/** The unit that has the case, as the case itself sees it. */
export function unitInCharge(declaration: ProcedureDeclaration, { unit, opened_by }: UnitRow): WorkingUnit {
  return unit ?? unitOf(declaration, opened_by ?? []);
}
