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
import { entriesStatement } from '../../libs/persistence';
import { belowUseAmong } from './budget-use';

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
  await lockRegisters(client, facts);
  const outdated = await outdatedAmong(client, wanted);
  const belowUse = await belowUseAmong(client, entries);
  for (const fact of wanted)
    if (outdated.size + belowUse.size > 0 && fact.seen !== undefined)
      decided.set(fact.version, { outdated: outdated.has(`${fact.register} ${fact.key}`) });
  for (const [version, used] of belowUse) decided.set(version, { belowUse: used });
  const current = wanted.filter(({ version }) => !decided.has(version));
  if (current.length > 0) {
    const { rows } = await client.query<{ decisions: RegisterDecision[] }>(
      'SELECT decide_register_entries($1::jsonb) AS decisions',
      [JSON.stringify(current.map((fact) => registerRowOf(turn.case, fact)))],
    );
    const followers = await followersOf(client, turn.case, current);
    current.forEach((fact, index) => {
      const decision = rows[0]?.decisions[index];
      const told = followers.get(`${fact.register} ${fact.key}`);
      decided.set(
        fact.version,
        decision && 'ordinal' in decision && told ? { ...decision, followers: told } : decision,
      );
    });
  }
  for (const fact of facts)
    if (!isWriting(fact)) decided.set(fact.version, { found: await entriesFor(client, turn.case, fact) });
  return withDecisions(entries, decided);
}

/**
 * Who looks at a register before it writes, or is to hear what others write, must not do so beside another that writes.
 * Registers are taken in one order, so that turns do not wait for each other in a circle.
 */
async function lockRegisters(client: PoolClient, facts: readonly RegisterFact[]): Promise<void> {
  const registers = facts.filter((fact) =>
    isWriting(fact) ? fact.seen !== undefined : fact.question.followed === true,
  );
  if (registers.length === 0) return;
  await client.query(
    `INSERT INTO register_head AS h (register, last) SELECT DISTINCT r, 0 FROM unnest($1::text[]) r ORDER BY 1
     ON CONFLICT (register) DO UPDATE SET last = h.last`,
    // All that the turn writes, too: what is locked later would be locked in another order.
    [facts.filter((fact) => isWriting(fact) || registers.includes(fact)).map(({ register }) => register)],
  );
}

/** The entries that were written since they were looked at. */
async function outdatedAmong(
  client: PoolClient,
  wanted: readonly RegisterWriting[],
): Promise<ReadonlySet<string>> {
  const seen = wanted.filter((fact) => fact.seen !== undefined);
  if (seen.length === 0) return new Set();
  const { rows } = await client.query<{ register: string; key: string }>(
    `SELECT DISTINCT s.register, s.key
     FROM jsonb_to_recordset($1::jsonb) AS s (register text, key text, seen bigint)
     WHERE s.seen <> coalesce((SELECT max(e.ordinal) FROM register_entry e
       WHERE e.register = s.register AND e.key = s.key), 0)`,
    [JSON.stringify(seen.map(({ register, key, seen: last }) => ({ register, key, seen: last })))],
  );
  return new Set(rows.map(({ register, key }) => `${register} ${key}`));
}

/** The open cases, other than the one that writes, which follow these entries. */
async function followersOf(
  client: PoolClient,
  writer: string,
  wanted: readonly RegisterWriting[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const { rows } = await client.query<{ register: string; key: string; cases: string[] }>(
    `SELECT f.register, f.key, array_agg(f.case_id ORDER BY f.case_id) AS cases
     FROM register_follower f JOIN case_file c ON c.id = f.case_id AND c.closed_at IS NULL
     WHERE f.case_id <> $1 AND (f.register, f.key) IN (
       SELECT s.register, s.key FROM jsonb_to_recordset($2::jsonb) AS s (register text, key text))
     GROUP BY f.register, f.key`,
    [writer, JSON.stringify(wanted.map(({ register, key }) => ({ register, key })))],
  );
  return new Map(rows.map(({ register, key, cases }) => [`${register} ${key}`, cases]));
}

/** The entries a case asks for, each with days on which it holds. */
async function entriesFor(
  client: PoolClient,
  caseId: string,
  { register, question }: RegisterConsulted,
): Promise<readonly FoundEntry[]> {
  const { key, followed, writers } = question;
  if (followed && key !== undefined)
    await client.query(
      'INSERT INTO register_follower (register, key, case_id) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
      [register, key, caseId],
    );
  const { text, parameters } = entriesStatement(register, question, MOST_FOUND).toStatement();
  const { rows } = await client.query<FoundEntry & { to: string | null; writer: string }>(text, parameters);
  return rows.map(({ to, writer, ...entry }) => ({
    ...entry,
    ...(to !== null && { to }),
    ...(writers && { writer }),
  }));
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
