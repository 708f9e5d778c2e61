import { randomUUID } from 'node:crypto';
import type {
  CaseAccessView,
  CaseSummary,
  CaseView,
  DocumentView,
  Page,
  RelationView,
  ReservedCaseView,
  TaskSummary,
} from '../../../../libs/domain';
import { eventually } from '../../../../test/support/eventually';
import { expectProblem } from '../../../../test/support/problem';
import { type Answer, RunningApi } from '../../../../test/support/running-api';

/** Of the unit that has the cases: two who work them, and its head. */
const officer = 'andrea.locatelli';
const colleague = 'serena.brambati';
const head = 'paola.vismara';
/** Of another unit, and who watches over the house. */
const outsider = 'giulia.ferrari';
const auditor = 'nicola.sartirana';

let api: RunningApi;
beforeAll(async () => {
  api = await RunningApi.start();
});
afterAll(() => api.stop());

const opening = (level: string, subject = 'Segnalazione interna') => ({
  procedure: 'genericCase',
  level,
  application: {
    kind: 'letter',
    owner: 'cabinet',
    subject,
    description: 'Da trattare con riservatezza.',
    sender: 'Ada Fermi',
    address: 'ada.fermi@pec.example.org',
  },
});
const open = (level: string, subject?: string) => api.openCase(officer, opening(level, subject));

async function ask(login: string, id: string, request: string, answer: object): Promise<Answer> {
  return api.post(login, `/cases/${id}/requests/standard.${request}`, { answer });
}

async function itemsOf<T>(login: string, path: string): Promise<readonly T[]> {
  const { status, body } = await api.get(login, path);
  expect([path, status]).toEqual([path, 200]);
  return (body as Page<T>).items;
}

const accessesOf = (login: string, id: string) => itemsOf<CaseAccessView>(login, `/cases/${id}/accesses`);
const reasons = 'Serve per la verifica.';

/** Every path under which something of a case is read, but for its tasks and documents. */
const pathsOf = (id: string): string[] =>
  [
    '',
    '/tasks',
    '/children',
    '/relations',
    '/documents',
    '/journal',
    '/journal/verification',
    '/deadlines',
    '/history',
    '/accesses',
    '/populations',
  ].map((part) => `/cases/${id}${part}`);

/** All that somebody can come by without asking for a case by its id. */
async function listsOf(login: string, words: string): Promise<string> {
  const lists = await Promise.all(
    [
      '/cases?limit=100',
      `/cases?q=${encodeURIComponent(words)}`,
      '/tasks?scope=team&limit=100',
      '/tasks?scope=mine&limit=100',
      '/tasks?scope=all&limit=100',
      '/tasks?scope=unit&limit=100',
      `/tasks?scope=all&q=${encodeURIComponent(words)}`,
      '/teams',
      '/accesses/unacknowledged',
    ].map((path) => api.get(login, path)),
  );
  return JSON.stringify(lists.map(({ body }) => body));
}

