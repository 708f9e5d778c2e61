import type { CaseSummary } from '../../../../libs/domain';
import { daysBetween, type LocalDate } from '../../../../libs/law';
import { sql } from '../../../../libs/persistence';
import { caseToday } from '../clock/case-clock';
import { outcomeTitle, procedureTitle, stageTitle } from '../procedures/titles';

export interface CaseRow {
  readonly id: string;
  readonly procedure: string;
  readonly number: string | null;
  readonly title: string;
  readonly party: string | null;
  readonly stage: string;
  readonly outcome: string | null;
  readonly opened_at: Date;
  readonly closed_at: Date | null;
  readonly responsible: string | null;
  readonly responsible_name: string | null;
  readonly parent_id: string | null;
  readonly due: LocalDate | null;
  readonly today: LocalDate;
}

/** Columns of a {@link CaseRow}, from a case `c`. */
export const caseColumns = sql`c.id, c.procedure, c.number, c.title, c.party, c.stage, c.outcome, c.opened_at,
  c.closed_at, c.responsible, c.responsible_name, c.parent_id,
  (SELECT min(d.due) FROM deadline d WHERE d.case_id = c.id AND d.state = 'running') AS due,
  ${caseToday}::text AS today`;

export function caseSummary(row: CaseRow): CaseSummary {
  return {
    id: row.id,
    procedure: row.procedure,
    procedureTitle: procedureTitle(row.procedure),
    number: row.number ?? undefined,
    title: row.title,
    party: row.party ?? undefined,
    stage: row.stage,
    stageTitle: stageTitle(row.procedure, row.stage),
    outcome: row.outcome ?? undefined,
    outcomeTitle: row.outcome === null ? undefined : outcomeTitle(row.procedure, row.outcome),
    openedAt: row.opened_at.toISOString(),
    closedAt: row.closed_at?.toISOString(),
    due: row.due ?? undefined,
    daysLeft: row.due === null ? undefined : daysBetween(row.today, row.due),
    responsible:
      row.responsible === null
        ? undefined
        : { login: row.responsible, name: row.responsible_name ?? row.responsible },
    parent: row.parent_id ?? undefined,
  };
}
