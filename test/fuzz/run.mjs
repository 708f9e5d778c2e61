import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { configurationOf } from './configuration.mjs';
import { Failure, reportFailure } from '../../infra/local/failure.mjs';
import { findFreePorts, TEMPORAL_PORTS } from '../../infra/local/ports.mjs';
import { launch, tailOf } from '../../infra/local/processes.mjs';
import { createProgress } from '../../infra/local/progress.mjs';
import { inProject, PROJECT_ROOT, requireNode } from '../../infra/local/project.mjs';

const VERSION = '4.32.5';
const PATIENCE_MS = 1_200_000;
const HELP = `npm run test:fuzz                       tries every operation of the API with made-up requests (Schemathesis)
npm run test:fuzz -- --seed 7           other requests; the same seed makes the same ones
npm run test:fuzz -- --examples 50      how many for each operation and person, 20 unless told
npm run test:fuzz -- --roles auditor    as whom: officer, manager, auditor, administrator; all unless told
npm run test:fuzz -- --url <address>    a demonstration that is running already
npm run test:fuzz -- --out <folder>     where reports go (.marino/fuzz)
Whatever follows a lone -- goes to Schemathesis.`;

/** People of the demonstration. */
const ROLES = {
  officer: 'giulia.ferrari',
  manager: 'laura.beretta',
  auditor: 'nicola.sartirana',
  administrator: 'claudia.radice',
};

/** Signs the person out of everything, after which nothing else would be tried: goes last. */
const ENDS_ALL = 'Session.signOutEverywhere';

const progress = createProgress();

/** `npm run test:fuzz`: not a part of `npm test`, because its tool is no package of Node's. */
async function main() {
  const { values, positionals } = readOptions();
  if (values.help) return console.log(HELP);
  requireNode();
  const tool = obtainTool();
  const folder = mkdtempSync(join(tmpdir(), 'marino-fuzz-'));
  const demonstration = values.url === undefined ? await startDemonstration(folder) : undefined;
  const url = values.url ?? demonstration.url;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.once(signal, () => {
      void Promise.resolve(demonstration?.stop()).finally(() => process.exit(130));
    });
  const failed = [];
  try {
    for (const role of values.roles.split(',')) {
      if (!(role in ROLES)) throw new Failure(`Nobody is "${role}".\n\n${HELP}`);
      const out = resolve(PROJECT_ROOT, values.out, role);
      mkdirSync(out, { recursive: true });
      const part = async (name, filters) => {
        const options = { ...values, url, out: join(out, name), login: ROLES[role] };
        console.log(`\n${role}: ${name}`);
        if ((await tryOperations(tool, options, [...filters, ...positionals])) !== 0)
          failed.push(`${role}: ${name}`);
      };
      await part('operations', ['--exclude-operation-id', ENDS_ALL]);
      await part('sign-out', ['--include-operation-id', ENDS_ALL]);
    }
  } finally {
    await demonstration?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
  if (failed.length > 0)
    throw new Failure(
      `Something was found: ${failed.join(', ')}. Seed ${values.seed}, reports in ${values.out}.`,
    );
  console.log(`\nNothing was found with the seed ${values.seed}.`);
}

function readOptions() {
  const options = {
    seed: { type: 'string', default: '20261127' },
    examples: { type: 'string', default: '20' },
    roles: { type: 'string', default: Object.keys(ROLES).join(',') },
    url: { type: 'string' },
    out: { type: 'string', default: join('.marino', 'fuzz') },
    help: { type: 'boolean', default: false },
  };
  try {
    return parseArgs({ options, allowPositionals: true });
  } catch (error) {
    throw new Failure(`${error.message}\n\n${HELP}`);
  }
}

function obtainTool() {
  const tool = process.env.MARINO_SCHEMATHESIS ?? 'schemathesis';
  const { status, stdout } = spawnSync(tool, ['--version'], { encoding: 'utf8' });
  if (status !== 0)
    throw new Failure(
      `Schemathesis was not found. With Python 3.10 or newer, outside of the project:\n` +
        `  python3 -m venv ~/schemathesis && ~/schemathesis/bin/pip install schemathesis==${VERSION}\n` +
        `  MARINO_SCHEMATHESIS=~/schemathesis/bin/schemathesis npm run test:fuzz`,
    );
  if (!stdout.includes(VERSION)) progress.note(`${stdout.trim()}; tried with ${VERSION}.`);
  return tool;
}

/** `npm start` with a data folder of its own and without limits, thrown away afterwards. */
async function startDemonstration(folder) {
  const [http, postgres] = [await findFreePorts(1), await findFreePorts(1 + TEMPORAL_PORTS)];
  const url = `http://127.0.0.1:${http}`;
  const part = launch({
    name: 'Marino',
    command: process.execPath,
    args: [inProject('infra/local/start.mjs')],
    cwd: PROJECT_ROOT,
    env: {
      ...process.env,
      MARINO_DATA_DIR: join(folder, 'data'),
      MARINO_HTTP_PORT: String(http),
      MARINO_POSTGRES_PORT: String(postgres),
      MARINO_TEMPORAL_PORT: String(postgres + 1),
      MARINO_REQUESTS_OF_PERSON: '0',
      MARINO_REQUESTS_OF_ADDRESS: '0',
      MARINO_SIGN_INS_OF_ADDRESS: '0',
    },
    logFile: join(folder, 'start.log'),
    patience: 60_000,
  });
  await progress.step('Starting a demonstration', () => untilFilled(part));
  return { url, stop: () => part.stop() };
}

/** The demonstration says who can sign in once it is filled in. */
async function untilFilled(part) {
  let ended;
  void part.ended.then((how) => (ended = how));
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    if (existsSync(part.logFile) && /Ctrl-C/.test(readFileSync(part.logFile, 'utf8'))) return;
    if (ended !== undefined || Date.now() > end)
      throw new Failure(`The demonstration ${ended ?? 'is not there'}.\n${tailOf(part.logFile, 40)}`);
    await sleep(500);
  }
}

