import type { DataSource } from 'typeorm';
import { query, sql } from '../../../../../libs/persistence';

/** The last ordinal of each entry that a register was ever given. */
export async function lastWritten(
  dataSource: DataSource,
  register: string,
): Promise<ReadonlyMap<string, number>> {
  const rows = await query<{ key: string; last: number }>(
    dataSource,
    sql`SELECT key, max(ordinal)::int AS last FROM register_entry WHERE register = ${register} GROUP BY key`,
  );
  return new Map(rows.map(({ key, last }) => [key, last]));
}
