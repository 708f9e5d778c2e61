import { createHash, randomUUID } from 'node:crypto';
import type {
  CaseView,
  DocumentView,
  IncomingView,
  Page,
  ProblemView,
  TaskSummary,
} from '../../../libs/domain';
import milan from '../../cli/demonstration/rounds/2011.json';
import { pagesOf } from '../../../test/support/pdf';
import { type Answer, RunningApi } from '../../../test/support/running-api';

const officer = 'giulia.ferrari';
const otherOfficer = 'marco.colnaghi';
const manager = 'laura.beretta';
const accountant = 'silvia.meroni';
const otherAccountant = 'daniele.ghezzi';
const stranger = 'federico.lunghi';
const auditor = 'nicola.sartirana';

const round = { procedure: 'religiousContributionsRound', application: { referenceYear: 2025 } };
const { application } = milan.applications[1] as (typeof milan.applications)[number];
const fund = {
  secondaryCharges: '40000000.00',
  worksInLieu: '0.00',
  areasCededValue: '0.00',
  otherIncome: '0.00',
  shareApplied: '8.00',
  source: 'Rendiconto 2025',
};

let api: RunningApi;
beforeAll(async () => {
  api = await RunningApi.start({ MARINO_BODY_LIMIT: '20000' });
}, 60_000);
afterAll(() => api.stop());

async function openRound(key: string = randomUUID()): Promise<CaseView> {
  const response = await api.post(officer, '/cases', round, { 'Idempotency-Key': key });
  expect(response.status).toBe(201);
  return response.body as CaseView;
}

async function firstTask(): Promise<TaskSummary> {
  const { tasks } = await openRound();
  return tasks[0] as TaskSummary;
}

async function positionOf(caseId: string): Promise<number> {
  const { body } = await api.get(manager, `/cases/${caseId}`);
  return (body as CaseView).counts.journal;
}

function expectProblem(response: Pick<Answer, 'status' | 'body' | 'headers'>, code: string): ProblemView {
  const problem = response.body as ProblemView;
  expect(problem).toMatchObject({ code, status: response.status });
  expect(response.headers['content-type']).toMatch(/^application\/problem\+json/);
  expect(response.headers['x-request-id']).toBeTruthy();
  expect(problem.next).not.toBe('');
  return problem;
}

