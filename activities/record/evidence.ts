import type { PoolClient } from 'pg';
import type { PopulationDecision, PopulationFact } from '../../libs/domain';

type Referenced = Extract<PopulationFact, { kind: 'evidenceReferenced' }>;

interface EntryRow {
  readonly hash: string;
  readonly entry: string;
  readonly at: Date;
  readonly document: string | null;
  readonly sha256: string | null;
}

/**
 * The entry of another journal as the record has it now. Of cases that are in no population of this one, and of those that have
 * become restricted, it says the same: nobody finds out which exist.
 */
export async function referEvidence(
  client: PoolClient,
  caseId: string,
  { case: of, position }: Referenced,
): Promise<PopulationDecision> {
  const { rows: listed } = await client.query('SELECT FROM case_of_populations($1, $2) listed WHERE listed', [
    caseId,
    of,
  ]);
  if (listed.length === 0) return { refused: 'caseNotOfPopulation' };
  const { rows } = await client.query<EntryRow>(
    `SELECT encode(hash, 'hex') AS hash, kind AS entry, at, document, encode(kept, 'hex') AS sha256
     FROM evidence_at($1, $2) WHERE stands`,
    [of, position],
  );
  const [found] = rows;
  if (!found) return { refused: 'entryNotFound' };
  const { document, sha256, at, ...entry } = found;
  return {
    ...entry,
    at: at.toISOString(),
    ...(document !== null && { document }),
    ...(sha256 !== null && { sha256 }),
  };
}
