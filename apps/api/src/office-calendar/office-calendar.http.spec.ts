import type { CalendarChangeView, OfficeCalendarView, ProblemView } from '../../../../libs/domain';
import { addDays, closedDay, type LocalDate, romeDateOf, yearOf } from '../../../../libs/law';
import { type Answer, RunningApi } from '../../../../test/support/running-api';

const officer = 'giulia.ferrari';
const keeper = 'roberto.cattani';

const today = romeDateOf(Date.now());

let api: RunningApi;
beforeAll(async () => {
  api = await RunningApi.start();
});
afterAll(() => api.stop());

/** The first day from this one on on which the offices would be open. */
function workingDay(from: LocalDate): LocalDate {
  return closedDay(from, { closures: [] }) ? workingDay(addDays(from, 1)) : from;
}

function expectCode({ status, body }: Answer, ...expected: [status: number, code: string]): void {
  expect([status, (body as { code: string }).code]).toEqual(expected);
}

async function calendarOf(login: string, day: LocalDate): Promise<OfficeCalendarView> {
  return (await api.get(login, `/office-calendar?year=${yearOf(day)}`)).body as OfficeCalendarView;
}

const close = (login: string, from: LocalDate, to = from, reason = 'Ponte') =>
  api.post(login, '/office-calendar', { from, to, reason });

test('a keeper closes the offices and withdraws it again; both stay to be read by everybody', async () => {
  const day = workingDay(addDays(today, 40));
  const entered = await close(keeper, day, day, 'Sciopero generale');
  expect(entered.status).toBe(201);
  const { closure } = entered.body as CalendarChangeView;
  expect(closure).toMatchObject({
    from: day,
    to: day,
    reason: 'Sciopero generale',
    enteredBy: { login: keeper },
  });

  const read = await calendarOf(officer, day);
  expect(read.may).toEqual({ enter: false });
  expect(read.closures).toMatchObject([{ id: closure.id, may: { withdraw: false } }]);
  expect((await calendarOf(keeper, day)).closures).toMatchObject([{ may: { withdraw: true } }]);

  const path = `/office-calendar/${closure.id}/withdrawal`;
  expectCode(await api.post(officer, path, { reason: 'Non mi risulta' }), 403, 'officeRequired');
  expectCode(await api.post(keeper, path, { reason: ' ' }), 422, 'invalidForm');
  expect((await api.post(keeper, path, { reason: 'Sciopero revocato' })).status).toBe(200);
  expect((await calendarOf(officer, day)).closures).toMatchObject([
    { id: closure.id, withdrawn: { by: { login: keeper }, reason: 'Sciopero revocato' } },
  ]);
  expectCode(await api.post(keeper, path, { reason: 'Ancora' }), 409, 'closureBegun');
  // The day is free again.
  expect((await close(keeper, day)).status).toBe(201);
});

test('only who keeps the calendar enters a closure, and nobody without sign-in reads it', async () => {
  expectCode(await close(officer, workingDay(addDays(today, 50))), 403, 'officeRequired');
  expect((await api.anonymous().get('/api/office-calendar')).status).toBe(401);
});

test('days that cannot be closed are refused beside their field', async () => {
  const first = workingDay(addDays(today, 60));
  expect((await close(keeper, first, addDays(first, 1))).status).toBe(201);
  const refused = async (from: LocalDate, to = from) => {
    const answer = await close(keeper, from, to);
    expectCode(answer, 422, 'closureNotPossible');
    return (answer.body as ProblemView).problems?.map(({ path }) => path);
  };
  expect(await refused(addDays(first, 1))).toEqual([['from']]);
  expect(await refused(addDays(today, -1), today)).toEqual([['from']]);
  expect(await refused(addDays(today, 5), addDays(today, 4))).toEqual([['to']]);
  expect(await refused(addDays(today, 100), addDays(today, 131))).toEqual([['to']]);
  expect(await refused(addDays(today, 800))).toEqual([['to']]);
  expect(await refused(`${yearOf(today) + 1}-12-25`)).toEqual([['from']]);
  const noDay = await api.post(keeper, '/office-calendar', {
    from: '2026-02-30',
    to: '2026-03-01',
    reason: 'Ponte',
  });
  expectCode(noDay, 422, 'invalidForm');
  expect((noDay.body as ProblemView).problems).toMatchObject([{ path: ['from'] }]);
  expectCode(
    await api.post(keeper, '/office-calendar/nessuna/withdrawal', { reason: 'x' }),
    404,
    'closureNotFound',
  );
});

test('the year shows patron saint and holidays with their law, without plain weekends', async () => {
  const { holidays } = (await api.get(officer, '/office-calendar?year=2026')).body as OfficeCalendarView;
  expect(holidays.map(({ date, kind }) => `${date} ${kind}`)).toEqual([
    '2026-01-01 legal',
    '2026-01-06 legal',
    '2026-04-05 legal',
    '2026-04-06 legal',
    '2026-04-25 legal',
    '2026-05-01 legal',
    '2026-06-02 legal',
    '2026-08-15 legal',
    '2026-10-04 legal',
    '2026-11-01 legal',
    '2026-12-07 office',
    '2026-12-08 legal',
    '2026-12-25 legal',
    '2026-12-26 legal',
  ]);
  expect(holidays.find(({ date }) => date === '2026-12-07')).toMatchObject({
    name: { it: 'Sant’Ambrogio, patrono di Milano' },
    doubt: { it: expect.any(String) as string },
  });
  expect((await api.get(officer, '/office-calendar?year=2100')).status).toBe(200);
});

test('a closure on record is neither changed nor deleted', async () => {
  const { database } = api.office;
  await close(keeper, workingDay(addDays(today, 70)));
  await expect(database.query('UPDATE office_closure SET to_date = to_date + 1')).rejects.toThrow(/refused/);
  await expect(database.query('DELETE FROM office_closure')).rejects.toThrow(/refused/);
  await expect(database.query('TRUNCATE office_closure')).rejects.toThrow(/refused/);
});
