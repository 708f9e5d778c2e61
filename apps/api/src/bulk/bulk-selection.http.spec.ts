import { randomUUID } from 'node:crypto';
import type {
  BulkOperationView,
  JournalEntryView,
  Page,
  TaskCountView,
  TaskSummary,
} from '../../../../libs/domain';
import { addDays } from '../../../../libs/law';
import { applicationOf } from '../../../../test/support/contributions';
import { eventually } from '../../../../test/support/eventually';
import { type Answer, RunningApi } from '../../../../test/support/running-api';

const officer = 'giulia.ferrari';
const anna = 'anna.sirtori';
const marco = 'marco.colnaghi';
/** Heads the unit of the officers. */
const manager = 'laura.beretta';
/** Heads another unit. */
const accounts = 'massimo.porro';

let api: RunningApi;
let cases: string[];

beforeAll(async () => {
  api = await RunningApi.start();
  cases = [];
  for (const [referenceYear, of] of [
    [2025, 4],
    [2026, 2],
  ] as const) {
    const round = await open('religiousContributionsRound', { referenceYear });
    for (let no = 0; no < of; no += 1)
      cases.push(await open('religiousContribution', applicationOf(`Chiesa ${cases.length}`), round));
  }
  // Two are held by Giulia, two by Anna; the last two are late and nobody's.
  for (const [index, login] of [officer, officer, anna, anna].entries())
    await api.post(login, `/tasks/${(await firstTask(cases[index])).id}/claim`);
  await beLate(cases[4]);
});
afterAll(() => api.stop());

async function open(procedure: string, application: object, parent?: string): Promise<string> {
  return (await api.openCase(officer, { procedure, application, parent })).id;
}

async function firstTask(caseId = ''): Promise<TaskSummary> {
  const { items } = (await api.get(manager, `/cases/${caseId}/tasks`)).body as Page<TaskSummary>;
  if (!items[0]) throw new Error(`Case ${caseId} has no task`);
  return items[0];
}

/** The whole round of the case, a day after the task was due. */
async function beLate(caseId = ''): Promise<void> {
  const { due = '' } = await firstTask(caseId);
  const until = addDays(due, 1);
  expect((await api.post(officer, '/demonstration/clock', { case: caseId, until })).status).toBe(200);
}

const begin = (login: string, what: string, wanted: object, key: string = randomUUID()): Promise<Answer> =>
  api.post(login, `/bulk-operations/${what}`, wanted, { 'Idempotency-Key': key });

async function done(answer: Answer, login = manager): Promise<BulkOperationView> {
  expect(answer.status).toBe(202);
  const { id } = answer.body as BulkOperationView;
  return eventually(`the end of operation ${id}`, async () => {
    const view = (await api.get(login, `/bulk-operations/${id}`)).body as BulkOperationView;
    return view.endedAt === undefined ? undefined : view;
  });
}

async function listed(login: string, query: string): Promise<string[]> {
  const { items } = (await api.get(login, `/tasks?limit=100&${query}`)).body as Page<TaskSummary>;
  return items.map((task) => task.case).sort();
}

const count = async (login: string, query: string): Promise<number> =>
  ((await api.get(login, `/tasks/count?${query}`)).body as TaskCountView).count;

/** What those who have the task were told, one text for each time. */
async function reminders(caseId = ''): Promise<unknown[]> {
  const { items } = (await api.get(manager, `/cases/${caseId}/journal?limit=100`))
    .body as Page<JournalEntryView>;
  return items
    .filter(({ kind, actor }) => kind === 'taskReminded' && actor.login === manager)
    .map(({ data }) => data);
}

test('lists and counts say the same of who holds a task, of what is late and of a unit', async () => {
  const applications = 'procedure=religiousContribution';
  const by = (...indexes: number[]) => indexes.map((index) => cases[index]).sort();
  for (const [query, expected] of [
    [`scope=unit&${applications}`, by(0, 1, 2, 3, 4, 5)],
    [`scope=unit&heldBy=${anna}`, by(2, 3)],
    [`scope=all&heldBy=${officer}&${applications}`, by(0, 1)],
    [`scope=unit&overdue=true&${applications}`, by(4, 5)],
    [`scope=unit&overdue=true&heldBy=${anna}`, []],
    [`scope=unit&q=Chiesa%203`, by(3)],
  ] as const) {
    expect(await listed(manager, query)).toEqual(expected);
    expect(await count(manager, query)).toBe(expected.length);
  }
  expect(await listed(accounts, `scope=unit&${applications}`)).toEqual([]);
  expect(await count(officer, 'scope=unit')).toBe(0);
  expect(await api.get(manager, '/tasks?overdue=yes')).toMatchObject({ status: 400 });
});

