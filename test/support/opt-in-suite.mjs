import { spawn } from 'node:child_process';
import { inProject, PROJECT_ROOT } from '../../infra/local/project.mjs';

/**
 * Runs a project of jest that is no part of `npm test`, with what it has to know in its environment. Resolves with its exit
 * code.
 */
export function runSuite(project, testTimeoutMs, env) {
  const args = ['--selectProjects', project, '--runInBand', `--testTimeout=${testTimeoutMs}`];
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [inProject('node_modules/jest/bin/jest.js'), ...args], {
      cwd: PROJECT_ROOT,
      env,
      stdio: 'inherit',
    });
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}
