import { SQLSTATE, withClient } from './database-client.mjs';
import { run } from './processes.mjs';

/** The two databases and the versions of their schemas that the pinned server asks for. */
const STORES = [
  { database: 'temporal', schema: 'postgresql/v12/temporal', version: '1.19' },
  { database: 'temporal_visibility', schema: 'postgresql/v12/visibility', version: '1.14' },
];

/** Makes the databases of Temporal, or brings them to the versions of the pinned server. */
export async function prepareStores(postgres, sqlTool) {
  await Promise.all(STORES.map((store) => prepareStore(postgres, sqlTool, store)));
}

/**
 * The tool applies its many files one by one and cannot go on where it was interrupted. So it works on a draft, which
 * takes the place of the database when it is whole.
 */
async function prepareStore(postgres, sqlTool, { database, schema, version }) {
  const present = await schemaVersion(postgres.url(database));
  if (present === version) return;
  const draft = `${database}_draft`;
  const former = `${database}_former`;
  const tool = (...args) => run(sqlTool, args, { env: { ...process.env, ...access(postgres, draft) } });
  // The tool and the server look for the version under the name of the database.
  const nameDraft = (name) =>
    withClient(postgres.url(draft), (client) =>
      client.query('UPDATE schema_version SET db_name = $1', [name]),
    );

  await withClient(postgres.url('postgres'), async (client) => {
    for (const left of [draft, former]) await client.query(`DROP DATABASE IF EXISTS ${left}`);
    if (present === undefined) {
      await client.query(`CREATE DATABASE ${draft}`);
      await tool('setup-schema', '-v', '0.0');
    } else {
      await client.query(`CREATE DATABASE ${draft} TEMPLATE ${database}`);
      await nameDraft(draft);
    }
    await tool('update-schema', '--schema-name', schema);
    await nameDraft(database);

    const { rows } = await client.query('SELECT FROM pg_database WHERE datname = $1', [database]);
    await client.query('BEGIN');
    if (rows.length > 0) await client.query(`ALTER DATABASE ${database} RENAME TO ${former}`);
    await client.query(`ALTER DATABASE ${draft} RENAME TO ${database}`);
    await client.query('COMMIT');
    await client.query(`DROP DATABASE IF EXISTS ${former}`);
  });
}

/** @returns {Promise<string | undefined>} undefined where there is no database, or one that never held anything */
async function schemaVersion(url) {
  try {
    return await withClient(url, async (client) => {
      const { rows } = await client.query(
        `SELECT curr_version FROM schema_version WHERE curr_version <> '0.0'`,
      );
      return rows[0]?.curr_version;
    });
  } catch (error) {
    if (error.code === SQLSTATE.noSuchDatabase || error.code === SQLSTATE.noSuchTable) return undefined;
    throw error;
  }
}

/** The tool's settings by environment: a password does not belong on a command line that anyone may list. */
function access(postgres, database) {
  return {
    SQL_PLUGIN: 'postgres12',
    SQL_HOST: '127.0.0.1',
    SQL_PORT: String(postgres.port),
    SQL_USER: postgres.user,
    SQL_PASSWORD: postgres.password,
    SQL_DATABASE: database,
  };
}
