import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { temporal } from '@temporalio/proto';
import { DefaultLogger, Runtime, Worker } from '@temporalio/worker';
import { DataSource } from 'typeorm';
import { createActivities } from '../../activities';
import { casesOnEngine } from '../../apps/worker/cases-on-engine';
import { exportHistories } from '../../apps/worker/history-export';
import { readSettings } from '../../libs/config';
import type { VerificationView } from '../../libs/domain';
import { keepHistory, readHistory } from '../../libs/persistence';
import {
  applicationOf,
  applicationProcedure,
  manager,
  officer,
  roundProcedure,
} from '../support/contributions';
import { eventually } from '../support/eventually';
import { plainDocuments } from '../support/plain-documents';
import { RunningApi } from '../support/running-api';

const auditor = 'nicola.sartirana';
const campaign = { referenceYear: 2030, applicationYear: 2031 };
const DAY_MS = 86_400_000;
/** The engine deletes in the background, when it has written off all other work of the run. */
const DELETION_MS = 100_000;
const bundle = join(__dirname, '../../dist/workflow-bundle.js');

interface Events {
  readonly run: string;
  readonly runs: string[];
  readonly events: readonly { id: number; type: string }[];
  readonly kept?: { sha256: string };
}

let api: RunningApi;
/** Cases that have ended, and what the engine said of them then. */
const ended = { withdrawn: '', late: '', round: '', halfDone: '' };
/** An application that runs on when its round has gone. */
let orphan: string;
const live = new Map<string, Events>();

beforeAll(async () => {
  Runtime.install({ logger: new DefaultLogger('ERROR'), telemetryOptions: { logging: { filter: 'ERROR' } } });
  api = await RunningApi.start();
  const { office } = api;
  const round = await office.openCase(roundProcedure, officer, campaign);
  const open = (body: string) => office.openChild(round, applicationProcedure, officer, applicationOf(body));
  Object.assign(ended, {
    withdrawn: await open('Chiesa ritirata'),
    late: await open('Chiesa ritirata dopo anni'),
    halfDone: await open('Chiesa scritta e non cancellata'),
    round,
  });
  orphan = await open('Chiesa che resta');
  await office.advance('2029-01-08', ended.late);
  for (const id of [ended.withdrawn, ended.late, ended.halfDone])
    await office.command(id, 'withdraw', officer, { reason: 'Lavori rinviati.' });
  const nothing = {
    secondaryCharges: '0.00',
    worksInLieu: '0.00',
    areasCededValue: '0.00',
    otherIncome: '0.00',
  };
  await office.complete(round, 'computeFund', 'silvia.meroni', {
    ...nothing,
    shareApplied: '8.00',
    source: 'Rendiconto',
  });
  await office.complete(round, 'approveOpening', manager, { approved: true });
  for (const id of Object.values(ended)) {
    await office.client.workflow.getHandle(id).result();
    live.set(id, await historyOf(id));
  }
  await eventually('the engine lists what has ended', async () =>
    (await endedInEngine()).length === Object.keys(ended).length ? true : undefined,
  );
});
afterAll(() => api.stop());

async function historyOf(id: string): Promise<Events> {
  const { status, body } = await api.get(auditor, `/cases/${id}/history`);
  expect(status).toBe(200);
  return body as Events;
}

async function endedInEngine(): Promise<string[]> {
  const { client, taskQueue } = api.office;
  const query = `TaskQueue = "${taskQueue}" AND CloseTime > "2020-01-01T00:00:00Z"`;
  const ids: string[] = [];
  for await (const { workflowId } of client.workflow.list({ query })) ids.push(workflowId);
  return ids;
}

/** A sweep as the worker makes it. */
function sweep(graceMs: number): Promise<number> {
  const { client, database, taskQueue } = api.office;
  return exportHistories(client, database, { taskQueue, graceMs }, (_, error) => {
    throw error;
  });
}

