import { randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PeopleService } from '../../apps/api/src/people/people.service';
import { mayDo, type StandingRow } from '../../apps/api/src/rights/case-rights';
import type { Reader } from '../../apps/api/src/rights/reader';
import type { RouteRight } from '../../apps/api/src/rights/right';
import type { CaseView, Level } from '../../libs/domain';
import { levels } from '../../libs/domain';
import {
  describeRights,
  holdsHouseRight,
  type HouseRightName,
  type Operation,
  unaligned,
} from '../../libs/rights';
import { DeskVisitor } from '../support/desk-visitor';
import { type Answer, RunningApi } from '../support/running-api';

/**
 * Every route of the OpenAPI document, for every kind of person, to a case of every level: what the API answers is what the
 * table of rights gives. A route without a declared right fails.
 */

const page = join(__dirname, '../../docs/rights.md');
const officer = 'andrea.locatelli';

/** What each is to the cases below. */
const people = {
  'who has opened it': officer,
  'a colleague of the unit': 'serena.brambati',
  'the head of the unit': 'paola.vismara',
  'somebody with a task in it': 'valentina.corno',
  'somebody admitted by name': 'elisa.perego',
  'somebody excluded from it': 'matteo.riboldi',
  'somebody of another unit': 'giulia.ferrari',
  'an auditor': 'nicola.sartirana',
  'the mayor': 'caterina.oldrati',
  'a keeper of the house': 'roberto.cattani',
} as const;
/** Somebody without any office does not belong to the house. */
const officeless = 'prova.nessuno';
type Kind = keyof typeof people;
const kinds = Object.keys(people) as Kind[];

interface Route {
  readonly method: 'get' | 'post' | 'put' | 'delete';
  readonly path: string;
  readonly right: RouteRight | undefined;
}

let api: RunningApi;
let routes: Route[];
const standings = new Map<string, StandingRow>();
const readers = new Map<string, Reader>();
/** Cases to which nothing is done, by level. */
const quiet = new Map<Level, CaseView>();
/** How many answers were compared; printed, and never few. */
let compared = 0;

beforeAll(async () => {
  api = await RunningApi.start();
  await api.office.database.query('INSERT INTO person (login, name) VALUES ($1, $2)', [
    officeless,
    'Prova Nessuno',
  ]);
  const document = (await api.anonymous().get('/api/openapi.json')).body as {
    paths: Record<string, Record<string, { 'x-marino-right'?: RouteRight }>>;
  };
  routes = Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => ({
      method: method as Route['method'],
      path,
      right: operation['x-marino-right'],
    })),
  );
  for (const login of Object.values(people)) {
    const reader = await api.app.get(PeopleService).find(login);
    if (!reader) throw new Error(`${login} is not among the people of the demonstration`);
    readers.set(login, reader);
  }
  for (const level of levels) quiet.set(level, await openCase(level));
});
afterAll(async () => {
  process.stdout.write(`${String(compared)} answers compared with the table of rights\n`);
  await api.stop();
});

/** A case of a level in which everybody is what they are called above. */
async function openCase(level: Level): Promise<CaseView> {
  const opened = await api.openCase(officer, {
    procedure: 'genericCase',
    application: {
      kind: 'letter',
      owner: 'cabinet',
      subject: `Pratica di prova ${level}`,
      description: 'Prova.',
      sender: 'Ada Fermi',
      address: 'ada.fermi@pec.example.org',
    },
  });
  const ask = async (login: string, request: string, answer: object): Promise<void> => {
    const { status, text } = await api.post(login, `/cases/${opened.id}/requests/standard.${request}`, {
      answer,
    });
    if (status !== 200) throw new Error(`${request} was refused: ${text}`);
  };
  const head = people['the head of the unit'];
  const added = { title: 'Verifica', instructions: 'Verificare.', answer: 'text' };
  await ask(officer, 'addTask', { ...added, person: people['somebody with a task in it'] });
  await ask(officer, 'addTask', { ...added, person: people['somebody excluded from it'] });
  await ask(people['somebody excluded from it'], 'ownConflict', {
    relation: 'kinship',
    description: 'È mia cugina.',
  });
  await ask(head, 'admit', { person: people['somebody admitted by name'], reasons: 'Serve.' });
  if (level !== 'ordinary') await ask(head, 'changeLevel', { level, reasons: 'Contiene dati delicati.' });
  const { body, status } = await api.get(officer, `/cases/${opened.id}`);
  if (status !== 200) throw new Error(`The case that was opened cannot be read: ${JSON.stringify(body)}`);
  const { rows } = await api.office.database.query<StandingRow>('SELECT * FROM case_standings($1)', [
    [opened.id],
  ]);
  const [standing] = rows;
  if (!standing) throw new Error('The case is not on record');
  standings.set(opened.id, standing);
  return body as CaseView;
}

