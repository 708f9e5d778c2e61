import { randomUUID } from 'node:crypto';
import type {
  CaseSummary,
  CaseView,
  DocumentView,
  JournalEntryView,
  Page,
  RelationView,
} from '../../../../libs/domain';
import { type Answer, RunningApi } from '../../../../test/support/running-api';

const officer = 'andrea.locatelli';
const colleague = 'serena.brambati';
const director = 'paola.vismara';
const affairs = 'davide.pirovano';
const contributions = 'giulia.ferrari';

const letter = {
  kind: 'letter',
  owner: 'cabinet',
  subject: 'Verbali del 2025',
  description: 'Chiede i verbali.',
  sender: 'Ada Fermi',
  address: 'ada.fermi@pec.example.org',
};
const access = {
  applicant: 'Ada Fermi',
  channel: 'certifiedMail',
  address: 'ada.fermi@pec.example.org',
  object: 'Verbali delle riunioni del 2025.',
  kind: 'generalised',
  delivery: 'electronic',
};

let api: RunningApi;
beforeAll(async () => {
  api = await RunningApi.start();
});
afterAll(() => api.stop());

const open = (procedure: string, application: object, login = officer, more = {}) =>
  api.openCase(login, { procedure, application, ...more });

const opened = () => open('genericCase', letter);

function convert(login: string, id: string, body: object, key: string = randomUUID()): Promise<Answer> {
  return api.post(login, `/cases/${id}/conversion`, body, { 'Idempotency-Key': key });
}

const toAccess = { procedure: 'accessRequest', application: access };
const codeOf = ({ status, body }: Answer) => [status, (body as { code: string }).code];
const read = async (login: string, id: string) => (await api.get(login, `/cases/${id}`)).body as CaseView;
const itemsOf = async <T>(login: string, path: string) => {
  const { status, body } = await api.get(login, path);
  expect(status).toBe(200);
  return (body as Page<T>).items;
};

it('a case goes on as another, with its number, its day and everything that was there before', async () => {
  const before = await open('genericCase', letter, officer, { receivedOn: '2026-01-12' });
  expect(before.may.convert).toBe(true);
  const key = randomUUID();
  const answer = await convert(officer, before.id, toAccess, key);
  expect(answer.status).toBe(201);
  const after = answer.body as CaseView;
  expect(answer.headers['location']).toBe(`/api/cases/${after.id}`);
  expect(after).toMatchObject({
    procedure: 'accessRequest',
    number: before.number,
    before: before.id,
    counts: { relations: 1 },
  });
  expect(after.tasks.map(({ key: task }) => task)).toEqual(['classification']);
  expect(await read(officer, before.id)).toMatchObject({
    outcome: 'converted',
    outcomeTitle: { en: 'Converted' },
    may: { convert: false },
  });
  const [later] = await itemsOf<RelationView>(officer, `/cases/${before.id}/relations`);
  expect(later).toMatchObject({ title: { en: 'Goes on as' }, other: { id: after.id }, mayTakeBack: false });
  const [earlier] = await itemsOf<RelationView>(officer, `/cases/${after.id}/relations`);
  expect(earlier).toMatchObject({ title: { it: 'Prosegue la pratica' }, other: { id: before.id } });
  const journal = await itemsOf<JournalEntryView>(officer, `/cases/${after.id}/journal`);
  const registered = journal.find(({ kind }) => kind === 'registered');
  expect(registered?.summary.it).toBe(
    `Registrata al protocollo in arrivo con il numero ${before.number} (mittente: Ada Fermi), pervenuta il 12 gennaio 2026: è la registrazione della pratica che questa prosegue.`,
  );

  // The answer was lost and the request comes again.
  expect(((await convert(officer, before.id, toAccess, key)).body as CaseView).id).toBe(after.id);
  expect(await itemsOf<RelationView>(officer, `/cases/${before.id}/relations`)).toHaveLength(1);
  // What is related so is not taken back by hand.
  const taken = await api.post(officer, `/cases/${after.id}/requests/standard.unrelate`, {
    answer: { case: before.id, reasons: 'Errore.' },
  });
  expect(codeOf(taken)).toEqual([409, 'notRelated']);
});

