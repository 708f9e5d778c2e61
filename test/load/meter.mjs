import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { rounded } from './statistics.mjs';

const TICK_MS = 1000 / Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }));
/** A session of PostgreSQL hands in its counts when it has been idle for so long. */
const COUNTS_SETTLE_MS = 10_500;

/** What the parts of the system use: processor time, statements, commits and WAL, between two moments. */
export class Meter {
  /**
   * @param {import('pg').Client} admin  a connection to a database that is not measured
   * @param {Record<string, number>} processes  their ids by name; PostgreSQL's is that of its first process
   */
  constructor(admin, processes) {
    this.admin = admin;
    this.processes = processes;
    /** Whether to wait until all counts are in; without, those of commits lag by seconds. */
    this.patient = false;
  }

  /** What `work` uses, and what it returns. */
  async measure(work) {
    await this.#settle();
    const before = { ...(await this.#counts()), ...this.#times() };
    const result = await work();
    const times = this.#times();
    await this.#settle();
    return { result, used: difference(before, { ...(await this.#counts()), ...times }) };
  }

  #settle() {
    return this.patient ? sleep(COUNTS_SETTLE_MS) : undefined;
  }

  #times() {
    const seconds = performance.now() / 1000;
    const cpu = Object.fromEntries(
      Object.entries(this.processes).map(([name, pid]) => [name, processorTime(pid)]),
    );
    cpu.bench = rounded((process.cpuUsage().user + process.cpuUsage().system) / 1000);
    return { seconds, cpu };
  }

  async #counts() {
    const [{ rows: databases }, { rows: wal }] = [
      await this.admin.query(
        `SELECT d.datname AS name, d.xact_commit::float8 AS commits,
           (SELECT coalesce(sum(calls), 0)::float8 FROM pg_stat_statements(false) s WHERE s.dbid = d.datid) AS statements
         FROM pg_stat_database d WHERE d.datname IN ('marino', 'temporal', 'temporal_visibility')`,
      ),
      await this.admin.query(
        `SELECT (pg_current_wal_insert_lsn() - '0/0')::float8 AS bytes,
           (SELECT sum(fsyncs)::float8 FROM pg_stat_io WHERE object = 'wal') AS flushes`,
      ),
    ];
    const by = (key) => Object.fromEntries(databases.map((row) => [row.name, row[key]]));
    return { commits: by('commits'), statements: by('statements'), wal: wal[0] };
  }
}

function difference(before, after) {
  if (typeof before === 'number') return rounded(after - before);
  return Object.fromEntries(Object.keys(before).map((key) => [key, difference(before[key], after[key])]));
}

/** Everything divided by a number of steps. */
export function perStep(used, steps) {
  if (typeof used === 'number') return rounded(used / steps);
  return Object.fromEntries(Object.entries(used).map(([key, value]) => [key, perStep(value, steps)]));
}

/** Adds up what several stretches of work used. */
export function added(first, ...rest) {
  if (rest.length === 0) return first;
  const [second, ...more] = rest;
  if (typeof first === 'number') return added(rounded(first + second), ...more);
  const both = Object.fromEntries(Object.keys(first).map((key) => [key, added(first[key], second[key])]));
  return added(both, ...more);
}

/** Milliseconds that a process and its children, those that have ended too, have spent on processors. */
function processorTime(pid) {
  const own = timesOf(pid);
  const ended = own.children;
  return rounded(own.self + ended + childrenOf(pid).reduce((total, child) => total + timesOf(child).self, 0));
}

function timesOf(pid) {
  const fields = statOf(pid);
  if (!fields) return { self: 0, children: 0 };
  // Counted from the state, the first field after the name: user, system, the same of ended children.
  const [user, system, childUser, childSystem] = fields.slice(11, 15).map(Number);
  return { self: (user + system) * TICK_MS, children: (childUser + childSystem) * TICK_MS };
}

function childrenOf(pid) {
  return readdirSync('/proc').filter((name) => /^\d+$/.test(name) && Number(statOf(name)?.[1]) === pid);
}

function statOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
  } catch {
    return undefined;
  }
}