async function tokenOf(url, login) {
  const answer = await fetch(`${url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login }),
  });
  if (answer.status !== 201) throw new Failure(`${login} cannot sign in: ${await answer.text()}`);
  return (await answer.json()).token;
}

/** Some of what the person finds there: requests about it get further than others. */
async function whatIsThere(url, token) {
  const read = async (path) => {
    const answer = await fetch(`${url}/api${path}`, { headers: { authorization: `Bearer ${token}` } });
    if (!answer.ok) throw new Failure(`${path} answered ${answer.status}.`);
    const body = await answer.json();
    return Array.isArray(body) ? body : body.items;
  };
  const ids = async (path, name) => (await read(path)).map((one) => one[name]);
  return {
    cases: await ids('/cases?state=all&limit=20', 'id'),
    tasks: await ids('/tasks?scope=all&limit=20', 'id'),
    procedures: await ids('/procedures', 'key'),
    registers: await ids('/registers', 'key'),
  };
}

async function tryOperations(tool, { url, login, seed, examples, out }, further) {
  const token = await tokenOf(url, login);
  const configuration = `${out}.toml`;
  writeFileSync(configuration, configurationOf(await whatIsThere(url, token)));
  const args = [
    ...['--config-file', configuration, 'run'],
    `${url}/api/openapi.json`,
    ...['--url', url, '--header', `Authorization: Bearer ${token}`],
    ...['--checks', 'all', '--phases', 'examples,coverage,fuzzing'],
    ...['--seed', seed, '--max-examples', examples, '--generation-database', 'none'],
    ...['--continue-on-failure', '--suppress-health-check', 'all'],
    ...['--report', 'ndjson', '--report-ndjson-path', `${out}.ndjson`, '--no-color'],
    ...further,
  ];
  return new Promise((ended, reject) => {
    const child = spawn(tool, args, { cwd: dirname(out), stdio: 'inherit' });
    child.once('error', reject);
    child.once('exit', (code) => ended(code ?? 1));
  });
}

main().catch(reportFailure);
