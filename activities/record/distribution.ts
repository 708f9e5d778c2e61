import type { Pool, PoolClient } from 'pg';
import type { Fact, JournalEntry, TaskHolder, Turn } from '../../libs/domain';

type Opened = Extract<Fact, { kind: 'taskOpened' }>;

/** How long an office that begins or ends to distribute its work may go unnoticed. */
const FRESH_FOR_MS = 2_000;

/** The offices that distribute their work by load: every turn that opens tasks needs to know, so they are kept for seconds. */
export class DistributingOffices {
  private known: { readonly offices: ReadonlySet<string>; readonly readAt: number } | undefined;

  constructor(private readonly database: Pool) {}

  /** Whether the record may have to choose somebody for a task of this turn. */
  async concern(entries: readonly JournalEntry[]): Promise<boolean> {
    const opened = tasksToGive(entries);
    if (opened.length === 0) return false;
    const offices = await this.read();
    return opened.some(({ office }) => offices.has(office));
  }

  private async read(): Promise<ReadonlySet<string>> {
    if (!this.known || Date.now() - this.known.readAt > FRESH_FOR_MS) {
      const { rows } = await this.database.query<{ office: string }>(
        'SELECT office FROM distribution WHERE ended_at IS NULL',
      );
      this.known = { offices: new Set(rows.map(({ office }) => office)), readAt: Date.now() };
    }
    return this.known.offices;
  }
}

/**
 * Chooses who gets the new tasks of a turn. What is chosen becomes part of the fact, so that the journal says who got the
 * work; offices are taken in one order, so that turns do not wait for each other in a circle.
 */
export async function giveOut(
  client: PoolClient,
  turn: Turn,
  entries: readonly JournalEntry[],
): Promise<JournalEntry[]> {
  const chosen = new Map<string, TaskHolder>();
  const begun = entries.map(({ fact }) => fact).find(({ kind }) => kind === 'caseOpened');
  const campaign = (begun?.kind === 'caseOpened' && begun.parent) || null;
  for (const { task, office, excluded, duty, signs } of tasksToGive(entries).toSorted((a, b) =>
    a.office.localeCompare(b.office),
  )) {
    const given = [...chosen.values()].map(({ person }) => person);
    // What is above the limit of the office is signed by others: nobody of the office is given it.
    const { rows } = await client.query<TaskHolder>(
      `SELECT * FROM choose_assignee($1, $2, with_people($3, excluded_by_duties($2, $5, $6)), $4)
       WHERE NOT is_beyond_limit($1, $7, $8)`,
      [
        office,
        turn.case,
        excluded,
        given,
        duty ?? null,
        campaign,
        signs?.kind ?? null,
        signs?.amount ?? null,
      ],
    );
    if (rows[0]) chosen.set(task, rows[0]);
  }
  return withAssignees(entries, chosen);
}

/** The entries with the people that were chosen when they were written before. */
export function givenBefore(entries: readonly JournalEntry[], standing: readonly Fact[]): JournalEntry[] {
  return withAssignees(
    entries,
    new Map(
      standing.flatMap((fact) =>
        fact.kind === 'taskOpened' && fact.assignee ? [[fact.task, fact.assignee] as const] : [],
      ),
    ),
  );
}

/** Who got which task, for the case. */
export function assigneesIn(entries: readonly JournalEntry[]): Record<string, TaskHolder> {
  return Object.fromEntries(
    entries.flatMap(({ fact }) =>
      fact.kind === 'taskOpened' && fact.assignee ? [[fact.task, fact.assignee]] : [],
    ),
  );
}

/** Tasks of a turn that the case itself gives to nobody. */
function tasksToGive(entries: readonly JournalEntry[]): Opened[] {
  const facts = entries.map(({ fact }) => fact);
  const settled = new Set(
    facts.flatMap((fact) =>
      fact.kind === 'taskAssigned' || fact.kind === 'taskCancelled' || fact.kind === 'taskCompleted'
        ? [fact.task]
        : [],
    ),
  );
  return facts.filter((fact): fact is Opened => fact.kind === 'taskOpened' && !settled.has(fact.task));
}

function withAssignees(
  entries: readonly JournalEntry[],
  chosen: ReadonlyMap<string, TaskHolder>,
): JournalEntry[] {
  return entries.map((entry) => {
    const { fact } = entry;
    const assignee = fact.kind === 'taskOpened' ? chosen.get(fact.task) : undefined;
    return fact.kind === 'taskOpened' && assignee ? { ...entry, fact: { ...fact, assignee } } : entry;
  });
}
