import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  accessSync,
  constants,
  createWriteStream,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { basename, delimiter, dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { Failure } from './failure.mjs';
import { identityOf, run } from './processes.mjs';

const MODULE = fileURLToPath(new URL('../temporal/', import.meta.url));
const PACKAGES = ['go.temporal.io/server/cmd/server', 'go.temporal.io/server/cmd/tools/sql'];
const RELEASES = 'https://github.com/temporalio/temporal/releases/download';

/** go.mod is the one place that names the version, and the oldest Go that builds it. */
const goMod = readFileSync(join(MODULE, 'go.mod'), 'utf8');
export const TEMPORAL_VERSION = /go\.temporal\.io\/server v(\S+)/.exec(goMod)[1];
const GO_VERSION = /^go (\S+)/m.exec(goMod)[1];

/**
 * Finds or makes temporal-server and temporal-sql-tool in the pinned version: the user's cache, the PATH, the official
 * release, a build from the pinned module. Only the last takes long, and only once for a user.
 * @returns {Promise<{ server: string, sqlTool: string }>}
 */
export async function obtainTemporal(progress) {
  const cache = cacheFolder();
  const cached = binariesIn(cache);
  if (cached) return cached;
  const installed = onThePath();
  if (installed) return installed;

  mkdirSync(dirname(cache), { recursive: true });
  removeLeftovers(cache);
  // A folder of our own, renamed when whole: neither an interruption nor a second start leaves half a server behind.
  const workshop = `${cache}.${process.pid}.new`;
  try {
    mkdirSync(workshop);
    if (!(await download(workshop, progress))) await build(workshop, progress);
    if (!binariesIn(cache)) {
      rmSync(cache, { recursive: true, force: true });
      renameSync(workshop, cache);
    }
  } finally {
    rmSync(workshop, { recursive: true, force: true });
  }
  return binariesIn(cache);
}

/** Workshops of starts that were killed before they could clean up. */
function removeLeftovers(cache) {
  for (const name of readdirSync(dirname(cache))) {
    const pid = /^\.(\d+)\.new$/.exec(name.slice(basename(cache).length))?.[1];
    if (name.startsWith(basename(cache)) && pid && identityOf(Number(pid)) === undefined) {
      rmSync(join(dirname(cache), name), { recursive: true, force: true });
    }
  }
}

function cacheFolder() {
  const base = process.env.XDG_CACHE_HOME || join(homedir(), '.cache');
  return join(base, 'marino', 'temporal', `${TEMPORAL_VERSION}-${process.platform}-${process.arch}`);
}

function binariesIn(folder) {
  const found = { server: join(folder, 'temporal-server'), sqlTool: join(folder, 'temporal-sql-tool') };
  return Object.values(found).every(isExecutable) ? found : undefined;
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function onThePath() {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .map(binariesIn)
    .find((found) => found && Object.values(found).every(hasPinnedVersion));
}

function hasPinnedVersion(binary) {
  const { stdout } = spawnSync(binary, ['--version'], { encoding: 'utf8', timeout: 5_000 });
  return (stdout ?? '').split(/\s+/).includes(TEMPORAL_VERSION);
}

/** @returns {Promise<boolean>} false where there is no release for this platform, or no way to it */
async function download(folder, progress) {
  const platform = { linux: 'linux', darwin: 'darwin' }[process.platform];
  const processor = { x64: 'amd64', arm64: 'arm64' }[process.arch];
  if (!platform || !processor) return false;
  const name = `temporal_${TEMPORAL_VERSION}_${platform}_${processor}.tar.gz`;
  const release = `${RELEASES}/v${TEMPORAL_VERSION}`;
  try {
    const response = await request(`${release}/${name}`);
    await progress.step(`Downloading Temporal ${TEMPORAL_VERSION}`, async (at) => {
      const archive = join(folder, name);
      const digest = createHash('sha256');
      let bytes = 0;
      const body = Readable.fromWeb(response.body, { signal: AbortSignal.timeout(300_000) });
      body.on('data', (chunk) => {
        digest.update(chunk);
        at(`${Math.round((bytes += chunk.length) / 1e6)} MB`);
      });
      await pipeline(body, createWriteStream(archive));
      const expected = await publishedChecksum(release, name);
      if (expected && expected !== digest.digest('hex'))
        throw new Error(`${name} does not have its published checksum`);
      await run('tar', ['-xzf', archive, '-C', folder, 'temporal-server', 'temporal-sql-tool']);
      rmSync(archive);
    });
    return Object.values(binariesIn(folder) ?? { none: '' }).every(hasPinnedVersion);
  } catch (error) {
    progress.note(
      `  The official release of Temporal could not be used (${error.cause?.code ?? error.message}).`,
    );
    return false;
  }
}

async function request(url) {
  // Five seconds for an answer, not for the whole body: where there is no way out the build should begin soon.
  const impatience = new AbortController();
  const timer = setTimeout(() => impatience.abort(new Error('no answer within 5 s')), 5_000);
  try {
    const response = await fetch(url, { signal: impatience.signal });
    if (!response.ok) throw new Error(`answer ${response.status}`);
    return response;
  } finally {
    clearTimeout(timer);
  }
}

async function publishedChecksum(release, name) {
  const list = await request(`${release}/checksums.txt`).then(
    (response) => response.text(),
    () => '',
  );
  const line = list.split('\n').find((candidate) => candidate.endsWith(name));
  return line?.split(/\s+/)[0];
}

async function build(folder, progress) {
  requireGo();
  progress.note(
    `  Temporal ${TEMPORAL_VERSION} is built from source, once for this user: about 5 minutes on two cores, ` +
      'about 5 GB of Go caches. Later starts use the result.',
  );
  await progress.step(`Building Temporal ${TEMPORAL_VERSION} with Go`, (at) => {
    const flags = ['-mod=readonly', '-buildvcs=false', '-trimpath', '-ldflags=-s -w'];
    // Without C the result does not depend on the machine's compiler and libraries.
    const env = { ...process.env, CGO_ENABLED: '0' };
    const onOutput = (text) => at(text.startsWith('go: downloading') ? 'downloading modules' : '');
    return run('go', ['build', ...flags, '-o', `${folder}/`, ...PACKAGES], { cwd: MODULE, env, onOutput });
  });
  renameSync(join(folder, 'server'), join(folder, 'temporal-server'));
  renameSync(join(folder, 'sql'), join(folder, 'temporal-sql-tool'));
}

function requireGo() {
  // Asked in the module's folder, where a newer toolchain that Go may fetch by itself already counts.
  const { stdout } = spawnSync('go', ['version'], { cwd: MODULE, encoding: 'utf8' });
  const version = /go(\d+(?:\.\d+)*)/.exec(stdout ?? '')?.[1];
  if (version && version.localeCompare(GO_VERSION, 'en', { numeric: true }) >= 0) return;
  throw new Failure(
    `Temporal ${TEMPORAL_VERSION} is not on this machine, and building it needs Go ${GO_VERSION} or newer` +
      ` (${version ? `found ${version}` : 'none found'}).\nDo one of these, then start again:\n` +
      `  - install Go ${GO_VERSION} or newer;\n` +
      `  - put temporal-server and temporal-sql-tool ${TEMPORAL_VERSION} of the official release on the PATH;\n` +
      '  - set MARINO_TEMPORAL_ADDRESS to a running Temporal.',
  );
}
