import { readFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Failure } from './failure.mjs';
import { requireFreePorts, TEMPORAL_PORTS } from './ports.mjs';
import { launch, tailOf } from './processes.mjs';
import { built, setting } from './project.mjs';
import { prepareStores } from './temporal-stores.mjs';

const SERVER_CONFIG = fileURLToPath(new URL('../temporal/server.yaml', import.meta.url));
const DYNAMIC_CONFIG = fileURLToPath(new URL('../temporal/dynamic-config.yaml', import.meta.url));
/**
 * Starts a whole Temporal server in one process with all its persistence in `postgres`. `config` is the file of its
 * settings; a test gives another.
 */
export async function startTemporal({
  folder,
  port,
  portSetting,
  binaries,
  postgres,
  namespaces,
  config = SERVER_CONFIG,
}) {
  await requireFreePorts(port, TEMPORAL_PORTS, 'Temporal', portSetting);
  await prepareStores(postgres, binaries.sqlTool);

  mkdirSync(folder.in('temporal'), { recursive: true, mode: 0o700 });
  const dynamicConfig = folder.in('temporal', 'dynamic-config.yaml');
  writeFileSync(dynamicConfig, readFileSync(DYNAMIC_CONFIG, 'utf8') + playing(namespaces), {
    mode: 0o600,
  });
  const part = launch({
    name: 'Temporal',
    command: binaries.server,
    // Loopback only and one user: what stands between a caller and the engine is Marino's API.
    args: ['--config-file', config, '--allow-no-auth', 'start'],
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
export async function registerNamespaces(access, namespaces) {
  await onTemporal(access, 30_000, async (service) => {
    for (const namespace of namespaces) await ensureNamespace(service, namespace);
  });
}

/** Status codes of gRPC, https://grpc.io/docs/guides/status-codes/ */
export const GRPC = {
  invalidArgument: 3,
  notFound: 5,
  alreadyExists: 6,
  permissionDenied: 7,
  unimplemented: 12,
  unauthenticated: 16,
};
const { invalidArgument, permissionDenied, unimplemented, unauthenticated } = GRPC;
/** Asking again would not change these. */
const FINAL = [invalidArgument, permissionDenied, unimplemented, unauthenticated];

/**
 * Runs `work` with the service of a Temporal, again until `patience` is over: one that starts is not ready at once.
 * @param {{ address: string, tls?: object }} access  as the client takes it
 */
export async function onTemporal(access, patience, work) {
  const { Connection } = await import('@temporalio/client');
  const deadline = Date.now() + patience;
  for (;;) {
    let connection;
    try {
      connection = await Connection.connect({ ...access, connectTimeout: '2s' });
      return await work(connection.workflowService);
    } catch (error) {
      if (error instanceof Failure || FINAL.includes(error.code) || Date.now() > deadline) throw error;
      await sleep(50);
    } finally {
      await connection?.close();
    }
  }
}

/** Asks before it registers: whoever may use a namespace need not be allowed to make one. */
export async function ensureNamespace(service, { name, retentionDays = 90 }) {
  try {
    await service.describeNamespace({ namespace: name });
    return;
  } catch (error) {
    if (error.code !== GRPC.notFound) throw error;
  }
  try {
    await service.registerNamespace({
      namespace: name,
      workflowExecutionRetentionPeriod: { seconds: retentionDays * 86_400 },
    });
  } catch (error) {
    if (error.code !== GRPC.alreadyExists) throw error;
  }
}

/**
 * Only where stories or a demonstration are told may a client move the clock of an execution. Each suite of stories is a
 * deployment of its own: of a hundred and more the server would take no other, and whoever comes next would wait for ever.
 */
function playing(namespaces) {
  const allowed = namespaces.filter((namespace) => namespace.timeSkipping);
  if (allowed.length === 0) return '';
  const setting = (key, value) =>
    `\n${key}:\n${allowed
      .map(({ name }) => `  - value: ${value}\n    constraints: { namespace: ${JSON.stringify(name)} }\n`)
      .join('')}`;
  return setting('frontend.WorkflowTimeSkippingEnabled', true) + setting('matching.maxDeployments', 10_000);
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

/** How the applications would speak to this Temporal, by the settings of this process. */
export function temporalAccess(address) {
  const { engineConnection } = built('libs/engine/connection.js');
  return engineConnection({
    address,
    tls: {
      ca: setting('MARINO_TEMPORAL_TLS_CA'),
      cert: setting('MARINO_TEMPORAL_TLS_CERT'),
      key: setting('MARINO_TEMPORAL_TLS_KEY'),
      serverName: setting('MARINO_TEMPORAL_TLS_SERVER_NAME'),
    },
  });
}
