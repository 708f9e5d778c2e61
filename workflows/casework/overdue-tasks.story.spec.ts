import { holderOf } from '../../apps/cli/demonstration/holders';
import { type LocalDate, romeDateOf, romeInstantOf } from '../../libs/law';
import { demonstration } from '../../libs/organisation';
import { keepOrganisation } from '../../libs/persistence';
import {
  applicationOf,
  apply,
  manager,
  officer,
  openRound,
  RoundDesk,
  roundOf,
} from '../../test/support/contributions';
import { eventually } from '../../test/support/eventually';
import { actor, Office } from '../../test/support/office';
import { refusal } from '../../test/support/refusal';

const director = holderOf('cabinet.director');
const colleague = 'marco.colnaghi';

let office: Office;
let desk: RoundDesk;
let round: string;

beforeAll(async () => {
  office = await Office.open();
  await keepOrganisation(office.database, demonstration);
  desk = new RoundDesk(office, roundOf(2027, { evangelical: 1 }));
  round = await openRound(office, desk.data, '2027-06-21');
  await desk.openIntake(round);
});
afterAll(() => office.close());

const check = 'standard.added.yesNo';

/** An application with a check that is given to the case officer and due on Thursday 1 July 2027. */
async function open(body: string): Promise<string> {
  const id = await apply(office, round, applicationOf(body));
  const { name, offices } = actor(officer);
  await office.command(id, 'makeRequest', manager, {
    request: 'standard.addTask',
    answer: {
      title: 'Verificare il catasto',
      instructions: 'Foglio 212.',
      answer: 'yesNo',
      person: officer,
      due: '2027-07-01',
    },
    people: { [officer]: { name, offices } },
  });
  return id;
}

/** Whoever is given here does the check. */
async function doCheck(caseId: string, login = officer): Promise<void> {
  await office.completeTask(await desk.task(caseId, check), login, { result: true, reasons: 'Corrisponde.' });
}

/** What time has said about a late task: on which day, and to whom. */
async function said(caseId: string, ...keys: string[]): Promise<string[]> {
  const { rows } = await office.database.query<{ at: Date; fact: Record<string, string | number> }>(
    `SELECT at, fact FROM journal WHERE case_id = $1 AND fact->>'kind' IN ('taskReminded', 'taskEscalated')
       AND actor->>'person' = 'system' AND fact->>'key' = ANY ($2) ORDER BY position`,
    [caseId, keys.length > 0 ? keys : [check]],
  );
  return rows.map(({ at, fact }) => {
    const day = romeDateOf(at.getTime());
    expect(at.getTime()).toBeGreaterThanOrEqual(romeInstantOf(day, 8));
    return [day, fact['kind'], fact['level'], fact['office']].filter((word) => word !== undefined).join(' ');
  });
}

async function taskRow(caseId: string, key: string) {
  const { rows } = await office.database.query<{
    first: string | null;
    above: string | null;
    offices: string[];
  }>(
    `SELECT t.escalated_to AS first, t.escalated_above AS above, c.offices
     FROM task t JOIN case_file c ON c.id = t.case_id WHERE t.case_id = $1 AND t.key = $2`,
    [caseId, key],
  );
  return rows[0];
}

async function until(day: LocalDate, ...cases: string[]): Promise<void> {
  await office.advance(day, ...cases);
}

async function renew(caseId: string): Promise<void> {
  const handle = office.client.workflow.getHandle(caseId);
  const before = (await handle.describe()).runId;
  await handle.signal('renewalAsked');
  await eventually(`a new run of case ${caseId}`, async () => {
    const { runId } = await handle.describe();
    return runId === before ? undefined : runId;
  });
  await handle.executeUpdate('opened');
}

const reminded = '2027-06-30 taskReminded contributions.officer';
const toHead = '2027-07-02 taskEscalated 1 contributions.manager';
const toDirector = '2027-07-09 taskEscalated 2 cabinet.director';

describe('a task that nobody completes', () => {
  it('is reminded of on the working day before, then goes to the head of the unit and a week later further up', async () => {
    const id = await open('Chiesa dimenticata');
    await until('2027-06-30', id);
    expect(await said(id)).toEqual([]);
    await until('2027-07-02', id);
    expect(await said(id)).toEqual([reminded]);
    await until('2027-07-03', id);
    expect(await said(id)).toEqual([reminded, toHead]);
    expect(await taskRow(id, check)).toMatchObject({ first: 'contributions.manager', above: null });
    await until('2027-07-09', id);
    expect((await said(id)).length).toBe(2);
    await until('2027-09-01', id);
    expect(await said(id)).toEqual([reminded, toHead, toDirector]);
    expect(await taskRow(id, check)).toEqual({
      first: 'contributions.manager',
      above: 'cabinet.director',
      offices: expect.arrayContaining(['cabinet.director']) as string[],
    });
  });

  it('of the head of a unit goes one level higher at once; above the last there is nobody', async () => {
    const other = new RoundDesk(office, roundOf(2027, { evangelical: 1 }));
    const id = await openRound(office, other.data, '2027-06-21');
    await until('2027-07-20', id);
    expect(await said(id, 'computeFund')).toEqual([
      '2027-06-30 taskReminded accounts.officer',
      '2027-07-02 taskEscalated 1 accounts.head',
      '2027-07-09 taskEscalated 2',
    ]);
    await other.do(id, 'computeFund');
    await until('2027-09-01', id);
    expect(await said(id, 'approveOpening')).toEqual([
      '2027-07-23 taskReminded contributions.manager',
      '2027-07-27 taskEscalated 1 cabinet.director',
      '2027-08-03 taskEscalated 2',
    ]);
  });
});

