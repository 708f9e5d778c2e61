import type { CandidateView, CaseView, JournalEntryView, Page, TaskSummary } from '../../../../libs/domain';
import { applicationOf } from '../../../../test/support/contributions';
import { type Answer, RunningApi } from '../../../../test/support/running-api';

const officer = 'giulia.ferrari';
const anna = 'anna.sirtori';
const marco = 'marco.colnaghi';
const manager = 'laura.beretta';
const stranger = 'nadia.airoldi';
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

const apply = (body: string) => open('religiousContribution', applicationOf(body), round);

function ask(id: string, changes: object): Promise<Answer> {
  const answer = {
    title: 'Sopralluogo',
    instructions: 'Vedere il tetto.',
    answer: 'yesNo',
    person: anna,
    ...changes,
  };
  return api.post(officer, `/cases/${id}/requests/standard.addTask`, { answer });
}

async function asked(id: string, login = officer): Promise<TaskSummary[]> {
  const { items } = (await api.get(login, `/cases/${id}/tasks`)).body as Page<TaskSummary>;
  return items.filter(({ answers }) => answers !== undefined);
}

async function pieceOf(id: string, login: string): Promise<string> {
  return (await asked(id)).find(({ assignee }) => assignee?.login === login)?.id ?? '';
}

test.each([
  ['fewer than one answer', { others: [marco], needed: 0 }, 'invalidForm', ['answer', 'needed']],
  ['more answers than people', { others: [marco], needed: 3 }, 'invalidForm', ['answer', 'needed']],
  ['an answer more than the one person', { needed: 2 }, 'invalidForm', ['answer', 'needed']],
  ['the same person twice', { others: [marco, anna] }, 'invalidForm', ['answer', 'others', 1]],
  ['a person unknown', { others: ['nessuno'] }, 'personNotQualified', undefined],
  ['a person who may not read the case', { others: [stranger] }, 'personNotQualified', undefined],
])('%s is refused, and nobody is asked', async (_, changes, code, path) => {
  const id = await apply('Chiesa della domanda sbagliata');
  expect(await ask(id, changes)).toMatchObject({
    status: 422,
    body: { code, ...(path && { problems: [{ path: path.slice(1) }] }) },
  });
  expect(await asked(id)).toEqual([]);
});

test('case, inbox and journal say how many of those asked have answered', async () => {
  const id = await apply('Chiesa di due su tre');
  expect(await ask(id, { others: [marco, manager], needed: 2 })).toMatchObject({ status: 200 });
  expect((await asked(id)).map(({ answers }) => answers)).toEqual(
    Array.from({ length: 3 }, () => ({ given: 0, needed: 2, asked: 3 })),
  );
  await api.post(marco, `/tasks/${await pieceOf(id, marco)}/completion`, yes);
  const one = (await api.get(officer, `/cases/${id}`)).body as CaseView;
  expect(one.tasks.map(({ answers }) => answers).filter(Boolean)).toEqual(
    Array.from({ length: 2 }, () => ({ given: 1, needed: 2, asked: 3 })),
  );
  const inbox = (await api.get(anna, '/tasks?scope=mine')).body as Page<TaskSummary>;
  expect(inbox.items.find((task) => task.case === id)).toMatchObject({
    subject: 'Sopralluogo',
    answers: { given: 1, needed: 2, asked: 3 },
  });
  expect(await api.post(manager, `/tasks/${await pieceOf(id, manager)}/completion`, yes)).toMatchObject({
    status: 200,
  });
  expect((await asked(id)).map(({ state, assignee }) => [assignee?.login, state])).toEqual([
    [anna, 'cancelled'],
    [marco, 'completed'],
    [manager, 'completed'],
  ]);
  const { items } = (await api.get(officer, `/cases/${id}/journal`)).body as Page<JournalEntryView>;
  const said = (kind: string) => items.find((entry) => entry.kind === kind)?.summary.it;
  expect(said('severalAsked')).toBe(
    'Per l’attività «Attività aggiunta» (Sopralluogo) sono interpellati: Anna Sirtori, Marco Colnaghi e Laura Beretta. Bastano 2 risposte.',
  );
  expect(said('severalAnswered')).toBe(
    'Per l’attività «Attività aggiunta» (Sopralluogo) ci sono le risposte che bastano: Marco Colnaghi e Laura Beretta.',
  );
});

test('who answers for themselves is not offered the task of another, and does not get it', async () => {
  const id = await apply('Chiesa di chi risponde due volte');
  await ask(id, { others: [marco] });
  const [annas, marcos] = [await pieceOf(id, anna), await pieceOf(id, marco)];
  const candidates = (await api.get(manager, `/tasks/${marcos}/candidates`)).body as Page<CandidateView>;
  expect(candidates.items.find(({ login }) => login === anna)).toMatchObject({ may: false });
  const given = await api.post(manager, `/tasks/${marcos}/assignment`, { person: anna });
  expect(given).toMatchObject({ status: 409, body: { code: 'answersAlready' } });
  await api.post(marco, `/tasks/${marcos}/release`);
  await api.post(anna, `/tasks/${annas}/completion`, yes);
  expect((await asked(id, anna)).find((task) => task.id === marcos)).toMatchObject({
    may: { claim: false },
    because: { it: expect.stringContaining('una volta sola') as string },
  });
  expect(await api.post(anna, `/tasks/${marcos}/claim`)).toMatchObject({
    status: 409,
    body: { code: 'answersAlready' },
  });
  expect((await asked(id)).find((task) => task.id === marcos)).toMatchObject({ may: { claim: true } });
});

test('whoever asked names somebody else where an exclusion leaves too few', async () => {
  const id = await apply('Chiesa dove ne mancano');
  await ask(id, { others: [marco] });
  const declared = { relation: 'office', description: 'Siedo nel consiglio dell’ente.' };
  await api.post(marco, `/cases/${id}/requests/standard.ownConflict`, { answer: declared });
  const mine = (await api.get(officer, '/tasks?scope=mine')).body as Page<TaskSummary>;
  const decision = mine.items.find((task) => task.case === id && task.key === 'standard.severalShort')?.id;
  const decide = (answer: object) => api.post(officer, `/tasks/${decision}/completion`, { answer });
  const reasons = 'Serve un secondo parere.';
  expect(await decide({ decision: 'another', reasons })).toMatchObject({
    status: 422,
    body: { code: 'invalidForm', problems: [{ path: ['person'] }] },
  });
  for (const [person, status, code] of [
    [marco, 422, 'personNotQualified'],
    [stranger, 422, 'personNotQualified'],
    [anna, 409, 'answersAlready'],
  ])
    expect(await decide({ decision: 'another', person, reasons })).toMatchObject({ status, body: { code } });
  expect(await decide({ decision: 'another', person: manager, reasons })).toMatchObject({ status: 200 });
  expect((await asked(id)).filter(({ state }) => state === 'open')).toMatchObject([
    { assignee: { login: anna }, answers: { given: 0, needed: 2, asked: 2 } },
    { assignee: { login: manager } },
  ]);
});
