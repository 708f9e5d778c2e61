import type { PoolClient } from 'pg';
import type { Fact, JournalEntry } from '../../libs/domain';

export function isEscalation(fact: Fact): fact is Extract<Fact, { kind: 'taskEscalated' }> {
  return fact.kind === 'taskEscalated';
}

/** Finds to whom the late tasks of a turn go today. Who it is becomes part of the fact; nobody, where nobody is above. */
export async function findSuperiors(
  client: PoolClient,
  entries: readonly JournalEntry[],
): Promise<JournalEntry[]> {
  const found = new Map<string, string>();
  for (const { task, level } of entries.map(({ fact }) => fact).filter(isEscalation)) {
    const { rows } = await client.query<{ superior: string | null }>(
      'SELECT superior_of(office, $2) AS superior FROM task WHERE id = $1',
      [task, level],
    );
    if (rows[0]?.superior) found.set(task, rows[0].superior);
  }
  return withSuperiors(entries, found);
}

/** The entries with the superiors that were found when they were written before: the organisation may be another now. */
export function foundBefore(entries: readonly JournalEntry[], standing: readonly Fact[]): JournalEntry[] {
  return withSuperiors(entries, superiorsOf(standing));
}

/** Who has been told of which task, for the case. */
export function superiorsIn(entries: readonly JournalEntry[]): Record<string, string> {
  return Object.fromEntries(superiorsOf(entries.map(({ fact }) => fact)));
}

function superiorsOf(facts: readonly Fact[]): Map<string, string> {
  return new Map(
    facts.filter(isEscalation).flatMap(({ task, office }) => (office === undefined ? [] : [[task, office]])),
  );
}

function withSuperiors(
  entries: readonly JournalEntry[],
  superiors: ReadonlyMap<string, string>,
): JournalEntry[] {
  return entries.map((entry) => {
    const { fact } = entry;
    const office = isEscalation(fact) ? superiors.get(fact.task) : undefined;
    return isEscalation(fact) && office !== undefined ? { ...entry, fact: { ...fact, office } } : entry;
  });
}
