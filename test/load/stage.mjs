import { createRequire } from 'node:module';
import { join } from 'node:path';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import pg from 'pg';
import { openDataFolder } from '../../infra/local/data-folder.mjs';
import { startEngine } from '../../infra/local/engine.mjs';
import { findFreePorts, TEMPORAL_PORTS } from '../../infra/local/ports.mjs';
import { launch, tailOf } from '../../infra/local/processes.mjs';
import { inProject, PROJECT_ROOT } from '../../infra/local/project.mjs';
import { Api } from './http.mjs';
import { Meter } from './meter.mjs';

const NAMESPACE = 'marino';
/** What the build has made. */
export const built = (path) => createRequire(import.meta.url)(inProject('dist', path));

/**
 * Everything a house runs on, thrown away afterwards: PostgreSQL, Temporal, one worker, one API, the people of the
 * demonstration. Settings are those of `npm start`; only the counting of statements is added.
 */
export async function setStage(progress) {
  const dataDir = mkdtempSync(join(tmpdir(), 'marino-bench-'));
  const folder = await openDataFolder(dataDir);
  const stops = [];
  const stop = async () => {
    for (const end of stops.reverse()) await end();
    await folder.stopParts();
    rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    const [first, httpPort] = [await findFreePorts(1 + TEMPORAL_PORTS), await findFreePorts(1)];
    const engine = await startEngine({
      folder,
      ports: { postgres: first, temporal: first + 1 },
      databases: ['marino'],
      namespaces: [{ name: NAMESPACE }],
      postgresSettings: { shared_preload_libraries: 'pg_stat_statements' },
      progress,
    });
    const url = engine.postgresUrl('marino');
    await built('libs/persistence').migrate({ url });
    const database = new pg.Pool({ connectionString: url, max: 16 });
    stops.push(() => database.end());
    await built('libs/persistence').keepOrganisation(database, built('libs/organisation').demonstration);

    const environment = {
      ...process.env,
      MARINO_DATABASE_URL: url,
      MARINO_TEMPORAL_ADDRESS: engine.temporalAddress,
      MARINO_TEMPORAL_NAMESPACE: NAMESPACE,
      MARINO_HTTP_HOST: '127.0.0.1',
      MARINO_HTTP_PORT: String(httpPort),
      MARINO_DATA_DIR: dataDir,
      // So that people can sign in; nothing else of a demonstration is there.
      MARINO_DEMONSTRATION: 'true',
      // A few people stand for a whole house here.
      MARINO_REQUESTS_OF_PERSON: '0',
      MARINO_REQUESTS_OF_ADDRESS: '0',
      MARINO_SIGN_INS_OF_ADDRESS: '0',
    };
    const start = (name, script, extra) => startProcess(folder, { ...environment, ...extra }, name, script);
    const startApi = async (name, preloaded) => {
      const port = await findFreePorts(1);
      const extra = { MARINO_HTTP_PORT: String(port), NODE_OPTIONS: `--import ${preloaded}` };
      await start(name, inProject('dist/apps/api/main.js'), extra);
      const another = new Api(port);
      stops.push(() => another.close());
      return another;
    };
    const [worker, server, floor] = await progress.step('Starting the worker, the API and the floor', () =>
      Promise.all([
        start('worker', inProject('dist/apps/worker/main.js')),
        start('api', inProject('dist/apps/api/main.js')),
        start('floor', inProject('test/load/floor-worker.mjs')),
      ]),
    );
    const api = new Api(httpPort);
    stops.push(() => api.close());
    const admin = new pg.Client({ connectionString: engine.postgresUrl('postgres') });
    await admin.connect();
    stops.push(() => admin.end());
    await admin.query('CREATE EXTENSION pg_stat_statements');
    const [postgres, temporal] = ['PostgreSQL', 'Temporal'].map(
      (name) => folder.parts.find((part) => part.name === name).pid,
    );
    const processes = { temporal, postgres, worker: worker.pid, api: server.pid, floor: floor.pid };
    return {
      api,
      startApi,
      database,
      databaseUrl: url,
      admin,
      engine,
      namespace: NAMESPACE,
      meter: new Meter(admin, processes),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function startProcess(folder, env, name, script) {
  const part = launch({
    name,
    command: process.execPath,
    args: ['--enable-source-maps', script],
    cwd: PROJECT_ROOT,
    env,
    logFile: folder.logFile(name),
    ipc: true,
  });
  folder.add(part);
  await new Promise((resolve, reject) => {
    part.child.on('message', (message) => message === 'ready' && resolve());
    void part.ended.then((how) =>
      reject(new Error(`${name} ${how} before it was ready.\n${tailOf(part.logFile)}`)),
    );
  });
  return part;
}
