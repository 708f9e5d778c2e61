import { once } from 'node:events';
import { connect } from 'node:net';
import { databaseAccess, partsOf, SQLSTATE, withClient } from './database-client.mjs';
import { Failure } from './failure.mjs';
import { built, setting } from './project.mjs';
import { ensureNamespace, GRPC, onTemporal, temporalAccess } from './temporal.mjs';

/**
 * Servers that somebody else runs and settings point to. Everything that may be wrong with them is found here, before
 * anything of Marino runs on them, and said in words that name the setting and the way out.
 */

const PATIENCE_MS = 10_000;
/** Where PostgreSQL lets a client in that has no database yet. */
const MAINTENANCE_DATABASE = 'postgres';

/** Makes sure that the database answers, exists and takes tables and text of ours; creates it where it is missing. */
export async function prepareDatabase(url) {
  try {
    await onDatabase(url, requireRoomForTables);
  } catch (error) {
    if (error.code !== SQLSTATE.noSuchDatabase) throw explained(url, error);
    await createDatabase(url);
    await onDatabase(url, requireRoomForTables);
  }
}

const onDatabase = (url, work) =>
  withClient(url, work, { ...databaseAccess(url), connectionTimeoutMillis: PATIENCE_MS });

async function createDatabase(url) {
  const { server, database, user } = partsOf(url);
  const elsewhere = new URL(url);
  elsewhere.pathname = `/${MAINTENANCE_DATABASE}`;
  try {
    await onDatabase(elsewhere.href, (client) =>
      client.query(`CREATE DATABASE ${client.escapeIdentifier(database)} ENCODING 'UTF8' TEMPLATE template0`),
    );
  } catch (error) {
    // Two starts at once: the other was quicker.
    if (error.code === SQLSTATE.databaseExists) return;
    throw new Failure(
      `The database "${database}" does not exist on ${server}, and the user "${user}" could not create it ` +
        `(${error.message}). Have it created, then start again:\n` +
        `  CREATE DATABASE "${database}" OWNER "${user}" ENCODING 'UTF8' TEMPLATE template0;`,
    );
  }
}

async function requireRoomForTables(client) {
  const { database, user } = client;
  const { rows } = await client.query(
    `SELECT current_setting('server_encoding') AS encoding,
            coalesce(has_schema_privilege(current_schema(), 'CREATE'), false) AS "mayCreate"`,
  );
  const [{ encoding, mayCreate }] = rows;
  if (encoding !== 'UTF8') {
    throw new Failure(
      `The database "${database}" keeps its text in ${encoding}; Marino needs UTF8. ` +
        'Point MARINO_DATABASE_URL to another database: one that does not exist yet is created.',
    );
  }
  if (!mayCreate) {
    throw new Failure(
      `The user "${user}" may not create tables in the database "${database}". Have it allowed, then start again:\n` +
        `  GRANT CREATE ON SCHEMA public TO "${user}";`,
    );
  }
}

function explained(url, error) {
  if (error instanceof Failure) return error;
  const { server, database, user, hasPassword } = partsOf(url);
  // The client fails by itself when it is asked for a password and has none.
  if (
    !hasPassword &&
    !setting('MARINO_DATABASE_PASSWORD_FILE') &&
    error.code === undefined &&
    error.message.includes('password')
  ) {
    return new Failure(
      `PostgreSQL at ${server} wants a password of the user "${user}", and neither MARINO_DATABASE_URL nor MARINO_DATABASE_PASSWORD_FILE has one.`,
    );
  }
  switch (error.code) {
    case SQLSTATE.invalidPassword:
      return new Failure(
        `PostgreSQL at ${server} refuses the user "${user}": wrong name or password. Correct MARINO_DATABASE_URL; ` +
          'characters such as @ / : # in a password are written percent-encoded.',
      );
    case SQLSTATE.invalidAuthorisation:
    case SQLSTATE.insufficientPrivilege:
      return new Failure(
        `PostgreSQL at ${server} does not let the user "${user}" into the database "${database}" (${error.message}). ` +
          'Have it allowed, or correct MARINO_DATABASE_URL.',
      );
    default:
      return new Failure(
        `PostgreSQL at ${server} cannot be used (${error.message || error.code}). ` +
          'Start it, or correct MARINO_DATABASE_URL; certificates are those of MARINO_DATABASE_CA, _CERT and _KEY.',
      );
  }
}

/** Makes sure that Temporal answers and has the namespace; a demonstration also needs it to move clocks. */
export async function prepareTemporal(address, namespace) {
  await requireListener(address);
  const refused = await whyRefused(address);
  if (refused !== undefined) {
    throw new Failure(
      `Temporal at ${address} cannot be used (${refused}). ` +
        'Correct MARINO_TEMPORAL_TLS_CA, _CERT, _KEY and _SERVER_NAME.',
    );
  }
  try {
    await onTemporal(temporalAccess(address), PATIENCE_MS, async (service) => {
      await ensureNamespace(service, namespace);
      if (namespace.timeSkipping) await requireTimeSkipping(service, address, namespace.name);
    });
  } catch (error) {
    if (error instanceof Failure) throw error;
    if (error.code === GRPC.permissionDenied || error.code === GRPC.unauthenticated) {
      throw new Failure(
        `Temporal at ${address} does not let this program use or register the namespace "${namespace.name}" ` +
          `(${error.details}). Have it registered and allowed, then start again:\n` +
          `  temporal operator namespace create --namespace ${namespace.name} --retention ${namespace.retentionDays}d`,
      );
    }
    throw new Failure(
      `What listens at ${address} does not answer as Temporal (${error.message}). ` +
        'Correct MARINO_TEMPORAL_ADDRESS: it names the port of the frontend service, as a rule 7233; ' +
        'where that wants TLS, MARINO_TEMPORAL_TLS_CA and the certificate it wants to see.',
    );
  }
}

