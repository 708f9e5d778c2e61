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
import { holderOf } from '../../apps/cli/demonstration/holders';
import { namedPeople, Office } from '../../test/support/office';
import { refusal as refusalOf } from '../../test/support/refusal';

const colleague = 'marco.colnaghi';
const general = 'general-manager';
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

function ask(caseId: string, request: string, login: string, answer: object, people: readonly string[] = []) {
  return office.command(caseId, 'makeRequest', login, message(request, answer, people));
}

function refused(
  caseId: string,
  request: string,
  login: string,
  answer: object,
  people: readonly string[] = [],
) {
  return refusalOf(office, caseId, 'makeRequest', login, message(request, answer, people));
}

function message(request: string, answer: object, logins: readonly string[]) {
  return { request: `standard.${request}`, answer, people: namedPeople(...logins) };
}

async function rightsOf(caseId: string) {
  const { rows } = await office.database.query<{ excluded: string[] | null; hidden: (string[] | null)[] }>(
    `SELECT excluded, (SELECT jsonb_agg(t.hidden_from) FROM task t WHERE t.case_id = c.id AND t.state = 'open') AS hidden
     FROM case_file c WHERE id = $1`,
    [caseId],
  );
  return rows[0];
}

describe('a conflict of interest', () => {
  it('declared by the person takes the case from them at once, until the head of the unit decides', async () => {
    const id = await open('Chiesa del cognato');
    const { id: task } = await desk.task(id, 'formalCheck');
    await office.command(id, 'claimTask', officer, { task });
    await ask(id, 'ownConflict', officer, conflict);

    expect((await rightsOf(id))?.excluded).toEqual([officer]);
    expect((await rightsOf(id))?.hidden).toEqual([[officer], [officer]]);
    expect(await refusalOf(office, id, 'claimTask', officer, { task })).toMatchObject({
      code: 'excludedFromCase',
    });
    expect(await refusalOf(office, id, 'addNote', officer, { text: 'Ancora io.' })).toMatchObject({
      code: 'excludedFromCase',
    });
    // What the person held is free for a colleague.
    await office.command(id, 'claimTask', colleague, { task });

    await desk.do(id, 'standard.conflictDecision', { decision: 'mayGoOn', reasons: 'Rapporto cessato.' });
    expect((await rightsOf(id))?.excluded).toEqual([]);
    await office.command(id, 'addNote', officer, { text: 'Riprendo la trattazione.' });
  });

  it('reported by somebody else waits for the decision, which also names another responsible official', async () => {
    const id = await open('Chiesa segnalata');
    expect(await refused(id, 'reportConflict', colleague, { person: 'nessuno', ...conflict })).toMatchObject({
      code: 'personNotQualified',
    });
    expect(
      await refused(id, 'reportConflict', colleague, { person: colleague, ...conflict }, [colleague]),
    ).toMatchObject({ code: 'personNotQualified' });

    await ask(id, 'reportConflict', colleague, { person: officer, ...conflict }, [officer]);
    expect((await rightsOf(id))?.excluded).toBeNull();
    await desk.do(id, 'standard.conflictDecision', { decision: 'abstains', reasons: 'Parentela accertata.' });
    expect((await rightsOf(id))?.excluded).toEqual([officer]);
    const { rows } = await office.database.query('SELECT responsible FROM case_file WHERE id = $1', [id]);
    expect(rows).toEqual([{ responsible: manager }]);
  });

  it('of the head of the unit is decided above the unit', async () => {
    const id = await open('Chiesa della responsabile');
    await ask(id, 'ownConflict', manager, conflict);
    const decision = await desk.task(id, 'standard.conflictDecision');
    expect(decision.office).toBe(general);
    await office.completeTask(decision, holderOf(general), {
      decision: 'abstains',
      reasons: 'Interesse diretto.',
    });
    expect((await rightsOf(id))?.excluded).toEqual([manager]);
  });
});

describe('work that the procedure does not foresee', () => {
  it('is given to a person with what is to be done and a form of its own', async () => {
    const id = await open('Chiesa con attività');
    await ask(
      id,
      'addTask',
      officer,
      {
        title: 'Verificare il catasto',
        instructions: 'Foglio 212.',
        answer: 'yesNo',
        person: colleague,
        due: '2027-07-05',
      },
      [colleague],
    );
    const task = await desk.task(id, 'standard.added.yesNo');
    expect(task).toMatchObject({ office: 'contributions.officer', due: '2027-07-05' });
    expect(await refusalOf(office, id, 'claimTask', officer, { task: task.id })).toMatchObject({
      code: 'taskHeldByAnother',
    });
    await office.completeTask(task, colleague, { result: true, reasons: 'Corrisponde.' });
    expect(await office.facts(id)).toContainEqual(
      expect.objectContaining({ kind: 'taskCompleted', answer: { result: true, reasons: 'Corrisponde.' } }),
    );
  });
});

describe('the responsible official', () => {
  it('is changed by the head of the unit, to somebody of the unit', async () => {
    const id = await open('Chiesa con nuovo responsabile');
    const reasons = 'Carichi di lavoro.';
    expect(
      await refused(id, 'changeResponsible', officer, { person: colleague, reasons }, [colleague]),
    ).toMatchObject({ code: 'officeRequired' });
    expect(
      await refused(id, 'changeResponsible', manager, { person: 'emanuele.brusa', reasons }, [
        'emanuele.brusa',
      ]),
    ).toMatchObject({ code: 'personNotQualified' });
    await ask(id, 'changeResponsible', manager, { person: colleague, reasons }, [colleague]);
    const { rows } = await office.database.query('SELECT responsible FROM case_file WHERE id = $1', [id]);
    expect(rows).toEqual([{ responsible: colleague }]);
  });
});

