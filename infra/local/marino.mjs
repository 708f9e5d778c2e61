import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildCommands } from './build.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { reportFailure } from './failure.mjs';
import { createProgress } from './progress.mjs';
import { inProject, PROJECT_ROOT, requireNode } from './project.mjs';

/** The command line of Marino: everything said before the command runs goes to standard error. */
async function main() {
  requireNode();
  const progress = createProgress(process.stderr);
  await ensureDependencies(progress);
  await buildCommands(progress);
  const child = spawn(process.execPath, [inProject('dist/apps/cli/main.js'), ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: { ...environmentOfLastStart(), ...process.env },
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.once('exit', (code) => (process.exitCode = code ?? 1));
}

/** Where the engine of the last `npm start` is; commands that only calculate do without. */
function environmentOfLastStart() {
  const dataDir = resolve(PROJECT_ROOT, process.env.MARINO_DATA_DIR || '.marino');
  try {
    return JSON.parse(readFileSync(join(dataDir, 'environment.json'), 'utf8'));
  } catch {
    return {};
  }
}

main().catch(reportFailure);
