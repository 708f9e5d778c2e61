import { randomUUID } from 'node:crypto';
import type { CaseView, JournalEntryView, Page, TaskSummary, TaskView } from '../../../../libs/domain';
import { addDays } from '../../../../libs/law';
import { type Answer, RunningApi } from '../../../../test/support/running-api';

const giulia = 'giulia.ferrari';
const accountant = 'silvia.meroni';
/** Heads the accounts: the superior of the first task of a round. */
const headOfAccounts = 'massimo.porro';
/** Heads the unit that runs rounds. */
const manager = 'laura.beretta';
const director = 'paola.vismara';
const stranger = 'nadia.airoldi';

let api: RunningApi;
const rounds: string[] = [];
beforeAll(async () => {
  api = await RunningApi.start();
  for (const referenceYear of [2025, 2026, 2027]) rounds.push(await open(referenceYear));
  for (const round of rounds.slice(1)) await beLate(round);
});
afterAll(() => api.stop());

async function open(referenceYear: number): Promise<string> {
  const headers = { 'Idempotency-Key': randomUUID() };
  const body = { procedure: 'religiousContributionsRound', application: { referenceYear } };
  const answer = await api.post(giulia, '/cases', body, headers);
  expect(answer.status).toBe(201);
  return (answer.body as CaseView).id;
}

/** Two days after its first task was due. */
async function beLate(caseId: string): Promise<void> {
  const { due = '' } = await firstTask(giulia, caseId);
  const until = addDays(due, 2);
  expect((await api.post(giulia, '/demonstration/clock', { case: caseId, until })).status).toBe(200);
}

async function firstTask(login: string, caseId: string): Promise<TaskSummary> {
  const { items } = (await api.get(login, `/cases/${caseId}/tasks`)).body as Page<TaskSummary>;
  if (!items[0]) throw new Error(`Case ${caseId} has no task`);
  return items[0];
}

async function escalated(login: string, more = ''): Promise<Page<TaskSummary>> {
  return (await api.get(login, `/tasks?scope=escalated${more}`)).body as Page<TaskSummary>;
}

const casesOf = ({ items }: Page<TaskSummary>) => items.map((task) => task.case);
const remind = (login: string, task: string, body: object = {}): Promise<Answer> =>
  api.post(login, `/tasks/${task}/reminder`, body);

test('late tasks are in the list of the superior they were escalated to, page by page, and in nobody else’s', async () => {
  const [, second = '', third = ''] = rounds;
  const whole = await escalated(headOfAccounts);
  expect(casesOf(whole).toSorted()).toEqual([second, third].toSorted());
  expect(whole.items[0]).toMatchObject({
    key: 'computeFund',
    daysLeft: -2,
    escalatedTo: [{ it: 'Responsabile del servizio finanziario', en: 'Head of accounts' }],
    reminded: { at: expect.any(String) as string },
    may: { assign: true, remind: true, claim: false },
  });
  const page = await escalated(headOfAccounts, '&limit=1');
  const rest = await escalated(headOfAccounts, `&limit=1&after=${page.next}`);
  expect([...casesOf(page), ...casesOf(rest)]).toEqual(casesOf(whole));
  expect(rest.next).toBeUndefined();
  expect(casesOf(await escalated(headOfAccounts, '&q=2027'))).toEqual([third]);
  expect(casesOf(await escalated(headOfAccounts, '&procedure=patronage'))).toEqual([]);
  for (const login of [giulia, accountant, manager, director]) {
    expect(casesOf(await escalated(login))).toEqual([]);
  }
});

test('who a task was escalated to may read its case from then on', async () => {
  const [first = '', second = ''] = rounds;
  expect((await api.get(headOfAccounts, `/cases/${first}`)).status).toBe(404);
  expect((await api.get(headOfAccounts, `/cases/${second}`)).status).toBe(200);
  const { items } = (await api.get(headOfAccounts, `/cases/${second}/journal`))
    .body as Page<JournalEntryView>;
  expect(items.find(({ kind }) => kind === 'taskEscalated')?.summary.it).toMatch(
    /è in ritardo: il ritardo è segnalato all’ufficio «Responsabile del servizio finanziario»\.$/,
  );
});