it('a task that is completed in time is never spoken of, nor one taken back', async () => {
  const done = await open('Chiesa puntuale');
  const withdrawn = await open('Chiesa che rinuncia');
  await until('2027-06-29', done, withdrawn);
  await doCheck(done);
  await office.command(withdrawn, 'withdraw', officer, { reason: 'Lavori rinviati.' });
  await until('2027-08-01', done);
  expect(await said(done)).toEqual([]);
  expect(await said(withdrawn)).toEqual([]);
});

it('nothing is late while a case is stopped, and nobody is late on the day it goes on', async () => {
  const id = await open('Chiesa ferma');
  const ask = (request: string, answer: object) =>
    office.command(id, 'makeRequest', manager, { request: `standard.${request}`, answer });
  await ask('stop', { orderedBy: 'manager', reasons: 'In attesa di chiarimenti.' });
  await until('2027-08-10', id);
  expect(await said(id)).toEqual([]);
  await ask('liftStop', { reasons: 'Chiariti.' });
  expect(await said(id)).toEqual([]);
  await until('2027-08-12', id);
  expect(await said(id)).toEqual(['2027-08-11 taskEscalated 1 contributions.manager']);
});

it('a task whose day the office calendar has moved is late by its new day, also after a resumption', async () => {
  const other = new RoundDesk(office, roundOf(2027, { evangelical: 1 }));
  const id = await openRound(office, other.data, '2027-08-23');
  expect(await other.task(id, 'computeFund')).toMatchObject({ due: '2027-09-02' });
  await office.database.query(
    `INSERT INTO office_closed_day (day, reopens) VALUES ('2027-09-02', '2027-09-06')`,
  );
  await office.database.query('SELECT replan_tasks()');
  await until('2027-09-04', id);
  await renew(id);
  const { first } = (await taskRow(id, 'computeFund')) ?? {};
  expect(first).toBeNull();
  expect((await office.facts(id)).find(({ kind }) => kind === 'taskEscalated')).toMatchObject({
    movedTo: '2027-09-06',
  });
  await until('2027-09-08', id);
  expect(await said(id, 'computeFund')).toEqual([
    '2027-09-01 taskReminded accounts.officer',
    '2027-09-03 taskEscalated 1',
    '2027-09-07 taskEscalated 1 accounts.head',
  ]);
});

it('a superior may remind of a task and give it to somebody from the moment it has come to them', async () => {
  const id = await open('Chiesa sollecitata');
  const { id: task } = await desk.task(id, check);
  const assignee = { person: colleague, name: actor(colleague).name, offices: actor(colleague).offices };
  for (const [command, more] of [
    ['remindTask', { text: 'Entro domani.' }],
    ['assignTask', { assignee }],
  ] as const) {
    for (const login of [director, colleague])
      expect(await refusal(office, id, command, login, { task, ...more })).toMatchObject({
        code: 'officeRequired',
      });
  }
  await office.command(id, 'remindTask', manager, { task, text: 'Entro domani.' });
  expect((await office.facts(id)).at(-1)).toMatchObject({
    kind: 'taskReminded',
    person: officer,
    text: 'Entro domani.',
  });
  await until('2027-07-10', id);
  await office.command(id, 'remindTask', director, { task });
  await office.command(id, 'assignTask', director, { task, assignee });
  const { rows } = await office.database.query<{ kind: string; offices: string[] }>(
    `SELECT fact->>'kind' AS kind, actor->'offices' AS offices FROM journal WHERE case_id = $1
     ORDER BY position DESC LIMIT 2`,
    [id],
  );
  expect(rows).toEqual([
    { kind: 'taskAssigned', offices: ['cabinet.director'] },
    { kind: 'taskReminded', offices: ['cabinet.director'] },
  ]);
  await doCheck(id, colleague);
  expect(await refusal(office, id, 'remindTask', director, { task })).toMatchObject({ code: 'taskClosed' });
});

it('a late task that a colleague has added is taken back by the superior it was escalated to, not before', async () => {
  const id = await open('Chiesa senza più verifica');
  const { id: task } = await desk.task(id, check);
  const command = { task, reason: 'Non serve più.' };
  expect(await refusal(office, id, 'takeBackTask', director, command)).toMatchObject({
    code: 'officeRequired',
  });
  await until('2027-07-10', id);
  await office.command(id, 'takeBackTask', director, command);
  const { rows } = await office.database.query(
    `SELECT actor->'offices' AS offices, reason FROM journal WHERE case_id = $1 AND fact->>'kind' = 'taskCancelled'`,
    [id],
  );
  expect(rows).toEqual([{ offices: ['cabinet.director'], reason: command.reason }]);
  // Nobody is told of it any more.
  const before = await said(id);
  await until('2027-07-20', id);
  expect(await said(id)).toEqual(before);
});

it('a case that is resumed in between has the journal of one that never was', async () => {
  const play = async (between: (caseId: string) => Promise<void>): Promise<string[]> => {
    const id = await open('Chiesa ripresa');
    const { id: task } = await desk.task(id, check);
    for (const day of ['2027-06-29', '2027-07-01', '2027-07-03', '2027-07-08', '2027-07-10']) {
      await until(day, id);
      await between(id);
    }
    await office.command(id, 'remindTask', director, { task, text: 'Oggi.' });
    await between(id);
    await doCheck(id);
    return [...(await said(id)), ...(await office.facts(id)).map(({ kind }) => kind)];
  };
  const whole = await play(() => Promise.resolve());
  expect(whole.slice(0, 3)).toEqual([reminded, toHead, toDirector]);
  expect(await play(renew)).toEqual(whole);
});