describe('a restricted case', () => {
  let restricted: CaseView;
  let task: TaskSummary | undefined;
  let document: DocumentView | undefined;
  beforeAll(async () => {
    restricted = await open('restricted', 'Fascicolo Aquilone');
    [task] = restricted.tasks;
    [document] = await itemsOf<DocumentView>(officer, `/cases/${restricted.id}/documents`);
  });

  it.each([colleague, head, outsider, auditor])('does not exist for %s', async (login) => {
    for (const path of pathsOf(restricted.id)) expectProblem(await api.get(login, path), 'caseNotFound');
    expectProblem(await api.get(login, `/tasks/${task?.id ?? ''}`), 'taskNotFound');
    expectProblem(await api.post(login, `/tasks/${task?.id ?? ''}/claim`), 'taskNotFound');
    expectProblem(
      await api.get(login, `/cases/${restricted.id}/documents/${document?.id ?? ''}/content`),
      'caseNotFound',
    );
    expectProblem(await api.post(login, `/cases/${restricted.id}/notes`, { text: 'Nota' }), 'caseNotFound');
    expectProblem(
      await api.post(login, `/cases/${restricted.id}/accesses`, { reason: reasons }),
      'caseNotFound',
    );
    expect(await listsOf(login, 'Aquilone')).not.toContain('Aquilone');
    expect(await listsOf(login, 'Aquilone')).not.toContain(restricted.id);
  });

  it('is worked by whoever opened it, who sees who has read it', async () => {
    expect(restricted).toMatchObject({ level: 'restricted', may: { note: true, readAccesses: true } });
    expect((await itemsOf<CaseSummary>(officer, '/cases?q=Aquilone')).map(({ id }) => id)).toEqual([
      restricted.id,
    ]);
    expect((await api.post(officer, `/tasks/${task?.id ?? ''}/claim`)).status).toBe(200);
    const read = await accessesOf(officer, restricted.id);
    expect(read.map(({ what, who }) => [who.login, what])).toContainEqual([officer, 'case']);
    expect(read.map(({ what }) => what)).toContain('documents');
  });

  it('is not related to, and not named, by those for whom it does not exist', async () => {
    const ordinary = await open('ordinary');
    expectProblem(
      await ask(colleague, ordinary.id, 'relate', { case: restricted.id, reasons }),
      'relatedCaseNotFound',
    );
    expect((await ask(officer, ordinary.id, 'relate', { case: restricted.id, reasons })).status).toBe(200);
    expect(await itemsOf<RelationView>(officer, `/cases/${ordinary.id}/relations`)).toHaveLength(1);
    expect(await itemsOf<RelationView>(colleague, `/cases/${ordinary.id}/relations`)).toEqual([]);
    const journal = JSON.stringify((await api.get(colleague, `/cases/${ordinary.id}/journal`)).body);
    expect(journal).not.toContain(restricted.id);
    expect((await api.get(colleague, `/cases/${ordinary.id}`)).body).toMatchObject({
      counts: { relations: 0 },
    });
  });

  it('is open to somebody admitted by name, until that is taken back', async () => {
    const one = await open('restricted', 'Fascicolo Betulla');
    const admit = { person: outsider, reasons };
    expectProblem(await ask(officer, one.id, 'endAdmission', admit), 'notAdmitted');
    expect((await ask(officer, one.id, 'admit', admit)).status).toBe(200);
    expectProblem(await ask(officer, one.id, 'admit', admit), 'notNow');
    const seen = (await api.get(outsider, `/cases/${one.id}`)).body as CaseView;
    expect(seen).toMatchObject({
      title: 'Lettera di un cittadino: Fascicolo Betulla',
      may: { note: false, withdraw: false },
    });
    // Admitted to read: what one's office does not give, nobody is given by that.
    expectProblem(await api.post(outsider, `/cases/${one.id}/notes`, { text: 'Nota' }), 'officeRequired');
    expect(await listsOf(outsider, 'Betulla')).toContain(one.id);
    expect((await ask(officer, one.id, 'endAdmission', admit)).status).toBe(200);
    expectProblem(await api.get(outsider, `/cases/${one.id}`), 'caseNotFound');
    expectProblem(await ask(officer, one.id, 'endAdmission', { person: officer, reasons }), 'lastAdmitted');
  });

  it('gives no work to somebody who is not admitted', async () => {
    const one = await open('restricted', 'Fascicolo Cedro');
    const added = { title: 'Verifica', instructions: 'Verificare.', answer: 'text', person: colleague };
    expectProblem(await ask(officer, one.id, 'addTask', added), 'notAdmitted');
    expectProblem(
      await ask(officer, one.id, 'changeResponsible', { person: colleague, reasons }),
      'officeRequired',
    );
    expect((await ask(officer, one.id, 'admit', { person: colleague, reasons })).status).toBe(200);
    expect((await ask(officer, one.id, 'addTask', added)).status).toBe(200);
    const given = await itemsOf<TaskSummary>(colleague, '/tasks?scope=mine');
    expect(given.map(({ case: of }) => of)).toContain(one.id);
  });

  it('is opened with a level that exists, and not as a part of a campaign', async () => {
    const wrong = await api.post(officer, '/cases', opening('top-secret'), {
      'Idempotency-Key': randomUUID(),
    });
    expectProblem(wrong, 'invalidForm');
  });
});

