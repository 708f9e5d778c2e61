import { randomUUID } from 'node:crypto';
import type { JournalEntryView, Page, TaskSummary, TaskView } from '../../../../libs/domain';
import { addDays, romeDateOf } from '../../../../libs/law';
import { applicationOf } from '../../../../test/support/contributions';
import { type Answer, RunningApi } from '../../../../test/support/running-api';

const officer = 'giulia.ferrari';
const anna = 'anna.sirtori';
const marco = 'marco.colnaghi';
const manager = 'laura.beretta';
const stranger = 'nadia.airoldi';
const reason = 'Il sopralluogo è già stato fatto.';
const yes = { answer: { result: true, reasons: 'Nessuna osservazione.' } };

let api: RunningApi;
let round: string;

beforeAll(async () => {
  api = await RunningApi.start();
  round = await open('religiousContributionsRound', { referenceYear: 2025 });
});
afterAll(() => api.stop());

async function open(procedure: string, application: object, parent?: string): Promise<string> {
  return (await api.openCase(officer, { procedure, application, parent })).id;
}

/** An application about which the officer has asked these colleagues. */
async function asked(body: string, person: string, ...others: string[]): Promise<string> {
  const id = await open('religiousContribution', applicationOf(body), round);
  const question = { title: 'Sopralluogo', instructions: 'Vedere il tetto.', answer: 'yesNo' };
  const answer = { ...question, person, ...(others.length > 0 && { others }) };
  expect(await api.post(officer, `/cases/${id}/requests/standard.addTask`, { answer })).toMatchObject({
    status: 200,
  });
  return id;
}

/** The task of this person as the reader sees it among those of the case. */
async function taskOf(id: string, login: string, reader = officer): Promise<TaskSummary> {
  const { items } = (await api.get(reader, `/cases/${id}/tasks`)).body as Page<TaskSummary>;
  const found = items.find(({ assignee }) => assignee?.login === login);
  if (!found) throw new Error(`${login} is not asked`);
  return found;
}

const read = async (login: string, task: string) => (await api.get(login, `/tasks/${task}`)).body as TaskView;

const takeBack = (login: string, task: string, body: object = { reason }, key: string = randomUUID()) =>
  api.post(login, `/tasks/${task}/withdrawal`, body, { 'Idempotency-Key': key });

const refusedWith = (status: number, code: string): Partial<Answer> => ({ status, body: { code } });

test('who has asked and the head of the unit may take it back, and everybody sees who has asked', async () => {
  const id = await asked('Chiesa di chi chiede', marco);
  for (const [login, may] of [
    [officer, true],
    [manager, true],
    [marco, false],
    [anna, false],
  ] as const) {
    const seen = { askedBy: { login: officer, name: 'Giulia Ferrari' }, may: { takeBack: may } };
    expect(await taskOf(id, marco, login)).toMatchObject(seen);
  }
  const inbox = (await api.get(marco, '/tasks?scope=mine')).body as Page<TaskSummary>;
  expect(inbox.items.find((task) => task.case === id)).toMatchObject({ askedBy: { login: officer } });
  const { items } = (await api.get(manager, `/cases/${id}/tasks`)).body as Page<TaskSummary>;
  const check = items.find(({ key }) => key === 'formalCheck');
  expect(check).toMatchObject({ may: { assign: true, takeBack: false } });
  expect(check).not.toHaveProperty('askedBy');
});

test('a task that is taken back says by whom and why, to who was asked as well, and leaves their inbox', async () => {
  const id = await asked('Chiesa già vista', marco);
  const { id: task } = await taskOf(id, marco);
  const key = randomUUID();
  const once = await takeBack(officer, task, { reason }, key);
  expect(once.status).toBe(200);
  expect((await takeBack(officer, task, { reason }, key)).body).toEqual(once.body);
  const by = { login: officer, name: 'Giulia Ferrari' };
  for (const login of [marco, officer])
    expect(await read(login, task)).toMatchObject({
      state: 'cancelled',
      takenBack: { by, reason },
      may: { takeBack: false },
    });
  const inbox = (await api.get(marco, '/tasks?scope=mine')).body as Page<TaskSummary>;
  expect(inbox.items.map((one) => one.case)).not.toContain(id);
  const { items } = (await api.get(marco, `/cases/${id}/journal`)).body as Page<JournalEntryView>;
  expect(items.find(({ kind }) => kind === 'taskCancelled')).toMatchObject({
    summary: { it: 'Giulia Ferrari ritira l’attività «Attività aggiunta» (Sopralluogo).' },
    reason,
  });
});

