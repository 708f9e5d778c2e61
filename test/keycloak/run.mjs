import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { buildServer } from '../../infra/local/build.mjs';
import { ensureDependencies } from '../../infra/local/dependencies.mjs';
import { runSuite } from '../support/opt-in-suite.mjs';
import { Failure, reportFailure } from '../../infra/local/failure.mjs';
import { findFreePorts } from '../../infra/local/ports.mjs';
import { launch, run, tailOf } from '../../infra/local/processes.mjs';
import { createProgress } from '../../infra/local/progress.mjs';
import { requireNode } from '../../infra/local/project.mjs';

const VERSION = '26.7.3';
const NAMESPACE = 'marino-keycloak';
/** The first start of a Keycloak builds itself anew. */
const PATIENCE_MS = 240_000;

const progress = createProgress();

/** `npm run test:keycloak`: signs in by a real Keycloak, which Maven brings and Java runs. Not a part of `npm test`. */
async function main() {
  requireNode();
  requireProgram('java', ['-version'], 'Java 17 or newer runs Keycloak');
  await ensureDependencies(progress);
  const home = await obtainKeycloak();
  await buildServer(progress);
  const work = mkdtempSync(join(tmpdir(), 'marino-keycloak-'));
  const password = randomBytes(12).toString('hex');
  const port = await findFreePorts(1);
  const { startThrowAwayEngine } = await import('../../infra/local/engine.mjs');
  const engine = await startThrowAwayEngine({
    databases: ['keycloak'],
    namespaces: [{ name: NAMESPACE, retentionDays: 90, timeSkipping: true }],
    postgresSettings: { max_connections: '200' },
    progress,
  });
  const keycloak = start({ home, work, port, password, database: engine.postgresUrl('keycloak') });
  try {
    const { postgresUrl, temporalAddress } = engine;
    await progress.step('Starting Keycloak', () => untilReady(keycloak, port));
    process.exitCode = await runSuite('keycloak', 120_000, {
      ...process.env,
      MARINO_TEST_POSTGRES: postgresUrl('postgres'),
      MARINO_TEST_TEMPORAL: temporalAddress,
      MARINO_TEST_NAMESPACE: NAMESPACE,
      MARINO_TEST_KEYCLOAK: `http://127.0.0.1:${port}`,
      MARINO_TEST_KEYCLOAK_PASSWORD: password,
    });
  } finally {
    await keycloak.stop();
    await engine.stop();
    rmSync(work, { recursive: true, force: true });
  }
}

function requireProgram(name, args, why) {
  if (spawnSync(name, args).status !== 0) throw new Failure(`${name} was not found: ${why}.`);
}

/** Keycloak in the user's cache, brought by Maven when it is not there. */
async function obtainKeycloak() {
  const cache = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'marino', 'keycloak');
  const home = join(cache, `keycloak-${VERSION}`);
  if (existsSync(join(home, 'bin', 'kc.sh'))) return home;
  requireProgram('mvn', ['-version'], `Maven brings Keycloak ${VERSION}; or unpack it into ${home}`);
  const workshop = `${home}.${process.pid}.new`;
  mkdirSync(dirname(workshop), { recursive: true });
  const artifact = `-Dartifact=org.keycloak:keycloak-quarkus-dist:${VERSION}:zip`;
  await progress.step('Bringing Keycloak (Maven)', () =>
    run('mvn', ['-q', '-B', 'dependency:unpack', artifact, `-DoutputDirectory=${workshop}`], { cwd: cache }),
  );
  renameSync(join(workshop, `keycloak-${VERSION}`), home);
  rmSync(workshop, { recursive: true, force: true });
  return home;
}

/** With a database of its own in the PostgreSQL of the run, which is thrown away with it. */
function start({ home, work, port, password, database }) {
  const url = new URL(database);
  return launch({
    name: 'Keycloak',
    command: 'sh',
    args: [
      join(home, 'bin', 'kc.sh'),
      'start-dev',
      `--http-port=${port}`,
      '--http-host=127.0.0.1',
      '--cache=local',
      '--db=postgres',
      `--db-url=jdbc:postgresql://${url.host}${url.pathname}`,
    ],
    cwd: work,
    env: {
      ...process.env,
      JAVA_OPTS_KC_HEAP: '-Xms64m -Xmx512m',
      KC_DB_USERNAME: decodeURIComponent(url.username),
      KC_DB_PASSWORD: decodeURIComponent(url.password),
      KC_BOOTSTRAP_ADMIN_USERNAME: 'admin',
      KC_BOOTSTRAP_ADMIN_PASSWORD: password,
    },
    logFile: join(work, 'keycloak.log'),
    patience: 20_000,
  });
}

async function untilReady(part, port) {
  let ended;
  void part.ended.then((how) => (ended = how));
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    const answer = await fetch(`http://127.0.0.1:${port}/realms/master`).catch(() => undefined);
    if (answer?.ok) return;
    if (ended !== undefined || Date.now() > end)
      throw new Failure(`Keycloak ${ended ?? 'does not answer'}.\n${tailOf(part.logFile, 40)}`);
    await sleep(500);
  }
}

main().catch(reportFailure);
