import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { buildAll, buildServer } from '../infra/local/build.mjs';
import { ensureDependencies } from '../infra/local/dependencies.mjs';
import { explain, Failure, reportFailure } from '../infra/local/failure.mjs';
import { interruptCommands, run } from '../infra/local/processes.mjs';
import { createProgress } from '../infra/local/progress.mjs';
import { inProject, PROJECT_ROOT, requireNode } from '../infra/local/project.mjs';
import { knownWeaknesses, writeBillOfMaterials } from './security/bill-of-materials.mjs';
import { wrongPackages } from './security/packages.mjs';
import { secretsInTree } from './security/secrets.mjs';
import { ensureChromium } from './support/chromium.mjs';

const NAMESPACE = 'marino-test';
/** What jest may take to end after its last test; more means that a test has left something open. */
const JEST_GRACE_MS = 30_000;

const progress = createProgress();
const reports = mkdtempSync(join(tmpdir(), 'marino-test-'));
const children = new Set();
const tool = (path) => inProject('node_modules', path);

/** In order. Static checks count as one each, suites as many as they have tests; `patterns` narrow a suite. */
const STEPS = {
  format: () => check('Format', 'prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'),
  lint: () => check('Lint', 'eslint/bin/eslint.js', '.', '--max-warnings', '0'),
  types: async () => [
    ...(await check('Types', 'typescript/bin/tsc', '--noEmit', '-p', 'tsconfig.json')),
    ...(await check('Types of the web', 'typescript/bin/tsc', '--noEmit', '-p', 'apps/web/tsconfig.json')),
    ...(await check('Types of the browser tests', 'typescript/bin/tsc', '-p', 'test/browser/tsconfig.json')),
  ],
  unused: () => check('Unused code', 'knip/bin/knip.js'),
  security: async () => [
    ...(await nodeTests('Tests of the security checks', 'test/security')),
    ...(await finds('Secrets among the files', secretsInTree)),
    ...(await finds('Packages: licences, fingerprints, scripts, versions', wrongPackages)),
    ...(await finds('Bill of materials (dist/sbom.json)', writeBillOfMaterials)),
    ...(await weaknesses()),
  ],
  machine: async () => {
    await buildAll(progress);
    return nodeTests('Tests of the start', 'infra/local', await engineEnvironment());
  },
  unit: (patterns) => suite('unit', patterns, ['--maxWorkers=2']),
  engine: async (patterns) => {
    await buildServer(progress);
    return suite('engine', patterns, ['--maxWorkers=2'], await engineEnvironment());
  },
  procedures: async (patterns, names) => {
    await buildServer(progress);
    // The whole suite has just played all stories: what none of them reaches is known.
    const played = names.includes('engine') && patterns.length === 0 ? ['--played'] : [];
    return succeeds('Procedures', inProject('dist/infra/procedures/report.js'), ...played);
  },
  browser: async (patterns) => {
    await buildAll(progress);
    const env = { ...(await engineEnvironment()), MARINO_TEST_CHROMIUM: await ensureChromium(progress) };
    return suite('browser', patterns, ['--runInBand'], env);
  },
};

async function main() {
  requireNode();
  const { names, patterns } = select(process.argv.slice(2));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => void interrupt());
  await ensureDependencies(progress);

  const results = [];
  for (const name of names) {
    try {
      results.push(...(await STEPS[name](patterns, names)));
    } catch (error) {
      progress.note(`\n${name}: ${explain(error)}`);
      results.push({ passed: 0, failed: 1, what: [`${name}: ${explain(error)}`] });
    }
  }
  await cleanUp();

  // The reports of the suites are long: what failed is said once more where people look first.
  const what = results.flatMap((result) => result.what ?? []);
  if (what.length > 0) console.log(`\nFailed:\n${what.map((line) => `  ${line}`).join('\n')}`);

  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  const passed = sum('passed');
  // A run that has checked nothing has not passed.
  const failed = sum('failed') + (results.length > 0 && passed + sum('failed') > 0 ? 0 : 1);
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}

function select(args) {
  const all = Object.keys(STEPS);
  const names = all.filter((name) => args.includes(name));
  const patterns = args.filter((arg) => !all.includes(arg));
  if (patterns.length > 0 && names.length === 0) {
    throw new Failure(`Usage: npm test -- [${all.join('] [')}] [paths of test files]`);
  }
  return { names: names.length > 0 ? names : all, patterns };
}

const PASSED = { passed: 1, failed: 0 };
const failure = (title) => ({ passed: 0, failed: 1, what: [title] });

const check = (title, script, ...args) => succeeds(title, tool(script), ...args);

async function succeeds(title, script, ...args) {
  try {
    await progress.step(title, () => run(process.execPath, [script, ...args], { cwd: PROJECT_ROOT }));
    return [PASSED];
  } catch (error) {
    progress.note(`\n${error.output ?? explain(error)}\n`);
    return [failure(title)];
  }
}