describe('a case', () => {
  it('is opened and shows its first task in the very next read', async () => {
    const opened = await openRound();
    const { body } = await api.get(accountant, '/tasks?scope=team&limit=100');
    expect((body as Page<TaskSummary>).items.map((task) => task.case)).toContain(opened.id);
  });

  it('is opened once for one key, and the key serves no other content', async () => {
    const key = randomUUID();
    const opened = await openRound(key);
    expect((await openRound(key)).id).toBe(opened.id);
    const other = { ...round, application: { referenceYear: 2024 } };
    expectProblem(
      await api.post(officer, '/cases', other, { 'Idempotency-Key': key }),
      'idempotencyKeyReused',
    );
  });

  it('is opened once by two requests at the same time', async () => {
    const key = randomUUID();
    const [one, two] = await Promise.all([openRound(key), openRound(key)]);
    expect(one.id).toBe(two.id);
  });

  it.each([
    ['an unknown procedure', { ...round, procedure: 'nothing' }, 404, 'procedureNotFound'],
    ['no procedure', { application: {} }, 422, 'invalidForm'],
    ['a missing field', { ...round, application: {} }, 422, 'invalidForm'],
    ['a field of the wrong type', { ...round, application: { referenceYear: 'x' } }, 422, 'invalidForm'],
    ['an impossible date', { ...round, receivedOn: '2026-02-30' }, 422, 'invalidForm'],
    [
      'no round where one is needed',
      { procedure: 'religiousContribution', application: {} },
      422,
      'parentRequired',
    ],
    ['an unknown round', { ...round, parent: 'nothing' }, 404, 'caseNotFound'],
    ['an unknown incoming application', { ...round, incoming: 'nothing' }, 404, 'incomingNotFound'],
  ])('is not opened with %s', async (_, body, status, code) => {
    const response = await api.post(officer, '/cases', body, { 'Idempotency-Key': randomUUID() });
    expect(response.status).toBe(status);
    expectProblem(response, code);
  });

  it('is not opened without a key, nor by another office', async () => {
    expectProblem(await api.post(officer, '/cases', round), 'idempotencyKeyRequired');
    const response = await api.post(stranger, '/cases', round, { 'Idempotency-Key': randomUUID() });
    expectProblem(response, 'officeRequired');
  });

  it('is hidden from offices that take no part, and open to auditors who may not write', async () => {
    const { id } = await openRound();
    for (const part of ['', '/journal', '/tasks', '/deadlines', '/documents', '/history', '/children']) {
      expectProblem(await api.get(stranger, `/cases/${id}${part}`), 'caseNotFound');
      expect((await api.get(auditor, `/cases/${id}${part}`)).status).toBe(200);
    }
    expectProblem(await api.post(auditor, `/cases/${id}/notes`, { text: 'x' }), 'officeRequired');
    expectProblem(await api.post(stranger, `/cases/${id}/notes`, { text: 'x' }), 'caseNotFound');
  });

  it('of a kind that nobody can withdraw refuses a withdrawal', async () => {
    const { id } = await openRound();
    expectProblem(await api.post(manager, `/cases/${id}/withdrawal`, { reason: 'Errore' }), 'notNow');
  });

  it('keeps a whole journal and takes notes until it is closed', async () => {
    const opening = {
      procedure: 'religiousContribution',
      parent: (await openRound()).id,
      application: milan.applications[1]?.application,
    };
    const opened = await api.post(officer, '/cases', opening, { 'Idempotency-Key': randomUUID() });
    const { id } = opened.body as CaseView;
    expect((await api.post(manager, `/cases/${id}/notes`, { text: 'Sentita la ragioneria' })).status).toBe(
      200,
    );
    expectProblem(await api.post(manager, `/cases/${id}/notes`, { text: '\u0000' }), 'invalidForm');
    expect((await api.post(manager, `/cases/${id}/withdrawal`, { reason: 'Errore' })).status).toBe(200);
    expectProblem(await api.post(manager, `/cases/${id}/notes`, { text: 'Tardi' }), 'caseClosed');
    const { body } = await api.get(manager, `/cases/${id}/journal/verification`);
    expect(body).toMatchObject({ intact: true, entries: await positionOf(id) });
  });

  it('takes a document and gives it back', async () => {
    const { id } = await openRound();
    const sent = await api
      .anonymous()
      .post(`/api/cases/${id}/documents`)
      .auth(await api.tokenOf(manager), { type: 'bearer' })
      .set({ 'Content-Type': 'text/plain', 'X-Title': encodeURIComponent('Nota più lunga') })
      .send('contenuto');
    expect(sent.status).toBe(200);
    const { body } = await api.get(manager, `/cases/${id}/documents`);
    const [document] = (body as Page<{ title: string; content: string; size: number }>).items;
    expect(document).toMatchObject({ title: 'Nota più lunga', size: 9 });
    const content = await api.get(manager, (document?.content ?? '').replace('/api', ''));
    expect(content.text).toBe('contenuto');
    expect(content.headers['content-disposition']).toMatch(/^attachment/);
  });

  it('gives a letter as the file that was registered and as its text', async () => {
    const opening = {
      procedure: 'religiousContribution',
      parent: (await openRound()).id,
      application: milan.applications[1]?.application,
    };
    const opened = await api.post(officer, '/cases', opening, { 'Idempotency-Key': randomUUID() });
    const { id } = opened.body as CaseView;
    const { body } = await api.get(manager, `/cases/${id}/documents`);
    const receipt = (body as Page<DocumentView>).items.find(({ kind }) => kind === 'letter');
    const { content = '', text = '', number = '' } = receipt ?? {};
    const file = await api
      .anonymous()
      .get(content)
      .auth(await api.tokenOf(manager), { type: 'bearer' })
      .responseType('blob');
    const bytes = file.body as Buffer;
    expect(file.headers['content-type']).toBe('application/pdf');
    expect(file.headers['content-disposition']).toContain(`UTF-8''${number.replace('/', '-')}%20Ricevuta`);
    expect(file.headers['content-disposition']).toMatch(/\.pdf$/);
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(receipt?.sha256);
    expect(pagesOf(bytes)[0]?.map((shown) => shown.text)).toContain('Pagina 1 di 1');
    const markdown = await api.get(manager, text.replace('/api', ''));
    expect(markdown.headers['content-type']).toBe('text/markdown; charset=utf-8');
    expect(markdown.text).toContain(`Prot. n. ${number} – Milano`);
    expectProblem(await api.get(stranger, text.replace('/api', '')), 'caseNotFound');
  });
});