const gives = (operation: Operation, login: string, id: string, isOver = false): boolean => {
  const standing = standings.get(id);
  const reader = readers.get(login);
  if (!standing || !reader) throw new Error(`${login} or ${id} is unknown`);
  return mayDo(operation, reader, { ...standing, closed_at: isOver ? new Date() : standing.closed_at });
};

/** A body with which the route goes as far as to ask for the right. */
const bodies: Readonly<Record<string, object>> = {
  '/api/cases/{id}/conversion': {
    procedure: 'accessRequest',
    application: {
      applicant: 'Ada Fermi',
      channel: 'certifiedMail',
      address: 'ada.fermi@pec.example.org',
      object: 'Verbali.',
      kind: 'generalised',
      delivery: 'electronic',
    },
  },
  '/api/cases/{id}/withdrawal': { reason: 'Rinuncia.' },
  '/api/cases/{id}/reopening': { reason: 'Nuovi fatti.' },
  '/api/cases/{id}/notes': { text: 'Nota.' },
  '/api/cases/{id}/requests/{request}': { answer: { person: 'elisa.perego', reasons: 'Serve.' } },
  '/api/cases/{id}/accesses': { reason: 'Verifica.' },
  '/api/tasks/{id}/assignment': { person: officer },
  '/api/tasks/{id}/withdrawal': { reason: 'Non serve più.' },
  '/api/tasks/{id}/completion': { answer: {} },
  '/api/tasks/{id}/preview': { answer: {} },
};

async function send(
  { method, path }: Route,
  login: string,
  values: Record<string, string>,
): Promise<Pick<Answer, 'status' | 'body'>> {
  const filled = path
    .replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? 'none')
    .replace(/^\/api/, '');
  if (method === 'get') return api.get(login, filled);
  if (path === '/api/cases/{id}/documents')
    return api
      .anonymous()
      .post(`/api${filled}`)
      .auth(await api.tokenOf(login), { type: 'bearer' })
      .set({ 'content-type': 'text/plain', 'x-title': 'Prova' })
      .send('Prova');
  return api.post(login, filled, bodies[path] ?? {}, { 'Idempotency-Key': randomUUID() });
}

const codeOf = (body: unknown): string | undefined => (body as { code?: string } | undefined)?.code;

describe('every route', () => {
  it('declares the right that it asks for, and the page of the documentation says so', () => {
    expect(routes.filter(({ right }) => right === undefined)).toEqual([]);
    const written = describeRights(routes.map((route) => ({ ...route, right: route.right ?? '' })));
    if (process.env['MARINO_WRITE_DOCS']) writeFileSync(page, written);
    expect(unaligned(readFileSync(page, 'utf8'))).toBe(unaligned(written));
  });

  it('asks for a sign-in, unless it is open to anybody', async () => {
    for (const route of routes) {
      const { method, path, right } = route;
      if (right === 'house.anybody' || right === 'house.readRegister' || path.startsWith('/api/session'))
        continue;
      const { status, body } = (await api.anonymous()[method](path.replace(/\{\w+\}/g, 'none'))) as {
        status: number;
        body: unknown;
      };
      expect([method, path, status, codeOf(body)]).toEqual([method, path, 401, 'notSignedIn']);
      compared += 1;
    }
  });
});

test('somebody without any office is let in nowhere', async () => {
  for (const route of routes) {
    const { right = '', path } = route;
    if (['house.anybody', 'house.readRegister', 'house.demonstration'].includes(right)) continue;
    if (path === '/api/changes' || route.method === 'delete' || route.method === 'put') continue;
    const { status, body } = await send(route, officeless, { id: quiet.get('ordinary')?.id ?? '' });
    expect([path, status, codeOf(body)]).toEqual([path, 401, 'withoutOffice']);
    compared += 1;
  }
});

test('a visitor of the desk is let in there, and nowhere else', async () => {
  const visitor = await DeskVisitor.arrive(api, { taxCode: 'VSTTRS60A41F205X', name: 'Teresa Visconti' });
  let closed = 0;
  for (const { method, path, right = '' } of routes) {
    if (['house.anybody', 'house.readRegister', 'house.demonstration'].includes(right)) continue;
    const id = quiet.get('ordinary')?.id ?? '';
    const filled = path
      .replace(/\{id\}/, id)
      .replace(/\{\w+\}/g, 'none')
      .replace(/^\/api/, '');
    const { status, body } =
      method === 'get' ? await visitor.get(filled) : await visitor.send(method, filled, bodies[path] ?? {});
    const isOpen = right === 'house.visitor' || right === 'house.signedInAnywhere';
    if (isOpen) expect([method, path, codeOf(body) === 'notAtTheDesk']).toEqual([method, path, false]);
    else expect([method, path, status, codeOf(body)]).toEqual([method, path, 403, 'notAtTheDesk']);
    if (!isOpen) closed += 1;
    compared += 1;
  }
  expect(closed).toBeGreaterThan(60);
});

