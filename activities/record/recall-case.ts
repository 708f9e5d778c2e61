import type { Fact, RecalledEntry } from '../../libs/domain';
import type { Ports } from '../ports';

/** The answer of an activity is limited in size; applications of child cases come on top. */
const PAGE_BYTES = 200_000;

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
       ), page AS (
         SELECT e.*, sum(length(brief::text)) OVER (ORDER BY position) - length(brief::text) AS before FROM entry e
       )
       SELECT p.position, p.at, p.actor, p.reason, p.run || '/' || p.turn AS turn, p.brief AS fact,
         (SELECT o.fact->'application' FROM entry_at(c.id, c.opened_in) o) AS application,
         r.received_on::text
       FROM page p
       LEFT JOIN case_file c ON p.fact->>'kind' = 'childOpened' AND c.id = p.fact->>'child'
       LEFT JOIN registration r ON r.case_id = c.id AND r.key = 'application'
       WHERE p.before < ${PAGE_BYTES} ORDER BY p.position`,
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
