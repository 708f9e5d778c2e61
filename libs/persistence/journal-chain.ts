import type { DataSource } from 'typeorm';
import { query, sql } from './statement';

/** What a recomputation of a case's journal chain found. */
interface ChainState {
  readonly intact: boolean;
  readonly entries: number;
  /** Hash of the last entry, in hexadecimal digits. */
  readonly head: string;
  /** First position whose hash, or whose place in the sequence, does not follow from the one before. */
  readonly brokenAt?: number;
}

interface ChainRow {
  readonly entries: number;
  readonly head: string;
  readonly broken_at: number | null;
}

/**
 * Recomputes every hash of a case's journal from its content, in the database, in one statement. The
 * head that each turn moves is compared too, so that entries cut off at the end do not go unnoticed.
 */
export async function verifyChain(dataSource: DataSource, caseId: string): Promise<ChainState> {
  const [row] = await query<ChainRow>(
    dataSource,
    sql`
      WITH start AS (SELECT sha256(convert_to(${caseId}, 'UTF8')) AS hash),
      link AS (
        SELECT j.position, j.hash,
          row_number() OVER sequence AS expected_position,
          sha256(coalesce(lag(j.hash) OVER sequence, start.hash)
            || convert_to(journal_text(j.case_id, j.position, j.at, j.actor, j.reason, j.basis, j.fact, j.run, j.turn, j.event), 'UTF8'))
            AS expected_hash
        FROM journal j, start WHERE j.case_id = ${caseId}
        WINDOW sequence AS (ORDER BY j.position)
      ),
      last AS (SELECT position, hash FROM link ORDER BY position DESC LIMIT 1)
      SELECT (SELECT count(*)::int FROM link) AS entries,
        encode(coalesce((SELECT hash FROM last), (SELECT hash FROM start)), 'hex') AS head,
        coalesce(
          (SELECT min(expected_position)::int FROM link WHERE position <> expected_position OR hash <> expected_hash),
          (SELECT coalesce((SELECT position FROM last), 0) + 1 FROM journal_head h WHERE h.case_id = ${caseId}
             AND (h.position, h.hash) IS DISTINCT FROM (coalesce((SELECT position FROM last), 0), coalesce((SELECT hash FROM last), (SELECT hash FROM start))))
        ) AS broken_at`,
  );
  if (!row) throw new Error('The statement that verifies a chain always gives one row');
  return {
    intact: row.broken_at === null,
    entries: row.entries,
    head: row.head,
    brokenAt: row.broken_at ?? undefined,
  };
}

/** Recomputes the chain of the readings of a case, where they are recorded. */
export async function verifyAccesses(
  dataSource: DataSource,
  caseId: string,
): Promise<{ readonly intact: boolean; readonly entries: number; readonly brokenAt?: number }> {
  const [row] = await query<{ entries: number; broken_at: number | null }>(
    dataSource,
    sql`SELECT (SELECT count(*)::int FROM case_access a WHERE a.case_id = ${caseId}) AS entries,
          verify_accesses(${caseId})::int AS broken_at`,
  );
  const { entries, broken_at } = row ?? { entries: 0, broken_at: null };
  return { intact: broken_at === null, entries, ...(broken_at !== null && { brokenAt: broken_at }) };
}
