import type { PoolClient } from 'pg';
import {
  budgetRegister,
  type DatedAppropriation,
  effects,
  type Fact,
  grantsKey,
  type JournalEntry,
  Ledger,
  type LineKey,
  linesNamedBy,
  type LineState,
  movementBefore,
  nothing,
  parseEffect,
  type SpendingDecision,
  type SpendingFact,
  type SpendingRow,
  totalsOf,
  type Turn,
} from '../../libs/domain';
import { type Cents, yearOf } from '../../libs/law';

export function isSpending(fact: Fact): fact is SpendingFact {
  return fact.kind === 'spendingMoved';
}

/** What a turn moves: the lines, the bookings and commitments that it goes on from, and whose grants it adds to. */
interface Concerned {
  readonly lines: readonly LineKey[];
  readonly roots: readonly string[];
  readonly grants: readonly { readonly year: number; readonly taxCode: string }[];
}

/**
 * Takes the lines of a turn, and the totals of those who get grants, in one order, so that turns do not wait for each other
 * in a circle. Whoever varies a line of the budget takes it as well: what is decided meanwhile would be decided by what it
 * had before.
 */
export async function lockBudget(client: PoolClient, facts: readonly Fact[]): Promise<void> {
  const varied = facts.flatMap((fact) =>
    (fact.kind === 'registerEntered' || fact.kind === 'registerEnded') && fact.register === budgetRegister
      ? [fact.key]
      : [],
  );
  const { lines, grants } = await concernedBy(client, facts.filter(isSpending));
  const keys = [
    ...[...lines, ...varied].map(headOf),
    ...grants.map(({ year, taxCode }) => `grants ${grantsKey(year, taxCode)}`),
  ];
  if (keys.length === 0) return;
  await client.query(
    `INSERT INTO spending_head AS h (key, last) SELECT DISTINCT k, 0 FROM unnest($1::text[]) k ORDER BY 1
     ON CONFLICT (key) DO UPDATE SET last = h.last`,
    [keys],
  );
}

/**
 * Decides about the movements of a turn, in their order, while its lines are locked ({@link lockBudget}). The decisions
 * become part of the facts, so that the journal says what was decided.
 */
export async function decideSpending(
  client: PoolClient,
  turn: Turn,
  entries: readonly JournalEntry[],
): Promise<JournalEntry[]> {
  const facts = entries.map(({ fact }) => fact).filter(isSpending);
  if (facts.length === 0) return [...entries];
  const ledger = await ledgerFor(client, await concernedBy(client, facts));
  const decided = new Map(facts.map((fact) => [fact.version, ledger.decide(turn.case, fact)]));
  const moved = [...decided.values()].flatMap((decision) => ('lines' in decision ? decision.lines : []));
  await client.query(
    `UPDATE spending_head h SET last = h.last + m.times
     FROM (SELECT k, count(*) AS times FROM unnest($1::text[]) k GROUP BY k) m WHERE h.key = m.k`,
    [moved.map(({ line }) => headOf(line))],
  );
  return withSpending(entries, decided);
}

/** The entries with what was decided when they were written before: decided anew the answer could be another. */
export function spendingBefore(entries: readonly JournalEntry[], standing: readonly Fact[]): JournalEntry[] {
  const decided = standing.filter(isSpending);
  return withSpending(entries, new Map(decided.map(({ version, decision }) => [version, decision])));
}

/** The decisions in the facts of these entries, for the case. */
export function spendingIn(entries: readonly JournalEntry[]): Record<string, SpendingDecision> {
  const facts = entries.map(({ fact }) => fact).filter(isSpending);
  return Object.fromEntries(
    facts.flatMap(({ version, decision }) => (decision ? [[version, decision]] : [])),
  );
}

function withSpending(
  entries: readonly JournalEntry[],
  decisions: ReadonlyMap<string, SpendingDecision | undefined>,
): JournalEntry[] {
  return entries.map((entry) =>
    isSpending(entry.fact)
      ? { ...entry, fact: { ...entry.fact, decision: decisions.get(entry.fact.version) } }
      : entry,
  );
}

const headOf = (line: LineKey): string => `line ${line}`;

async function concernedBy(client: PoolClient, facts: readonly SpendingFact[]): Promise<Concerned> {
  if (facts.length === 0) return { lines: [], roots: [], grants: [] };
  const { rows } = await client.query<{
    line: LineKey;
    booking: string | null;
    commitment: string | null;
    grant_year: number | null;
    tax_code: string | null;
  }>('SELECT line, booking, commitment, grant_year, tax_code FROM spending_movement WHERE id = ANY ($1)', [
    facts.flatMap(({ movement }) => movementBefore(movement) ?? []),
  ]);
  const committed = facts.flatMap(({ movement, on }) =>
    movement.type === 'committed' && movement.isGrant
      ? [{ year: yearOf(on), taxCode: movement.creditor.taxCode }]
      : [],
  );
  return {
    lines: [
      ...new Set([
        ...facts.flatMap(({ movement }) => linesNamedBy(movement)),
        ...rows.map(({ line }) => line),
      ]),
    ],
    roots: [...new Set(rows.flatMap(({ booking, commitment }) => [booking ?? [], commitment ?? []].flat()))],
    grants: [
      ...committed,
      ...rows.flatMap(({ grant_year, tax_code }) =>
        grant_year === null || tax_code === null ? [] : [{ year: grant_year, taxCode: tax_code }],
      ),
    ],
  };
}

async function ledgerFor(client: PoolClient, { lines, roots, grants }: Concerned): Promise<Ledger> {
  const states = await client.query<{ line: LineKey; last: number; versions: DatedAppropriation[] }>(
    `SELECT l AS line, h.last::integer, appropriations_of(l) AS versions
     FROM unnest($1::text[]) l JOIN spending_head h ON h.key = 'line ' || l`,
    [lines],
  );
  const totals = await client.query<Pick<SpendingRow, 'line' | (typeof effects)[number]>>(
    `SELECT line, ${effects.map((effect) => `sum(${effect})::text AS ${effect}`).join(', ')}
     FROM spending_movement WHERE line = ANY ($1) GROUP BY line`,
    [lines],
  );
  const moved = new Map(totals.rows.map((row) => [row.line, totalsOf(row)]));
  const { rows } = await client.query<SpendingRow>(
    `SELECT *, on_day::text AS on_day FROM spending_movement WHERE booking = ANY ($1) OR commitment = ANY ($1)`,
    [roots],
  );
  return new Ledger(
    new Map(
      states.rows.map(({ line, last, versions }): [LineKey, LineState] => [
        line,
        { last, versions, totals: moved.get(line) ?? nothing },
      ]),
    ),
    rows,
    await grantsBefore(client, grants),
  );
}

async function grantsBefore(
  client: PoolClient,
  grants: Concerned['grants'],
): Promise<ReadonlyMap<string, Cents>> {
  const before = new Map<string, Cents>();
  for (const { year, taxCode } of grants) {
    const { rows } = await client.query<{ total: string }>('SELECT grants_of($1, $2)::text AS total', [
      taxCode,
      year,
    ]);
    before.set(grantsKey(year, taxCode), parseEffect(rows[0]?.total ?? '0.00'));
  }
  return before;
}
