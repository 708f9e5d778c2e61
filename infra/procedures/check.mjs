import { spawn } from 'node:child_process';
import { buildCommands } from '../local/build.mjs';
import { ensureDependencies } from '../local/dependencies.mjs';
import { reportFailure } from '../local/failure.mjs';
import { createProgress } from '../local/progress.mjs';
import { inProject, requireNode } from '../local/project.mjs';

/** `npm run procedure:check`: compiles what has changed, then looks at the procedures; see report.ts. */
async function main() {
  requireNode();
  const progress = createProgress(process.stderr);
  await ensureDependencies(progress);
  await buildCommands(progress);
  const report = inProject('dist/infra/procedures/report.js');
  const child = spawn(process.execPath, [report, ...process.argv.slice(2)], { stdio: 'inherit' });
  child.once('exit', (code) => (process.exitCode = code ?? 1));
}

main().catch(reportFailure);