describe('a task', () => {
  it('is completed and the next one can be read at once', async () => {
    const task = await firstTask();
    expect((await api.post(accountant, `/tasks/${task.id}/claim`)).status).toBe(200);
    const done = await api.post(accountant, `/tasks/${task.id}/completion`, { answer: fund, revision: 2 });
    expect(done.status).toBe(200);
    const { body } = await api.get(manager, `/cases/${task.case}`);
    expect((body as CaseView).tasks.map(({ key }) => key)).toEqual(['approveOpening']);
  });

  it('is completed once for one key', async () => {
    const task = await firstTask();
    await api.post(accountant, `/tasks/${task.id}/claim`);
    const complete = () =>
      api.post(accountant, `/tasks/${task.id}/completion`, { answer: fund }, { 'Idempotency-Key': 'once' });
    const [first, second] = [await complete(), await complete()];
    expect(first.status).toBe(200);
    expect(second.body).toEqual(first.body);
  });

  it('of somebody else, completed twice, or from a stale form is refused and nothing changes', async () => {
    const task = await firstTask();
    const complete = (login: string, revision?: number) =>
      api.post(login, `/tasks/${task.id}/completion`, { answer: fund, revision });
    expectProblem(await complete(stranger), 'taskNotFound');
    expectProblem(await complete(accountant), 'taskNotHeld');
    expectProblem(await api.post(officer, `/tasks/${task.id}/claim`), 'officeRequired');
    await api.post(accountant, `/tasks/${task.id}/claim`);
    const before = await positionOf(task.case);
    expectProblem(await complete(otherAccountant), 'taskHeldByAnother');
    expectProblem(await api.post(otherAccountant, `/tasks/${task.id}/claim`), 'taskHeldByAnother');
    expectProblem(await complete(accountant, 1), 'staleForm');
    expect(await positionOf(task.case)).toBe(before);
    expect((await complete(accountant, 2)).status).toBe(200);
    const after = await positionOf(task.case);
    expectProblem(await complete(accountant, 2), 'taskClosed');
    expect(await positionOf(task.case)).toBe(after);
  });

  it.each([
    ['a negative amount', { ...fund, secondaryCharges: '-1.00' }],
    ['an amount with three decimals', { ...fund, secondaryCharges: '1.005' }],
    ['an amount as a number', { ...fund, secondaryCharges: 1 }],
    ['a missing field', { ...fund, source: undefined }],
  ])('is not completed with %s', async (_, answer) => {
    const task = await firstTask();
    await api.post(accountant, `/tasks/${task.id}/claim`);
    const before = await positionOf(task.case);
    const problem = expectProblem(
      await api.post(accountant, `/tasks/${task.id}/completion`, { answer }),
      'invalidForm',
    );
    expect(problem.problems).toHaveLength(1);
    expect(await positionOf(task.case)).toBe(before);
  });

  it('is assigned by the manager to those who may work it', async () => {
    const task = await firstTask();
    const assign = (login: string, person: string) =>
      api.post(login, `/tasks/${task.id}/assignment`, { person });
    expectProblem(await assign(accountant, otherAccountant), 'officeRequired');
    expectProblem(await assign(manager, 'nobody'), 'personNotFound');
    expectProblem(await assign(manager, stranger), 'officeRequired');
    const { body } = await api.get(manager, `/tasks/${task.id}/candidates`);
    expect((body as Page<{ login: string }>).items.map(({ login }) => login)).toContain(otherAccountant);
    expect((await assign(manager, otherAccountant)).status).toBe(200);
    expect((await api.post(otherAccountant, `/tasks/${task.id}/release`)).status).toBe(200);
  });

  it('is found page by page without gap or repetition', async () => {
    await Promise.all([openRound(), openRound(), openRound()]);
    const all = (await api.get(accountant, '/tasks?limit=100')).body as Page<TaskSummary>;
    const seen: string[] = [];
    let next: string | undefined;
    do {
      const page = (await api.get(accountant, `/tasks?limit=2${next ? `&after=${next}` : ''}`))
        .body as Page<TaskSummary>;
      seen.push(...page.items.map(({ id }) => id));
      next = page.next;
    } while (next);
    expect(seen).toEqual(all.items.map(({ id }) => id));
  });
});

