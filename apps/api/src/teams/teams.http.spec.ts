import type { JournalEntryView, Page, TaskSummary, TeamView } from '../../../../libs/domain';
import { romeDateOf } from '../../../../libs/law';
import { applicationOf } from '../../../../test/support/contributions';
import { eventually } from '../../../../test/support/eventually';
import { type Answer, RunningApi } from '../../../../test/support/running-api';

const officers = ['anna.sirtori', 'giulia.ferrari', 'marco.colnaghi'];
const [anna = '', giulia = '', marco = ''] = officers;
const manager = 'laura.beretta';
const office = 'contributions.officer';

let api: RunningApi;
let round: string;
beforeAll(async () => {
  api = await RunningApi.start();
  round = await open('religiousContributionsRound', { referenceYear: 2025 });
});
afterAll(() => api.stop());

async function open(procedure: string, application: object, parent?: string): Promise<string> {
  return (await api.openCase(giulia, { procedure, application, parent })).id;
}

const distribute = (login: string, distributes: unknown, of = office): Promise<Answer> =>
  api.put(login, `/teams/${of}/distribution`, { distributes });

async function team(login = manager): Promise<TeamView | undefined> {
  const { items } = (await api.get(login, '/teams')).body as Page<TeamView>;
  return items.find((known) => known.office === office);
}

/** Who got the first task of a new application. */
async function newWorkGoesTo(body: string): Promise<TaskSummary['assignee']> {
  const id = await open('religiousContribution', applicationOf(body), round);
  const { items } = (await api.get(manager, `/cases/${id}/tasks`)).body as Page<TaskSummary>;
  return items[0]?.assignee;
}

test('the head of a unit sees what its people have to do; others see no team of theirs', async () => {
  const seen = await team();
  expect(seen).toMatchObject({
    distributes: false,
    people: officers.map((login) => ({ login, open: 0, away: false })),
  });
  expect(await team(giulia)).toBeUndefined();
  expect(await team('paola.vismara')).toBeDefined();
});

test('only who heads the office decides how its work is given out', async () => {
  for (const login of [giulia, 'roberto.cattani']) {
    expect(await distribute(login, true)).toMatchObject({ status: 403, body: { code: 'officeRequired' } });
  }
  expect(await distribute(manager, true, 'no.office')).toMatchObject({ body: { code: 'officeRequired' } });
  expect(await distribute(manager, 'yes')).toMatchObject({ body: { code: 'invalidForm' } });
  expect(await team()).toMatchObject({ distributes: false });
});

test('new work goes in turns to who has least, never to who is away, and waits for all once that is over', async () => {
  expect(await newWorkGoesTo('Chiesa che aspetta')).toBeUndefined();
  expect(await distribute(manager, true)).toMatchObject({ status: 200, body: { distributes: true } });
  expect((await distribute(manager, true)).body).toEqual(await team());
  await eventually('work is given out', () => newWorkGoesTo('Chiesa in prova'));

  const before = new Map((await team())?.people.map(({ login, open: count }) => [login, count]));
  const given: string[] = [];
  for (let count = 0; count < 6; count += 1) {
    const holder = await newWorkGoesTo(`Chiesa ${count}`);
    given.push(holder?.login ?? '');
  }
  const loads = (await team())?.people.map(({ open: count }) => count) ?? [];
  expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1);
  for (const login of officers) {
    const now = (await team())?.people.find((person) => person.login === login)?.open ?? 0;
    expect(now - (before.get(login) ?? 0)).toBe(given.filter((holder) => holder === login).length);
  }

  const today = romeDateOf(Date.now());
  const away = { substitute: marco, from: today, to: today, reason: 'Ferie' };
  expect((await api.post(anna, '/substitutions', away)).status).toBe(201);
  expect((await team())?.people.filter((person) => person.away).map(({ login }) => login)).toEqual([anna]);
  for (let count = 0; count < 4; count += 1) {
    expect((await newWorkGoesTo(`Chiesa d’estate ${count}`))?.login).not.toBe(anna);
  }

  expect(await distribute(manager, false)).toMatchObject({ status: 200, body: { distributes: false } });
  await eventually('work waits for all', async () => !(await newWorkGoesTo('Chiesa di nuovo')) || undefined);
});

test('who was given work can do it at once, may give it back, and the journal says why it was theirs', async () => {
  await distribute(manager, true);
  const id = await eventually('work is given out', async () => {
    const opened = await open('religiousContribution', applicationOf('Chiesa assegnata'), round);
    const { items } = (await api.get(manager, `/cases/${opened}/tasks`)).body as Page<TaskSummary>;
    return items[0]?.assignee ? opened : undefined;
  });
  const [task] = ((await api.get(manager, `/cases/${id}/tasks`)).body as Page<TaskSummary>).items;
  const holder = task?.assignee?.login ?? '';
  const [other = ''] = officers.filter((login) => login !== holder);
  expect(await api.post(other, `/tasks/${task?.id}/claim`)).toMatchObject({
    status: 409,
    body: { code: 'taskHeldByAnother' },
  });
  const { items } = (await api.get(manager, `/cases/${id}/journal`)).body as Page<JournalEntryView>;
  const said = items.find(({ kind }) => kind === 'taskOpened')?.summary;
  expect(said?.it).toContain('secondo i carichi di lavoro');
  const answer = {
    authorityCompetent: true,
    representationProven: true,
    complete: false,
    missing: ['Computo'],
  };
  const done = await api.post(holder, `/tasks/${task?.id}/completion`, { answer, revision: 1 });
  expect(done.status).toBe(200);
  await distribute(manager, false);
});
