import type { Client, Pool } from 'pg';

/**
 * What only one process of the whole installation may do at a time. The numbers stay for ever; 7103 is the office calendar,
 * which the database locks by itself (migration 0017), 7104 an act about which a case is being opened.
 */
const advisoryLocks = { migration: 7_101, historyExport: 7_102 } as const;

/**
 * Runs work while this connection holds the lock; waits for another holder to finish. The lock ends
 * with the connection at the latest, so a killed process never keeps it.
 */
export async function withAdvisoryLock<T>(
  client: Client,
  lock: keyof typeof advisoryLocks,
  work: () => Promise<T>,
): Promise<T> {
  await client.query('SELECT pg_advisory_lock($1)', [advisoryLocks[lock]]);
  try {
    return await work();
  } finally {
    await client.query('SELECT pg_advisory_unlock($1)', [advisoryLocks[lock]]);
  }
}

/** Runs work unless another process holds the lock. */
export async function withAdvisoryLockIfFree(
  pool: Pool,
  lock: keyof typeof advisoryLocks,
  work: () => Promise<void>,
): Promise<void> {
  const client = await pool.connect();
  let free = false;
  try {
    const { rows } = await client.query<{ free: boolean }>('SELECT pg_try_advisory_lock($1) AS free', [
      advisoryLocks[lock],
    ]);
    free = rows[0]?.free ?? false;
    if (free) await work();
  } finally {
    // The lock ends with the connection, also where that is what has failed.
    client.release(free);
  }
}