describe('an application to a round', () => {
  async function openRoundOf2012(): Promise<CaseView> {
    const opened = await api.post(
      officer,
      '/cases',
      { ...round, application: { referenceYear: 2011 }, beginsOn: '2012-03-01' },
      { 'Idempotency-Key': randomUUID() },
    );
    return opened.body as CaseView;
  }

  async function arrives(parent: string): Promise<string> {
    const id = randomUUID();
    await api.office.database.query(
      `INSERT INTO incoming (id, procedure, parent_id, office, sender, subject, received_on, application)
       VALUES ($1, 'religiousContribution', $2, 'contributions.officer', 'Curia', 'Domanda', '2012-03-05', $3)`,
      [id, parent, JSON.stringify(application)],
    );
    return id;
  }

  const register = (login: string, parent: string, incoming: string, key: string = randomUUID()) =>
    api.post(
      login,
      '/cases',
      { procedure: 'religiousContribution', parent, application, receivedOn: '2012-03-05', incoming },
      { 'Idempotency-Key': key },
    );

  it('is registered once, with a protocol number, and leaves the list of those that wait', async () => {
    const parent = await openRoundOf2012();
    const incoming = await arrives(parent.id);
    const waiting = async () =>
      ((await api.get(officer, '/incoming')).body as Page<IncomingView>).items.find(
        ({ id }) => id === incoming,
      );
    expect(await waiting()).toMatchObject({ parent: parent.id, parentTitle: parent.title });
    expectProblem(await register(accountant, parent.id, incoming), 'officeRequired');

    const key = randomUUID();
    const registered = await register(officer, parent.id, incoming, key);
    expect(registered.status).toBe(201);
    const child = registered.body as CaseView;
    expect(child).toMatchObject({
      parent: parent.id,
      number: expect.stringMatching(/^2012\/\d{7}$/) as string,
    });
    expect(await waiting()).toBeUndefined();
    expect(((await register(officer, parent.id, incoming, key)).body as CaseView).id).toBe(child.id);
    expectProblem(await register(otherOfficer, parent.id, incoming), 'incomingTaken');
    expectProblem(await register(manager, parent.id, incoming), 'incomingNotFound');

    const { items } = (await api.get(officer, `/cases/${parent.id}/children`)).body as Page<CaseView>;
    expect(items.map(({ id }) => id)).toEqual([child.id]);
  });

  it('is one case when two officers register it at the same moment', async () => {
    const parent = await openRoundOf2012();
    const incoming = await arrives(parent.id);
    await Promise.all([register(officer, parent.id, incoming), register(otherOfficer, parent.id, incoming)]);
    const { items } = (await api.get(officer, `/cases/${parent.id}/children`)).body as Page<CaseView>;
    expect(items).toHaveLength(1);
  });

  it('is registered for a round that is over, too', async () => {
    const parent = await openRoundOf2012();
    await api.post(manager, `/cases/${parent.id}/withdrawal`, { reason: 'Errore' });
    const registered = await register(officer, parent.id, await arrives(parent.id));
    expect(registered.status).toBe(201);
    expect((registered.body as CaseView).today).toBe('2012-03-01');
  });

  it('moves through time with its round', async () => {
    const parent = await openRoundOf2012();
    const { id } = (await register(officer, parent.id, await arrives(parent.id))).body as CaseView;
    const moved = await api.post(officer, '/demonstration/clock', { case: id, until: '2012-04-02' });
    expect(moved.body).toEqual({ today: '2012-04-02' });
    for (const member of [id, parent.id]) {
      expect(((await api.get(officer, `/cases/${member}`)).body as CaseView).today).toBe('2012-04-02');
    }
  });
});

