import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { withClient } from './database-client.mjs';
import { prepareDatabase } from './existing-servers.mjs';
import { findFreePorts, TEMPORAL_PORTS } from './ports.mjs';
import { commandOf, identityOf } from './processes.mjs';
import { inProject } from './project.mjs';

/** The engine of the test run plays the servers of somebody else. */
const { MARINO_TEST_POSTGRES: postgres, MARINO_TEST_TEMPORAL: temporalAddress } = process.env;
if (!postgres) throw new Error('These tests need the engine of the test run: npm test -- machine');

/** `npm start` without npm and without a terminal, in a folder and on ports of its own. */
class Start {
  static running = new Set();

  /** What a failed test has left. */
  static async endAll() {
    for (const start of Start.running) start.child.kill('SIGINT');
    await Promise.all([...Start.running].map((start) => start.ended));
  }

  static async in(dataDir, settings = {}, args = []) {
    const first = await findFreePorts(2 + TEMPORAL_PORTS);
    const child = spawn(process.execPath, [inProject('infra/local/start.mjs'), ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        MARINO_DATA_DIR: dataDir,
        MARINO_HTTP_PORT: String(first),
        MARINO_POSTGRES_PORT: String(first + 1),
        MARINO_TEMPORAL_PORT: String(first + 2),
        MARINO_DEMONSTRATION: 'false',
        ...settings,
      },
    });
    return new Start(child, dataDir, first);
  }

  constructor(child, dataDir, httpPort) {
    this.child = child;
    this.dataDir = dataDir;
    this.httpPort = httpPort;
    this.said = '';
    Start.running.add(this);
    this.ended = once(child, 'close').then(([code, signal]) => {
      Start.running.delete(this);
      return code ?? signal;
    });
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => (this.said += text));
    }
  }

  /** Waits for words of the start; one that ends without them fails the test with all it has said. */
  async says(words) {
    let ended;
    void this.ended.then((how) => (ended = how));
    while (!this.said.includes(words)) {
      assert.equal(ended, undefined, `The start ended without saying "${words}":\n${this.said}`);
      await sleep(20);
    }
  }

  runs() {
    return this.says('Marino runs at');
  }

  /** As Ctrl-C does. Whatever it had started is gone with it. */
  async stop() {
    const { parts } = this.record();
    this.child.kill('SIGINT');
    assert.equal(await this.ended, 0, this.said);
    assert.equal(existsSync(join(this.dataDir, 'processes.json')), false);
    for (const { name, pid, identity } of parts) {
      assert.notEqual(identityOf(pid), identity, `${name} still runs`);
    }
  }

  record() {
    return JSON.parse(readFileSync(join(this.dataDir, 'processes.json'), 'utf8'));
  }

  async isReady() {
    const { status } = await fetch(`http://127.0.0.1:${this.httpPort}/api/health/ready`);
    return status === 200;
  }
}

const newName = (what) => `${what}_${randomUUID().replaceAll('-', '')}`;

describe('a start with existing servers', () => {
  let dataDir;
  before(() => (dataDir = mkdtempSync(join(tmpdir(), 'marino-start-'))));
  after(async () => {
    await Start.endAll();
    rmSync(dataDir, { recursive: true, force: true });
  });
  const ofItsOwn = {
    MARINO_TEMPORAL_ADDRESS: temporalAddress,
    MARINO_TEMPORAL_NAMESPACE: newName('namespace'),
  };

  it('makes database and namespace, starts nothing but the worker and the API, and comes back', async () => {
    const url = Object.assign(new URL(postgres), { pathname: `/${newName('database')}` }).href;
    for (let time = 1; time <= 2; time += 1) {
      const start = await Start.in(dataDir, { ...ofItsOwn, MARINO_DATABASE_URL: url });
      await start.runs();
      assert.deepEqual(
        start.record().parts.map(({ name }) => name),
        ['The worker', 'The API'],
      );
      assert.ok(await start.isReady());
      await start.stop();
    }
  });

  it('refuses a reset that would take the record of cases that run elsewhere, and deletes nothing', async () => {
    const kept = join(dataDir, 'token.key');
    const url = Object.assign(new URL(postgres), { pathname: `/${newName('database')}` }).href;
    await prepareDatabase(url);
    await withClient(url, (client) =>
      client.query(`CREATE TABLE case_file AS SELECT 'open' AS id, NULL::timestamptz AS closed_at`),
    );
    const start = await Start.in(dataDir, { MARINO_DATABASE_URL: url }, ['--reset']);
    assert.equal(await start.ended, 1);
    assert.match(start.said, /would stand still/);
    assert.ok(existsSync(kept));
  });
});

/** No other user of the machine finds a secret: in lists of processes, in logs, in files. */
function requireSecrecy(start, dataDir) {
  const password = readFileSync(join(dataDir, 'postgres.password'), 'utf8').trim();
  const [, masterKey] = readFileSync(join(dataDir, 'master.keys'), 'utf8').trim().split(' ');
  for (const { name, pid } of start.record().parts) {
    const command = commandOf(pid);
    assert.ok(command, name);
    for (const secret of [password, masterKey]) assert.ok(!command.includes(secret), `${name}: ${command}`);
  }
  const readable = [];
  for (const entry of readdirSync(dataDir, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (statSync(path).mode & 0o077) readable.push(path);
  }
  assert.deepEqual(readable, []);
  // Others may pass through where PostgreSQL must, and see nothing.
  assert.equal(statSync(dataDir).mode & 0o066, 0);
  const logs = readdirSync(join(dataDir, 'logs')).map((log) =>
    readFileSync(join(dataDir, 'logs', log), 'utf8'),
  );
  for (const secret of [password, masterKey])
    assert.ok(!`${start.said}${logs.join('')}`.includes(secret), 'A secret stands in a log');
}

describe('a start of everything', () => {
  let dataDir;
  before(() => (dataDir = mkdtempSync(join(tmpdir(), 'marino-start-'))));
  after(async () => {
    await Start.endAll();
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('that was interrupted while Temporal got its databases goes on the next time, and keeps its secrets', async () => {
    const start = await Start.in(dataDir);
    await start.says('Starting PostgreSQL - done');
    const password = readFileSync(join(dataDir, 'postgres.password'), 'utf8').trim();
    const draft = `postgresql://postgres:${password}@127.0.0.1:${start.httpPort + 1}/temporal_draft`;
    const hasBegun = () =>
      withClient(draft, (client) => client.query('SELECT FROM schema_version')).then(
        () => true,
        () => false,
      );
    while (!(await hasBegun())) await sleep(10);
    await start.stop();
    assert.match(start.said, /Starting Temporal - interrupted/);

    const next = await Start.in(dataDir);
    await next.runs();
    assert.ok(await next.isReady());
    requireSecrecy(next, dataDir);
    await next.stop();
  });

  it('that was killed leaves nothing running beside the next, which says what it has ended', async () => {
    const killed = await Start.in(dataDir);
    await killed.runs();
    const { parts } = killed.record();
    killed.child.kill('SIGKILL');
    await killed.ended;

    const next = await Start.in(dataDir);
    await next.says('what it had left running is stopped now');
    for (const { name, pid, identity } of parts) {
      assert.notEqual(identityOf(pid), identity, `${name} still runs`);
    }
    await next.runs();
    assert.ok(await next.isReady());
    await next.stop();
  });
});
