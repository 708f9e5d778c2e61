import { spawn, spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, renameSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { Failure } from './failure.mjs';

/**
 * A process number is used again after its owner has gone, its moment of birth is not.
 * @returns {string | undefined} undefined when no such process lives
 */
export function identityOf(pid) {
  if (process.platform === 'linux') {
    try {
      const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
      // The name in parentheses may contain spaces; state is the first field after it, the start time the twentieth.
      const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
        .replace(/^.*\) /s, '')
        .split(' ');
      return fields[0] === 'Z' ? undefined : `${boot}:${fields[19]}`;
    } catch {
      return undefined;
    }
  }
  const listed = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' });
  return listed.stdout?.trim() || undefined;
}

/** The command line of a live process, or undefined. */
export function commandOf(pid) {
  if (identityOf(pid) === undefined) return undefined;
  if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  return spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout?.trim();
}

function newLog(file) {
  if (existsSync(file)) renameSync(file, file.replace(/\.log$/, '.previous.log'));
  return openSync(file, 'a', 0o600);
}

/** The end of a log, for the moment when something has died. */
export function tailOf(file, lines = 20) {
  try {
    return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-lines).join('\n') || '(nothing in it)';
  } catch {
    return '';
  }
}

/**
 * Starts a part of the system. It gets a session of its own, so that Ctrl-C reaches only the process that knows the
 * order in which to stop, and writes straight into its log file, so that it survives a reader that has gone.
 */
export function launch({ name, command, args, logFile, ipc = false, ...options }) {
  const { stopSignal = 'SIGTERM', forceSignal = 'SIGKILL', patience = 15_000, ...spawnOptions } = options;
  const log = newLog(logFile);
  const child = spawn(command, args, {
    ...spawnOptions,
    detached: true,
    stdio: ['ignore', log, log, ...(ipc ? ['ipc'] : [])],
  });
  closeSync(log);

  /** Resolves with how it ended; never rejects. */
  const ended = new Promise((resolve) => {
    child.once('error', (error) => resolve(`could not be started (${error.message})`));
    child.once('exit', (code, signal) =>
      resolve(signal ? `was ended by ${signal}` : `ended with code ${code}`),
    );
  });
  const part = { name, pid: child.pid, identity: identityOf(child.pid), stopSignal, logFile, child, ended };
  /** Set before we end it ourselves: an end after that is no accident. */
  part.stopping = false;
  part.force = () => {
    part.stopping = true;
    child.kill(forceSignal);
  };
  part.stop = async () => {
    part.stopping = true;
    child.kill(stopSignal);
    const late = setTimeout(part.force, patience);
    await ended;
    clearTimeout(late);
  };
  return part;
}

const commands = new Set();
let interrupted = false;

/**
 * Runs a command to its end and returns what it printed; what it said is part of the error when it fails.
 * `onOutput` is told each piece of its standard error, where tools report progress.
 */
export function run(command, args, { onOutput, ...options } = {}) {
  return new Promise((resolve, reject) => {
    if (interrupted) throw new Failure('Interrupted.');
    // In a group of its own: an interruption reaches it once, from us, and with it everything it has started.
    const child = spawn(command, args, { ...options, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
    if (child.pid !== undefined) commands.add(child);
    let stdout = '';
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (text) => {
      stdout += text;
      said += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text) => {
      said += text;
      onOutput?.(text);
    });
    child.once('error', reject);
    child.once('close', (code, signal) => {
      commands.delete(child);
      if (code === 0) return resolve(stdout);
      reject(
        new CommandFailure(
          `${[command, ...args].join(' ')} ended with ${signal ?? `code ${code}`}`,
          said.trim(),
        ),
      );
    });
  });
}

class CommandFailure extends Failure {
  constructor(summary, output) {
    super(`${summary}\n${output.split('\n').slice(-40).join('\n')}`);
    this.output = output;
  }
}

export const isInterrupted = () => interrupted;

/** What an interrupted command gets to clean up after itself. npm would go on for a minute, as if not asked. */
const COMMAND_GRACE_MS = 3_000;

/** For a stop in the middle of an installation or a build: ends what runs, and nothing begins after it. */
export function interruptCommands() {
  interrupted = true;
  const signal = (name) => {
    for (const { pid } of commands) {
      try {
        // Of each also the processes it has started, such as the compilers of a build.
        process.kill(-pid, name);
      } catch (error) {
        if (error.code !== 'ESRCH') throw error;
      }
    }
  };
  signal('SIGINT');
  setTimeout(() => signal('SIGKILL'), COMMAND_GRACE_MS).unref();
}

/**
 * Ends a process of an earlier start, provided it still is the one that was recorded.
 * @returns {Promise<boolean>} whether there was anything to end
 */
export async function endRecorded({ pid, identity, stopSignal }, patience = 15_000) {
  const lives = () => identity !== undefined && identityOf(pid) === identity;
  if (!lives()) return false;
  process.kill(pid, stopSignal);
  for (const deadline = Date.now() + patience; lives(); await sleep(20)) {
    if (Date.now() > deadline) process.kill(pid, 'SIGKILL');
  }
  return true;
}
