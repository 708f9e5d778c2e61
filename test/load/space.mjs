import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { sum } from './statistics.mjs';

const DATABASES = ['marino', 'temporal', 'temporal_visibility'];
/** By then Temporal has deleted the tasks it has carried out. */
const QUEUES_SETTLE_MS = 65_000;

/** Bytes of tables with their indexes, packed, by database; contents of documents apart. */
export async function packedBytes(engine, { settle }) {
  if (settle) await sleep(QUEUES_SETTLE_MS);
  const tables = {};
  for (const database of DATABASES) {
    const client = new pg.Client({ connectionString: engine.postgresUrl(database) });
    await client.connect();
    try {
      await client.query('VACUUM (FULL, ANALYZE)');
      const { rows } = await client.query(
        `SELECT relname AS name, pg_total_relation_size(oid)::float8 AS bytes FROM pg_class
         WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace`,
      );
      tables[database] = Object.fromEntries(rows.map(({ name, bytes }) => [name, bytes]));
      if (database === 'marino') {
        const contents = await client.query(
          `SELECT coalesce(sum(pg_column_size(content)), 0)::float8 AS bytes FROM document`,
        );
        tables.contents = { document: contents.rows[0].bytes };
      }
    } finally {
      await client.end();
    }
  }
  return tables;
}

/** What each finished case added, largest tables first. */
export function bytesPerCase(before, after, cases) {
  const tables = Object.entries(after)
    .filter(([database]) => database !== 'contents')
    .flatMap(([database, sizes]) =>
      Object.entries(sizes).map(([table, bytes]) => ({
        table: `${database}.${table}`,
        bytes: Math.round((bytes - (before[database][table] ?? 0)) / cases),
      })),
    )
    .filter(({ bytes }) => bytes !== 0)
    .sort((a, b) => b.bytes - a.bytes);
  const contents = Math.round((after.contents.document - before.contents.document) / cases);
  const of = (prefix) =>
    sum(tables.filter(({ table }) => table.startsWith(`${prefix}.`)).map(({ bytes }) => bytes));
  const marino = of('marino') - contents;
  const temporal = of('temporal') + of('temporal_visibility');
  return { cases, marino, temporal, together: marino + temporal, documentContents: contents, tables };
}