test('all who were asked read why, but for those who have answered or lost it otherwise', async () => {
  const id = await asked('Chiesa di più colleghi', marco, anna, manager);
  const [marcos, annas, managers] = await Promise.all(
    [marco, anna, manager].map((login) => taskOf(id, login)),
  );
  const conflict = { relation: 'office', description: 'Siedo nel consiglio dell’ente.' };
  await api.post(anna, `/cases/${id}/requests/standard.ownConflict`, { answer: conflict });
  await api.post(marco, `/tasks/${marcos?.id}/completion`, yes);
  // A conflict of interest has left too few: who asked would decide, but takes the question back.
  expect(await takeBack(officer, managers?.id ?? '')).toMatchObject({ status: 200 });
  expect(await read(manager, managers?.id ?? '')).toMatchObject({ takenBack: { reason } });
  expect(await read(marco, marcos?.id ?? '')).toMatchObject({ state: 'completed', answer: yes.answer });
  const without = await read(officer, annas?.id ?? '');
  expect(without.state).toBe('cancelled');
  expect(without).not.toHaveProperty('takenBack');
});

test('the colleagues whose tasks went along read why as well', async () => {
  const id = await asked('Chiesa di due colleghi', marco, anna);
  await takeBack(manager, (await taskOf(id, marco)).id);
  expect(await read(anna, (await taskOf(id, anna)).id)).toMatchObject({
    state: 'cancelled',
    takenBack: { by: { login: manager }, reason },
  });
});

test('a colleague of the same office who stands in for who has asked takes it back in their place', async () => {
  const id = await asked('Chiesa di chi va in ferie', marco);
  const { id: task } = await taskOf(id, marco);
  expect(await takeBack(anna, task)).toMatchObject(refusedWith(403, 'officeRequired'));
  const today = romeDateOf(Date.now());
  const substitution = { substitute: anna, from: today, to: addDays(today, 3), reason: 'Ferie' };
  expect((await api.post(officer, '/substitutions', substitution)).status).toBe(201);
  expect((await taskOf(id, marco, anna)).may.takeBack).toBe(true);
  expect(await takeBack(anna, task)).toMatchObject({ status: 200 });
  expect((await read(marco, task)).takenBack?.by).toEqual({
    login: anna,
    name: 'Anna Sirtori',
    onBehalfOf: 'Giulia Ferrari',
  });
});

test('it is refused without a reason, for what the procedure waits for, to strangers and too late', async () => {
  const id = await asked('Chiesa dei rifiuti', marco);
  const { id: task } = await taskOf(id, marco);
  for (const body of [{}, { reason: ' ' }])
    expect(await takeBack(officer, task, body)).toMatchObject({
      status: 422,
      body: { code: 'invalidForm', problems: [{ path: ['reason'] }] },
    });
  expect(await takeBack(marco, task)).toMatchObject(refusedWith(403, 'officeRequired'));
  expect(await takeBack(stranger, task)).toMatchObject(refusedWith(404, 'taskNotFound'));
  const { items } = (await api.get(officer, `/cases/${id}/tasks`)).body as Page<TaskSummary>;
  const check = items.find(({ key }) => key === 'formalCheck')?.id ?? '';
  expect(await takeBack(manager, check)).toMatchObject(refusedWith(409, 'taskNotAdded'));
  await api.post(marco, `/tasks/${task}/completion`, yes);
  expect(await takeBack(officer, task)).toMatchObject(refusedWith(409, 'taskClosed'));
  await api.post(officer, `/cases/${id}/withdrawal`, { reason: 'Rinuncia pervenuta.' });
  expect(await takeBack(officer, task)).toMatchObject(refusedWith(409, 'caseClosed'));
});
