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
const key = 'standard.added.yesNo';
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

function question(logins: readonly string[], needed?: number) {
  const [person, ...others] = logins;
  return {
    request: 'standard.addTask',
    answer: {
      title: 'Sopralluogo',
      instructions: 'Vedere il tetto.',
      answer: 'yesNo',
      person,
      others,
      needed,
    },
    people: namedPeople(...logins.filter((login) => login !== 'nessuno')),
  };
}

async function ask(caseId: string, logins: readonly string[], needed?: number): Promise<void> {
  await office.command(caseId, 'makeRequest', officer, question(logins, needed));
}

interface Piece {
  readonly id: string;
  readonly case: string;
  readonly state: string;
  readonly assignee: string | null;
  readonly needed: number;
  readonly asked: number;
}

/** The tasks of those who are asked, in the order in which they were. */
async function pieces(caseId: string): Promise<Piece[]> {
  const { rows } = await office.database.query<Piece>(
    `SELECT id, case_id AS "case", state, assignee, group_needed AS needed, group_asked AS asked
     FROM task WHERE case_id = $1 AND group_id IS NOT NULL ORDER BY opened_in`,
    [caseId],
  );
  return rows;
}

async function pieceOf(caseId: string, login: string): Promise<Piece> {
  const found = (await pieces(caseId)).find(({ assignee, state }) => assignee === login && state === 'open');
  if (!found) throw new Error(`${login} is not asked`);
  return found;
}

const states = async (caseId: string) =>
  (await pieces(caseId)).map(({ assignee, state }) => `${assignee} ${state}`);

async function answers(caseId: string, login: string): Promise<void> {
  await office.completeTask(await pieceOf(caseId, login), login, answer);
}

async function facts(caseId: string, ...kinds: string[]) {
  return (await office.facts(caseId)).filter(({ kind }) => kinds.includes(kind));
}

const person = (login: string) => ({ person: login, name: actor(login).name });

/** The turns in which these facts were recorded. */
async function turnsOf(caseId: string, ...kinds: string[]): Promise<Set<string>> {
  const { rows } = await office.database.query<{ turn: string }>(
    `SELECT run || '.' || turn AS turn FROM journal WHERE case_id = $1 AND fact->>'kind' = ANY ($2)
       AND (fact ? 'group' OR fact->>'task' = ANY (SELECT id FROM task WHERE case_id = $1 AND group_id IS NOT NULL))`,
    [caseId, kinds],
  );
  return new Set(rows.map(({ turn }) => turn));
}

