import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { digestsOf, inProject, PROJECT_ROOT } from './project.mjs';
import { run } from './processes.mjs';

const LOCK = inProject('package-lock.json');
const STAMP = inProject('node_modules', '.marino-installed');
/** npm's own record of what it installed, written at the end of an installation. */
const INSTALLED = inProject('node_modules', '.package-lock.json');

/** Installs what package-lock.json asks for, unless that is what is there. */
export async function ensureDependencies(progress) {
  const wanted = digestsOf([LOCK])['package-lock.json'];
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return;
  if (!installedByHand()) await progress.step('Installing packages', install);
  writeFileSync(STAMP, wanted);
}

/**
 * `npm ci` insists that the lock file names the optional packages of every platform. A registry that carries
 * only some of them makes it refuse; an installation that saves nothing takes the same locked versions.
 */
async function install() {
  const options = ['--include=dev', '--no-progress'];
  try {
    await npm(['ci', ...options]);
  } catch {
    await npm(['install', '--no-save', ...options]);
  }
}

/** A developer's own `npm install` writes the lock first and its record last. */
const installedByHand = () => existsSync(INSTALLED) && statSync(INSTALLED).mtimeMs >= statSync(LOCK).mtimeMs;

function npm(args) {
  // Started by npm, use that npm: the one on the PATH may belong to another Node.
  const self = process.env.npm_execpath;
  const [command, ...first] = self?.endsWith('.js') ? [process.execPath, self] : ['npm'];
  return run(command, [...first, ...args], { cwd: PROJECT_ROOT });
}
