import type { ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readFailure } from '../../libs/engine/command-failure';
import {
  applicationOf,
  applicationProcedure,
  officer,
  openRound,
  RoundDesk,
  roundOf,
} from '../support/contributions';
import { eventually } from '../support/eventually';
import { Office, Refused } from '../support/office';

let office: Office;
let desk: RoundDesk;
let round: string;

beforeAll(async () => {
  office = await Office.open({ workers: 2 });
  desk = new RoundDesk(office, roundOf(2027, { evangelical: 1 }));
  round = await openRound(office, desk.data, '2027-06-24');
  await desk.openIntake(round);
});
afterAll(() => office.close());

/** Numbers that are missing or given twice, register by register. */
async function gaps(): Promise<unknown[]> {
  const { rows } = await office.database.query<object>(
    `SELECT r.register, r.year, count(*)::int AS given, max(number) AS highest, c.last
     FROM registration r JOIN register_counter c USING (register, year)
     GROUP BY r.register, r.year, c.last
     HAVING count(DISTINCT number) <> max(number) OR count(*) <> max(number) OR c.last <> max(number)`,
  );
  return rows;
}

/** Journals with a hole, a hash that does not follow from the entry before, or another head. */
async function brokenJournals(): Promise<unknown[]> {
  const { rows } = await office.database.query<object>(
    `SELECT case_id FROM (
       SELECT j.*, lag(hash) OVER w AS previous, row_number() OVER w AS expected
       FROM journal j WINDOW w AS (PARTITION BY case_id ORDER BY position)) j
     JOIN journal_head h USING (case_id)
     GROUP BY case_id, h.position
     HAVING bool_or(j.position <> expected) OR max(j.position) <> h.position OR bool_or(j.hash <> sha256(
       coalesce(previous, sha256(convert_to(case_id, 'UTF8'))) || convert_to(
         journal_text(case_id, j.position, j.at, actor, reason, basis, fact, run, turn, event), 'UTF8')))`,
  );
  return rows;
}

/** How often each fact of these cases stands in the journal, those superseded apart. */
async function factsPerCase(kind: string, cases: string[]): Promise<Map<string, number>> {
  const { rows } = await office.database.query<{ id: string; times: number }>(
    `SELECT j.case_id AS id, count(*)::int AS times FROM journal j
     WHERE j.fact->>'kind' = $1 AND j.case_id = ANY($2) AND NOT EXISTS (
       SELECT FROM journal s WHERE s.case_id = j.case_id AND s.fact->>'kind' = 'turnSuperseded'
         AND j.position BETWEEN (s.fact->>'from')::integer AND (s.fact->>'to')::integer)
     GROUP BY j.case_id`,
    [kind, cases],
  );
  return new Map(rows.map(({ id, times }) => [id, times]));
}

describe('fifty applications at once while workers are killed', () => {
  const children = Array.from({ length: 50 }, () => randomUUID());

  beforeAll(async () => {
    const opening = Promise.all(
      children.map(async (child, index) => {
        const application = applicationOf(`Chiesa ${index + 1}`);
        const command = { child, procedure: applicationProcedure, application };
        await untilTaken(() => office.command(round, 'openChild', officer, command));
        await untilTaken(() => office.client.workflow.getHandle(child).executeUpdate('opened'));
      }),
    );
    for (const registered of [5, 30, 60]) {
      await eventually(`${registered} registrations`, async () => {
        const { rows } = await office.database.query<{ given: number }>(
          'SELECT count(*)::int AS given FROM registration',
        );
        return (rows[0]?.given ?? 0) >= registered ? true : undefined;
      });
      await office.endWorker('SIGKILL');
      await office.startWorker();
    }
    await opening;
  });

  it('opens every case once, with one receipt and one first task', async () => {
    const once = new Map(children.map((child) => [child, 1]));
    for (const kind of ['caseOpened', 'registered', 'letterSent', 'taskOpened'])
      expect(await factsPerCase(kind, children)).toEqual(once);
    expect(await factsPerCase('childOpened', [round])).toEqual(new Map([[round, 50]]));
    expect((await office.openTasks(...children)).map(({ key }) => key)).toEqual(
      children.map(() => 'formalCheck'),
    );
  });

  it('gives a hundred numbers of the protocol, none twice and none left out', async () => {
    const { rows } = await office.database.query<{ last: number }>(
      `SELECT last FROM register_counter WHERE register = 'protocol'`,
    );
    expect(rows).toEqual([{ last: 100 }]);
    expect(await gaps()).toEqual([]);
  });

  it('leaves every journal without holes and every chain whole', async () => {
    expect(await brokenJournals()).toEqual([]);
  });
});