describe('a reserved case', () => {
  let reserved: CaseView;
  beforeAll(async () => {
    reserved = await open('reserved', 'Fascicolo Dafne');
  });

  it('is read by the unit that has it, not by others', async () => {
    for (const login of [officer, colleague, head])
      expect((await api.get(login, `/cases/${reserved.id}`)).status).toBe(200);
    for (const path of pathsOf(reserved.id)) expectProblem(await api.get(outsider, path), 'caseNotFound');
    expectProblem(
      await api.post(outsider, `/cases/${reserved.id}/accesses`, { reason: reasons }),
      'caseNotFound',
    );
    expectProblem(await api.get(outsider, '/reserved-cases'), 'reportReserved');
  });

  it('is known to exist to those who watch, who open it on need with a reason that the head is told', async () => {
    const path = `/cases/${reserved.id}`;
    for (const part of pathsOf(reserved.id)) expectProblem(await api.get(auditor, part), 'reasonRequired');
    expect(await listsOf(auditor, 'Dafne')).not.toContain(reserved.id);
    const [known] = await itemsOf<ReservedCaseView>(auditor, '/reserved-cases');
    expect(known).toMatchObject({ id: reserved.id, number: reserved.number, procedure: 'genericCase' });
    expect(JSON.stringify(known)).not.toContain('Dafne');
    expectProblem(await api.post(auditor, `${path}/accesses`, { reason: ' ' }), 'invalidForm');

    const opened = await api.post(auditor, `${path}/accesses`, { reason: 'Verifica a campione n. 12.' });
    expect(opened.status).toBe(201);
    expect((await api.get(auditor, path)).body).toMatchObject({
      title: 'Lettera di un cittadino: Fascicolo Dafne',
      may: { note: false },
    });
    expect((await itemsOf<CaseSummary>(auditor, '/cases?q=Dafne')).map(({ id }) => id)).toEqual([
      reserved.id,
    ]);
    expectProblem(await api.post(auditor, `${path}/notes`, { text: 'Nota' }), 'officeRequired');

    const [waiting, ...others] = await itemsOf<CaseAccessView>(head, '/accesses/unacknowledged');
    expect(others).toEqual([]);
    expect(waiting).toMatchObject({
      case: reserved.id,
      kind: 'openedOnNeed',
      who: { login: auditor },
      reason: 'Verifica a campione n. 12.',
      mayAcknowledge: true,
    });
    // Neither who has opened it nor who works it says that the head has seen it.
    for (const login of [auditor, officer])
      expectProblem(
        await api.post(login, `/accesses/${waiting?.no ?? ''}/acknowledgement`),
        'officeRequired',
      );
    expectProblem(
      await api.post(outsider, `/accesses/${waiting?.no ?? ''}/acknowledgement`),
      'accessNotFound',
    );
    expect((await api.post(head, `/accesses/${waiting?.no ?? ''}/acknowledgement`)).status).toBe(204);
    expect(await itemsOf<CaseAccessView>(head, '/accesses/unacknowledged')).toEqual([]);
    const readings = await accessesOf(head, reserved.id);
    expect(readings.find(({ kind }) => kind === 'openedOnNeed')).toMatchObject({
      acknowledged: { by: { login: head } },
      mayAcknowledge: false,
    });
    expect(readings.filter(({ who }) => who.login === auditor).map(({ what }) => what)).toContain('case');
  });

  it('closes again to who has opened it on need, when the time is over', async () => {
    const one = await open('reserved', 'Fascicolo Edera');
    await api.post(auditor, `/cases/${one.id}/accesses`, { reason: reasons });
    expect((await api.get(auditor, `/cases/${one.id}`)).status).toBe(200);
    // Time cannot be waited for: the opening is written as one of yesterday, by the owner of the tables alone.
    await api.office.database.query('ALTER TABLE case_access DISABLE TRIGGER case_access_only_grows');
    await api.office.database.query(
      `UPDATE case_access SET until = now() - interval '1 second' WHERE case_id = $1`,
      [one.id],
    );
    await api.office.database.query('ALTER TABLE case_access ENABLE TRIGGER case_access_only_grows');
    expectProblem(await api.get(auditor, `/cases/${one.id}`), 'reasonRequired');
    const { rows } = await api.office.database.query<{ broken: string }>(
      'SELECT broken FROM verify_accesses($1) AS broken',
      [one.id],
    );
    expect(rows[0]?.broken).toBe('1');
  });

  it('becomes restricted at once, and stays with those who have it', async () => {
    const one = await open('ordinary', 'Fascicolo Faggio');
    expect((await api.get(auditor, `/cases/${one.id}`)).status).toBe(200);
    expectProblem(
      await ask(officer, one.id, 'changeLevel', { level: 'restricted', reasons }),
      'officeRequired',
    );
    expect((await ask(head, one.id, 'changeLevel', { level: 'restricted', reasons })).status).toBe(200);
    for (const login of [auditor, colleague])
      expectProblem(await api.get(login, `/cases/${one.id}`), 'caseNotFound');
    for (const login of [head, officer]) expect((await api.get(login, `/cases/${one.id}`)).status).toBe(200);
    expect(await listsOf(colleague, 'Faggio')).not.toContain(one.id);
    expectProblem(await ask(head, one.id, 'changeLevel', { level: 'restricted', reasons }), 'notNow');
    expect((await ask(head, one.id, 'changeLevel', { level: 'ordinary', reasons })).status).toBe(200);
    await eventually('the case is ordinary again', async () =>
      (await api.get(auditor, `/cases/${one.id}`)).status === 200 ? true : undefined,
    );
  });
});