describe('work asked of several people at once', () => {
  it('is opened for all in one turn and waits for all, where nothing else is said', async () => {
    const id = await open('Chiesa di tre colleghi');
    await ask(id, [anna, marco, manager]);
    expect(await pieces(id)).toMatchObject(
      [anna, marco, manager].map((assignee) => ({ assignee, state: 'open', needed: 3, asked: 3 })),
    );
    expect((await turnsOf(id, 'taskOpened', 'severalAsked', 'taskAssigned')).size).toBe(1);
    expect(await facts(id, 'severalAsked')).toMatchObject([
      { key, subject: 'Sopralluogo', needed: 3, asked: [anna, marco, manager].map(person) },
    ]);
    await answers(id, marco);
    await answers(id, anna);
    expect(await facts(id, 'severalAnswered')).toEqual([]);
    await answers(id, manager);
    expect(await facts(id, 'severalAnswered')).toMatchObject([
      { key, subject: 'Sopralluogo', answered: [marco, anna, manager].map(person) },
    ]);
  });

  it('is taken back from the others, in the same turn, once as many as needed have answered', async () => {
    const id = await open('Chiesa di due su tre');
    await ask(id, [anna, marco, manager], 2);
    await answers(id, manager);
    await answers(id, anna);
    expect(await states(id)).toEqual([`${anna} completed`, `${marco} cancelled`, `${manager} completed`]);
    expect((await turnsOf(id, 'severalAnswered', 'taskCancelled')).size).toBe(1);
  });

  it('counts each person once, whoever has given them the task', async () => {
    const id = await open('Chiesa di chi risponde due volte');
    await ask(id, [anna, marco], 2);
    const { id: task } = await pieceOf(id, marco);
    const assignee = { ...person(anna), offices: actor(anna).offices };
    const assign = () => refusal(office, id, 'assignTask', manager, { task, assignee });
    expect(await assign()).toMatchObject({ code: 'answersAlready', details: { who: anna } });
    await answers(id, anna);
    expect(await assign()).toMatchObject({ code: 'answersAlready' });
    await office.command(id, 'releaseTask', marco, { task });
    expect(await refusal(office, id, 'claimTask', anna, { task })).toMatchObject({ code: 'answersAlready' });
    // Who takes it in the other's place answers it.
    await office.completeTask({ id: task, case: id }, officer, answer);
    expect(await facts(id, 'severalAnswered')).toMatchObject([{ answered: [anna, officer].map(person) }]);
  });

  it('follows a task that the head of the unit gives to another', async () => {
    const id = await open('Chiesa riassegnata');
    await ask(id, [anna, marco], 2);
    const { id: task } = await pieceOf(id, marco);
    const assignee = { ...person(officer), offices: actor(officer).offices };
    await office.command(id, 'assignTask', manager, { task, assignee, reason: 'Marco è in ferie.' });
    await answers(id, officer);
    await answers(id, anna);
    expect(await facts(id, 'severalAnswered')).toMatchObject([{ answered: [officer, anna].map(person) }]);
  });

  it.each([
    ['nobody is to answer', [anna, marco], 0, 'invalidForm'],
    ['more are to answer than are asked', [anna, marco], 3, 'invalidForm'],
    ['somebody is asked twice', [anna, marco, anna], 2, 'invalidForm'],
    ['somebody is unknown', [anna, 'nessuno'], 1, 'personNotQualified'],
    ['somebody may not read the case', [anna, stranger], 1, 'personNotQualified'],
  ])('is refused where %s', async (_, logins, needed, code) => {
    const id = await open('Chiesa della domanda sbagliata');
    const refused = await refusal(office, id, 'makeRequest', officer, question(logins, needed));
    expect(refused).toMatchObject({ code });
    expect(await pieces(id)).toEqual([]);
  });

  it('is refused where somebody is excluded from the case', async () => {
    const id = await open('Chiesa di chi è escluso');
    await declareConflict(id, marco);
    expect(await refusal(office, id, 'makeRequest', officer, question([anna, marco]))).toMatchObject({
      code: 'personNotQualified',
      details: { who: marco },
    });
  });
});

async function declareConflict(caseId: string, login: string): Promise<void> {
  await office.command(caseId, 'makeRequest', login, {
    request: 'standard.ownConflict',
    answer: conflict,
    people: {},
  });
}