test('the head of the unit and the superior remind of a task; the task and the lists show it', async () => {
  const [first = '', second = ''] = rounds;
  const early = await firstTask(manager, first);
  expect(early).toMatchObject({ may: { remind: true } });
  expect(early).not.toHaveProperty('reminded');
  expect((await remind(manager, early.id)).status).toBe(200);
  expect((await firstTask(accountant, first)).reminded).toMatchObject({ by: 'Laura Beretta' });

  const late = await firstTask(headOfAccounts, second);
  const headers = { 'Idempotency-Key': randomUUID() };
  const body = { text: 'Serve entro venerdì.' };
  const once = await api.post(headOfAccounts, `/tasks/${late.id}/reminder`, body, headers);
  expect(once.status).toBe(200);
  expect((await api.post(headOfAccounts, `/tasks/${late.id}/reminder`, body, headers)).body).toEqual(
    once.body,
  );
  const shown = { by: 'Massimo Porro', text: 'Serve entro venerdì.' };
  expect(((await api.get(accountant, `/tasks/${late.id}`)).body as TaskView).reminded).toMatchObject(shown);
  const { items } = (await api.get(accountant, '/tasks?scope=team')).body as Page<TaskSummary>;
  expect(items.find(({ id }) => id === late.id)?.reminded).toMatchObject(shown);
});

test('a reminder is refused to who directs nothing, and for what is no longer open', async () => {
  const [, second = '', third = ''] = rounds;
  const { id } = await firstTask(manager, third);
  expect(await remind(accountant, id)).toMatchObject({ status: 403, body: { code: 'officeRequired' } });
  expect((await firstTask(accountant, third)).may).toMatchObject({ remind: false, assign: false });
  expect(await remind(stranger, id)).toMatchObject({ status: 404, body: { code: 'taskNotFound' } });
  expect(await remind(manager, id, { text: 'x'.repeat(10_001) })).toMatchObject({
    status: 422,
    body: { code: 'invalidForm' },
  });
  const stop = { answer: { orderedBy: 'manager', reasons: 'Attesa di indirizzi.' } };
  expect((await api.post(manager, `/cases/${third}/requests/standard.stop`, stop)).status).toBe(200);
  expect(await remind(manager, id)).toMatchObject({ status: 409, body: { code: 'caseStopped' } });

  const done = await firstTask(accountant, second);
  await api.post(accountant, `/tasks/${done.id}/claim`);
  const answer = {
    secondaryCharges: '100.00',
    worksInLieu: '0.00',
    areasCededValue: '0.00',
    otherIncome: '0.00',
    shareApplied: '8.00',
    source: 'Rendiconto',
  };
  expect((await api.post(accountant, `/tasks/${done.id}/completion`, { answer })).status).toBe(200);
  expect(await remind(manager, done.id)).toMatchObject({ status: 409, body: { code: 'taskClosed' } });
  expect(casesOf(await escalated(headOfAccounts))).toEqual([third]);
});

test('who is excluded from a case no longer sees its late tasks', async () => {
  const late = await open(2028);
  await beLate(late);
  expect(casesOf(await escalated(headOfAccounts))).toContain(late);
  const answer = { person: headOfAccounts, relation: 'kinship', description: 'Parentela.' };
  expect(
    (await api.post(manager, `/cases/${late}/requests/standard.reportConflict`, { answer })).status,
  ).toBe(200);
  const { items } = (await api.get(manager, `/cases/${late}/tasks`)).body as Page<TaskSummary>;
  const decision = items.find(({ key }) => key === 'standard.conflictDecision')?.id;
  await api.post(manager, `/tasks/${decision}/claim`);
  const abstains = { answer: { decision: 'abstains', reasons: 'Parentela accertata.' } };
  expect((await api.post(manager, `/tasks/${decision}/completion`, abstains)).status).toBe(200);
  expect(casesOf(await escalated(headOfAccounts))).not.toContain(late);
});
