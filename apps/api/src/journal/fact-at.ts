import { type Sql, sql } from '../../../../libs/persistence';

/**
 * The fact that stands at a position of a case's journal. Read models keep positions where they would
 * otherwise repeat at length what an entry says.
 */
export function factAt(caseId: Sql, position: Sql): Sql {
  return sql`(SELECT e.fact FROM entry_at(${caseId}, ${position}) e)`;
}
