import {
  applicationOf,
  apply,
  manager,
  officer,
  openRound,
  RoundDesk,
  roundOf,
} from '../../test/support/contributions';
import { actor, namedPeople, Office } from '../../test/support/office';
import { refusal } from '../../test/support/refusal';
import { renew } from '../../test/support/renew';

const anna = 'anna.sirtori';
const marco = 'marco.colnaghi';
/** Of an office that takes no part in applications. */
const stranger = 'nadia.airoldi';
const unit = 'contributions.officer';
const reason = 'Il sopralluogo è già stato fatto.';
const answer = { result: true, reasons: 'Nessuna osservazione.' };
const conflict = { relation: 'kinship', description: 'Il rappresentante è mio cognato.' };

let office: Office;
let desk: RoundDesk;
let round: string;

beforeAll(async () => {
  office = await Office.open();
  desk = new RoundDesk(office, roundOf(2027, { evangelical: 1 }));
  round = await openRound(office, desk.data, '2027-06-21');
  await desk.openIntake(round);
});
afterAll(() => office.close());

const open = (body: string) => apply(office, round, applicationOf(body));
const named = (login: string) => ({ person: login, name: actor(login).name });

/** One colleague, or several, are asked for what the procedure does not foresee. */
async function ask(caseId: string, logins: readonly string[], needed?: number): Promise<void> {
  const [person, ...others] = logins;
  const question = { title: 'Sopralluogo', instructions: 'Vedere il tetto.', answer: 'yesNo' };
  await office.command(caseId, 'makeRequest', officer, {
    request: 'standard.addTask',
    answer: { ...question, person, ...(others.length > 0 && { others, needed }) },
    people: namedPeople(...logins),
  });
}

async function declareConflict(caseId: string, login: string): Promise<void> {
  const request = { request: 'standard.ownConflict', answer: conflict, people: {} };
  await office.command(caseId, 'makeRequest', login, request);
}

interface Added {
  readonly id: string;
  readonly case: string;
  readonly assignee: string;
  readonly state: string;
}

async function added(caseId: string): Promise<Added[]> {
  const { rows } = await office.database.query<Added>(
    `SELECT id, case_id AS "case", assignee, state FROM task
     WHERE case_id = $1 AND key = 'standard.added.yesNo' ORDER BY opened_in`,
    [caseId],
  );
  return rows;
}

const states = async (caseId: string) =>
  (await added(caseId)).map(({ assignee, state }) => `${assignee} ${state}`);

async function taskOf(caseId: string, login: string): Promise<Added> {
  const task = (await added(caseId)).find(({ assignee }) => assignee === login);
  if (!task) throw new Error(`${login} is not asked`);
  return task;
}

async function takeBack(caseId: string, by: string, from: string, more: object = {}): Promise<void> {
  const { id: task } = await taskOf(caseId, from);
  await office.command(caseId, 'takeBackTask', by, { task, reason, ...more });
}

async function refused(caseId: string, by: string, task: string, more: object = {}) {
  return refusal(office, caseId, 'takeBackTask', by, { task, reason, ...more });
}

/** What the journal says of tasks that were cancelled: by whom, why, and in how many turns. */
async function cancelled(caseId: string) {
  const { rows } = await office.database.query<{
    actor: object;
    reason: string | null;
    key: string;
    turn: string;
  }>(
    `SELECT actor, reason, fact->>'key' AS key, run || '.' || turn AS turn FROM journal
     WHERE case_id = $1 AND fact->>'kind' = 'taskCancelled' ORDER BY position`,
    [caseId],
  );
  return rows;
}

