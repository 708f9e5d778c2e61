import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { ensureDependencies } from './dependencies.mjs';
import { reportFailure } from './failure.mjs';
import { writeLetterTypes } from './letter-types.mjs';
import { createProgress } from './progress.mjs';
import { run } from './processes.mjs';
import { digestsOf, inProject, PROJECT_ROOT } from './project.mjs';

const PURE_LIBS = ['libs/law', 'libs/domain', 'libs/forms', 'libs/letters', 'libs/organisation'];
const SERVER = [
  'apps/api',
  'apps/worker',
  'apps/cli',
  'workflows',
  'activities',
  'libs',
  'infra/procedures',
  'test/load',
];
const LOCK = 'package-lock.json';

const isTest = (path) => /\.spec\.tsx?$|\/stories\/[^/]+\.ts$/.test(path);
const isSource = (path) => /\.(ts|json)$/.test(path) && !isTest(path);
const isLetter = (path) => /\/letters\/(parts\/)?[^/]+\.md$/.test(path);
const node = (...args) => run(process.execPath, args, { cwd: PROJECT_ROOT });
const tool = (path) => inProject('node_modules', path);

/**
 * What the build makes, in this order. A part is made again when the content of what goes into it has changed; each
 * has a stamp of its own, so that a new colour in the web compiles no server.
 */
const PARTS = {
  letterTypes: {
    title: 'Typing the letters',
    needs: 'libs/letters/template-types.ts',
    inputs: () => ({ ...digestsOf(['workflows'], isLetter), ...digestsOf(['libs/letters'], isSource) }),
    make: writeLetterTypes,
  },
  server: {
    title: 'Compiling the server',
    needs: 'tsconfig.build.json',
    inputs: () => digestsOf([...SERVER, 'tsconfig.json', 'tsconfig.build.json', LOCK], isSource),
    make: ({ removed }) => {
      // The compiler never deletes: a migration that is gone from the sources must not run from its old output. Nor
      // does it look at what is there, so it must forget what it has already written.
      const outputs = removed.flatMap((file) => ['.js', '.js.map'].map((end) => file.replace(/\.ts$/, end)));
      if (removed.length > 0) outputs.push('.tsbuildinfo');
      for (const output of outputs) rmSync(inProject('dist', output), { force: true });
      const cache = ['--incremental', '--tsBuildInfoFile', 'dist/.tsbuildinfo'];
      return node(tool('typescript/bin/tsc'), '-p', 'tsconfig.build.json', ...cache);
    },
  },
  letters: {
    title: 'Copying the letters',
    needs: 'workflows/procedures',
    inputs: () => digestsOf(['workflows'], isLetter),
    make: ({ inputs, removed }) => {
      for (const letter of removed) rmSync(inProject('dist', letter), { force: true });
      for (const letter of Object.keys(inputs)) cpSync(inProject(letter), inProject('dist', letter));
    },
  },
  workflows: {
    title: 'Bundling the workflows',
    needs: 'apps/worker/bundle-workflows.ts',
    inputs: () =>
      digestsOf(
        [
          'workflows',
          ...PURE_LIBS,
          'libs/casework',
          'libs/encryption/failure-converter.ts',
          'apps/worker/bundle-workflows.ts',
          LOCK,
        ],
        isSource,
      ),
    make: () => node('dist/apps/worker/bundle-workflows.js'),
  },
  web: {
    title: 'Building the web',
    needs: 'apps/web/vite.config.ts',
    inputs: () =>
      digestsOf(
        ['apps/web', 'workflows/procedures', ...PURE_LIBS, 'tsconfig.json', LOCK],
        (path) => !isTest(path),
      ),
    make: () =>
      node(tool('vite/bin/vite.js'), 'build', '--config', 'apps/web/vite.config.ts', '--logLevel', 'warn'),
  },
};

/** What the command line, the API and the worker run from. */
export const buildServer = (progress) => build(['letterTypes', 'server', 'letters', 'workflows'], progress);
export const buildAll = (progress) => build(Object.keys(PARTS), progress);
/** What the command line alone needs: it runs no case. */
export const buildCommands = (progress) => build(['letterTypes', 'server'], progress);

async function build(names, progress) {
  mkdirSync(inProject('dist', '.stamps'), { recursive: true });
  for (const name of names) {
    const { title, needs, inputs: digest, make } = PARTS[name];
    if (!existsSync(inProject(needs))) {
      progress.note(`  ${title} - left out, there is no ${needs}`);
      continue;
    }
    const stamp = inProject('dist', '.stamps', `${name}.json`);
    const inputs = digest();
    const text = JSON.stringify(inputs, null, 1);
    const before = existsSync(stamp) ? readFileSync(stamp, 'utf8') : '{}';
    if (before === text) continue;
    const removed = Object.keys(JSON.parse(before)).filter((file) => !(file in inputs));
    rmSync(stamp, { force: true });
    await progress.step(title, () => make({ inputs, removed }));
    writeFileSync(stamp, text);
  }
}

if (process.argv[1] && relative(process.argv[1], import.meta.filename) === '') {
  const progress = createProgress();
  await ensureDependencies(progress)
    .then(() => buildAll(progress))
    .catch(reportFailure);
}