describe('the stream of changes', () => {
  it('tells each reader of the cases that reader may see', async () => {
    const [told, other] = [await listen(accountant), await listen(stranger)];
    const { id } = await openRound();
    await expect(told.next(id)).resolves.toMatchObject({ case: id });
    expect(other.heard(id)).toBe(false);
    told.close();
    other.close();
  });

  async function listen(login: string) {
    const stop = new AbortController();
    const response = await fetch(`${await api.app.getUrl()}/api/changes`, {
      headers: { authorization: `Bearer ${await api.tokenOf(login)}` },
      signal: stop.signal,
    });
    const reader = response.body?.getReader();
    let text = '';
    const heard = (id: string) => text.includes(id);
    return {
      heard,
      close: () => stop.abort(),
      async next(id: string): Promise<unknown> {
        while (!heard(id)) {
          const chunk = (await reader?.read()) as { value?: Uint8Array } | undefined;
          if (!chunk?.value) throw new Error('The stream has ended');
          text += Buffer.from(chunk.value).toString();
        }
        return JSON.parse(/data: (.*)/.exec(text.slice(text.lastIndexOf('event:')))?.[1] ?? '{}') as unknown;
      },
    };
  }
});

describe('a request', () => {
  it.each([
    ['/api/nothing', 404, 'routeNotFound'],
    ['/api/cases/nothing', 404, 'caseNotFound'],
    ['/api/tasks/nothing', 404, 'taskNotFound'],
    ['/api/procedures/nothing', 404, 'procedureNotFound'],
    ['/api/tasks?limit=0', 400, 'invalidRequest'],
    ['/api/tasks?limit=101', 400, 'invalidRequest'],
    ['/api/tasks?scope=everything', 400, 'invalidRequest'],
    ['/api/tasks?after=hello', 400, 'invalidRequest'],
    ['/api/tasks/%00', 400, 'invalidRequest'],
    ['/api/tasks/%zz', 400, 'invalidRequest'],
  ])('for %s is answered with %i %s', async (path, status, code) => {
    const response = await api
      .anonymous()
      .get(path)
      .auth(await api.tokenOf(officer), { type: 'bearer' });
    expect(response.status).toBe(status);
    expectProblem(response, code);
  });

  it('without sign-in or with a wrong token is refused', async () => {
    expectProblem(await api.anonymous().get('/api/cases'), 'notSignedIn');
    const forged = await api.anonymous().get('/api/cases').auth('a.b.c', { type: 'bearer' });
    expectProblem(forged, 'tokenInvalid');
    expect(forged.headers['www-authenticate']).toBeTruthy();
    expectProblem(await api.anonymous().post('/api/session').send({ login: 'nobody' }), 'unknownPerson');
  });

  it('that carries the cookie and changes something must come from the application', async () => {
    const signIn = await api.anonymous().post('/api/session').send({ login: officer });
    const cookie = (signIn.headers['set-cookie'] as unknown as string[])[0] ?? '';
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Strict/);
    const session = cookie.split(';')[0] ?? '';
    expect((await api.anonymous().get('/api/session').set('Cookie', session)).status).toBe(200);
    const claim = () => api.anonymous().post('/api/tasks/nothing/claim').set('Cookie', session);
    expectProblem(await claim(), 'crossSiteRefused');
    expectProblem(await claim().set('X-Marino', '1'), 'taskNotFound');
  });

  it('with a body that cannot be read says why', async () => {
    const send = (type: string, body: string) =>
      api.anonymous().post('/api/session').set('Content-Type', type).send(body);
    expectProblem(await send('application/json', '{"login":'), 'malformedJson');
    expectProblem(await send('text/plain', 'hello'), 'unsupportedMediaType');
    expectProblem(
      await send('application/json', JSON.stringify({ login: 'x'.repeat(30_000) })),
      'bodyTooLarge',
    );
  });

  it('is refused in the language of the caller', async () => {
    const refusal = (language: string) => api.anonymous().get('/api/cases').set('Accept-Language', language);
    expect(((await refusal('en-GB')).body as ProblemView).title).toBe('Not signed in.');
    expect(((await refusal('fr')).body as ProblemView).title).toBe('Accesso non effettuato.');
  });
});