/** Of the two sides' certificates; the client of Temporal only says that it has waited in vain. */
const whyRefused = (address) => built('libs/engine/connection.js').whyRefused(temporalAccess(address));

/** The client of Temporal only says that it has waited in vain; the system knows why, and at once. */
async function requireListener(address) {
  const { hostname, port } = new URL(`tcp://${address}`);
  const socket = connect({ host: hostname.replace(/^\[|\]$/g, ''), port: Number(port) });
  socket.setTimeout(PATIENCE_MS, () => socket.destroy(new Error(`no answer within ${PATIENCE_MS / 1000} s`)));
  try {
    await once(socket, 'connect');
  } catch (error) {
    throw new Failure(
      `Temporal at ${address} cannot be reached (${error.code ?? error.message}). ` +
        'Start it, or correct MARINO_TEMPORAL_ADDRESS.',
    );
  } finally {
    socket.destroy();
  }
}

/** The server says whether it may before it looks at the rest of the question, so one without an id is enough. */
async function requireTimeSkipping(service, address, namespace) {
  try {
    await service.pollWorkflowExecutionTimeSkipping({
      namespace,
      workflowExecution: { workflowId: 'none' },
      fastForwardId: '',
    });
  } catch (error) {
    if (error.code === GRPC.invalidArgument) return;
    if (error.code !== GRPC.unimplemented) throw error;
    throw new Failure(
      `Temporal at ${address} does not let clocks be moved in the namespace "${namespace}", and the demonstration ` +
        'moves those of its cases. Do one of these, then start again:\n' +
        '  - set MARINO_DEMONSTRATION=false;\n' +
        "  - allow it in Temporal's dynamic configuration (server 1.32 or newer):\n" +
        '      frontend.WorkflowTimeSkippingEnabled:\n' +
        `        - { value: true, constraints: { namespace: ${JSON.stringify(namespace)} } }`,
    );
  }
}

/** Enough to tell two installations apart; one known case is proof. */
const SAMPLE = 20;

/**
 * Refuses a database and a Temporal of which one has cases that the other does not know: a worker would write the cases
 * of another installation into this record, or the cases on this record would stand still for ever. One that is
 * missing stands for one that is going to be empty.
 */
export async function requireSameCases({ databaseUrl, temporalAddress, namespace, taskQueue }) {
  const running = temporalAddress ? await runningCases(temporalAddress, namespace, taskQueue) : [];
  const { known, open } = databaseUrl
    ? await onDatabase(databaseUrl, (client) => casesOnRecord(client, running))
    : { known: 0, open: 0 };
  if (known > 0) return;

  const database = databaseUrl ? `the database "${partsOf(databaseUrl).database}"` : 'the new database';
  const engine = temporalAddress
    ? `Temporal at ${temporalAddress} (namespace "${namespace}", task queue "${taskQueue}")`
    : 'the new Temporal';
  if (running.length > 0) {
    throw new Failure(
      `Cases run on ${engine} that are not in ${database}. They belong to another record, and the work on them would ` +
        'get mixed up with that of this one. Set MARINO_TEMPORAL_NAMESPACE to a new name, or MARINO_DATABASE_URL to ' +
        'the database of those cases.',
    );
  }
  if (open > 0) {
    throw new Failure(
      `Cases are open in ${database} that do not run on ${engine}: they would stand still. Point ` +
        'MARINO_TEMPORAL_ADDRESS and MARINO_TEMPORAL_NAMESPACE to where they were opened, or MARINO_DATABASE_URL to ' +
        'a new database; one that does not exist is created.',
    );
  }
}

/** How many of the running cases the record knows, and how many it has open. */
async function casesOnRecord(client, running) {
  const { rows: tables } = await client.query(`SELECT to_regclass('case_file') IS NOT NULL AS present`);
  if (!tables[0].present) return { known: 0, open: 0 };
  const { rows } = await client.query(
    `SELECT count(*) FILTER (WHERE id = ANY($1))::int AS known, count(*) FILTER (WHERE closed_at IS NULL)::int AS open
     FROM case_file`,
    [running],
  );
  return rows[0];
}

function runningCases(address, namespace, taskQueue) {
  return onTemporal(temporalAccess(address), PATIENCE_MS, async (service) => {
    const { executions } = await service.listWorkflowExecutions({
      namespace,
      query: `TaskQueue = '${taskQueue}' AND ExecutionStatus = 'Running'`,
      pageSize: SAMPLE,
    });
    return executions.map(({ execution }) => execution.workflowId);
  });
}
