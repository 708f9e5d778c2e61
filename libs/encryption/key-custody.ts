import type { Pool, PoolClient } from 'pg';
import { inTransaction } from '../persistence';
import type { MasterKeys } from './master-keys';
import { seal, unseal } from './seal';

/** Rows wrapped anew in one transaction. */
const CHUNK = 500;

/** Why a key is not destroyed. */
export type NotErased = 'unknown' | 'open' | 'tooEarly' | 'already' | 'notEncrypted';

export interface Erasure {
  readonly at: Date;
  readonly by: string;
  readonly reason: string;
}

/** When and why the key of a case was destroyed; undefined where it was not. */
export async function erasureOf(database: Pool, caseId: string): Promise<Erasure | undefined> {
  const { rows } = await database.query<Erasure>(
    `SELECT destroyed_at AS at, destroyed_by AS by, reason FROM case_key
     WHERE case_id = $1 AND destroyed_at IS NOT NULL`,
    [caseId],
  );
  return rows[0];
}

/**
 * Destroys the key of a case that is closed and has been at rest for `afterDays`, on the clock of the database: that of the
 * case may have been moved. From then on no history of it can be read, in the engine, on record or in a copy of either.
 *
 * @returns why not, or undefined where it was done
 */
export async function destroyCaseKey(
  database: Pool,
  caseId: string,
  { by, reason, afterDays }: { by: string; reason: string; afterDays: number },
): Promise<NotErased | undefined> {
  return inTransaction(database, async (client) => {
    // Whoever takes the case up again meanwhile waits, and finds it erased.
    const { rows } = await client.query<{ open: boolean; resting: boolean }>(
      `SELECT f.closed_at IS NULL AS open,
         (SELECT max(t.recorded_at) FROM journal_head h JOIN journal_turn t USING (case_no) WHERE h.case_id = f.id)
           <= clock_timestamp() - make_interval(days => $2) AS resting
       FROM case_file f WHERE f.id = $1 FOR UPDATE`,
      [caseId, afterDays],
    );
    return rows[0] ? (whyNot(rows[0]) ?? (await destroy(client, caseId, by, reason))) : 'unknown';
  });
}

async function destroy(
  client: PoolClient,
  caseId: string,
  by: string,
  reason: string,
): Promise<NotErased | undefined> {
  const { rows } = await client.query<{ gone: boolean }>(
    'SELECT destroyed_at IS NOT NULL AS gone FROM case_key WHERE case_id = $1 FOR UPDATE',
    [caseId],
  );
  if (!rows[0]) return 'notEncrypted';
  if (rows[0].gone) return 'already';
  await client.query(
    `UPDATE case_key SET wrapped = NULL, destroyed_at = clock_timestamp(), destroyed_by = $2, reason = $3
     WHERE case_id = $1`,
    [caseId, by, reason],
  );
  return undefined;
}

function whyNot({ open, resting }: { open: boolean; resting: boolean }): NotErased | undefined {
  if (open) return 'open';
  return resting ? undefined : 'tooEarly';
}

/**
 * Wraps every key anew with the newest master key, so that older ones can be taken out of the file. May be ended at any
 * moment and begun again; cases go on meanwhile.
 *
 * @returns how many were wrapped anew
 */
export async function rewrapCaseKeys(database: Pool, masterKeys: MasterKeys): Promise<number> {
  const { current } = masterKeys;
  let done = 0;
  for (;;) {
    const { rows } = await database.query<{
      id: string;
      case_id: string;
      wrapped: Buffer;
      master_key: string;
    }>(
      `SELECT id, case_id, wrapped, master_key FROM case_key
       WHERE master_key <> $1 AND destroyed_at IS NULL ORDER BY id LIMIT ${CHUNK}`,
      [current],
    );
    if (rows.length === 0) return done;
    const wrapped = rows.map((row) =>
      seal(
        masterKeys.key(current),
        unseal(masterKeys.key(row.master_key), row.wrapped, row.case_id),
        row.case_id,
      ),
    );
    const { rowCount } = await database.query(
      `UPDATE case_key k SET wrapped = n.wrapped, master_key = $1
       FROM unnest($2::bigint[], $3::bytea[]) n (id, wrapped) WHERE k.id = n.id AND k.destroyed_at IS NULL`,
      [current, rows.map(({ id }) => id), wrapped],
    );
    done += rowCount ?? 0;
  }
}