async function rowsOf(id: string): Promise<{ run: string; events: number }[]> {
  const { rows } = await api.office.database.query<{ run: string; events: number }>(
    'SELECT run, events FROM case_history WHERE case_id = $1 ORDER BY exported_at',
    [id],
  );
  return rows;
}

async function goneFromEngine(...ids: string[]): Promise<void> {
  for (const id of ids) {
    await eventually(
      `the engine has forgotten ${id}`,
      () =>
        api.office.client.workflow
          .getHandle(id)
          .describe()
          .then(
            () => undefined,
            ({ name }: Error) => name === 'WorkflowNotFoundError' || undefined,
          ),
      DELETION_MS,
    );
  }
}

async function factsOf(id: string): Promise<string[]> {
  return (await api.office.facts(id)).map(({ kind }) => kind);
}

/** What the record keeps, read as the API and the command line read it. */
async function onRecord<Result>(read: (dataSource: DataSource) => Promise<Result>): Promise<Result> {
  const url = api.office.environment['MARINO_DATABASE_URL'];
  const dataSource = await new DataSource({ type: 'postgres', url }).initialize();
  return read(dataSource).finally(() => dataSource.destroy());
}

describe('within the grace after its end', () => {
  it('a case stays in the engine, on whatever clock it lived', async () => {
    expect(await sweep(DAY_MS)).toBe(0);
    expect(await rowsOf(ended.withdrawn)).toEqual([]);
    expect((await historyOf(ended.late)).kept).toBeUndefined();
  });
});

