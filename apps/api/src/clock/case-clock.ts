import { sql } from '../../../../libs/persistence';

/**
 * The present moment on the clock of a case `c`: the engine's clock, moved by what a demonstration set.
 * What the case has recorded has happened, so its clock never shows less than its last entry.
 */
const presentMoment = sql`greatest(
  now() + (c.clock_offset + coalesce((SELECT a.ahead FROM clock_advance a WHERE a.case_id = c.id), 0)) * interval '1 millisecond',
  (SELECT h.at FROM journal_head h WHERE h.case_id = c.id))`;

export const caseNow = presentMoment;

/** Today on the clock of a case `c`, as a civil day in Rome. */
export const caseToday = sql`(${presentMoment} AT TIME ZONE 'Europe/Rome')::date`;

/** Whether the clock of a case `c` differs from the real one by more than machines differ from each other. */
export const isSimulated = sql`abs(extract(epoch FROM ${presentMoment} - now())) > 60`;
