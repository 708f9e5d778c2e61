import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, brotliDecompress } from 'node:zlib';
import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { query, sql } from './statement';

const compress = promisify(brotliCompress);
const decompress = promisify(brotliDecompress);

/** The engine's history of one run of a case, as Temporal's replayer reads it: a protobuf `History`. */
export interface RunHistory {
  readonly case: string;
  readonly run: string;
  readonly events: number;
  readonly history: Uint8Array;
}

/** Says where a kept history differs from what was kept. */
export class BrokenHistoryError extends Error {
  override readonly name = 'BrokenHistoryError';
}

/** Whether the history of a run is on record. */
export async function isHistoryKept(on: Pool, caseId: string, run: string): Promise<boolean> {
  const { rowCount } = await on.query('SELECT FROM case_history WHERE case_id = $1 AND run = $2', [
    caseId,
    run,
  ]);
  return rowCount !== 0;
}

/** Puts the history of a run on record. What is there already stays. */
export async function keepHistory(on: Pool, { case: id, run, events, history }: RunHistory): Promise<void> {
  await on.query(
    `INSERT INTO case_history (case_id, run, events, sha256, content) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (case_id, run) DO NOTHING`,
    [id, run, events, sha256(history), await compress(history)],
  );
}

interface HistoryRow {
  readonly run: string;
  readonly events: number;
  readonly sha256: Buffer;
  readonly content: Buffer;
  readonly exported_at: Date;
}

/** A history as it was kept; undefined where none is. Throws {@link BrokenHistoryError}. */
export async function readHistory(
  on: DataSource,
  caseId: string,
  run: string,
): Promise<{ history: Buffer; sha256: string; exportedAt: Date } | undefined> {
  const [row] = await query<HistoryRow>(
    on,
    sql`SELECT run, events, sha256, content, exported_at FROM case_history WHERE case_id = ${caseId} AND run = ${run}`,
  );
  return (
    row && { history: await unpack(row), sha256: row.sha256.toString('hex'), exportedAt: row.exported_at }
  );
}

/** What an examination of a kept history has found. */
interface HistoryState {
  readonly run: string;
  readonly events: number;
  readonly sha256: string;
  readonly intact: boolean;
}

/** Recomputes the fingerprints of all kept histories of a case, in the order they were kept. */
export async function verifyHistories(on: DataSource, caseId: string): Promise<HistoryState[]> {
  const rows = await query<HistoryRow>(
    on,
    sql`SELECT run, events, sha256, content, exported_at FROM case_history WHERE case_id = ${caseId} ORDER BY exported_at`,
  );
  return Promise.all(
    rows.map(async (row) => ({
      run: row.run,
      events: row.events,
      sha256: row.sha256.toString('hex'),
      intact: await unpack(row).then(
        () => true,
        () => false,
      ),
    })),
  );
}

async function unpack({ run, content, sha256: expected }: HistoryRow): Promise<Buffer> {
  const history = await decompress(content).catch((cause: unknown) => {
    throw new BrokenHistoryError(`The kept history of run ${run} cannot be read`, { cause });
  });
  if (!sha256(history).equals(expected))
    throw new BrokenHistoryError(`The kept history of run ${run} has another fingerprint`);
  return history;
}

function sha256(content: Uint8Array): Buffer {
  return createHash('sha256').update(content).digest();
}
