import type { ProcedureDeclaration } from '../../../../libs/domain';
import type { LocalDate } from '../../../../libs/law';
import { type Sql, sql } from '../../../../libs/persistence';
import { caseToday } from '../clock/case-clock';
import { factAt } from '../journal/fact-at';

/** How the term of one case ran. Days are those of the case's clock, in Rome. */
export interface TermRow {
  readonly id: string;
  readonly procedure: string;
  readonly number: string | null;
  readonly outcome: string | null;
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
 */
export function termRows(procedures: readonly ProcedureDeclaration[]): Sql {
  return sql`
    SELECT c.id, c.procedure, c.number, c.outcome, begun.day AS started_on, d.due, done.day AS concluded_on,
      (c.closed_at AT TIME ZONE 'Europe/Rome')::date AS closed_on,
      CASE WHEN d.met_at IS NULL AND c.closed_at IS NULL THEN ${caseToday} END AS today,
      d.state = 'expired' AND d.reported_at IS NULL AS settled,
      coalesce((e.explanation->'extension'->>'days')::integer, 0)
        + CASE WHEN begun.counted THEN (e.explanation->>'amount')::integer
               ELSE (e.explanation->>'start')::date - begun.day END AS prescribed,
      (SELECT coalesce(sum(upper(days) - lower(days)), 0)::integer
       FROM unnest((SELECT range_agg(daterange((p->>'from')::date, least((p->>'to')::date, done.day)))
                    FROM jsonb_array_elements(e.explanation->'pauses') p
                    WHERE (p->>'from')::date < least((p->>'to')::date, done.day))) days) AS paused
    FROM jsonb_to_recordset(${termsOf(procedures)}::jsonb) AS t (procedure text, deadline text)
    JOIN case_file c ON c.procedure = t.procedure
    JOIN deadline d ON d.case_id = c.id AND d.key = t.deadline AND d.state <> 'cancelled'
    CROSS JOIN LATERAL (SELECT (d.met_at AT TIME ZONE 'Europe/Rome')::date AS day) done
    CROSS JOIN LATERAL (SELECT ${factAt(sql`d.case_id`, sql`d.explained_in`)}->'explanation' AS explanation) e
    CROSS JOIN LATERAL (
      SELECT (e.explanation->>'amount')::integer > 0 AS counted,
        CASE WHEN (e.explanation->>'amount')::integer > 0 THEN (e.explanation->>'start')::date
             ELSE coalesce((SELECT r.received_on FROM registration r WHERE r.case_id = c.id AND r.key = 'application'),
                           (c.opened_at AT TIME ZONE 'Europe/Rome')::date) END AS day) begun`;
}

function termsOf(procedures: readonly ProcedureDeclaration[]): string {
  return JSON.stringify(
    procedures.flatMap(({ key, term }) => (term ? [{ procedure: key, deadline: term.deadline }] : [])),
  );
}
