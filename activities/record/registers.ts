import type { PoolClient } from 'pg';
import {
  type Fact,
  type FoundEntry,
  type JournalEntry,
  type RegisterConsulted,
  type RegisterDecision,
  type RegisterFact,
  registerRowOf,
  type RegisterWriting,
  type Turn,
} from '../../libs/domain';

/** More would make an entry of the journal that nobody reads; a question that finds more is a bug of the procedure. */
const MOST_FOUND = 1_000;

export function isOfRegister(fact: Fact): fact is RegisterFact {
  return isWriting(fact) || fact.kind === 'registerConsulted';
}

function isWriting(fact: Fact): fact is RegisterWriting {
  return fact.kind === 'registerEntered' || fact.kind === 'registerEnded';
}

/**
 * Decides about the entries of registers of a turn: nobody else decides about the same registers until the
 * transaction ends. The decisions become part of the facts, so that the journal says what was decided. What is asked in the
 * turn is answered after all that it writes.
 */
export async function decideRegisters(
  client: PoolClient,
  turn: Turn,
  entries: readonly JournalEntry[],
): Promise<JournalEntry[]> {
  const facts = entries.map(({ fact }) => fact).filter(isOfRegister);
  if (facts.length === 0) return [...entries];
  const decided = new Map<string, RegisterDecision | undefined>();
  const wanted = facts.filter(isWriting);
  if (wanted.length > 0) {
    const { rows } = await client.query<{ decisions: RegisterDecision[] }>(
      'SELECT decide_register_entries($1::jsonb) AS decisions',
      [JSON.stringify(wanted.map((fact) => registerRowOf(turn.case, fact)))],
    );
    wanted.forEach(({ version }, index) => decided.set(version, rows[0]?.decisions[index]));
  }
  for (const fact of facts)
    if (!isWriting(fact)) decided.set(fact.version, { found: await entriesFor(client, fact) });
  return withDecisions(entries, decided);
}

/** The entries a case asks for, each with days on which it holds. */
async function entriesFor(
  client: PoolClient,
  { register, question: { like, key, on, within } }: RegisterConsulted,
): Promise<readonly FoundEntry[]> {
  const { rows } = await client.query<FoundEntry & { to: string | null }>(
    `SELECT e.key, e.title, e.entry, lower(d)::text AS "from", (upper(d) - 1)::text AS "to"
     FROM register_entry e CROSS JOIN LATERAL unnest(e.holds) d
     WHERE e.register = $1 AND e.entry IS NOT NULL AND ($2::jsonb IS NULL OR e.entry @> $2::jsonb)
       AND ($3::text IS NULL OR e.key = $3) AND ($4::date IS NULL OR d @> $4::date)
       AND ($5::date IS NULL OR d && daterange($5::date, $6::date, '[]'))
     ORDER BY e.key COLLATE "C", lower(d) LIMIT ${MOST_FOUND}`,
    [
      register,
      like && JSON.stringify(like),
      key ?? null,
      on ?? null,
      within?.from ?? null,
      within?.to ?? null,
    ],
  );
  return rows.map(({ to, ...entry }) => ({ ...entry, ...(to !== null && { to }) }));
}

/** The entries with what was decided when they were written before: decided anew the answer could be another. */
export function decidedBefore(entries: readonly JournalEntry[], standing: readonly Fact[]): JournalEntry[] {
  const decided = standing.filter(isOfRegister);
  return withDecisions(entries, new Map(decided.map(({ version, decision }) => [version, decision])));
}

/** The decisions in the facts of these entries, for the case. */
export function decisionsIn(entries: readonly JournalEntry[]): Record<string, RegisterDecision> {
  return Object.fromEntries(
    entries.flatMap(({ fact }) =>
      isOfRegister(fact) && fact.decision ? [[fact.version, fact.decision]] : [],
    ),
  );
}

function withDecisions(
  entries: readonly JournalEntry[],
  decisions: ReadonlyMap<string, RegisterDecision | undefined>,
): JournalEntry[] {
  return entries.map((entry) =>
    isOfRegister(entry.fact)
      ? { ...entry, fact: { ...entry.fact, decision: decisions.get(entry.fact.version) } }
      : entry,
  );
}
