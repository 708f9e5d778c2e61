import { randomUUID } from 'node:crypto';
import type {
  CaseView,
  JournalEntryView,
  Page,
  PersonView,
  ProblemView,
  SubstitutionView,
} from '../../../../libs/domain';
import { addDays, romeDateOf } from '../../../../libs/law';
import { applicationOf } from '../../../../test/support/contributions';
import { type Answer, RunningApi } from '../../../../test/support/running-api';

const officer = 'giulia.ferrari';
const manager = 'laura.beretta';
const otherManager = 'giorgio.maggioni';
const keeper = 'roberto.cattani';

const today = romeDateOf(Date.now());
const week = { from: today, to: addDays(today, 6), reason: 'Ferie' };

let api: RunningApi;
beforeAll(async () => {
  api = await RunningApi.start();
});
afterAll(() => api.stop());

function expectCode({ status, body }: Answer, ...expected: [status: number, code: string]): void {
  expect([status, (body as { code: string }).code]).toEqual(expected);
}

async function officesOf(login: string): Promise<string[]> {
  return ((await api.get(login, '/session')).body as PersonView).offices.map(({ id }) => id);
}

test('who stands in acts in the place of the absent person, visibly, and not after the end', async () => {
  const entered = await api.post(manager, '/substitutions', { substitute: otherManager, ...week });
  expect(entered.status).toBe(201);
  const substitution = entered.body as SubstitutionView;
  expect(await officesOf(otherManager)).toContain('contributions.manager');

  const opened = async (procedure: string, application: object, parent?: string) =>
    (
      await api.post(
        officer,
        '/cases',
        { procedure, application, parent },
        { 'Idempotency-Key': randomUUID() },
      )
    ).body as CaseView;
  const round = await opened('religiousContributionsRound', { referenceYear: 2025 });
  const { id, tasks } = await opened('religiousContribution', applicationOf('Chiesa d’agosto'), round.id);
  const check = tasks[0]?.id ?? '';
  await api.post(officer, `/tasks/${check}/claim`);
  const incomplete = {
    authorityCompetent: true,
    representationProven: true,
    complete: false,
    missing: ['Computo'],
  };
  await api.post(officer, `/tasks/${check}/completion`, { answer: incomplete });
  const [confirmation] = ((await api.get(otherManager, `/cases/${id}`)).body as CaseView).tasks;
  await api.post(otherManager, `/tasks/${confirmation?.id}/claim`);
  const confirmed = await api.post(otherManager, `/tasks/${confirmation?.id}/completion`, {
    answer: { confirmed: true },
  });
  expect(confirmed.status).toBe(200);

  const journal = (await api.get(manager, `/cases/${id}/journal?limit=100`)).body as Page<JournalEntryView>;
  const done = journal.items.find(
    ({ kind, actor }) => kind === 'taskCompleted' && actor.login === otherManager,
  );
  expect(done?.actor).toEqual({ login: otherManager, name: 'Giorgio Maggioni', onBehalfOf: 'Laura Beretta' });

  expectCode(await api.post(officer, `/substitutions/${substitution.id}/end`), 404, 'substitutionNotFound');
  expect((await api.post(manager, `/substitutions/${substitution.id}/end`)).status).toBe(204);
  expect(await officesOf(otherManager)).not.toContain('contributions.manager');
  expectCode(await api.post(manager, `/substitutions/${substitution.id}/end`), 404, 'substitutionNotFound');
  expectCode(await api.post(manager, '/substitutions/nessuna/end'), 404, 'substitutionNotFound');
});

test('what the rules do not allow is refused with the field that is wrong', async () => {
  const path = async (login: string, body: object) => {
    const answer = await api.post(login, '/substitutions', { ...week, ...body });
    expectCode(answer, 422, 'substitutionNotPossible');
    return ((answer.body as ProblemView).problems ?? []).map((error) => error.path);
  };
  expect(await path(manager, { substitute: manager })).toEqual([['substitute']]);
  expect(await path(manager, { substitute: officer })).toEqual([['substitute']]);
  expect(await path(manager, { substitute: otherManager, to: addDays(today, -1) })).toEqual([['to']]);
  expect(await path(manager, { substitute: otherManager, offices: ['mayor'] })).toEqual([['offices']]);
});

test('only the person and who keeps the organisation say that somebody is away', async () => {
  const wanted = { ...week, absent: manager, substitute: otherManager };
  expectCode(await api.post(officer, '/substitutions', wanted), 403, 'officeRequired');
  expect((await api.post(keeper, '/substitutions', wanted)).status).toBe(201);
  expect(((await api.get(officer, '/substitutions')).body as Page<SubstitutionView>).items).toEqual([]);
  expect((await api.get(officer, '/substitutions')).body).toMatchObject({
    today,
    may: { enterForOthers: false },
  });
  expect((await api.get(keeper, '/substitutions')).body).toMatchObject({ may: { enterForOthers: true } });
  const own = ((await api.get(otherManager, '/substitutions')).body as Page<SubstitutionView>).items;
  expect(own[0]).toMatchObject({
    absent: { login: manager },
    enteredBy: { login: keeper },
    may: { end: false },
  });
});

test('a substitution on record is neither changed nor deleted', async () => {
  const { database } = api.office;
  await expect(database.query('UPDATE substitution SET to_date = to_date + 1')).rejects.toThrow(/refused/);
  await expect(database.query('DELETE FROM substitution')).rejects.toThrow(/refused/);
});
