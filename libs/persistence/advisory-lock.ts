import type { Client, Pool } from 'pg';

/**
 * What only one process of the whole installation may do at a time. The numbers stay for ever; 7103 is the office calendar,
 * which the database locks by itself (migration 0017).
 */
const advisoryLocks = { migration: 7_101, historyExport: 7_102, openingAboutAct: 7_104 } as const;

type LockName = keyof typeof advisoryLocks;

/**
 * Runs work while this connection holds the lock; waits for another holder to finish. The lock ends
 * with the connection at the latest, so a killed process never keeps it.
 */
export async function withAdvisoryLock<T>(
  client: Client,
  lock: LockName,
  work: () => Promise<T>,
): Promise<T> {
  await client.query('SELECT pg_advisory_lock($1)', [advisoryLocks[lock]]);
  try {
    return await work();
  } finally {
    await client.query('SELECT pg_advisory_unlock($1)', [advisoryLocks[lock]]);
  }
}

/**
 * Runs work unless another holds the lock: then it does not wait, and gives what `taken` gives or throws.
 *
 * @param lock the whole lock, or that of one thing by its id: others of the kind stay free
 */
export async function withAdvisoryLockIfFree<T>(
  pool: Pool,
  lock: LockName | readonly [LockName, string],
  work: () => Promise<T>,
  taken: () => T,
): Promise<T> {
  const [name, id] = typeof lock === 'string' ? [lock] : lock;
  const [key, values] =
    id === undefined ? ['$1', [advisoryLocks[name]]] : ['$1, hashtext($2)', [advisoryLocks[name], id]];
  const client = await pool.connect();
  let isLost = false;
  // The pool listens only to connections that nobody holds.
  const lose = (): void => void (isLost = true);
  client.on('error', lose);
  try {
    const { rows } = await client.query<{ free: boolean }>(
      `SELECT pg_try_advisory_lock(${key}) AS free`,
      values,
    );
    if (!rows[0]?.free) return taken();
    try {
      return await work();
    } finally {
      await client.query(`SELECT pg_advisory_unlock(${key})`, values).catch(lose);
    }
  } finally {
    client.off('error', lose);
    // A connection that has not given the lock back ends, and the lock with it.
    client.release(isLost);
  }
}
