import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { built } from './stage.mjs';
import { sum } from './statistics.mjs';

const DATABASES = ['marino', 'temporal', 'temporal_visibility'];
/** By then Temporal has deleted the tasks it has carried out. */
const QUEUES_SETTLE_MS = 65_000;

/** The engine deletes in the background, when it has written off all other work of a run. */
const DELETION_LOOK_MS = 1_000;

/**
 * Moves the histories of the cases that have ended into the record, as the worker does some time after their end, and
 * waits until the engine has deleted them.
 */
export async function exportEnded(engine, client, database) {
  const { exportHistories } = built('apps/worker/history-export');
  const ended = { taskQueue: 'cases', graceMs: 0 };
  const failed = ({ workflowId }, error) => {
    throw new Error(`The history of ${workflowId} was not exported`, { cause: error });
  };
  const stores = ['temporal', 'temporal_visibility'].map(
    (name) => new pg.Client({ connectionString: engine.postgresUrl(name) }),
  );
  await Promise.all(stores.map((store) => store.connect()));
  try {
    for (;;) {
      await exportHistories(client, database, ended, failed);
      const { rows } = await database.query('SELECT run FROM case_history');
      const runs = rows.map(({ run }) => run);
      const left = await Promise.all([
        stores[0].query('SELECT FROM executions WHERE run_id = ANY ($1)', [runs.map(bytesOf)]),
        stores[1].query('SELECT FROM executions_visibility WHERE run_id = ANY ($1)', [runs]),
      ]);
      if (runs.length > 0 && left.every(({ rowCount }) => rowCount === 0)) return;
      await sleep(DELETION_LOOK_MS);
    }
  } finally {
    await Promise.all(stores.map((store) => store.end()));
  }
}

const bytesOf = (uuid) => Buffer.from(uuid.replaceAll('-', ''), 'hex');

/** Bytes of tables with their indexes, packed, by database; contents of documents, files and their texts, apart. */
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
          `SELECT pg_total_relation_size(reltoastrelid)::float8 AS files,
             pg_total_relation_size('document_text')::float8 AS texts FROM pg_class WHERE oid = 'document'::regclass`,
        );
        const { files, texts } = contents.rows[0];
        tables.contents = { document: files, document_text: texts };
      }
    } finally {
      await client.end();
    }
  }
  return tables;
}

/** What each finished case added, largest tables first; contents of documents apart. */
export function bytesPerCase(before, after, cases) {
  const tables = Object.entries(after)
    .filter(([database]) => database !== 'contents')
    .flatMap(([database, sizes]) =>
      Object.entries(sizes).map(([table, bytes]) => ({
        table: `${database}.${table}`,
        bytes: Math.round((bytes - (before[database][table] ?? 0) - contentsOf(database, table)) / cases),
      })),
    )
    .filter(({ bytes }) => bytes !== 0)
    .sort((a, b) => b.bytes - a.bytes);
  const of = (prefix) =>
    sum(tables.filter(({ table }) => table.startsWith(prefix)).map(({ bytes }) => bytes));
  const [marino, temporal] = [of('marino.'), of('temporal')];
  const documentContents = sum(Object.keys(after.contents).map(contentsIn)) / cases;
  return { marino, temporal, together: marino + temporal, documentContents, tables };

  function contentsIn(table) {
    return after.contents[table] - before.contents[table];
  }
  function contentsOf(database, table) {
    return database === 'marino' && table in after.contents ? contentsIn(table) : 0;
  }
}