describe('a conversion is refused', () => {
  it('for what is no case of the reader, or not theirs to work on', async () => {
    const { id } = await opened();
    expect(codeOf(await convert('nicola.sartirana', id, toAccess))).toEqual([403, 'officeRequired']);
    expect(codeOf(await convert(contributions, id, toAccess))).toEqual([404, 'caseNotFound']);
    const round = { procedure: 'religiousContributionsRound', application: { referenceYear: 2025 } };
    expect(codeOf(await convert(officer, id, round))).toEqual([403, 'officeRequired']);
  });

  it('into what is no procedure for it', async () => {
    const { id } = await open('genericCase', { ...letter, owner: 'contributions' }, contributions);
    const into = (procedure: string, application: object = {}) =>
      convert(contributions, id, { procedure, application });
    expect(codeOf(await into('nothing'))).toEqual([404, 'procedureNotFound']);
    expect(codeOf(await into('religiousContribution'))).toEqual([422, 'parentRequired']);
    expect(codeOf(await into('genericCase', letter))).toEqual([422, 'invalidForm']);
    const wrong = await into('religiousContributionsRound', { referenceYear: 'x' });
    expect(codeOf(wrong)).toEqual([422, 'invalidForm']);
    expect(wrong.body).toMatchObject({ problems: [{ path: ['application', 'referenceYear'] }] });
  });

  it('of a case that is stopped, over, or of a procedure that does not foresee it', async () => {
    const { id } = await opened();
    await api.post(director, `/cases/${id}/requests/standard.stop`, {
      answer: { orderedBy: 'manager', reasons: 'Verifica.' },
    });
    expect((await read(officer, id)).may.convert).toBe(false);
    expect(codeOf(await convert(officer, id, toAccess))).toEqual([409, 'caseStopped']);
    await api.post(officer, `/cases/${id}/withdrawal`, { reason: 'Rinuncia.' });
    expect(codeOf(await convert(officer, id, toAccess))).toEqual([409, 'caseClosed']);
    const other = await open('accessRequest', access);
    expect(other.may.convert).toBe(false);
    const generic = { procedure: 'genericCase', application: letter };
    expect(codeOf(await convert(officer, other.id, generic))).toEqual([409, 'notNow']);
  });
});

it('whoever gets the new case reads the one before, with its documents and history, and finds it in no list', async () => {
  const { id } = await opened();
  await api.post(officer, `/cases/${id}/notes`, { text: 'Telefonato alla mittente.' });
  const after = (await convert(officer, id, toAccess)).body as CaseView;
  expect(codeOf(await api.get(affairs, `/cases/${id}`))).toEqual([404, 'caseNotFound']);
  const [task] = after.tasks;
  await api.post(officer, `/tasks/${task?.id}/claim`);
  const handedOn = await api.post(officer, `/tasks/${task?.id}/completion`, {
    answer: {
      kind: 'generalised',
      holder: 'generalAffairs',
      publicObject: 'Verbali di riunioni',
      clear: true,
    },
  });
  expect(handedOn).toMatchObject({ status: 200 });
  expect((await read(affairs, after.id)).before).toBe(id);
  expect((await read(affairs, id)).outcome).toBe('converted');
  const documents = await itemsOf<DocumentView>(affairs, `/cases/${id}/documents`);
  expect(documents.map(({ title }) => title)).toEqual(['Ricevuta']);
  expect((await api.get(affairs, documents[0]?.content.replace('/api', '') ?? '')).status).toBe(200);
  const journal = await itemsOf<JournalEntryView>(affairs, `/cases/${id}/journal`);
  expect(journal.map(({ kind }) => kind)).toContain('noteAdded');
  const listed = await itemsOf<CaseSummary>(affairs, '/cases?limit=100');
  expect(listed.map((one) => one.id)).toContain(after.id);
  expect(listed.map((one) => one.id)).not.toContain(id);
  expect(codeOf(await api.post(affairs, `/cases/${id}/notes`, { text: 'Nota.' }))).toEqual([
    403,
    'officeRequired',
  ]);
});

it('a conflict of interest goes with the case, forwards and back', async () => {
  const conflict = { answer: { relation: 'kinship', description: 'Mia cugina.' } };
  const { id } = await opened();
  await api.post(colleague, `/cases/${id}/requests/standard.ownConflict`, conflict);
  const after = (await convert(officer, id, toAccess)).body as CaseView;
  for (const one of [id, after.id])
    expect(codeOf(await api.get(colleague, `/cases/${one}`))).toEqual([404, 'caseNotFound']);
  await api.post(officer, `/cases/${after.id}/requests/standard.ownConflict`, conflict);
  for (const one of [id, after.id])
    expect(codeOf(await api.get(officer, `/cases/${one}`))).toEqual([404, 'caseNotFound']);
  expect((await read(director, after.id)).before).toBe(id);
});

it('a case that went on as another is taken up again without opening it a second time', async () => {
  const { id } = await opened();
  const after = (await convert(officer, id, toAccess)).body as CaseView;
  const again = await api.post(director, `/cases/${id}/reopening`, {
    reason: 'La lettera chiedeva anche altro.',
  });
  expect(again.status).toBe(200);
  expect((await read(director, id)).tasks.map(({ key }) => key)).toEqual(['standard.reopened']);
  const relations = await itemsOf<RelationView>(officer, `/cases/${id}/relations`);
  expect(relations.map(({ other }) => other?.id)).toEqual([after.id]);
});

it('a case that continues another is taken up again as what it was', async () => {
  const { id, number } = await opened();
  const conflict = { answer: { relation: 'kinship', description: 'Mia cugina.' } };
  await api.post(colleague, `/cases/${id}/requests/standard.ownConflict`, conflict);
  const after = (await convert(officer, id, toAccess)).body as CaseView;
  await api.post(officer, `/cases/${after.id}/withdrawal`, { reason: 'Rinuncia.' });
  const again = await api.post(director, `/cases/${after.id}/reopening`, { reason: 'Errore.' });
  expect(again.status).toBe(200);
  const taken = await read(director, after.id);
  expect(taken).toMatchObject({ number, before: id });
  expect(taken.tasks.map(({ key }) => key)).toEqual(['standard.reopened']);
  expect(codeOf(await api.get(colleague, `/cases/${after.id}`))).toEqual([404, 'caseNotFound']);
});
