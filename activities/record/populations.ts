import { createHash } from 'node:crypto';
import type { PoolClient } from 'pg';
import {
  type DrawnCase,
  type Fact,
  isOfPopulation,
  type JournalEntry,
  MOST_DRAWN,
  type PopulationDecision,
  type PopulationFact,
  type PopulationRefusal,
  populationRefusals,
  type SizeByAttributes,
  type Turn,
} from '../../libs/domain';
import { formatMoney, parseMoney } from '../../libs/law';
import { caseTestStatements } from '../../libs/persistence';
import { referEvidence } from './evidence';
import {
  attributeSampleSize,
  drawMethods,
  populationText,
  sampleDigest,
  SamplingError,
  type Unit,
  unitsOf,
} from '../../libs/sampling';

type Taken = Extract<PopulationFact, { kind: 'populationTaken' }>;
type Drawn = Extract<PopulationFact, { kind: 'sampleDrawn' }>;
type Tested = Extract<PopulationFact, { kind: 'populationTested' }>;

/**
 * Takes, draws, tests and refers to what a turn asks for. What was found becomes part of the facts, so that the journal says it; lists are
 * kept beside it under their digests.
 */
export async function decidePopulations(
  client: PoolClient,
  turn: Turn,
  entries: readonly JournalEntry[],
): Promise<JournalEntry[]> {
  const decided = new Map<string, PopulationDecision>();
  for (const { fact } of entries)
    if (isOfPopulation(fact)) decided.set(fact.version, await answerTo(client, turn.case, fact));
  return withPopulations(entries, decided);
}

/** The entries with what was found when they were written before: found anew it could be something else. */
export function populationsBefore(
  entries: readonly JournalEntry[],
  standing: readonly Fact[],
): JournalEntry[] {
  return withPopulations(
    entries,
    new Map(standing.filter(isOfPopulation).map(({ version, decision }) => [version, decision])),
  );
}

/** What was found according to these entries, for the case. */
export function populationsIn(entries: readonly JournalEntry[]): Record<string, PopulationDecision> {
  return Object.fromEntries(
    entries.flatMap(({ fact }) =>
      isOfPopulation(fact) && fact.decision ? [[fact.version, fact.decision]] : [],
    ),
  );
}

function withPopulations(
  entries: readonly JournalEntry[],
  decisions: ReadonlyMap<string, PopulationDecision | undefined>,
): JournalEntry[] {
  return entries.map((entry) =>
    isOfPopulation(entry.fact)
      ? { ...entry, fact: { ...entry.fact, decision: decisions.get(entry.fact.version) } as PopulationFact }
      : entry,
  );
}

/** What cannot be done is a value: it is for the procedure to say what comes of it. */
async function answerTo(
  client: PoolClient,
  caseId: string,
  fact: PopulationFact,
): Promise<PopulationDecision> {
  try {
    if (fact.kind === 'populationTaken') return await take(client, caseId, fact);
    if (fact.kind === 'sampleDrawn') return await draw(client, caseId, fact);
    if (fact.kind === 'populationTested') return await test(client, caseId, fact);
    return await referEvidence(client, caseId, fact);
  } catch (error) {
    const refused =
      error instanceof ListChanged ? 'listChanged' : error instanceof SamplingError && error.code;
    if (refused && isRefusal(refused)) return { refused };
    throw error;
  }
}

/** The list under a digest is no longer the one that had it. */
class ListChanged extends Error {}

function isRefusal(code: string): code is PopulationRefusal {
  return code in populationRefusals;
}

