import type { Duty } from '../../../../libs/domain';
import {
  applicationOf,
  apply,
  manager,
  officer,
  openRound,
  RoundDesk,
  roundOf,
} from '../../../../test/support/contributions';
import { Office } from '../../../../test/support/office';
import { refusal as refusalOf, traces } from '../../../../test/support/refusal';

const urban = 'emanuele.brusa';
const director = 'paola.vismara';
const accounts = 'massimo.porro';
const otherOfficer = 'marco.colnaghi';

let office: Office;
let desk: RoundDesk;
let round: string;
let id: string;

beforeAll(async () => {
  office = await Office.open();
  desk = new RoundDesk(office, roundOf(2027, { evangelical: 1 }));
  round = await openRound(office, desk.data, '2027-06-24');
  await desk.openIntake(round);
  id = await apply(office, round, applicationOf('Chiesa di prova'));
});
afterAll(() => office.close());

const refusal = (caseId: string, name: string, login: string, command: object) =>
  refusalOf(office, caseId, name, login, command);

async function taskId(caseId: string, key: string): Promise<string> {
  return (await desk.task(caseId, key)).id;
}

describe('a task', () => {
  it('is not for people of another office', async () => {
    const task = await taskId(id, 'formalCheck');
    expect(await refusal(id, 'claimTask', urban, { task })).toEqual({
      code: 'officeRequired',
      details: { who: 'contributions.officer' },
    });
  });

  it('that nobody holds cannot be completed', async () => {
    const task = await taskId(id, 'formalCheck');
    expect(await refusal(id, 'completeTask', officer, { task, answer: {} })).toMatchObject({
      code: 'taskNotHeld',
    });
  });

  it('of somebody else can be neither claimed nor completed', async () => {
    const task = await taskId(id, 'formalCheck');
    await office.command(id, 'claimTask', officer, { task });
    const held = { code: 'taskHeldByAnother', details: { who: officer } };
    expect(await refusal(id, 'claimTask', otherOfficer, { task })).toEqual(held);
    expect(await refusal(id, 'completeTask', otherOfficer, { task, answer: {} })).toEqual(held);
  });

  it('is assigned by the manager only', async () => {
    const task = await taskId(id, 'formalCheck');
    const assignee = { person: otherOfficer, name: 'Marco Colnaghi', offices: ['contributions.officer'] };
    expect(await refusal(id, 'assignTask', officer, { task, assignee })).toEqual({
      code: 'officeRequired',
      details: { who: 'contributions.manager' },
    });
  });

  it('does not take a form that was made before the task changed', async () => {
    const task = await taskId(id, 'formalCheck');
    await office.command(id, 'releaseTask', officer, { task });
    await office.command(id, 'claimTask', officer, { task });
    const answer = { authorityCompetent: true, representationProven: true, complete: true, missing: [] };
    expect(await refusal(id, 'completeTask', officer, { task, answer, revision: 2 })).toMatchObject({
      code: 'staleForm',
    });
  });

  it('does not take a form with errors and names the place of each', async () => {
    const task = await taskId(id, 'formalCheck');
    const answer = { authorityCompetent: true, representationProven: 'yes', complete: true };
    const { code, details } = await refusal(id, 'completeTask', officer, { task, answer });
    expect(code).toBe('invalidForm');
    const { problems } = details as { problems: { path: unknown; message: object }[] };
    expect(problems.map(({ path }) => path)).toEqual([['representationProven'], ['missing']]);
    for (const { message } of problems) {
      expect(Object.keys(message)).toEqual(['it', 'en']);
      expect(Object.values(message)).not.toContain('');
    }
  });

  it('that is unknown is not found', async () => {
    expect(await refusal(id, 'claimTask', officer, { task: `${id}.999` })).toMatchObject({
      code: 'taskNotFound',
    });
  });

  it('is completed once', async () => {
    const { id: task } = await desk.do(id, 'formalCheck');
    expect(await refusal(id, 'completeTask', officer, { task, answer: {} })).toMatchObject({
      code: 'taskClosed',
    });
  });
});

