import { readFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { requireFreePorts } from './ports.mjs';
import { launch, run, tailOf } from './processes.mjs';
import { createDatabases } from './postgres.mjs';

/** One for clients, three between the services, four for their membership: see infra/temporal/server.yaml. */
export const TEMPORAL_PORTS = 8;

const SERVER_CONFIG = fileURLToPath(new URL('../temporal/server.yaml', import.meta.url));
const DYNAMIC_CONFIG = fileURLToPath(new URL('../temporal/dynamic-config.yaml', import.meta.url));
/** The two databases and the versions of their schemas that the pinned server asks for. */
const STORES = [
  { database: 'temporal', schema: 'postgresql/v12/temporal', version: '1.19' },
  { database: 'temporal_visibility', schema: 'postgresql/v12/visibility', version: '1.14' },
];

/** Starts a whole Temporal server in one process with all its persistence in `postgres`. */
export async function startTemporal({ folder, port, portSetting, binaries, postgres, namespaces }) {
  await requireFreePorts(port, TEMPORAL_PORTS, 'Temporal', portSetting);
  await prepareStores(postgres, binaries.sqlTool);

  mkdirSync(folder.in('temporal'), { recursive: true });
  const dynamicConfig = folder.in('temporal', 'dynamic-config.yaml');
  writeFileSync(dynamicConfig, readFileSync(DYNAMIC_CONFIG, 'utf8') + timeSkipping(namespaces));
  const part = launch({
    name: 'Temporal',
    command: binaries.server,
    // Loopback only and one user: what stands between a caller and the engine is Marino's API.
    args: ['--config-file', SERVER_CONFIG, '--allow-no-auth', 'start'],
    cwd: folder.in('temporal'),
    env: {
      ...process.env,
      // Four times fewer collections for some 100 MB more: measured as a third of the server's processor time.
      GOGC: '400',
      TEMPORAL_PORT: String(port),
      TEMPORAL_POSTGRES_ADDRESS: `127.0.0.1:${postgres.port}`,
      TEMPORAL_POSTGRES_USER: postgres.user,
      TEMPORAL_POSTGRES_PASSWORD: postgres.password,
      TEMPORAL_DYNAMIC_CONFIG: dynamicConfig,
    },
    logFile: folder.logFile('temporal'),
  });
  folder.add(part);
  await untilListening(part, port);
  return { address: `127.0.0.1:${port}` };
}

/** Makes sure the namespaces exist; what an existing one says of its retention stays. */
export async function registerNamespaces(address, namespaces, patience = 30_000) {
  const { Connection } = await import('@temporalio/client');
  const deadline = Date.now() + patience;
  for (;;) {
    let connection;
    try {
      connection = await Connection.connect({ address, connectTimeout: '2s' });
      for (const namespace of namespaces) await register(connection.workflowService, namespace);
      return;
    } catch (error) {
      // A frontend listens before the services behind it have found each other.
      if (Date.now() > deadline) throw error;
      await sleep(50);
    } finally {
      await connection?.close();
    }
  }
}

const ALREADY_EXISTS = 6;

async function register(service, { name, retentionDays = 90 }) {
  try {
    await service.registerNamespace({
      namespace: name,
      workflowExecutionRetentionPeriod: { seconds: retentionDays * 86_400 },
    });
  } catch (error) {
    if (error.code !== ALREADY_EXISTS) throw error;
  }
}

async function prepareStores(postgres, sqlTool) {
  await createDatabases(
    postgres,
    STORES.map(({ database }) => database),
  );
  await Promise.all(
    STORES.map(async ({ database, schema, version }) => {
      const present = await schemaVersion(postgres.url(database));
      if (present === version) return;
      const tool = (...args) =>
        run(sqlTool, args, { env: { ...process.env, ...access(postgres, database) } });
      if (present === undefined) await tool('setup-schema', '-v', '0.0');
      await tool('update-schema', '--schema-name', schema);
    }),
  );
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

async function schemaVersion(url) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query(`SELECT to_regclass('schema_version') IS NOT NULL AS present`);
    if (!rows[0].present) return undefined;
    const versions = await client.query('SELECT curr_version FROM schema_version');
    return versions.rows[0]?.curr_version;
  } finally {
    await client.end();
  }
}

/** Only where stories or a demonstration are told may a client move the clock of an execution. */
function timeSkipping(namespaces) {
  const allowed = namespaces.filter((namespace) => namespace.timeSkipping);
  if (allowed.length === 0) return '';
  const values = allowed.map(
    ({ name }) => `  - value: true\n    constraints: { namespace: ${JSON.stringify(name)} }\n`,
  );
  return `\nfrontend.WorkflowTimeSkippingEnabled:\n${values.join('')}`;
}

async function untilListening(part, port) {
  let end;
  void part.ended.then((how) => (end = how));
  for (;;) {
    if (end) throw new Error(`Temporal did not start: ${end}.\n${tailOf(part.logFile)}`);
    if (await accepts(port)) return;
    await sleep(20);
  }
}

function accepts(port) {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
      .once('connect', () => resolve(true))
      .once('error', () => resolve(false))
      .once('close', () => resolve(false));
    socket.unref();
    socket.once('connect', () => socket.destroy());
  });
}
