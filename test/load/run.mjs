import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildServer } from '../../infra/local/build.mjs';
import { ensureDependencies } from '../../infra/local/dependencies.mjs';
import { Failure, reportFailure } from '../../infra/local/failure.mjs';
import { createProgress } from '../../infra/local/progress.mjs';
import { PROJECT_ROOT, requireNode } from '../../infra/local/project.mjs';

const HELP = `npm run bench                     measures steps, inboxes, space, deadlines and statements on an engine of its own
npm run bench -- --quick          the same with small sizes: to see that it works, not to quote
npm run bench -- --only steps     parts to run: steps, inbox, statements, deadlines (all by default)
npm run bench -- --out <folder>   where result.json and result.md go (.marino/bench)`;

/** How much is measured. A life is an application from its opening to its refusal, eight tasks. */
const SIZES = {
  whole: {
    lives: 24,
    floorRounds: 180,
    clients: 16,
    livesOfEach: 5,
    inbox: [1_000, 10_000, 100_000],
    inboxRounds: 120,
    rightsRounds: 500,
    chunks: 3,
    deadlines: 10_000,
    previews: 300,
  },
  quick: {
    lives: 4,
    floorRounds: 40,
    clients: 4,
    livesOfEach: 1,
    inbox: [200, 1_000],
    inboxRounds: 10,
    rightsRounds: 20,
    chunks: 2,
    deadlines: 600,
    previews: 20,
  },
};

async function main() {
  const { quick, only, out, help } = readOptions();
  if (help) return console.log(HELP);
  requireNode();
  const progress = createProgress();
  await ensureDependencies(progress);
  await buildServer(progress);
  // Loaded only now: they need the packages and the build.
  const { setStage } = await import('./stage.mjs');
  const { measureSteps, measureInboxes } = await import('./measurements.mjs');
  const { measureStatements } = await import('./statements.mjs');
  const { measureDeadlines } = await import('./deadlines.mjs');
  const { toMarkdown } = await import('./report.mjs');

  const sizes = quick ? SIZES.quick : SIZES.whole;
  const starting = setStage(progress);
  let interrupted = false;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.once(signal, () => {
      interrupted = true;
      progress.note('\nInterrupted: ending the engine.');
      void starting.then((stage) => stage.stop()).finally(() => process.exit(130));
    });
  }
  const stage = await starting;
  try {
    const result = {
      at: new Date().toISOString(),
      machine: machine(),
      quick,
      sizes,
      ...(only.includes('steps') && {
        steps: await measureSteps(stage, sizes, progress, { settle: !quick }),
      }),
      ...(only.includes('inbox') && { inbox: await measureInboxes(stage, sizes, progress) }),
      ...(only.includes('statements') && { statements: await measureStatements(stage, sizes, progress) }),
      ...(only.includes('deadlines') && { deadlines: await measureDeadlines(stage, sizes, progress) }),
    };
    mkdirSync(out, { recursive: true });
    writeFileSync(join(out, 'result.json'), `${JSON.stringify(result, null, 2)}\n`);
    writeFileSync(join(out, 'result.md'), toMarkdown(result));
    progress.note(`\n${toMarkdown(result)}\nWritten to ${join(out, 'result.json')} and result.md`);
  } catch (error) {
    // What an interruption cuts off fails, and is not to be told as a failure of its own.
    if (!interrupted) throw error;
  } finally {
    if (!interrupted) await progress.step('Clearing up', () => stage.stop());
  }
}

function readOptions() {
  const options = {
    quick: { type: 'boolean', default: false },
    only: { type: 'string', default: 'steps,inbox,statements,deadlines' },
    out: { type: 'string', default: join('.marino', 'bench') },
    help: { type: 'boolean', default: false },
  };
  let read;
  try {
    read = parseArgs({ options }).values;
  } catch (error) {
    throw new Failure(`${error.message}\n\n${HELP}`);
  }
  return { ...read, only: read.only.split(','), out: resolve(PROJECT_ROOT, read.out) };
}

function machine() {
  return {
    cores: cpus().length,
    model: cpus()[0]?.model ?? '',
    memoryGiB: Math.round(totalmem() / 1024 ** 3),
    node: process.versions.node,
    // What else ran when the measurement began: figures of a busy machine say little.
    load: loadNow(),
  };
}

function loadNow() {
  try {
    return readFileSync('/proc/loadavg', 'utf8').split(' ').slice(0, 3).join(' ');
  } catch {
    return '';
  }
}

main().catch(reportFailure);