describe('a stop order', () => {
  it('lets the work stand still until it is lifted, while the term goes on', async () => {
    const id = await open('Chiesa ferma');
    const { id: task } = await desk.task(id, 'formalCheck');
    await office.command(id, 'claimTask', officer, { task });
    const order = { orderedBy: 'manager', reasons: 'Attesa di indirizzi.' };
    expect(await refused(id, 'liftStop', manager, { reasons: 'Niente da revocare.' })).toMatchObject({
      code: 'notNow',
    });
    await ask(id, 'stop', manager, order);
    expect(await refused(id, 'stop', manager, order)).toMatchObject({ code: 'caseStopped' });
    expect(await refusalOf(office, id, 'completeTask', officer, { task, answer: {} })).toMatchObject({
      code: 'caseStopped',
    });
    expect((await office.deadlines(id)).find(({ key }) => key === 'conclusion')).toMatchObject({
      due: '2027-11-30',
    });
    await ask(id, 'liftStop', manager, { reasons: 'Indirizzi ricevuti.' });
    await desk.do(id, 'formalCheck');
  });
});

describe('a suspension by a court', () => {
  it('stops work and term until it ends', async () => {
    const id = await open('Chiesa sospesa');
    const court = { court: 'TAR Lombardia', reference: 'Ord. 12/2027', notifiedOn: '2027-06-21' };
    const due = async () => (await office.deadlines(id)).find(({ key }) => key === 'conclusion')?.due;
    expect(
      await refused(id, 'courtSuspensionEnded', officer, {
        reference: 'Ord. 13/2027',
        endedOn: '2027-06-21',
      }),
    ).toMatchObject({ code: 'notNow' });
    expect(
      await refused(id, 'courtSuspension', officer, { ...court, notifiedOn: '2027-06-01' }),
    ).toMatchObject({ code: 'invalidForm', details: { problems: [{ path: ['notifiedOn'] }] } });
    await ask(id, 'courtSuspension', officer, court);
    await office.advance('2027-07-01', id);
    expect(
      await refused(id, 'courtSuspensionEnded', officer, {
        reference: 'Sent. 1/2027',
        endedOn: '2027-07-02',
      }),
    ).toMatchObject({ code: 'invalidForm' });
    await ask(id, 'courtSuspensionEnded', officer, { reference: 'Sent. 1/2027', endedOn: '2027-07-01' });
    expect(await due()).toBe('2027-12-10');
    await desk.do(id, 'formalCheck');
  });
});

describe('the substitutive power', () => {
  it('is there after the term has expired, for half of it, and moves the decisions to the substitute', async () => {
    const id = await open('Chiesa dimenticata');
    const answer = { motion: 'party', reasons: 'Istanza della parte.' };
    await desk.do(id, 'formalCheck', { complete: false, missing: ['Computo metrico'] });
    expect(await refused(id, 'substitute', officer, answer)).toMatchObject({ code: 'termNotExpired' });
    await office.advance('2027-12-01', id);
    await eventually('report of the delay', async () =>
      (await office.facts(id)).find(({ kind }) => kind === 'escalated'),
    );
    await ask(id, 'substitute', officer, answer);
    // Half of the 162 days from 21 June to 30 November; the 81st day is a Sunday.
    expect(await office.deadlines(id)).toContainEqual({
      key: 'standard.substitutePower',
      due: '2028-02-21',
      state: 'running',
    });
    expect((await desk.task(id, 'confirmAdmission')).office).toBe(general);
    expect(await refused(id, 'substitute', officer, answer)).toMatchObject({ code: 'notNow' });
    await office.completeTask(await desk.task(id, 'confirmAdmission'), holderOf(general), {
      confirmed: true,
    });
  });
});

describe('an act that comes after the term', () => {
  it('is on record as late, and the term stays expired', async () => {
    const id = await open('Chiesa decisa in ritardo');
    await desk.do(id, 'formalCheck', { complete: false, missing: ['Computo metrico'] });
    await desk.do(id, 'confirmAdmission', { confirmed: true });
    await office.advance('2027-12-13', id);
    await desk.do(id, 'refusal.draft');
    await desk.do(id, 'refusal.signature', { decision: 'signed' });
    expect(await desk.outcome(id)).toBe('inadmissible');
    expect(await office.deadlines(id)).toContainEqual({
      key: 'conclusion',
      due: '2027-12-10',
      state: 'expired',
    });
    const kinds = (await office.facts(id)).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'deadlineMetLate')).toHaveLength(1);
    expect(kinds.indexOf('deadlineMetLate')).toBeGreaterThan(kinds.indexOf('actAdopted'));
  });
});

describe('the end of the party', () => {
  it('does not end a case whose procedure knows no such outcome, and cannot lie ahead', async () => {
    const id = await open('Chiesa estinta');
    const answer = { event: 'dissolution', on: '2027-06-20', continued: false };
    expect(await refused(id, 'partyCeased', officer, answer)).toMatchObject({ code: 'notNow' });
    expect(
      await refused(id, 'partyCeased', officer, {
        ...answer,
        continued: true,
        successor: 'Unione',
        on: '2027-06-30',
      }),
    ).toMatchObject({ code: 'invalidForm' });
    await ask(id, 'partyCeased', officer, { ...answer, continued: true, successor: 'Unione delle chiese' });
  });
});
