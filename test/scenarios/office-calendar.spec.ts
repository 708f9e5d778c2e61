import { randomUUID } from 'node:crypto';
import type {
  CalendarChangeView,
  CaseView,
  DeadlineView,
  Page,
  TaskSummary,
  TaskView,
} from '../../libs/domain';
import { addDays, closedDay, isLegalHoliday, type LocalDate, romeDateOf, weekdayOf } from '../../libs/law';
import { eventually } from '../support/eventually';
import { RunningApi } from '../support/running-api';

const officer = 'andrea.locatelli';
const keeper = 'roberto.cattani';
/** As the procedure declares them. */
const CLASSIFICATION_DAYS = 3;
const SEARCH_DAYS = 7;
const ASSESSMENT_DAYS = 7;
const CONCLUSION_DAYS = 30;

const classification = {
  kind: 'generalised',
  holder: 'cabinet',
  publicObject: 'Verbali di riunioni',
  clear: true,
};

let api: RunningApi;
beforeAll(async () => {
  api = await RunningApi.start();
});
afterAll(() => api.stop());

const isOpen = (day: LocalDate) => !closedDay(day, { closures: [] });

/** A day on which a request can come whose tasks and term all end on plain working days, the first before another. */
function arrivalFrom(day: LocalDate): LocalDate {
  const ends = [
    CLASSIFICATION_DAYS,
    CLASSIFICATION_DAYS + 1,
    SEARCH_DAYS,
    CONCLUSION_DAYS - 1,
    CONCLUSION_DAYS,
  ];
  return [0, ...ends].every((days) => isOpen(addDays(day, days))) ? day : arrivalFrom(addDays(day, 1));
}

async function request(beginsOn: LocalDate): Promise<CaseView> {
  const application = {
    kind: 'generalised',
    applicant: 'Ada Fermi',
    channel: 'certifiedMail',
    address: 'ada.fermi@pec.example.org',
    object: 'Verbali delle riunioni del 2025.',
    delivery: 'electronic',
  };
  const answer = await api.post(
    officer,
    '/cases',
    { procedure: 'accessRequest', application, beginsOn },
    { 'Idempotency-Key': randomUUID() },
  );
  expect(answer.body).toMatchObject({ tasks: [{ key: 'classification' }] });
  return answer.body as CaseView;
}

async function close(from: LocalDate, reason: string, to = from): Promise<CalendarChangeView> {
  const { status, body } = await api.post(keeper, '/office-calendar', { from, to, reason });
  expect(status).toBe(201);
  return body as CalendarChangeView;
}

async function openTask(id: string): Promise<TaskSummary> {
  const { items } = (await api.get(officer, `/cases/${id}/tasks`)).body as Page<TaskSummary>;
  const open = items.find(({ state }) => state === 'open');
  if (!open) throw new Error(`Case ${id} has no open task`);
  return open;
}

async function conclusion(id: string): Promise<DeadlineView | undefined> {
  const { items } = (await api.get(officer, `/cases/${id}/deadlines`)).body as Page<DeadlineView>;
  return items.find(({ key }) => key === 'conclusion');
}

test('closing the offices moves the day of open work and of work to come, but no legal term', async () => {
  const begins = arrivalFrom(addDays(romeDateOf(Date.now()), 30));
  const wanted = addDays(begins, CLASSIFICATION_DAYS);
  const term = addDays(begins, CONCLUSION_DAYS);
  const { id } = await request(begins);
  expect(await openTask(id)).toMatchObject({ due: wanted });
  expect((await openTask(id)).movedBecause).toBeUndefined();
  expect(await conclusion(id)).toMatchObject({ due: term });

  const strike = await close(wanted, 'Sciopero');
  expect(strike.movedTasks).toBe(1);
  expect(await openTask(id)).toMatchObject({
    due: addDays(wanted, 1),
    daysLeft: CLASSIFICATION_DAYS + 1,
    movedBecause: { it: expect.stringContaining('gli uffici sono chiusi') as string },
  });

  // A closure on the last day of the term moves nothing, and the explanation says why.
  expect((await close(term, 'Disinfestazione')).movedTasks).toBe(0);
  const { due, because } = (await conclusion(id)) ?? {};
  expect([due, isLegalHoliday(term)]).toEqual([term, false]);
  expect(because?.it.at(-1)).toContain(
    '(Disinfestazione), ma il calendario dell’ufficio non sposta i termini di legge',
  );
  expect(because?.en.at(-1)).toContain('moves no legal term');

  // The case goes on from its journal, which knows nothing of the calendar, and gets its next work planned by it.
  await close(addDays(begins, SEARCH_DAYS), 'Trasloco');
  const handle = api.office.client.workflow.getHandle(id);
  const before = (await handle.describe()).runId;
  await handle.signal('renewalAsked');
  await eventually(`a new run of case ${id}`, async () =>
    (await handle.describe()).runId === before ? undefined : true,
  );
  await handle.executeUpdate('opened');
  await api.office.complete(id, 'classification', officer, classification);
  const search = await openTask(id);
  expect(search.key).toBe('search');
  expect(search.due !== undefined && search.due > addDays(begins, SEARCH_DAYS)).toBe(true);

  // The strike is called off: what is done stays as it was, another request is planned for its day.
  const path = `/office-calendar/${strike.closure.id}/withdrawal`;
  const calledOff = (await api.post(keeper, path, { reason: 'Revocato' })).body as CalendarChangeView;
  expect(calledOff.movedTasks).toBe(0);
  const { items } = (await api.get(officer, `/cases/${id}/tasks`)).body as Page<TaskView>;
  expect(items.find(({ key }) => key === 'classification')).toMatchObject({ due: addDays(wanted, 1) });
  expect(await openTask((await request(begins)).id)).toMatchObject({ due: wanted });
});

test('planned work waits over a weekend by itself', async () => {
  const dayBefore = (day: LocalDate): LocalDate =>
    weekdayOf(addDays(day, CLASSIFICATION_DAYS)) === 6 && isOpen(addDays(day, CLASSIFICATION_DAYS + 2))
      ? day
      : dayBefore(addDays(day, 1));
  const begins = dayBefore(addDays(romeDateOf(Date.now()), 200));
  const task = await openTask((await request(begins)).id);
  expect(task).toMatchObject({ due: addDays(begins, CLASSIFICATION_DAYS + 2) });
  expect(task.movedBecause).toBeUndefined();
});

test('a closure never moves planned work beyond the legal day of the same task', async () => {
  const { office } = api;
  const begins = arrivalFrom(addDays(romeDateOf(Date.now()), 120));
  const term = addDays(begins, CONCLUSION_DAYS);
  const { id } = await request(begins);
  await office.complete(id, 'classification', officer, classification);
  await office.advance(addDays(term, -ASSESSMENT_DAYS - 1), id);
  await office.complete(id, 'search', officer, { result: 'found', documents: ['Verbale'], parties: [] });
  expect(await openTask(id)).toMatchObject({ key: 'assessment', due: addDays(term, -1) });
  expect((await close(addDays(term, -1), 'Ponte', addDays(term, 2))).movedTasks).toBe(1);
  expect(await openTask(id)).toMatchObject({ due: term });
});
