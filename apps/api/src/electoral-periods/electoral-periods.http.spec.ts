import { randomUUID } from 'node:crypto';
import type {
  BulkOperationView,
  CaseView,
  ElectoralPeriodView,
  JournalEntryView,
  Page,
} from '../../../../libs/domain';
import { addDays, romeDateOf } from '../../../../libs/law';
import { patronageApplication } from '../../../cli/demonstration/patronage-script';
import { eventually } from '../../../../test/support/eventually';
import { RunningApi } from '../../../../test/support/running-api';

const keeper = 'roberto.cattani';
const officer = 'andrea.locatelli';
const today = romeDateOf(Date.now());
const period = {
  kind: 'municipal',
  title: 'Elezioni comunali',
  from: addDays(today, 10),
  until: addDays(today, 55),
};

let api: RunningApi;
beforeAll(async () => {
  api = await RunningApi.start();
});
afterAll(() => api.stop());

async function apply(title: string): Promise<string> {
  const body = {
    procedure: 'patronage',
    application: patronageApplication({ title, startsOn: addDays(today, 90) }),
  };
  const answer = await api.post(officer, '/cases', body, { 'Idempotency-Key': randomUUID() });
  expect(answer).toMatchObject({ status: 201 });
  return (answer.body as CaseView).id;
}

const told = async (id: string) =>
  ((await api.get(officer, `/cases/${id}/journal?limit=100`)).body as Page<JournalEntryView>).items.filter(
    ({ kind }) => kind === 'electoralPeriodTold',
  );

test('only who keeps the organisation enters a period, and a wrong one changes nothing', async () => {
  expect(await api.post(officer, '/electoral-periods', period)).toMatchObject({
    body: { code: 'officeRequired' },
  });
  for (const wrong of [
    { ...period, until: addDays(today, 9) },
    { ...period, kind: 'village' },
    { ...period, from: '2026-02-30' },
    { ...period, title: ' ' },
  ])
    expect(await api.post(keeper, '/electoral-periods', wrong)).toMatchObject({
      body: { code: 'invalidForm' },
    });
  for (const id of [randomUUID(), 'nothing'])
    expect(await api.put(keeper, `/electoral-periods/${id}`, period)).toMatchObject({
      body: { code: 'electoralPeriodNotFound' },
    });
  expect((await api.get(officer, '/electoral-periods')).body).toEqual({ items: [], may: { enter: false } });
});

test('open cases concerned are told, others are not, and a case opened later knows', async () => {
  const before = await apply('Festa di primavera');
  const round = await api.post(
    'giulia.ferrari',
    '/cases',
    { procedure: 'religiousContributionsRound', application: { referenceYear: 2025 } },
    { 'Idempotency-Key': randomUUID() },
  );
  const entered = (await api.post(keeper, '/electoral-periods', period)).body as ElectoralPeriodView;
  expect(entered).toMatchObject({ ...period, enteredBy: { login: keeper } });
  const done = await eventually('all are told', async () => {
    const { body } = await api.get(keeper, `/bulk-operations/${entered.told?.operation}`);
    const view = body as BulkOperationView;
    return view.state === 'done' ? view : undefined;
  });
  expect(done).toMatchObject({ total: 1, done: 1, refused: [] });
  expect(await eventually('the case says so', async () => (await told(before))[0])).toMatchObject({
    actor: { login: 'system' },
  });
  const { body } = await api.get('giulia.ferrari', `/cases/${(round.body as CaseView).id}/journal`);
  expect((body as Page<JournalEntryView>).items.map(({ kind }) => kind)).not.toContain('electoralPeriodTold');

  const after = await apply('Festa d’estate');
  const { items } = (await api.get(officer, `/cases/${after}/journal`)).body as Page<JournalEntryView>;
  const opened = items.find(({ kind }) => kind === 'caseOpened');
  expect(opened?.data).toMatchObject({ electoralPeriods: [{ id: entered.id }] });

  const moved = { ...period, calledOff: true };
  expect(await api.put(keeper, `/electoral-periods/${entered.id}`, moved)).toMatchObject({
    status: 200,
    body: { calledOff: true },
  });
  await eventually('both hear that it is called off', async () =>
    (await told(before)).length === 2 && (await told(after)).length === 1 ? true : undefined,
  );
  expect((await api.get(officer, '/electoral-periods')).body).toMatchObject({ items: [{ calledOff: true }] });
});