describe('calculators', () => {
  it('answer, or say with their own code what is wrong', async () => {
    const start = { start: '2026-03-02', amount: 30, unit: 'days', direction: 'forward' };
    const answer = await api.post(officer, '/calculators/deadline', start);
    expect(answer.body).toEqual({ rawEnd: '2026-04-01', due: '2026-04-01', moved: false });
    const wrong = await api.post(officer, '/calculators/deadline', { ...start, start: '2026-02-30' });
    expect(wrong.status).toBe(422);
    expectProblem(wrong, 'invalidDate');
    expectProblem(await api.post(officer, '/calculators/nothing', start), 'calculatorNotFound');
  });
});

describe('the demonstration', () => {
  it('moves the clock of a case forward, never back', async () => {
    const opened = await api.post(
      officer,
      '/cases',
      { ...round, beginsOn: '2014-02-03' },
      { 'Idempotency-Key': randomUUID() },
    );
    const { id, today, simulated } = opened.body as CaseView;
    expect([today, simulated]).toEqual(['2014-02-03', true]);
    const move = (until: string) => api.post(officer, '/demonstration/clock', { case: id, until });
    expect((await move('2014-03-01')).body).toEqual({ today: '2014-03-01' });
    expect(((await api.get(officer, `/cases/${id}`)).body as CaseView).today).toBe('2014-03-01');
    expectProblem(await move('2014-02-28'), 'clockInThePast');
  });
});

describe('the OpenAPI document', () => {
  interface Document {
    paths: Record<string, Record<string, { responses: Record<string, unknown> }>>;
    components: { schemas: Record<string, unknown> };
  }

  it('has every route, and every schema it refers to', async () => {
    const document = (await api.anonymous().get('/api/openapi.json')).body as Document;
    const documented = Object.entries(document.paths).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method} ${path}`),
    );
    expect(documented.sort()).toEqual(routes());
    const references = JSON.stringify(document).matchAll(/#\/components\/schemas\/(\w+)/g);
    for (const [, name] of references) expect(Object.keys(document.components.schemas)).toContain(name);
  });

  it('says of every operation how it may be refused', async () => {
    const document = (await api.anonymous().get('/api/openapi.json')).body as Document;
    for (const operations of Object.values(document.paths)) {
      for (const { responses } of Object.values(operations)) expect(Object.keys(responses)).toContain('401');
    }
  });

  /** The routes that Express really has. */
  function routes(): string[] {
    const { router } = api.app.getHttpAdapter().getInstance() as unknown as {
      router: { stack: { route?: { path: string; methods: Record<string, boolean> } }[] };
    };
    return router.stack
      .flatMap(({ route }) =>
        route
          ? Object.keys(route.methods).map((method) => `${method} ${route.path.replace(/:(\w+)/g, '{$1}')}`)
          : [],
      )
      .sort();
  }
});