/** A check that lists what is wrong. */
async function finds(title, look) {
  try {
    const wrong = await progress.step(title, () => Promise.resolve().then(look));
    if (wrong.length === 0) return [PASSED];
    progress.note(`\n${wrong.join('\n')}\n`);
  } catch (error) {
    progress.note(`\n${explain(error)}\n`);
  }
  return [failure(title)];
}

/** The registry at hand may not answer this question: that is said, and fails nothing. */
async function weaknesses() {
  const known = await progress.step('Known weaknesses of packages', () => Promise.resolve(knownWeaknesses()));
  if (known) return finds('High and critical ones', () => known);
  progress.note('  The registry does not say which weaknesses are known: ask another one with `npm audit`.');
  return [];
}

/** What starts the machine runs before any package is there, so its tests are Node's own. */
async function nodeTests(title, folder, env = {}) {
  const files = readdirSync(inProject(folder)).filter((name) => name.endsWith('.test.mjs'));
  const args = ['--test', '--test-reporter=tap', ...files.map((name) => inProject(folder, name))];
  const report = await progress.step(title, () =>
    run(process.execPath, args, { cwd: PROJECT_ROOT, env: { ...process.env, ...env } }).catch((error) => {
      progress.note(`\n${error.output}\n`);
      return error.output;
    }),
  );
  const count = (what) => Number(new RegExp(`^# ${what} (\\d+)$`, 'm').exec(report)?.[1] ?? 0);
  const [passed, failed] = [count('pass'), count('fail')];
  if (passed + failed === 0) return [failure(title)];
  const what = [...(report ?? '').matchAll(/^not ok \d+ - (.*)$/gm)].map(([, test]) => `${title}: ${test}`);
  return [{ passed, failed, what }];
}

async function suite(name, patterns, options, env = {}) {
  progress.note(`\n${name} tests`);
  const report = join(reports, `${name}.json`);
  const args = ['--selectProjects', name, '--json', '--outputFile', report, ...options, ...patterns];
  const code = await jest(args, { ...process.env, ...env }, report);
  if (!existsSync(report)) return [failure(`${name}: jest has written no report`)];
  const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites, testResults } = JSON.parse(
    readFileSync(report, 'utf8'),
  );
  // A file that could not be run has no tests that could fail: it counts itself.
  const failed = numFailedTests + numRuntimeErrorTestSuites;
  if (failed === 0 && code !== 0)
    return [{ ...failure(`${name}: jest ended with ${code}`), passed: numPassedTests }];
  return [{ passed: numPassedTests, failed, what: testResults.flatMap((file) => failedTests(name, file)) }];
}

function failedTests(suiteName, { name: path, status, assertionResults }) {
  const file = `${suiteName}: ${relative(PROJECT_ROOT, path)}`;
  const tests = assertionResults.filter((test) => test.status === 'failed');
  if (tests.length > 0) return tests.map((test) => `${file}: ${test.fullName}`);
  return status === 'failed' ? [file] : [];
}

function jest(args, env, report) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [tool('jest/bin/jest.js'), ...args], {
      cwd: PROJECT_ROOT,
      env,
      // Its report is in the file; what it would print of it is not for people.
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    children.add(child);
    const watching = setInterval(() => {
      if (!existsSync(report)) return;
      clearInterval(watching);
      setTimeout(() => {
        if (child.exitCode !== null || child.signalCode !== null) return;
        progress.note('The tests have ended, their process has not: something was left open.');
        child.kill('SIGKILL');
      }, JEST_GRACE_MS).unref();
    }, 500);
    child.once('error', reject);
    child.once('exit', (code) => {
      clearInterval(watching);
      children.delete(child);
      resolve(code ?? 1);
    });
  });
}

/** One engine for all suites: each takes a database and a task queue of its own. */
let starting;
async function engineEnvironment() {
  // Loaded only now: it needs the packages.
  const { startThrowAwayEngine } = await import('../infra/local/engine.mjs');
  starting ??= startThrowAwayEngine({
    databases: [],
    namespaces: [{ name: NAMESPACE, retentionDays: 90, timeSkipping: true }],
    // Up to two suites at a time, each with an API, workers and its own connections.
    postgresSettings: { max_connections: '400' },
    progress,
  });
  const engine = await starting;
  return {
    MARINO_TEST_POSTGRES: engine.postgresUrl('postgres'),
    MARINO_TEST_TEMPORAL: engine.temporalAddress,
    MARINO_TEST_NAMESPACE: NAMESPACE,
  };
}

async function cleanUp() {
  const engine = await starting?.catch(() => undefined);
  await engine?.stop();
  rmSync(reports, { recursive: true, force: true });
}

async function interrupt() {
  progress.note('\nInterrupted: ending the engine.');
  for (const child of children) child.kill('SIGTERM');
  interruptCommands();
  await cleanUp();
  process.exit(130);
}

main().catch(async (error) => {
  reportFailure(error);
  await cleanUp();
});