describe('a task that a colleague was asked for', () => {
  it('is taken back by who has asked, with the reason, and cannot be answered any more', async () => {
    const id = await open('Chiesa che non serve più');
    await ask(id, [marco]);
    expect(await office.facts(id)).toContainEqual(
      expect.objectContaining({ kind: 'taskOpened', askedBy: { ...named(officer), office: unit } }),
    );
    await takeBack(id, officer, marco);
    expect(await states(id)).toEqual([`${marco} cancelled`]);
    expect(await cancelled(id)).toMatchObject([{ actor: { ...named(officer), offices: [unit] }, reason }]);
    const { id: task } = await taskOf(id, marco);
    expect(await refusal(office, id, 'completeTask', marco, { task, answer })).toMatchObject({
      code: 'taskClosed',
    });
    expect(await refused(id, officer, task)).toMatchObject({ code: 'taskClosed' });
    // The case goes its way.
    await desk.do(id, 'formalCheck');
  });

  it('is taken back by the head of the unit', async () => {
    const id = await open('Chiesa della responsabile');
    await ask(id, [marco]);
    await takeBack(id, manager, marco);
    expect(await cancelled(id)).toMatchObject([
      { actor: { ...named(manager), offices: ['contributions.manager'] }, reason },
    ]);
  });

  it('is taken back by who stands in for who has asked, in the office in which it was', async () => {
    const id = await open('Chiesa di chi è in ferie');
    await ask(id, [marco]);
    const { id: task } = await taskOf(id, marco);
    const inPlaceOf = (login: string, held: string) => ({
      standingInFor: [{ ...named(login), office: held }],
    });
    for (const other of [{}, inPlaceOf(officer, 'press.officer'), inPlaceOf(marco, unit)])
      expect(await refused(id, anna, task, other)).toMatchObject({ code: 'officeRequired' });
    await takeBack(id, anna, marco, inPlaceOf(officer, unit));
    expect(await cancelled(id)).toMatchObject([
      { actor: { ...named(anna), offices: [unit], onBehalfOf: named(officer) }, reason },
    ]);
  });

  it('is taken back by who was away when it was asked in their place', async () => {
    const id = await open('Chiesa di chi è tornato');
    const { name, offices } = actor(marco);
    const request = { request: 'standard.addTask', people: { [marco]: { name, offices } } };
    const substitute = { ...actor(anna), substituting: { [unit]: named(officer) } };
    await office.command(id, 'makeRequest', anna, {
      ...request,
      actor: substitute,
      answer: { title: 'Sopralluogo', instructions: 'Vedere il tetto.', answer: 'yesNo', person: marco },
    });
    await takeBack(id, officer, marco);
    expect(await states(id)).toEqual([`${marco} cancelled`]);
  });

  it('is taken back while the case is stopped: nobody works in vain', async () => {
    const id = await open('Chiesa ferma');
    await ask(id, [marco]);
    const order = { orderedBy: 'manager', reasons: 'Attesa di indirizzi.' };
    await office.command(id, 'makeRequest', manager, { request: 'standard.stop', answer: order });
    await takeBack(id, officer, marco);
    expect(await states(id)).toEqual([`${marco} cancelled`]);
  });

  it('is not taken back by who was asked, by a stranger, without a reason, or with a conflict of interest', async () => {
    const id = await open('Chiesa di chi non può');
    await ask(id, [marco]);
    const { id: task } = await taskOf(id, marco);
    for (const login of [marco, anna, stranger])
      expect(await refused(id, login, task)).toMatchObject({
        code: 'officeRequired',
        details: { who: 'contributions.manager' },
      });
    expect(await refused(id, officer, task, { reason: ' ' })).toMatchObject({
      code: 'invalidForm',
      details: { problems: [{ path: ['reason'] }] },
    });
    await office.command(id, 'releaseTask', marco, { task });
    expect(await refused(id, marco, task)).toMatchObject({ code: 'officeRequired' });
    await declareConflict(id, officer);
    expect(await refused(id, officer, task)).toMatchObject({ code: 'excludedFromCase' });
    expect(await cancelled(id)).toEqual([]);
  });
});

test('what the procedure waits for, or the case itself has asked, is not taken back', async () => {
  const id = await open('Chiesa del procedimento');
  await ask(id, [anna, marco]);
  await declareConflict(id, marco);
  for (const key of ['formalCheck', 'standard.conflictDecision', 'standard.severalShort']) {
    const { id: task } = await desk.task(id, key);
    expect(await refused(id, manager, task)).toMatchObject({ code: 'taskNotAdded' });
  }
});

describe('a question to several colleagues', () => {
  it('is taken back from all who have not answered; what was answered stays', async () => {
    const id = await open('Chiesa di tre colleghi');
    await ask(id, [anna, marco, manager]);
    await office.completeTask(await taskOf(id, anna), anna, answer);
    await takeBack(id, officer, marco);
    expect(await states(id)).toEqual([`${anna} completed`, `${marco} cancelled`, `${manager} cancelled`]);
    const entries = await cancelled(id);
    expect(entries).toMatchObject([
      { actor: named(officer), reason },
      { actor: { person: 'system' }, reason: null },
    ]);
    expect(new Set(entries.map(({ turn }) => turn)).size).toBe(1);
    expect((await office.facts(id)).map(({ kind }) => kind)).not.toContain('severalAnswered');
  });

  it('is taken back with the decision how to go on where too few are left', async () => {
    const id = await open('Chiesa dove ne mancano');
    await ask(id, [anna, marco]);
    await declareConflict(id, marco);
    await desk.task(id, 'standard.severalShort');
    await takeBack(id, officer, anna);
    expect((await cancelled(id)).map(({ key }) => key)).toEqual([
      'standard.added.yesNo',
      'standard.added.yesNo',
      'standard.severalShort',
    ]);
    expect((await office.openTasks(id)).map(({ key }) => key)).not.toContain('standard.severalShort');
  });
});

test('a case that is resumed after each step has taken back what it had', async () => {
  const play = async (between: (id: string) => Promise<void>): Promise<string[]> => {
    const id = await open('Chiesa ripresa');
    const steps = [
      () => ask(id, [marco]),
      () => takeBack(id, officer, marco),
      () => ask(id, [anna, manager], 2),
      () => declareConflict(id, anna),
      () => takeBack(id, officer, manager),
      () => desk.do(id, 'standard.conflictDecision', { decision: 'mayGoOn', reasons: 'Rapporto cessato.' }),
      () => desk.do(id, 'formalCheck'),
    ];
    for (const step of steps) {
      await step();
      await between(id);
    }
    return (await office.facts(id)).map(({ kind, key }) => `${kind} ${String(key)}`);
  };
  const plain = await play(() => Promise.resolve());
  expect(await play((id) => renew(office, id))).toEqual(plain);
});
