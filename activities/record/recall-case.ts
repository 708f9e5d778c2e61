import type { Fact, RecalledEntry } from '../../libs/domain';
import type { Ports } from '../ports';

/** What one answer carries, if it is more than one entry: it stands in the history of the engine, which takes a megabyte at most. */
const PAGE_BYTES = 200_000;
/** Entries that are looked at for one answer. */
const PAGE_ENTRIES = 500;

/**
 * The journal of a case after a position, as far as it counts and without what a resumed case makes anew by itself
 * (contexts, texts, explanations). Empty after the last entry.
 */
export function recallCase({ database }: Pick<Ports, 'database'>) {
  return async function recallCase(caseId: string, after: number): Promise<RecalledEntry[]> {
    const { rows } = await database.query<Row>(
      `WITH superseded AS MATERIALIZED (
         SELECT first, last FROM superseded_range WHERE case_id = $1
       ), entry AS (
         SELECT j.*, CASE WHEN j.fact->>'kind' IN ('childReported', 'parentInformed') THEN j.fact
             ELSE j.fact - '{context,explanation,data,application,facts,entry,words}'::text[] END AS brief
         FROM journal j WHERE j.case_id = $1 AND j.position > $2 AND j.fact->>'kind' <> 'turnSuperseded'
           AND NOT EXISTS (SELECT FROM superseded WHERE j.position BETWEEN first AND last)
         ORDER BY j.position LIMIT ${PAGE_ENTRIES}
       ), whole AS (
         SELECT e.*, r.received_on::text,
           (SELECT o.fact->'application' FROM entry_at(c.id, c.opened_in) o) AS application
         FROM entry e
         LEFT JOIN case_file c ON e.fact->>'kind' = 'childOpened' AND c.id = e.fact->>'child'
         LEFT JOIN registration r ON r.case_id = c.id AND r.key = 'application'
       ), page AS (
         SELECT w.*, sum(octet_length(concat(brief, application, actor, reason))) OVER places AS bytes,
           row_number() OVER places AS place
         FROM whole w WINDOW places AS (ORDER BY position)
       )
       SELECT position, at, actor, reason, run || '/' || turn AS turn, brief AS fact, application, received_on
       FROM page WHERE bytes < ${PAGE_BYTES} OR place = 1 ORDER BY position`,
      [caseId, after],
    );
    return rows.map(({ position, at, actor, reason, turn, fact, application, received_on }) => ({
      position,
      at: at.getTime(),
      actor,
      turn,
      fact,
      ...(reason !== null && { reason }),
      ...(fact.kind === 'childOpened' && {
        child: { application, ...(received_on !== null && { receivedOn: received_on }) },
      }),
    }));
  };
}

interface Row extends Pick<RecalledEntry, 'position' | 'actor' | 'turn'> {
  readonly at: Date;
  readonly reason: string | null;
  readonly fact: Fact;
  readonly application: unknown;
  readonly received_on: string | null;
}