describe('duties apart', () => {
  const excluded = (person: string, duty: Duty, article: string) => ({
    code: 'dutiesExclude',
    details: {
      article: expect.objectContaining({ article }) as unknown,
      did: expect.objectContaining({ person, duty }) as unknown,
    },
  });

  /** Somebody who holds both offices, as a deputy does. */
  async function claimAs(caseId: string, person: string, offices: string[], key: string) {
    const task = await taskId(caseId, key);
    return refusal(caseId, 'claimTask', officer, { task, actor: { person, name: person, offices } });
  }

  it('keep who examined an application from confirming the result', async () => {
    const examined = await apply(office, round, applicationOf('Chiesa incompleta'));
    await desk.do(examined, 'formalCheck', { complete: false, missing: ['Computo'] });
    expect(
      await claimAs(
        examined,
        officer,
        ['contributions.officer', 'contributions.manager'],
        'confirmAdmission',
      ),
    ).toEqual(excluded(officer, 'registration', '6'));
  });

  it('keep who gave an opinion from assessing the works', async () => {
    await desk.doAll(id, 'recognitionCheck', 'urbanOpinion', 'buildingOpinion');
    expect(await claimAs(id, urban, ['urban-planning', 'contributions.officer'], 'eligibilityCheck')).toEqual(
      excluded(urban, 'sectorOpinion', '16'),
    );
    await desk.do(id, 'eligibilityCheck');
  });

  it('keep the drafter of a resolution and the other opinion from giving an opinion', async () => {
    const own = new RoundDesk(office, roundOf(2027, { evangelical: 1 }));
    const other = await openRound(office, own.data, '2027-06-24');
    await own.openIntake(other);
    const only = await apply(office, other, applicationOf('Chiesa sola'));
    await own.examine(only);
    await office.advance('2027-07-02', other);
    await own.doAll(other, 'recordWeights', 'proposeSplit', 'bookSplit', 'split.draft');
    expect(
      await claimAs(other, officer, ['contributions.officer', 'cabinet.director'], 'split.technicalOpinion'),
    ).toEqual(excluded(officer, 'proposal', '49'));
    await own.do(other, 'split.technicalOpinion');
    expect(
      await claimAs(other, director, ['cabinet.director', 'accounts.head'], 'split.accountingOpinion'),
    ).toEqual(excluded(director, 'technicalOpinion', '49'));
    await own.do(other, 'split.accountingOpinion');
    expect(await claimAs(other, accounts, ['board-secretariat'], 'split.adoption')).toEqual(
      excluded(accounts, 'accountingOpinion', '49'),
    );
  });
});

describe('a case', () => {
  it('is withdrawn by its unit only, and with a reason', async () => {
    expect(await refusal(id, 'withdraw', urban, { reason: 'Perché sì.' })).toMatchObject({
      code: 'officeRequired',
    });
    const { code, details } = await refusal(id, 'withdraw', officer, { reason: ' ' });
    expect(code).toBe('invalidForm');
    expect(details).toMatchObject({ problems: [{ path: ['reason'] }] });
  });

  it('takes declared requests only, from offices that may make them, with a form without errors', async () => {
    const variation = { request: 'variation', answer: {} };
    expect(await refusal(id, 'makeRequest', officer, { request: 'pardon', answer: {} })).toMatchObject({
      code: 'requestNotFound',
    });
    expect(await refusal(id, 'makeRequest', manager, variation)).toMatchObject({ code: 'officeRequired' });
    expect(await refusal(id, 'makeRequest', officer, variation)).toMatchObject({ code: 'notNow' });
    const { details } = await refusal(id, 'makeRequest', officer, {
      request: 'waiver',
      answer: { receivedOn: '2027-02-30' },
    });
    expect(details).toMatchObject({ problems: [{ path: ['receivedOn'] }] });
  });

  it('takes no empty note', async () => {
    expect(await refusal(id, 'addNote', officer, { text: ' ' })).toMatchObject({ code: 'invalidForm' });
  });

  it('opens only children of its own procedure, with a form without errors', async () => {
    const child = { child: 'never', application: {} };
    expect(
      await refusal(round, 'openChild', officer, { ...child, procedure: 'religiousContributionsRound' }),
    ).toMatchObject({ code: 'notAParent' });
    expect(await refusal(round, 'openChild', officer, { ...child, procedure: 'lottery' })).toMatchObject({
      code: 'procedureNotFound',
    });
    const application = applicationOf('', { works: [] });
    const { code, details } = await refusal(round, 'openChild', officer, {
      child: 'never',
      procedure: 'religiousContribution',
      application,
    });
    expect(code).toBe('invalidForm');
    expect(details).toMatchObject({ problems: [{ path: ['body'] }, { path: ['works'] }] });
  });

  it('that is closed takes nothing more', async () => {
    const closed = await apply(office, round, applicationOf('Chiesa ritirata'));
    const task = await taskId(closed, 'formalCheck');
    await office.command(closed, 'withdraw', officer, { reason: 'Lavori rinviati.' });
    await desk.outcome(closed);
    const before = await traces(office, closed);
    await expect(office.command(closed, 'claimTask', officer, { task })).rejects.toThrow(
      /already completed|closing workflow|caseClosed/,
    );
    expect((await traces(office, closed)).entries).toBe(before.entries);
  });
});