async function take(client: PoolClient, caseId: string, { query }: Taken): Promise<PopulationDecision> {
  const { rows } = await client.query<{ id: string; stratum: string | null; amount: string | null }>(
    'SELECT id, stratum, amount::text FROM cases_of_query($1::jsonb)',
    [JSON.stringify(query)],
  );
  const units = rows.map(({ id, stratum, amount }): Unit => ({
    id,
    ...(stratum !== null && { stratum }),
    ...(amount !== null && { amount: parseMoney(amount) }),
  }));
  const list = populationText(units);
  const digest = sha256(list);
  await client.query(
    `INSERT INTO population_list (case_id, digest, list) VALUES ($1, decode($2, 'hex'), $3) ON CONFLICT DO NOTHING`,
    [caseId, digest, list],
  );
  const total = units.reduce((sum, { amount = 0n }) => sum + amount, 0n);
  return {
    count: units.length,
    digest,
    total: formatMoney(total),
    strata: query.stratifyBy ? strataOf(units) : [],
  };
}

function strataOf(units: readonly Unit[]): { stratum: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { stratum = '' } of units) counts.set(stratum, (counts.get(stratum) ?? 0) + 1);
  return [...counts]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([stratum, count]) => ({ stratum, count }));
}

async function draw(
  client: PoolClient,
  caseId: string,
  { list, method, size: asked, seed }: Drawn,
): Promise<PopulationDecision> {
  const units = unitsOf(await listOf(client, caseId, list));
  const size = typeof asked === 'number' ? asked : sizeFor(asked, units.length);
  if (size > MOST_DRAWN) return { refused: 'sizeOutOfRange' };
  const sample = drawMethods[method](seed, units, size);
  const { rows } = await client.query<{ id: string; number: string | null; title: string | null }>(
    `SELECT id, number, CASE WHEN level = 'ordinary' THEN title END AS title FROM case_file WHERE id = ANY ($1)`,
    [sample.map(({ id }) => id)],
  );
  const known = new Map(rows.map(({ id, ...names }) => [id, names]));
  const drawn = sample.map(({ id, place, stratum, ticket, certain }): DrawnCase => {
    const { number = null, title = null } = known.get(id) ?? {};
    return {
      place,
      case: id,
      ...(number !== null && { number }),
      ...(title !== null && { title }),
      ...(stratum !== undefined && { stratum }),
      ticket,
      ...(certain && { certain }),
    };
  });
  return { size: drawn.length, digest: sampleDigest(sample), drawn };
}

function sizeFor(asked: SizeByAttributes, population: number): number {
  return attributeSampleSize({ ...asked, population });
}

async function test(
  client: PoolClient,
  caseId: string,
  { list, test: name }: Tested,
): Promise<PopulationDecision> {
  const ids = unitsOf(await listOf(client, caseId, list)).map(({ id }) => id);
  const { tested, exceptions } = caseTestStatements[name];
  const { rows: counted } = await client.query<{ tested: number }>(tested, [ids]);
  const { rows } = await client.query<{ case: string | null; found: string }>(
    `SELECT x."case", x.found::text FROM (${exceptions}) x ORDER BY x."case" COLLATE "C" NULLS FIRST, x.found::text COLLATE "C"`,
    [ids],
  );
  const digest = sha256(rows.map(({ case: id, found }) => `${id ?? ''}\t${found}\n`).join(''));
  await client.query(
    `INSERT INTO test_exception (case_id, digest, place, excepted_case, found)
     SELECT $1, decode($2, 'hex'), place, excepted, found::jsonb
     FROM unnest($3::text[], $4::text[]) WITH ORDINALITY x (excepted, found, place) ON CONFLICT DO NOTHING`,
    [caseId, digest, rows.map((row) => row.case), rows.map(({ found }) => found)],
  );
  return { tested: counted[0]?.tested ?? 0, exceptions: rows.length, digest };
}

/** The list that was kept under a digest, as long as it still has it. */
async function listOf(client: PoolClient, caseId: string, digest: string): Promise<string> {
  const { rows } = await client.query<{ list: string }>(
    `SELECT list FROM population_list WHERE case_id = $1 AND digest = decode($2, 'hex')`,
    [caseId, digest],
  );
  const list = rows[0]?.list;
  if (list === undefined || sha256(list) !== digest) throw new ListChanged();
  return list;
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
