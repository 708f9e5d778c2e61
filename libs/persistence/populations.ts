import { createHash } from 'node:crypto';
import type { DataSource } from 'typeorm';
import type { EvidenceFound, Fact, PopulationCheck, PopulationFact, SampleFound } from '../domain';
import {
  attributeSampleSize,
  drawMethods,
  type Drawn,
  sampleDigest,
  SamplingError,
  type Unit,
  unitsOf,
} from '../sampling';
import { query, sql } from './statement';

type LotsDrawn = Extract<Fact, { kind: 'lotsDrawn' }>;

/** An entry of a journal about populations, where it stands and whose it is. */
export interface PopulationEntry<Said extends Fact = PopulationFact | LotsDrawn> {
  readonly position: number;
  readonly at: Date;
  readonly by: string;
  readonly reason: string | null;
  readonly fact: Said;
}

/** What the journal of a case says of populations, with the seeds that were drawn, in its order and as far as it counts. */
export async function readPopulations(dataSource: DataSource, caseId: string): Promise<PopulationEntry[]> {
  return query<PopulationEntry>(
    dataSource,
    sql`SELECT j.position, j.at, j.actor->>'name' AS by, j.reason, j.fact FROM journal j
        WHERE j.case_id = ${caseId}
          AND j.fact->>'kind' IN ('populationTaken', 'sampleDrawn', 'populationTested', 'evidenceReferenced', 'lotsDrawn')
          AND NOT EXISTS (SELECT FROM superseded_range s WHERE s.case_id = j.case_id AND j.position BETWEEN s.first AND s.last)
        ORDER BY j.position`,
  );
}

/** The list that a case keeps under a digest, as it is now; undefined where it keeps none. */
export async function readPopulationList(
  dataSource: DataSource,
  caseId: string,
  digest: string,
): Promise<string | undefined> {
  const [row] = await query<{ list: string }>(
    dataSource,
    sql`SELECT list FROM population_list WHERE case_id = ${caseId} AND digest = decode(${digest}, 'hex')`,
  );
  return row?.list;
}

/**
 * Computes anew what a case has on record of populations: each list against its digest, each draw from list and seed, each
 * table of exceptions against its digest, each piece of evidence against entry and file, and whether the seed was drawn between
 * the population and the draw.
 */
export async function checkPopulations(
  dataSource: DataSource,
  caseId: string,
  entries?: readonly PopulationEntry[],
): Promise<PopulationCheck[]> {
  const all = entries ?? (await readPopulations(dataSource, caseId));
  const units = new Map<string, readonly Unit[] | undefined>();
  const unitsUnder = async (digest: string): Promise<readonly Unit[] | undefined> => {
    if (!units.has(digest))
      units.set(digest, listed(await readPopulationList(dataSource, caseId, digest), digest));
    return units.get(digest);
  };
  const checks: PopulationCheck[] = [];
  for (const { fact, position } of all) {
    if (fact.kind === 'lotsDrawn' || !fact.decision || 'refused' in fact.decision) continue;
    const { version } = fact;
    if (fact.kind === 'populationTaken') {
      const kept = await unitsUnder(fact.decision.digest);
      const intact = kept?.length === fact.decision.count;
      checks.push({ version, what: 'population', intact, ...(!intact && { why: 'listChanged' }) });
    } else if (fact.kind === 'sampleDrawn') {
      const why = !isInOrder(all, fact, position)
        ? 'seedOutOfOrder'
        : isDrawnFrom(fact, await unitsUnder(fact.list))
          ? undefined
          : 'drawDiffers';
      checks.push({ version, what: 'sample', intact: why === undefined, ...(why && { why }) });
    } else if (fact.kind === 'evidenceReferenced') {
      const why = await evidenceChanged(dataSource, fact, fact.decision);
      checks.push({ version, what: 'evidence', intact: why === undefined, ...(why && { why }) });
    } else {
      const intact =
        (await exceptionsDigest(dataSource, caseId, fact.decision.digest)) === fact.decision.digest;
      checks.push({ version, what: 'test', intact, ...(!intact && { why: 'exceptionsChanged' }) });
    }
  }
  return checks;
}

/** The units of a list, as long as it still has its digest. */
function listed(list: string | undefined, digest: string): readonly Unit[] | undefined {
  if (list === undefined || createHash('sha256').update(list).digest('hex') !== digest) return undefined;
  return unitsOf(list);
}

type SampleDrawn = Extract<PopulationFact, { kind: 'sampleDrawn' }>;

/** Whether the population was on record before the seed, and the seed of this draw before it. */
function isInOrder(
  all: readonly PopulationEntry[],
  { version, population, list, seed }: SampleDrawn,
  position: number,
): boolean {
  const taken = all.find(({ fact }) => fact.kind === 'populationTaken' && fact.version === population);
  const lots = all.find(
    ({ fact }) => fact.kind === 'lotsDrawn' && fact.key === version && fact.seed === seed,
  );
  return (
    taken?.fact.kind === 'populationTaken' &&
    taken.fact.decision !== undefined &&
    'digest' in taken.fact.decision &&
    taken.fact.decision.digest === list &&
    lots !== undefined &&
    taken.position < lots.position &&
    lots.position < position
  );
}

function isDrawnFrom(
  { method, size, seed, decision }: SampleDrawn,
  units: readonly Unit[] | undefined,
): boolean {
  if (!units || !decision || 'refused' in decision) return false;
  try {
    const asked =
      typeof size === 'number' ? size : attributeSampleSize({ ...size, population: units.length });
    const sample = drawMethods[method](seed, units, asked);
    return sampleDigest(sample) === decision.digest && isSame(sample, decision.drawn);
  } catch (error) {
    if (error instanceof SamplingError) return false;
    throw error;
  }
}

function isSame(sample: readonly Drawn[], drawn: SampleFound['drawn']): boolean {
  const line = (unit: Omit<Drawn, 'id'>, id: string) =>
    [unit.place, id, unit.stratum ?? '', unit.ticket, unit.certain ?? false].join('\t');
  return (
    sample.length === drawn.length &&
    sample.every((unit, index) => {
      const other = drawn[index];
      return other !== undefined && line(unit, unit.id) === line(other, other.case);
    })
  );
}

/** What is no longer as it was: the entry in its journal, or the file that it is of. */
async function evidenceChanged(
  dataSource: DataSource,
  { case: of, position }: Extract<PopulationFact, { kind: 'evidenceReferenced' }>,
  { hash, sha256 = '' }: EvidenceFound,
): Promise<'entryChanged' | 'fileChanged' | undefined> {
  const [row] = await query<{ why: 'entryChanged' | 'fileChanged' | null }>(
    dataSource,
    sql`SELECT evidence_changed(${of}, ${position}, ${hash}, nullif(${sha256}, '')) AS why`,
  );
  return row?.why ?? undefined;
}

async function exceptionsDigest(dataSource: DataSource, caseId: string, digest: string): Promise<string> {
  const rows = await query<{ line: string }>(
    dataSource,
    sql`SELECT coalesce(excepted_case, '') || chr(9) || found::text || chr(10) AS line FROM test_exception
        WHERE case_id = ${caseId} AND digest = decode(${digest}, 'hex') ORDER BY place`,
  );
  return createHash('sha256')
    .update(rows.map(({ line }) => line).join(''))
    .digest('hex');
}
