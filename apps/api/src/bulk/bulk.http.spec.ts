import { randomUUID } from 'node:crypto';
import {
  type BulkOperationView,
  bulkStep,
  type CaseView,
  type Page,
  type TaskSummary,
} from '../../../../libs/domain';
import { applicationOf } from '../../../../test/support/contributions';
import { eventually } from '../../../../test/support/eventually';
import { RunningApi } from '../../../../test/support/running-api';

const officer = 'giulia.ferrari';
const colleague = 'marco.colnaghi';
const manager = 'laura.beretta';
const auditor = 'nicola.sartirana';

let api: RunningApi;
let tasks: string[];
beforeAll(async () => {
  api = await RunningApi.start();
  const round = await open('religiousContributionsRound', { referenceYear: 2025 });
  const names = Array.from({ length: 20 }, (_, index) => `Chiesa ${index}`);
  tasks = await Promise.all(
    names.map(async (name) => {
      const id = await open('religiousContribution', applicationOf(name), round);
      return ((await api.get(officer, `/cases/${id}`)).body as CaseView).tasks[0]?.id ?? '';
    }),
  );
});
afterAll(() => api.stop());

async function open(procedure: string, application: object, parent?: string): Promise<string> {
  return (await api.openCase(officer, { procedure, application, parent })).id;
}

const assign = (login: string, wanted: object, key: string = randomUUID()) =>
  api.post(login, '/bulk-operations/assignments', wanted, { 'Idempotency-Key': key });

const ended = (id: string, login = manager): Promise<BulkOperationView> =>
  eventually(`the end of operation ${id}`, async () => {
    const { body } = await api.get(login, `/bulk-operations/${id}`);
    const view = body as BulkOperationView;
    return view.endedAt === undefined ? undefined : view;
  });

const holders = async (): Promise<(string | undefined)[]> =>
  Promise.all(
    tasks.map(async (id) => ((await api.get(manager, `/tasks/${id}`)).body as TaskSummary).assignee?.login),
  );

test('what cannot be begun says why, and nothing is begun', async () => {
  expect(await assign(manager, { tasks, person: 'nobody' })).toMatchObject({
    body: { code: 'personNotFound' },
  });
  expect(await assign(manager, { tasks: [...tasks, 'nothing'], person: colleague })).toMatchObject({
    body: { code: 'taskNotFound' },
  });
  expect(await assign('simone.arrigoni', { tasks, person: colleague })).toMatchObject({
    body: { code: 'taskNotFound' },
  });
  for (const wrong of [{ tasks: [], person: colleague }, { person: colleague }, { tasks, person: '' }])
    expect(await assign(manager, wrong)).toMatchObject({ body: { code: 'invalidForm' } });
  expect((await api.get(manager, '/bulk-operations')).body).toEqual({ items: [] });
  expect(new Set(await holders())).toEqual(new Set([undefined]));
});

test('many tasks go to one person, once however often it is asked, and who watches the house sees it', async () => {
  const [held = '', ...others] = tasks;
  await api.post(officer, `/tasks/${held}/claim`);
  const wanted = { tasks: others, person: colleague, reason: 'Giulia è in ferie.' };
  const begun = (await assign(manager, wanted, 'holidays')).body as BulkOperationView;
  expect(begun).toMatchObject({
    total: 19,
    startedBy: { login: manager },
    title: { it: 'Assegnazione a Marco Colnaghi' },
  });
  expect(((await assign(manager, wanted, 'holidays')).body as BulkOperationView).id).toBe(begun.id);
  expect(await ended(begun.id)).toMatchObject({ state: 'done', done: 19, refused: [] });
  expect(await holders()).toEqual([officer, ...others.map(() => colleague)]);
  expect(await api.get(officer, `/bulk-operations/${begun.id}`)).toMatchObject({
    status: 404,
    body: { code: 'bulkOperationNotFound' },
  });
  expect(await api.post(officer, `/bulk-operations/${begun.id}/stop`)).toMatchObject({ status: 404 });
  expect(await ended(begun.id, auditor)).toMatchObject({ may: { stop: false } });
  const { items } = (await api.get(colleague, '/tasks?scope=mine&limit=100')).body as Page<TaskSummary>;
  expect(items).toHaveLength(19);
});

test('what a case refuses is listed with its reason, the others go on', async () => {
  const [first = '', second = ''] = tasks;
  const { case: withdrawn } = (await api.get(manager, `/tasks/${first}`)).body as TaskSummary;
  await api.post(officer, `/cases/${withdrawn}/withdrawal`, { reason: 'Rinuncia pervenuta.' });
  const begun = (await assign(manager, { tasks: [first, second], person: officer }))
    .body as BulkOperationView;
  const view = await ended(begun.id);
  expect(view).toMatchObject({ state: 'done', total: 2, done: 1 });
  expect(view.refused).toEqual([
    {
      case: withdrawn,
      caseTitle: expect.any(String) as unknown,
      task: first,
      taskTitle: { it: 'Verificare la domanda', en: 'Check the application' },
      code: expect.stringMatching(/^(caseClosed|taskClosed)$/) as unknown,
      reason: expect.anything() as unknown,
    },
  ]);
});

test('who may not assign is refused by every case', async () => {
  const begun = (await assign(officer, { tasks: tasks.slice(2, 5), person: colleague }))
    .body as BulkOperationView;
  const view = await ended(begun.id, officer);
  expect([view.done, view.refused.map(({ code }) => code)]).toEqual([
    0,
    ['officeRequired', 'officeRequired', 'officeRequired'],
  ]);
});

test('an operation that is stopped finishes what is under way and leaves the rest as it is', async () => {
  const [, held = '', ...others] = tasks;
  const { case: slow } = (await api.get(manager, `/tasks/${held}`)).body as TaskSummary;
  const lock = await api.office.database.connect();
  await lock.query('BEGIN');
  await lock.query('SELECT FROM journal_head WHERE case_id = $1 FOR UPDATE', [slow]);
  try {
    // Its turn cannot be written: the first step of the operation does not end.
    const wanted = { tasks: [held, ...others], person: officer };
    const begun = (await assign(manager, wanted)).body as BulkOperationView;
    const stopped = (await api.post(manager, `/bulk-operations/${begun.id}/stop`)).body as BulkOperationView;
    expect(stopped).toMatchObject({
      state: 'stopping',
      stoppedBy: { login: manager, name: 'Laura Beretta' },
      may: { stop: false },
    });
    await lock.query('COMMIT');
    const view = await ended(begun.id);
    expect([view.state, view.total, view.done <= bulkStep, view.refused]).toEqual(['stopped', 19, true, []]);
    expect((await holders()).slice(-11)).toEqual(others.slice(-11).map(() => colleague));
    expect(await api.post(manager, `/bulk-operations/${begun.id}/stop`)).toMatchObject({ status: 200 });
  } finally {
    lock.release(true);
  }
});
