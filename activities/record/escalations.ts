import type { PoolClient } from 'pg';
import type { Escalation, Fact, JournalEntry } from '../../libs/domain';
import { romeDateOf } from '../../libs/law';

export function isEscalation(fact: Fact): fact is Extract<Fact, { kind: 'taskEscalated' }> {
  return fact.kind === 'taskEscalated';
}

/**
 * Finds to whom the late tasks of a turn go today. What is found becomes part of the fact: the office, nothing where nobody
 * is above, or the day to which the office calendar has moved the task, of which its case knows nothing.
 */
export async function decideEscalations(
  client: PoolClient,
  entries: readonly JournalEntry[],
): Promise<JournalEntry[]> {
  const found = new Map<string, Escalation>();
  for (const { fact, at } of entries) {
    if (!isEscalation(fact)) continue;
    const { rows } = await client.query<{ superior: string | null; moved: string | null }>(
      `SELECT superior_of(office, $2) AS superior, CASE WHEN due >= $3 THEN due::text END AS moved
       FROM task WHERE id = $1`,
      [fact.task, fact.level, romeDateOf(at)],
    );
    const [{ superior, moved } = { superior: null, moved: null }] = rows;
    if (moved !== null) found.set(fact.task, { movedTo: moved });
    else if (superior !== null) found.set(fact.task, { office: superior });
  }
  return withEscalations(entries, found);
}

/** The entries with what was found when they were written before: found anew the answer could be another. */
export function escalatedBefore(entries: readonly JournalEntry[], standing: readonly Fact[]): JournalEntry[] {
  return withEscalations(
    entries,
    new Map(standing.filter(isEscalation).map((fact) => [fact.task, answerOf(fact)])),
  );
}

/** What was found about which task, for the case. */
export function escalationsIn(entries: readonly JournalEntry[]): Record<string, Escalation> {
  const facts = entries.map(({ fact }) => fact).filter(isEscalation);
  return Object.fromEntries(facts.map((fact) => [fact.task, answerOf(fact)]));
}

function answerOf({ office, movedTo }: Escalation): Escalation {
  return { ...(office !== undefined && { office }), ...(movedTo !== undefined && { movedTo }) };
}

function withEscalations(
  entries: readonly JournalEntry[],
  found: ReadonlyMap<string, Escalation>,
): JournalEntry[] {
  return entries.map((entry) => {
    const { fact } = entry;
    return isEscalation(fact) ? { ...entry, fact: { ...fact, ...found.get(fact.task) } } : entry;
  });
}
