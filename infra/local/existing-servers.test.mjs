import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client, Connection } from '@temporalio/client';
import { withClient } from './database-client.mjs';
import { prepareDatabase, prepareTemporal, requireSameCases } from './existing-servers.mjs';
import { findFreePorts } from './ports.mjs';

/** The engine of the test run plays the servers of somebody else. */
const {
  MARINO_TEST_POSTGRES: postgres,
  MARINO_TEST_TEMPORAL: temporalAddress,
  MARINO_TEST_NAMESPACE: namespace,
} = process.env;
if (!postgres) throw new Error('These tests need the engine of the test run: npm test -- machine');

/** An address with other parts; each test has databases and people of its own. */
function addressOf(parts) {
  return Object.assign(new URL(postgres), parts).href;
}
const newName = (what) => `${what}_${randomUUID().replaceAll('-', '')}`;
const asAdministrator = (...statements) =>
  withClient(postgres, async (client) => {
    for (const statement of statements) await client.query(statement);
  });

describe('an existing PostgreSQL', () => {
  const poor = newName('poor');
  before(() => asAdministrator(`CREATE ROLE ${poor} LOGIN PASSWORD 'poor'`));
  after(() => asAdministrator(`DROP ROLE ${poor}`));
  const asPoor = { username: poor, password: 'poor' };

  it('gets the database it lacks, and keeps one it has', async () => {
    const url = addressOf({ pathname: `/${newName('made')}` });
    await prepareDatabase(url);
    await withClient(url, (client) => client.query('CREATE TABLE kept ()'));
    await prepareDatabase(url);
    await withClient(url, (client) => client.query('SELECT FROM kept'));
  });

  it('is told what to do for a database the user may not create', async () => {
    const name = newName('missing');
    await assert.rejects(
      prepareDatabase(addressOf({ ...asPoor, pathname: `/${name}` })),
      new RegExp(`"${name}" does not exist.*"${poor}" could not create it.*\\n.*CREATE DATABASE "${name}"`),
    );
  });

  it('is told what to do for a database that takes no tables of the user', async () => {
    const name = newName('theirs');
    await asAdministrator(`CREATE DATABASE ${name}`);
    await assert.rejects(
      prepareDatabase(addressOf({ ...asPoor, pathname: `/${name}` })),
      new RegExp(`may not create tables in the database "${name}".*\\n.*GRANT CREATE ON SCHEMA`),
    );
  });

  it('is refused with a database that does not keep every letter', async () => {
    const name = newName('ascii');
    await asAdministrator(
      `CREATE DATABASE ${name} ENCODING 'SQL_ASCII' TEMPLATE template0 LOCALE_PROVIDER libc LOCALE 'C'`,
    );
    await assert.rejects(
      prepareDatabase(addressOf({ pathname: `/${name}` })),
      /in SQL_ASCII; Marino needs UTF8/,
    );
  });

  it('is named when it is not there, refuses the password or is asked without one, and the password is not', async () => {
    const [port] = [await findFreePorts(1)];
    const secret = 'a-password-nobody-should-see';
    for (const [parts, message] of [
      [{ port, password: secret }, /cannot be used \(.*ECONNREFUSED/],
      [{ password: secret }, /refuses the user "postgres": wrong name or password/],
      [{ password: '' }, /wants a password of the user "postgres"/],
    ]) {
      await assert.rejects(prepareDatabase(addressOf(parts)), (error) => {
        assert.match(error.message, message);
        assert.match(error.message, /127\.0\.0\.1:\d+.*MARINO_DATABASE_URL/);
        assert.ok(!error.message.includes(secret));
        return true;
      });
    }
  });
});

describe('an existing Temporal', () => {
  it('gets the namespace it lacks, and keeps one it has', async () => {
    const name = newName('made');
    await prepareTemporal(temporalAddress, { name, retentionDays: 7, timeSkipping: false });
    await prepareTemporal(temporalAddress, { name, retentionDays: 90, timeSkipping: false });
    const connection = await Connection.connect({ address: temporalAddress });
    const { config } = await connection.workflowService.describeNamespace({ namespace: name });
    assert.equal(Number(config.workflowExecutionRetentionTtl.seconds), 7 * 86_400);
    await connection.close();
  });

  it('serves a demonstration only where it lets clocks be moved, and says how to allow it', async () => {
    await prepareTemporal(temporalAddress, { name: namespace, retentionDays: 90, timeSkipping: true });
    const name = newName('real');
    await assert.rejects(
      prepareTemporal(temporalAddress, { name, retentionDays: 90, timeSkipping: true }),
      new RegExp(
        `"${name}".*MARINO_DEMONSTRATION=false.*frontend.WorkflowTimeSkippingEnabled.*"${name}"`,
        's',
      ),
    );
  });

  it('is named when nothing listens at its address', async () => {
    const address = `127.0.0.1:${await findFreePorts(1)}`;
    await assert.rejects(
      prepareTemporal(address, { name: namespace, retentionDays: 90, timeSkipping: false }),
      new RegExp(`${address} cannot be reached \\(ECONNREFUSED\\).*MARINO_TEMPORAL_ADDRESS`),
    );
  });
});

describe('cases of a database and of a Temporal', () => {
  const taskQueue = newName('queue');
  const databaseUrl = addressOf({ pathname: `/${newName('cases')}` });
  const both = { databaseUrl, temporalAddress, namespace, taskQueue };
  let connection;
  let running;

  before(async () => {
    await prepareDatabase(databaseUrl);
    connection = await Connection.connect({ address: temporalAddress });
  });
  after(async () => {
    await running.terminate();
    await connection.close();
  });
  const onRecord = (statement, ...values) =>
    withClient(databaseUrl, (client) => client.query(statement, values));

  // Each step goes on where the one before has stopped.
  it('are none at first, which is fine', () => requireSameCases(both));

  it('may not stand still for want of their engine, after a reset of it either', async () => {
    await onRecord('CREATE TABLE case_file (id text, closed_at timestamptz)');
    await onRecord(`INSERT INTO case_file VALUES ('closed', now())`);
    await requireSameCases(both);
    await onRecord(`INSERT INTO case_file VALUES ('open')`);
    await assert.rejects(requireSameCases(both), /are open in the database "cases_.* would stand still/);
    await assert.rejects(
      requireSameCases({ ...both, temporalAddress: undefined }),
      /do not run on the new Temporal/,
    );
  });

  it('go together where the record knows what runs', async () => {
    const client = new Client({ connection, namespace });
    running = await client.workflow.start('nothing', { taskQueue, workflowId: newName('case') });
    await onRecord('INSERT INTO case_file VALUES ($1)', running.workflowId);
    // Temporal lists a workflow a moment after its start.
    const query = `TaskQueue = '${taskQueue}'`;
    for (let count = 0; count < 1; await sleep(20)) {
      count = Number((await connection.workflowService.countWorkflowExecutions({ namespace, query })).count);
    }
    await requireSameCases(both);
  });

  it('may not get mixed up with those of another record, a new one either', async () => {
    await onRecord('DELETE FROM case_file WHERE id = $1', running.workflowId);
    await assert.rejects(requireSameCases(both), /belong to another record.*MARINO_TEMPORAL_NAMESPACE/);
    await assert.rejects(requireSameCases({ ...both, databaseUrl: undefined }), /not in the new database/);
  });
});