test('those who hold what a filter selects are reminded once, however often it is asked', async () => {
  const wanted = { filter: { scope: 'unit', heldBy: anna }, expected: 2, text: 'Serve entro venerdì.' };
  const key = randomUUID();
  const view = await done(await begin(manager, 'reminders', wanted, key));
  expect(view).toMatchObject({
    kind: 'remindTasks',
    title: { it: 'Sollecito delle attività di Anna Sirtori' },
    words: 'Serve entro venerdì.',
    state: 'done',
    total: 2,
    done: 2,
    refusedCount: 0,
  });
  expect(((await begin(manager, 'reminders', wanted, key)).body as BulkOperationView).id).toBe(view.id);
  for (const reminded of cases.slice(2, 4))
    expect(await reminders(reminded)).toMatchObject([
      { text: 'Serve entro venerdì.', person: anna, operation: view.id },
    ]);
  expect((await firstTask(cases[2])).reminded).toMatchObject({ by: 'Laura Beretta' });
  expect(await reminders(cases[0])).toEqual([]);
});

test('what is late in a unit is reminded, held by somebody or not', async () => {
  const filter = { scope: 'unit', overdue: true, procedure: 'religiousContribution' };
  expect(await done(await begin(manager, 'reminders', { filter }))).toMatchObject({ total: 2, done: 2 });
  expect(await reminders(cases[4])).toHaveLength(1);
});

test('what somebody who is away holds goes to another', async () => {
  const wanted = {
    filter: { scope: 'unit', heldBy: officer, procedure: 'religiousContribution' },
    expected: 2,
    person: marco,
    reason: 'Giulia è in ferie.',
  };
  expect(await done(await begin(manager, 'assignments', wanted))).toMatchObject({
    kind: 'assignTasks',
    title: { it: 'Assegnazione a Marco Colnaghi delle attività di Giulia Ferrari' },
    words: 'Giulia è in ferie.',
    done: 2,
  });
  expect(await listed(marco, 'scope=mine')).toEqual([cases[0], cases[1]].sort());
});

test('what a case refuses is counted and listed with its reason, and who directs nothing is refused by all', async () => {
  const stopped = cases[2] ?? '';
  const stop = { answer: { orderedBy: 'manager', reasons: 'Attesa di indirizzi.' } };
  expect((await api.post(manager, `/cases/${stopped}/requests/standard.stop`, stop)).status).toBe(200);
  const { id } = await firstTask(stopped);
  const other = await firstTask(cases[3]);
  const view = await done(await begin(manager, 'reminders', { tasks: [id, other.id] }));
  expect(view).toMatchObject({ total: 2, done: 1, refusedCount: 1 });
  expect(view.refused).toEqual([
    expect.objectContaining({ case: stopped, task: id, taskTitle: other.title, code: 'caseStopped' }),
  ]);
  const theirs = await done(await begin(officer, 'reminders', { tasks: [id, other.id] }), officer);
  expect(theirs).toMatchObject({ done: 0, refusedCount: 2, refused: [{ code: 'officeRequired' }, {}] });
});

test('what cannot be begun says why, and nothing is begun', async () => {
  const before = (await api.get(manager, '/bulk-operations')).body;
  const filter = { scope: 'unit', heldBy: anna };
  const none = { scope: 'unit', heldBy: 'nobody' };
  for (const [wanted, status, code] of [
    [{ filter, expected: 7 }, 409, 'selectionChanged'],
    [{ filter: none }, 422, 'noTasks'],
    [{ filter: none, expected: 0 }, 422, 'noTasks'],
    [{ tasks: ['nothing'] }, 404, 'taskNotFound'],
    [{}, 422, 'invalidForm'],
    [{ filter, tasks: ['nothing'] }, 422, 'invalidForm'],
    [{ filter: { scope: 'everything' } }, 422, 'invalidForm'],
    [{ filter, text: 'x'.repeat(10_001) }, 422, 'invalidForm'],
  ] as const)
    expect(await begin(manager, 'reminders', wanted)).toMatchObject({ status, body: { code } });
  expect((await api.get(manager, '/bulk-operations')).body).toEqual(before);
});