describe('a worker killed while it writes a history', () => {
  it('leaves nothing behind, and nothing undone for the next one', async () => {
    const { office } = api;
    const holder = await office.database.connect();
    await holder.query('BEGIN; LOCK TABLE case_history IN EXCLUSIVE MODE');
    office.environment['MARINO_HISTORY_GRACE'] = '0';
    await office.endWorker('SIGTERM');
    await office.startWorker();
    await eventually('the worker waits for the table', async () => {
      const { rowCount } = await office.database.query(
        `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
      );
      return rowCount ? true : undefined;
    });
    await office.endWorker('SIGKILL');
    await holder.query('ROLLBACK');
    holder.release();

    // Another was killed later, after the commit and before it told the engine to delete.
    const { workflow } = office.client;
    const history = await workflow.getHandle(ended.halfDone).fetchHistory();
    await keepHistory(office.database, {
      case: ended.halfDone,
      run: live.get(ended.halfDone)?.run ?? '',
      events: history.events?.length ?? 0,
      history: temporal.api.history.v1.History.encode(history).finish(),
    });

    await office.startWorker();
    for (const id of Object.values(ended)) {
      const { run, events } = live.get(id) ?? fail();
      const rows = await eventually(`the history of ${id} is on record`, async () => {
        const found = await rowsOf(id);
        return found.length > 0 ? found : undefined;
      });
      expect(rows).toEqual([{ run, events: events.length }]);
    }
    await goneFromEngine(...Object.values(ended));
  });
});

describe('a case whose history has moved into the record', () => {
  it('shows the same events as before', async () => {
    for (const id of Object.values(ended)) {
      const { run, runs, events } = live.get(id) ?? fail();
      const now = await historyOf(id);
      expect(now).toMatchObject({ run, runs, events });
      expect(now.kept?.sha256).toMatch(/^[0-9a-f]{64}$/);
    }
  });

  it('can be replayed', async () => {
    const { run } = live.get(ended.late) ?? fail();
    const kept = await onRecord((dataSource) => readHistory(dataSource, ended.late, run));
    const history = temporal.api.history.v1.History.decode(kept?.history ?? Buffer.of());
    await expect(
      Worker.runReplayHistory(
        { workflowBundle: { codePath: bundle }, dataConverter: api.office.encryption.dataConverter },
        history,
        ended.late,
      ),
    ).resolves.toBeUndefined();
  });

  it('refuses commands as closed', async () => {
    const { status, body } = await api.post(officer, `/cases/${ended.withdrawn}/notes`, { text: 'Tardi' });
    expect([status, (body as { code: string }).code]).toEqual([409, 'caseClosed']);
  });

  it('is not opened again by a step of its round that is repeated', async () => {
    const { office } = api;
    const settings = readSettings(office.environment);
    const { openCase } = createActivities({
      database: office.database,
      ...plainDocuments,
      cases: casesOnEngine(office.client, settings),
      changed: () => undefined,
    });
    const application = applicationOf('Chiesa ritirata');
    await openCase({
      id: ended.withdrawn,
      procedure: applicationProcedure,
      title: 'Chiesa ritirata',
      start: { application, actor: { person: officer, name: officer, offices: [] } },
      now: Date.now(),
      simulated: false,
    });
    await expect(goneFromEngine(ended.withdrawn)).resolves.toBeUndefined();
  });

  it('is not opened again by who does not ask the record', async () => {
    const before = await factsOf(ended.withdrawn);
    const { office } = api;
    await expect(
      office.openCase(applicationProcedure, officer, applicationOf('Chiesa ritirata'), {
        id: ended.withdrawn,
        parent: ended.round,
        campaign,
      }),
    ).rejects.toThrow();
    const { status } = await office.client.workflow.getHandle(ended.withdrawn).describe();
    expect(status.name).toBe('FAILED');
    expect(await factsOf(ended.withdrawn)).toEqual(before);
  });

  it('keeps the history of each of its runs', async () => {
    await eventually('the second run is on record', async () => {
      await sweep(0);
      return (await rowsOf(ended.withdrawn)).length === 2 ? true : undefined;
    });
    const [first, second] = await rowsOf(ended.withdrawn);
    expect(first?.run).toBe(live.get(ended.withdrawn)?.run);
    const other = await api.get(auditor, `/cases/${ended.withdrawn}/history?run=${second?.run}`);
    expect((other.body as Events).events.at(-1)?.type).toBe('WORKFLOW_EXECUTION_FAILED');
    expect((await historyOf(ended.withdrawn)).run).toBe(first?.run);
    const missing = await api.get(auditor, `/cases/${ended.withdrawn}/history?run=${randomUUID()}`);
    expect((missing.body as { code: string }).code).toBe('historyNotFound');
  });

  it('needs no news: who tells it something goes on', async () => {
    await api.office.command(orphan, 'withdraw', officer, { reason: 'Lavori rinviati.' });
    await expect(api.office.client.workflow.getHandle(orphan).result()).resolves.toEqual({
      outcome: 'withdrawn',
    });
  });

  it('is swept once, however often a sweep comes by', async () => {
    await sweep(0);
    await sweep(0);
    expect(await rowsOf(ended.round)).toHaveLength(1);
  });
});

describe('a history on record', () => {
  const verify = async (): Promise<boolean[]> => {
    const { body } = await api.get(auditor, `/cases/${ended.late}/journal/verification`);
    return (body as VerificationView).histories.map(({ intact }) => intact);
  };

  it('only grows', async () => {
    const { database } = api.office;
    await expect(database.query('DELETE FROM case_history')).rejects.toThrow(/only grows/);
    await expect(database.query('UPDATE case_history SET events = 0')).rejects.toThrow(/only grows/);
  });

  it('is verified with the journal', async () => {
    expect(await verify()).toEqual([true]);
  });

  it('betrays who has changed it past all guards', async () => {
    await api.office.database.query(
      `ALTER TABLE case_history DISABLE TRIGGER USER;
       UPDATE case_history SET content = (SELECT content FROM case_history WHERE case_id = '${ended.round}')
         WHERE case_id = '${ended.late}'`,
    );
    expect(await verify()).toEqual([false]);
  });
});

function fail(): never {
  throw new Error('The case was not looked at while the engine had it');
}
