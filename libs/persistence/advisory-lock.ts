import type { Client } from 'pg';

/** What only one process of the whole installation may do at a time. The numbers stay for ever. */
const advisoryLocks = { migration: 7_101 } as const;

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
