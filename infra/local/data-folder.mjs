import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { Failure } from './failure.mjs';
import { endRecorded, identityOf } from './processes.mjs';

const MARKER = 'MARINO-DATA.txt';
const RECORD = 'processes.json';
const MARKER_TEXT =
  'This folder holds the data of a Marino started with npm start: databases, documents, logs.\n' +
  '`npm start -- --reset` deletes everything in it, and does so only where this file stands.\n';

/**
 * For its owner alone. PostgreSQL does not run as root and must pass through to its own folder then: that others may pass
 * lets them read nothing, and spares PostgreSQL the right to pass everywhere.
 */
const FOLDER_MODE = process.getuid?.() === 0 ? 0o711 : 0o700;

/**
 * The folder with everything that one start keeps. Opening it makes sure that it is ours, that no other start uses
 * it, and that nothing of an earlier one that was killed still runs on it.
 */
export async function openDataFolder(path) {
  prepare(path);
  const record = join(path, RECORD);
  const earlier = readRecord(record);
  if (earlier && earlier.owner.pid !== process.pid && isAlive(earlier.owner)) {
    throw new Failure(
      `Marino is already running on ${path} (process ${earlier.owner.pid}). ` +
        `Stop that one first (Ctrl-C where it runs, or: kill ${earlier.owner.pid}), ` +
        'or set MARINO_DATA_DIR to another folder and the ports to free ones.',
    );
  }
  // The last started is the first to end: what stands on another part goes before it.
  const leftBehind = [];
  for (const part of (earlier?.parts ?? []).reverse()) {
    if (await endRecorded(part)) leftBehind.push(part.name);
  }

  const makeRoom = () => mkdirSync(join(path, 'logs'), { recursive: true, mode: 0o700 });
  makeRoom();

  const owner = { pid: process.pid, identity: identityOf(process.pid) };
  const parts = [];
  const save = () => {
    const recorded = parts.map(({ name, pid, identity, stopSignal }) => ({
      name,
      pid,
      identity,
      stopSignal,
    }));
    writeFileSync(`${record}.new`, JSON.stringify({ owner, parts: recorded }, null, 2), { mode: 0o600 });
    renameSync(`${record}.new`, record);
  };
  save();
  return {
    path,
    /** Names of what an earlier start that was killed had left running, and that is ended now. */
    leftBehind,
    in: (...names) => join(path, ...names),
    logFile: (name) => join(path, 'logs', `${name}.log`),
    /** What runs on this folder, in the order of its start. */
    parts,
    /** Records a launched part, so that it is stopped in its turn, and found again should this process be killed. */
    add(part) {
      parts.push(part);
      save();
      return part;
    },
    /** Ends every part, the last started first, and waits for each. A second call joins the first. */
    async stopParts() {
      for (let last = parts.at(-1); last; last = parts.at(-1)) {
        await last.stop();
        if (parts.at(-1) === last) parts.pop();
      }
    },
    /** Deletes what earlier starts have kept, but for what is named. */
    clear(kept = []) {
      clear(path, kept);
      makeRoom();
    },
    release: () => rmSync(record, { force: true }),
  };
}

/** Deletes the contents, never the folder itself: it may be a mount, or the current folder of a shell. */
function clear(path, kept) {
  const names = readdirSync(path).filter((name) => ![MARKER, RECORD, ...kept].includes(name));
  for (const name of names) rmSync(join(path, name), { recursive: true, force: true });
}

/** Node's own recursive making never comes back where a folder cannot be made and nothing says why, as in /proc. */
function makeFolder(path) {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  mkdirSync(path);
}

function prepare(path) {
  try {
    makeFolder(path);
    if (!existsSync(join(path, MARKER))) {
      if (readdirSync(path).length > 0) {
        throw new Failure(
          `${path} holds files that are not Marino's (no ${MARKER} in it): nothing was touched. ` +
            'Set MARINO_DATA_DIR to a new or an empty folder.',
        );
      }
      writeFileSync(join(path, MARKER), MARKER_TEXT, { mode: 0o600 });
    }
    accessSync(path, constants.W_OK);
    chmodSync(path, FOLDER_MODE);
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure(
      `The data folder ${path} cannot be written (${error.code ?? error.message}). ` +
        'Give yourself the right to write there, or set MARINO_DATA_DIR to another folder.',
    );
  }
}

function readRecord(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

const isAlive = ({ pid, identity }) => identity !== undefined && identityOf(pid) === identity;
