import { writeFileSync } from 'node:fs';
import { buildAll } from './build.mjs';
import { openDataFolder } from './data-folder.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { explain, Failure, reportFailure } from './failure.mjs';
import { requirePorts } from './ports.mjs';
import { interruptCommands, launch, run, tailOf } from './processes.mjs';
import { createProgress } from './progress.mjs';
import { inProject, PROJECT_ROOT, requireNode } from './project.mjs';
import { helpText, OF_EXISTING, readSettings } from './settings.mjs';

/** One Ctrl-C may arrive twice, from the terminal and from npm, which passes on what it was sent itself. */
const ONE_KEYSTROKE_MS = 500;

async function main() {
  const settings = readSettings(process.argv.slice(2), process.env);
  if (settings.help) {
    console.log(helpText());
    return;
  }
  requireNode();
  const progress = createProgress();
  const folder = await openDataFolder(settings.dataDir);
  if (folder.leftBehind.length > 0) {
    progress.note(
      `  An earlier start was killed; what it had left running is stopped now: ${folder.leftBehind.join(', ')}.`,
    );
  }

  const starting = Promise.resolve().then(() => start(settings, folder, progress, watch));
  let halting;
  function halt(code, reason) {
    halting ??= (async () => {
      progress.note(reason);
      interruptCommands();
      await folder.stopParts();
      // What a start that was under way had still launched when the first round of stops went out.
      await starting.catch(() => undefined);
      await folder.stopParts();
      folder.release();
      process.exit(code);
    })();
  }
  function watch(part) {
    void part.ended.then((how) => {
      if (part.stopping) return;
      halt(
        1,
        `\n${part.name} ${how}. The end of ${part.logFile}:\n${tailOf(part.logFile)}\n\nStopping the rest.`,
      );
    });
  }
  stopOnSignals(folder, () => halt(0, '\nStopping.'));
  // Even a mistake of ours must not leave a database behind that nobody stops.
  process.on('uncaughtException', (error) => halt(1, `\n${explain(error)}`));

  starting.then(
    () =>
      progress.note(
        `\nMarino runs at http://127.0.0.1:${settings.httpPort} - Ctrl-C stops it, its data stay.`,
      ),
    (error) => halting ?? halt(1, `\n${explain(error)}`),
  );
}

async function start(settings, folder, progress, watch) {
  await requirePorts(settings);
  await ensureDependencies(progress);
  await buildAll(progress);
  // Loaded only now: it needs the packages.
  const { startServers } = await import('./servers.mjs');
  const addresses = await startServers(settings, folder, progress);
  folder.parts.forEach(watch);

  const env = { ...process.env, ...environment(settings, addresses) };
  // So that `npm run marino` finds the same engine; the address of the database contains its password.
  writeFileSync(folder.in('environment.json'), JSON.stringify(environment(settings, addresses), null, 2), {
    mode: 0o600,
  });
  const command = (...args) =>
    run(process.execPath, [inProject('dist/apps/cli/main.js'), ...args], { cwd: PROJECT_ROOT, env });
  await progress.step('Bringing the database up to date', () => command('migrate'));
  await progress.step('Starting the worker and the API', () => {
    const apps = ['worker', 'api'].map((app) => launchApp(app, folder, env));
    apps.forEach(watch);
    return Promise.all(apps.map(untilReady));
  });
  if (!settings.demonstration) return;
  const signIns = await progress.step('Filling in the demonstration', () => command('demonstration'));
  progress.note(`\n${signIns.trimEnd()}`);
}

/** What the applications are told; see libs/config for the rest of their settings. */
function environment(settings, { databaseUrl, temporalAddress }) {
  return {
    MARINO_DATABASE_URL: databaseUrl,
    MARINO_TEMPORAL_ADDRESS: temporalAddress,
    MARINO_TEMPORAL_NAMESPACE: settings.namespace,
    MARINO_TASK_QUEUE: settings.taskQueue,
    MARINO_HTTP_HOST: process.env.MARINO_HTTP_HOST || '127.0.0.1',
    MARINO_HTTP_PORT: String(settings.httpPort),
    MARINO_DATA_DIR: settings.dataDir,
    MARINO_DEMONSTRATION: String(settings.demonstration),
    ...Object.fromEntries(
      [...OF_EXISTING.database, ...OF_EXISTING.temporal, 'MARINO_MASTER_KEY_FILE', 'MARINO_TOKEN_KEY_FILE']
        .filter((name) => process.env[name])
        .map((name) => [name, process.env[name]]),
    ),
  };
}

function launchApp(app, folder, env) {
  const part = launch({
    name: { worker: 'The worker', api: 'The API' }[app],
    command: process.execPath,
    args: ['--enable-source-maps', inProject('dist/apps', app, 'main.js')],
    cwd: PROJECT_ROOT,
    env,
    logFile: folder.logFile(app),
    // The channel tells us when it is ready, and tells it when we are gone without having said so.
    ipc: true,
  });
  return folder.add(part);
}

function untilReady(part) {
  return new Promise((resolve, reject) => {
    part.child.on('message', (message) => message === 'ready' && resolve());
    void part.ended.then((how) =>
      reject(new Failure(`${part.name} ${how} before it was ready.\n${tailOf(part.logFile)}`)),
    );
  });
}

function stopOnSignals(folder, stop) {
  let first;
  const onSignal = () => {
    if (first === undefined) {
      first = Date.now();
      stop();
    } else if (Date.now() - first > ONE_KEYSTROKE_MS) {
      for (const part of folder.parts) part.force();
      process.exit(1);
    }
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, onSignal);

  // npm may be killed without passing it on; nobody could stop us then but by number.
  if (process.env.npm_lifecycle_event) {
    const parent = process.ppid;
    setInterval(() => process.ppid !== parent && first === undefined && onSignal(), 1_000).unref();
  }
}

main().catch(reportFailure);
