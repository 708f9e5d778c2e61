import type { ProcedureDeclaration } from '../../../../libs/domain';
import type { LocalDate } from '../../../../libs/law';
import { type Sql, sql } from '../../../../libs/persistence';

/** How the term of one case ran. Days are those of the case's clock, in Rome. */
export interface TermRow {
  readonly id: string;
  readonly procedure: string;
  readonly started_on: LocalDate;
  readonly prescribed: number;
  readonly due: LocalDate;
  readonly concluded_on: LocalDate | null;
  readonly closed_on: LocalDate | null;
  readonly today: LocalDate | null;
}

/**
 * One row for each term of a case of these procedures that has begun and was not taken back, as the record tells it:
 *
 * - `started_on`: the day the term runs from; where the law names a day instead of a number of days, that of arrival;
 * - `prescribed`: days of the term, extension included, pauses left out;
 * - `concluded_on`: the day on which the act was on record, in time or late; null while there is none;
 * - `paused`: days of legal pauses until then, those that several pauses cover counted once;
 * - `closed_on`: the day on which the case ended, by whatever outcome;
 * - `settled`: whether the term has passed and silence stands in for the act, so that nobody is late: every other delay
 *   has been reported to the substitute;
 * - `today`: the present day of a case that goes on, null for others.
 *
 * The view `case_term` tells this of every case, and neither who nor what it is about: it stands before the rights.
 */
export function termRows(procedures: readonly ProcedureDeclaration[]): Sql {
  return sql`
    SELECT r.* FROM jsonb_to_recordset(${termsOf(procedures)}::jsonb) AS t (procedure text, deadline text)
    JOIN case_term r ON r.procedure = t.procedure AND r.deadline = t.deadline`;
}

function termsOf(procedures: readonly ProcedureDeclaration[]): string {
  return JSON.stringify(
    procedures.flatMap(({ key, term }) => (term ? [{ procedure: key, deadline: term.deadline }] : [])),
  );
}