describe('an exclusion', () => {
  it('takes the task back, and goes on where enough are left', async () => {
    const id = await open('Chiesa dove ne bastano due');
    await ask(id, [anna, marco, manager], 2);
    await declareConflict(id, marco);
    expect(await states(id)).toEqual([`${anna} open`, `${marco} cancelled`, `${manager} open`]);
    await answers(id, anna);
    await answers(id, manager);
    expect(await facts(id, 'severalAnswered')).toHaveLength(1);
  });

  it('that leaves too few lets whoever asked name somebody else', async () => {
    const id = await open('Chiesa dove ne mancano');
    await ask(id, [anna, marco]);
    await answers(id, anna);
    await declareConflict(id, marco);
    const decision = await desk.task(id, 'standard.severalShort');
    expect(decision).toMatchObject({ context: { answersNeeded: 2, answersLeft: 1 } });
    const decide = (login: string) => ({
      task: decision.id,
      answer: { decision: 'another', person: login, reasons: 'Serve un secondo parere.' },
      people: namedPeople(login),
    });
    for (const [login, code] of [
      [anna, 'answersAlready'],
      [marco, 'personNotQualified'],
      [stranger, 'personNotQualified'],
    ] as const)
      expect(await refusal(office, id, 'completeTask', officer, decide(login))).toMatchObject({ code });
    await office.command(id, 'completeTask', officer, decide(manager));
    expect((await facts(id, 'severalAsked')).at(-1)).toMatchObject({
      needed: 2,
      asked: [anna, manager].map(person),
    });
    expect(await pieces(id)).toMatchObject([{ asked: 2 }, { asked: 2 }, { asked: 2, assignee: manager }]);
    await answers(id, manager);
    expect(await facts(id, 'severalAnswered')).toMatchObject([{ answered: [anna, manager].map(person) }]);
  });

  it('that leaves too few lets whoever asked go on with those who are left', async () => {
    const id = await open('Chiesa con chi resta');
    await ask(id, [anna, marco]);
    await declareConflict(id, marco);
    const decision = await desk.task(id, 'standard.severalShort');
    await office.completeTask(decision, officer, { decision: 'fewer', reasons: 'Basta Anna.' });
    expect(await facts(id, 'severalAnswered')).toEqual([]);
    await answers(id, anna);
    expect(await facts(id, 'severalAnswered')).toMatchObject([{ answered: [person(anna)] }]);
  });

  it('of somebody who has answered takes the answer away until they are readmitted', async () => {
    const id = await open('Chiesa di chi ritorna');
    await ask(id, [anna, marco]);
    await answers(id, anna);
    await declareConflict(id, anna);
    await desk.task(id, 'standard.severalShort');
    await desk.do(id, 'standard.conflictDecision', { decision: 'mayGoOn', reasons: 'Rapporto cessato.' });
    expect((await office.openTasks(id)).map((task) => task.key)).not.toContain('standard.severalShort');
    await answers(id, marco);
    expect(await facts(id, 'severalAnswered')).toMatchObject([{ answered: [anna, marco].map(person) }]);
  });

  it('of all, whoever asked included, leaves the decision to their office', async () => {
    const id = await open('Chiesa senza nessuno');
    await office.command(id, 'makeRequest', marco, question([anna, marco]));
    await declareConflict(id, marco);
    const decision = await desk.task(id, 'standard.severalShort');
    expect(decision.office).toBe('contributions.officer');
    await office.completeTask(decision, officer, { decision: 'fewer', reasons: 'Basta Anna.' });
    await declareConflict(id, anna);
    const again = await desk.task(id, 'standard.severalShort');
    await office.completeTask(again, officer, { decision: 'fewer', reasons: 'Non serve più.' });
    expect(await facts(id, 'severalAnswered')).toMatchObject([{ answered: [] }]);
  });
});

it('a case that ends takes all back and asks nobody how to go on', async () => {
  const id = await open('Chiesa che rinuncia');
  await ask(id, [anna, marco]);
  await office.command(id, 'withdraw', officer, { reason: 'Rinuncia pervenuta.' });
  expect(await states(id)).toEqual([`${anna} cancelled`, `${marco} cancelled`]);
  expect(await facts(id, 'severalAnswered')).toEqual([]);
  expect(await office.openTasks(id)).toEqual([]);
});

it('a case that is resumed after each step goes on asking as one that never was', async () => {
  const play = async (between: (id: string) => Promise<void>): Promise<string[]> => {
    const id = await open('Chiesa ripresa');
    const steps = [
      () => ask(id, [anna, marco]),
      () => answers(id, anna),
      () => declareConflict(id, marco),
      async () => {
        const { id: task } = await desk.task(id, 'standard.severalShort');
        const decided = { decision: 'another', person: manager, reasons: 'Serve un secondo parere.' };
        await office.command(id, 'completeTask', officer, {
          task,
          answer: decided,
          people: namedPeople(manager),
        });
      },
      () => answers(id, manager),
    ];
    for (const step of steps) {
      await step();
      await between(id);
    }
    expect(await facts(id, 'severalAnswered')).toMatchObject([{ answered: [anna, manager].map(person) }]);
    return (await office.facts(id)).map(({ kind, key: of }) => `${kind} ${String(of)}`);
  };
  const plain = await play(() => Promise.resolve());
  expect(await play((id) => renew(office, id))).toEqual(plain);
});