describe('a worker killed in the middle of a step', () => {
  it('between claim and completion leaves the task to be completed', async () => {
    const id = await office.openChild(round, applicationProcedure, officer, applicationOf('Chiesa A'));
    const task = await desk.task(id, 'formalCheck');
    await office.command(id, 'claimTask', officer, { task: task.id });
    await restartWorkers('SIGKILL');
    await desk.do(id, 'formalCheck');
    expect((await office.openTasks(id)).map(({ key }) => key)).toEqual(['recognitionCheck']);
    expect(await factsPerCase('taskClaimed', [id])).toEqual(new Map([[id, 1]]));
  });

  it('while it writes the step goes on without loss or double effect', async () => {
    const id = await office.openChild(round, applicationProcedure, officer, applicationOf('Chiesa B'));
    const { completed } = await withWriteHeld(id, () => restartWorkers('SIGKILL'));
    await completed;
    expect(await factsPerCase('taskCompleted', [id])).toEqual(new Map([[id, 1]]));
    expect((await office.openTasks(id)).map(({ key }) => key)).toEqual(['recognitionCheck']);
    expect(await brokenJournals()).toEqual([]);
    expect(await gaps()).toEqual([]);
  });
});

describe('connections of the database cut in the middle of a step', () => {
  it('cost neither the step nor the worker', async () => {
    const id = await office.openChild(round, applicationProcedure, officer, applicationOf('Chiesa C'));
    const workers = await restartWorkers('SIGTERM');
    const { completed } = await withWriteHeld(id, async (keep) => {
      await office.database.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
         WHERE datname = current_database() AND application_name = 'worker' AND pid <> ALL($1)`,
        [[keep]],
      );
    });
    await completed;
    expect(await factsPerCase('taskCompleted', [id])).toEqual(new Map([[id, 1]]));
    expect((await office.openTasks(id)).map(({ key }) => key)).toEqual(['recognitionCheck']);
    expect(workers.map(({ exitCode, signalCode }) => exitCode ?? signalCode)).toEqual([null, null]);
    expect(await brokenJournals()).toEqual([]);
  });
});

/**
 * Completes the first task of an application while somebody else holds the lock on its journal, and does
 * `meanwhile` as soon as the worker waits for it. Answers when the lock is free, with the command under way.
 */
async function withWriteHeld(
  id: string,
  meanwhile: (holder: number) => Promise<unknown>,
): Promise<{ completed: Promise<unknown> }> {
  const task = await desk.task(id, 'formalCheck');
  await office.command(id, 'claimTask', officer, { task: task.id });
  const holder = await office.database.connect();
  await holder.query('BEGIN');
  await holder.query('SELECT FROM journal_head WHERE case_id = $1 FOR UPDATE', [id]);
  const answer = { authorityCompetent: true, representationProven: true, complete: true, missing: [] };
  const completed = office.command(id, 'completeTask', officer, { task: task.id, answer });
  await eventually('a worker waits for the journal', async () => {
    const { rows } = await office.database.query(
      `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    );
    return rows.length > 0 ? true : undefined;
  });
  const { rows } = await holder.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
  await meanwhile(rows[0]?.pid ?? 0);
  await holder.query('ROLLBACK');
  holder.release();
  return { completed };
}

/**
 * The engine hands a command back when the worker died before it looked at it. Repeating is safe: the id of
 * the application makes it one.
 */
async function untilTaken(command: () => Promise<unknown>): Promise<void> {
  await eventually('a command that is carried out', async () => {
    try {
      await command();
      return true;
    } catch (error) {
      const unprocessed = error instanceof Refused && error.code === 'UnprocessedUpdate';
      if (!unprocessed && readFailure(error).kind !== 'handedBack') throw error;
      return undefined;
    }
  });
}

/** Ends both workers and starts two others. */
async function restartWorkers(signal: 'SIGKILL' | 'SIGTERM'): Promise<ChildProcess[]> {
  for (let i = 0; i < 2; i += 1) await office.endWorker(signal);
  return [await office.startWorker(), await office.startWorker()];
}
