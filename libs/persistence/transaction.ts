import type { Pool, PoolClient } from 'pg';

/**
 * Does work on one connection in one transaction: all of it stands, or nothing. The connection may be the thing that failed, so
 * after a failure it is thrown away rather than rolled back.
 *
 * @param begin how the transaction begins, where it sees more than each statement by itself
 */
export async function inTransaction<T>(
  pool: Pool,
  work: (client: PoolClient) => Promise<T>,
  begin: 'BEGIN' | 'BEGIN ISOLATION LEVEL REPEATABLE READ' = 'BEGIN',
): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query(begin);
    const result = await work(client);
    await client.query('COMMIT');
    client.release();
    return result;
  } catch (error) {
    client.release(true);
    throw error;
  }
}