test('nobody of the house works at the desk', async () => {
  const own = routes.filter(({ right }) => right === 'house.visitor');
  expect(own.length).toBeGreaterThan(3);
  for (const route of own)
    for (const login of Object.values(people)) {
      const { status, body } = await send(route, login, { id: quiet.get('ordinary')?.id ?? '' });
      expect([route.path, login, status, codeOf(body)]).toEqual([route.path, login, 403, 'deskOnly']);
      compared += 1;
    }
});

describe.each(levels)('to a case that is %s', (level) => {
  it.each(kinds)('%s has the rights of the table', async (kind) => {
    const login = people[kind];
    for (const route of routes) {
      const [of, name] = (route.right ?? '').split('.') as ['case' | 'task' | 'house', Operation];
      // Openings are acknowledged by their number: see confidentiality.http.spec.ts.
      if (of !== 'case' || !route.path.includes('/cases/{id}')) continue;
      const isAsked = route.method === 'get';
      const allowed =
        name === 'ask'
          ? gives('read', login, quiet.get(level)?.id ?? '')
          : gives(name, login, quiet.get(level)?.id ?? '');
      // What changes a case is tried on one of its own by those who may.
      const one = allowed && !isAsked ? await openCase(level) : quiet.get(level);
      if (!one) throw new Error('There is no case');
      const document = (
        await api.office.database.query<{ id: string }>(
          'SELECT id FROM document WHERE case_id = $1 AND kind = $2',
          [one.id, 'letter'],
        )
      ).rows[0];
      const values = { id: one.id, document: document?.id ?? 'none', request: 'standard.admit' };
      const { status, body } = await send(route, login, values);
      const got = { route: `${route.method} ${route.path}`, kind, level, status, code: codeOf(body) };
      expect({ ...got }).toEqual({ ...got, ...expected(name, login, one.id, got) });
      compared += 1;
    }
  });

  it.each(kinds)('%s reads its tasks as the case', async (kind) => {
    const login = people[kind];
    const one = quiet.get(level);
    const [task] = one?.tasks ?? [];
    if (!one || !task) throw new Error('There is no task');
    for (const route of routes) {
      if (!route.right?.startsWith('task.')) continue;
      const readable = gives('read', login, one.id);
      // Work is done in stories; here only those try who must be refused.
      if (route.method !== 'get' && readable) continue;
      const { status, body } = await send(route, login, { id: task.id });
      const got = { route: `${route.method} ${route.path}`, kind, level };
      expect({ ...got, status, code: codeOf(body) }).toEqual(
        readable ? { ...got, status: 200, code: undefined } : { ...got, status: 404, code: 'taskNotFound' },
      );
      compared += 1;
    }
  });
});

/** What must come of it: done, refused as a matter of right, or as if there were no such case. */
function expected(
  operation: Operation,
  login: string,
  id: string,
  got: { status: number; code: string | undefined },
): { status: number; code: string | undefined } | { code: string | undefined } {
  const readable = gives('read', login, id);
  if (operation === 'openOnNeed')
    return gives('openOnNeed', login, id)
      ? { status: 201, code: undefined }
      : { status: 404, code: 'caseNotFound' };
  if (!readable)
    return gives('openOnNeed', login, id)
      ? { status: 403, code: 'reasonRequired' }
      : { status: 404, code: 'caseNotFound' };
  // Each request names the offices that may make it: here that of the head, who alone admits people.
  const right = operation === 'ask' ? 'admit' : operation;
  // The right to reopen is one to cases that are over: whoever has it is told that this one is not.
  const has = gives(right, login, id, right === 'reopen');
  if (!has) return { status: 403, code: 'officeRequired' };
  if (right === 'reopen') return { status: 409, code: 'notNow' };
  // Done, or refused for what the case or the procedure says beside the right.
  const beside = new Set([
    'notNow',
    'documentNotFound',
    'populationNotFound',
    'notAdmitted',
    'officeRequired',
    undefined,
  ]);
  expect(beside.has(got.code)).toBe(true);
  if (got.code === 'officeRequired') expect(operation).toBe('conclude');
  expect([200, 201, 403, 404, 409]).toContain(got.status);
  return { code: got.code };
}

describe('a right of the house', () => {
  it.each(kinds)('belongs to %s as the table says', async (kind) => {
    const login = people[kind];
    const offices = readers.get(login)?.offices ?? [];
    for (const route of routes) {
      const [of, name] = (route.right ?? '').split('.') as [string, HouseRightName];
      if (of !== 'house' || route.method !== 'get') continue;
      if (/\/changes|\{/.test(route.path) || route.path.startsWith('/api/session')) continue;
      const { status } = await send(route, login, {});
      const may = holdsHouseRight(name, offices);
      if (name === 'readDelays' && may) continue;
      // A list of teams is empty for who heads none, and refused to nobody.
      const isList = name === 'leadTeam' || name === 'ofOwnOffice';
      expect([route.path, kind, status]).toEqual([route.path, kind, may || isList ? 200 : 403]);
      compared += 1;
    }
  });
});

test('the matrix is large', () => {
  expect(compared).toBeGreaterThan(600);
});
