import { randomUUID } from 'node:crypto';
import { type BulkOperationView, bulkStep, type CaseView, type TaskSummary } from '../../../../libs/domain';
import { eventually } from '../../../../test/support/eventually';
import { NominationsDesk } from '../../../../test/support/nominations';
import { RunningApi } from '../../../../test/support/running-api';

const officer = 'andrea.locatelli';
const director = 'paola.vismara';

let api: RunningApi;
let tasks: string[];
beforeAll(async () => {
  api = await RunningApi.start();
  tasks = await Promise.all(
    Array.from({ length: 20 }, async (_, index) => {
      const application = {
        kind: 'letter',
        subject: `Panchine, lettera ${index}`,
        description: 'Chiede di riparare le panchine.',
        owner: 'cabinet',
        sender: `Cittadina ${index}`,
        address: 'cittadina@example.org',
      };
      const { id } = await api.openCase(officer, { procedure: 'genericCase', application });
      return ((await api.get(officer, `/cases/${id}`)).body as CaseView).tasks[0]?.id ?? '';
    }),
  );
});
afterAll(() => api.stop());

const refusal = { decision: 'refuse', reasons: 'La manutenzione spetta al Municipio.' };

const complete = (login: string, wanted: object, key: string = randomUUID()) =>
  api.post(login, '/bulk-operations/completions', wanted, { 'Idempotency-Key': key });

const ended = (id: string): Promise<BulkOperationView> =>
  eventually(`the end of operation ${id}`, async () => {
    const view = (await api.get(officer, `/bulk-operations/${id}`)).body as BulkOperationView;
    return view.endedAt === undefined ? undefined : view;
  });

const left = async (): Promise<string[]> => {
  const states = await Promise.all(
    tasks.map(async (id) => ({
      id,
      open: ((await api.get(officer, `/tasks/${id}`)).body as TaskSummary).state === 'open',
    })),
  );
  return states.filter(({ open }) => open).map(({ id }) => id);
};

test('an answer that is none to such a task begins nothing', async () => {
  expect(await complete(officer, { tasks, answer: {} })).toMatchObject({
    body: { code: 'invalidForm', problems: [{ path: ['answer', 'decision'] }] },
  });
});

test('tasks of several kinds, and what is signed one by one, are not completed together', async () => {
  const desk = new NominationsDesk(api.office);
  await desk.importSeats([{ body: 'Ente della firma' }], '2027-01-11');
  const call = await desk.open(
    'nominationCall',
    { number: '1/2027', subject: 'prova', expiringUntil: '2027-01-31' },
    '2027-01-11',
  );
  await desk.do(call, 'seats', { until: '2027-01-29T12:00:00', requirements: 'Prova.' });
  await desk.do(call, 'notice.draft', {});
  const { id } = await desk.task(call, 'notice.signature');
  const answer = { decision: 'signed' };
  expect(await complete(director, { tasks: [id, ...tasks], answer })).toMatchObject({
    body: { code: 'notOneKind' },
  });
  expect(await complete(director, { tasks: [id], answer })).toMatchObject({ body: { code: 'notTogether' } });
});

test('one answer completes many tasks; stopped, it goes on with what is left', async () => {
  const [first = ''] = tasks;
  const { case: slow } = (await api.get(officer, `/tasks/${first}`)).body as TaskSummary;
  const lock = await api.office.database.connect();
  await lock.query('BEGIN');
  await lock.query('SELECT FROM journal_head WHERE case_id = $1 FOR UPDATE', [slow]);
  let id: string;
  try {
    // Its turn cannot be written: the first step of the operation does not end.
    const begun = (await complete(officer, { tasks, answer: refusal })).body as BulkOperationView;
    ({ id } = begun);
    expect(begun.title.it).toBe('Attività concluse insieme: Programmare la trattazione');
    await api.post(officer, `/bulk-operations/${id}/stop`);
    await lock.query('COMMIT');
  } finally {
    lock.release(true);
  }
  const stopped = await ended(id);
  expect([stopped.state, stopped.may.resume, stopped.done <= bulkStep]).toEqual(['stopped', true, true]);
  expect(await left()).toHaveLength(20 - stopped.done);

  expect(await api.post(director, `/bulk-operations/${id}/resumption`)).toMatchObject({
    body: { code: 'bulkOperationNotFound' },
  });
  const resumed = (await api.post(officer, `/bulk-operations/${id}/resumption`)).body as BulkOperationView;
  expect(resumed.stoppedBy).toBeUndefined();
  expect(await ended(id)).toMatchObject({ state: 'done', done: 20, refused: [], may: { resume: false } });
  expect(await left()).toEqual([]);
  // Repeated when it is over it changes nothing.
  expect((await api.post(officer, `/bulk-operations/${id}/resumption`)).body).toMatchObject({
    state: 'done',
  });
});

test('what a case refuses is told, and the rest is done', async () => {
  const [first = ''] = tasks;
  const begun = (await complete(officer, { tasks: [first], answer: refusal })).body as BulkOperationView;
  expect(await ended(begun.id)).toMatchObject({ state: 'done', done: 0, refusedCount: 1 });
});
