import type { PoolClient } from 'pg';
import {
  type Fact,
  type JournalEntry,
  type RegisterDecision,
  type RegisterFact,
  registerRowOf,
  type Turn,
} from '../../libs/domain';

export function isOfRegister(fact: Fact): fact is RegisterFact {
  return fact.kind === 'registerEntered' || fact.kind === 'registerEnded';
}

/**
 * Decides about the entries of registers of a turn: nobody else decides about the same registers until the
 * transaction ends. The decisions become part of the facts, so that the journal says what was decided.
 */
export async function decideRegisters(
  client: PoolClient,
  turn: Turn,
  entries: readonly JournalEntry[],
): Promise<JournalEntry[]> {
  const wanted = entries.map(({ fact }) => fact).filter(isOfRegister);
  if (wanted.length === 0) return [...entries];
  const { rows } = await client.query<{ decisions: RegisterDecision[] }>(
    'SELECT decide_register_entries($1::jsonb) AS decisions',
    [JSON.stringify(wanted.map((fact) => registerRowOf(turn.case, fact)))],
  );
  const decided = new Map(wanted.map(({ version }, index) => [version, rows[0]?.decisions[index]]));
  return withDecisions(entries, decided);
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
