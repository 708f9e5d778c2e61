import { templatesOnDisk } from '../../../apps/worker/templates';
import { casesOnEngine } from '../../../apps/worker/cases-on-engine';
import { readSettings } from '../../../libs/config';
import {
  approver,
  AuditDesk,
  auditor,
  enterOpenActions,
  enterUniverse,
  head,
  mayor,
  otherAuditor,
  planOf,
  row,
  rpct,
  universe,
} from '../../../test/support/audit-plan';
import { Office } from '../../../test/support/office';
import { describeReach } from '../../../test/support/reached';
import { describeRefusals } from '../../../test/support/refusals';
import { renew } from '../../../test/support/renew';
import { document, expires, keysOf, opens, refused, sends } from '../../../test/support/story';
import { WorkerHere } from '../../../test/support/worker-here';
import { auditYear } from './procedure';

let office: Office;
let worker: WorkerHere;
let desk: AuditDesk;

beforeAll(async () => {
  office = await Office.open({ workers: 0, trials: true });
  worker = await WorkerHere.start(
    office,
    require.resolve('../../../test/support/audit-year/workflow'),
    { templates: templatesOnDisk(), cases: casesOnEngine(office.client, readSettings(office.environment)) },
    { cached: 50 },
  );
  desk = new AuditDesk(office);
});
afterAll(async () => {
  await worker.stop();
  await office.close();
});

describe('a year from its universe to its report', () => {
  let id: string;
  beforeAll(async () => {
    id = await desk.open();
  });

  test('is not planned from an empty universe', async () => {
    await refused(desk.tries(id, 'universe'), 'invalidForm', [['decision']]);
    await enterUniverse(office);
    await desk.do(id, 'universe', { decision: 'again' });
    const task = await desk.task(id, 'universe');
    expect(task.context['universe']).toHaveLength(Object.keys(universe).length);
    await desk.do(id, 'universe');
  });

  test('ranks processes by a score that explains itself, and by other priorities with their reasons', async () => {
    const task = await desk.task(id, 'scoring');
    const scores = task.context['scores'] as { code: string; score: string; priority: string; why: string }[];
    expect(scores.map(({ code, score, priority }) => [code, score, priority])).toEqual([
      ['GAB-01', '20,80', 'Alta'],
      ['GAB-03', '14,40', 'Alta'],
      ['GAB-02', '7,20', 'Media'],
      ['GAB-04', '3,60', 'Bassa'],
      ['GAB-05', '0,70', 'Bassa'],
    ]);
    expect(scores[0]?.why).toBe(
      'Probabilità 4 × impatto 4 = 16; Controlli: deboli: −10 %; Mai esaminato: +20 %; Rischio nel PIAO: alto: +20 %; Punteggio 20,80',
    );
    const other = { process: 'GAB-04', priority: 'medium', reasons: 'Nuovo regolamento.' };
    await refused(desk.tries(id, 'scoring', { overrides: [other, other] }), 'invalidForm', [
      ['overrides', 1, 'process'],
    ]);
    await refused(
      desk.tries(id, 'scoring', { overrides: [{ ...other, process: 'GAB-99' }] }),
      'invalidForm',
      [['overrides', 0, 'process']],
    );
    await desk.do(id, 'scoring', { overrides: [other] });
    const shown = (await office.caseFile(id)).facts['scores'] as { code: string; priority: string }[];
    expect(shown.find(({ code }) => code === 'GAB-04')?.priority).toBe('Media');
  });

  test('refuses a plan that cannot be', async () => {
    const plan = (changes: object) => desk.tries(id, 'plan', planOf(changes));
    const [first, second] = [row('GAB-01', 1), row('GAB-03', 3)];
    await refused(plan({ engagements: [first, { ...second, process: 'GAB-01' }] }), 'invalidForm', [
      ['engagements', 1, 'process'],
    ]);
    await refused(plan({ engagements: [first, { ...second, days: 71 }] }), 'invalidForm', [
      ['beyondReasons'],
    ]);
    await refused(plan({ engagements: [first] }), 'invalidForm', [['leftOutReasons']]);
    await refused(plan({ outline: [{ process: 'GAB-02', year: 2027 }] }), 'invalidForm', [
      ['outline', 0, 'year'],
    ]);
    // Nobody holds the office of the archive; another office is not its owner.
    await refused(plan({ engagements: [first, second, row('GAB-05', 4)] }), 'personNotQualified');
    await refused(
      plan({ engagements: [{ ...first, owner: 'massimo.porro' }, second] }),
      'personNotQualified',
    );
    await refused(plan({ engagements: [{ ...first, lead: 'laura.beretta' }, second] }), 'personNotQualified');
  });

  test('goes back to the auditors from their head and from top management', async () => {
    await desk.do(id, 'plan');
    await desk.do(id, 'review', { confirmed: false, notes: 'Anticipare le spese.' });
    const again = await desk.task(id, 'plan');
    expect(again.context).toMatchObject({ returned: 'Anticipare le spese.' });
    expect(again.context['startingFrom']).toMatchObject({ outline: planOf().outline });
    await desk.do(id, 'plan');
    await desk.do(id, 'review');
    await desk.do(id, 'approval', { decision: 'returned', reasons: 'Manca il terzo anno.' });
    expect((await desk.task(id, 'plan')).context).toMatchObject({ returned: 'Manca il terzo anno.' });
    await desk.do(id, 'plan');
    await desk.doAll(id, 'review', 'approval');
    expect((await office.deadlines(id)).map(({ key, due, state }) => [key, due, state])).toEqual([
      ['approval', '2026-12-31', 'met'],
    ]);
    expect(await document(office.database, id, 'Piano di audit')).toContain('Spese di rappresentanza');
    await desk.do(id, 'publication');
    await sends(office, id, 'planNotice');
    const { rows } = await office.database.query<{ key: string }>(
      `SELECT key FROM register_entry WHERE register = 'auditPlans' ORDER BY key`,
    );
    expect(rows.map(({ key }) => key)).toEqual([
      '2027 2027 GAB-01',
      '2027 2027 GAB-03',
      '2027 2028 GAB-02',
      '2027 2029 GAB-04',
    ]);
  });

  test('opens each engagement in its month, for head and lead alone', async () => {
    expect((await office.caseFile(id)).facts['engagements']).toMatchObject([
      { code: 'GAB-01', state: 'Da avviare' },
      { code: 'GAB-03', state: 'Da avviare' },
    ]);
    await office.advance('2027-01-01', id);
    const first = await desk.engagement(id, 'GAB-01');
    await desk.shows(id, 'GAB-01', 'In corso');
    await desk.shows(id, 'GAB-03', 'Da avviare');
    const { rows } = await office.database.query<{ level: string; admitted: string[] }>(
      'SELECT level, admitted FROM case_file WHERE id = $1',
      [first],
    );
    expect(rows[0]?.level).toBe('restricted');
    expect(rows[0]?.admitted.toSorted()).toEqual([head, auditor].toSorted());
    await desk.reports(first, 'suspended');
    await desk.shows(id, 'GAB-01', 'Sospeso');
    await renew(office, id);
    await desk.reports(first, 'resumed');
    await desk.shows(id, 'GAB-01', 'In corso');
    await desk.reports(first, 'concluded', 'improvable');
    expect(await desk.shows(id, 'GAB-01', 'Concluso')).toMatchObject({ opinion: 'Migliorabile' });
    const { rows: audited } = await office.database.query<{ last: string }>(
      `SELECT entry->>'lastAudited' AS last FROM register_entry
       WHERE register = 'auditUniverse' AND key = 'GAB-01' ORDER BY ordinal DESC LIMIT 1`,
    );
    expect(audited).toEqual([{ last: '2027-01-01' }]);
    expect((await office.caseFile(id)).facts['coverage']).toBe(50);
  });

  test('changes with reasons, and not before top management has signed', async () => {
    const request = () =>
      desk.request(id, 'changePlan', { reasons: 'La Ragioneria cambia sistema.' }, auditor);
    await request();
    await refused(request(), 'notNow');
    const change = (changes: object[]) => desk.tries(id, 'change', { changes });
    await refused(change([{ process: 'GAB-01', change: 'cancel' }]), 'invalidForm', [
      ['changes', 0, 'process'],
    ]);
    await refused(change([{ process: 'GAB-03', change: 'move' }]), 'invalidForm', [['changes', 0, 'month']]);
    await refused(change([{ ...row('GAB-03', 5), change: 'add' }]), 'invalidForm', [
      ['changes', 0, 'process'],
    ]);
    await refused(change([{ ...row('GAB-02', 5), change: 'add', days: 50 }]), 'invalidForm', [
      ['beyondReasons'],
    ]);
    await desk.do(id, 'change');
    await desk.do(id, 'changeApproval', { decision: 'returned', reasons: 'Si conferma marzo.' });
    await eventuallyMonth('GAB-03', 3);

    await request();
    await desk.do(id, 'change', {
      changes: [
        { process: 'GAB-03', change: 'move', month: 5 },
        { ...row('GAB-02', 6), change: 'add', lead: otherAuditor },
      ],
    });
    await renew(office, id);
    await desk.do(id, 'changeApproval');
    await eventuallyMonth('GAB-03', 5);
    await desk.shows(id, 'GAB-02', 'Da avviare');
    expect(await document(office.database, id, 'Modifica del piano di audit')).toContain('Aggiunto');
    await office.advance('2027-04-01', id);
    await desk.shows(id, 'GAB-03', 'Da avviare');
    await refusedMonthOver();
  });

  async function eventuallyMonth(code: string, month: number): Promise<void> {
    await opens(office, id, []);
    const rows = (await office.caseFile(id)).facts['engagements'] as { code: string; month: number }[];
    expect(rows.find((found) => found.code === code)?.month).toBe(month);
  }

  /** In April nothing can be moved to March any more; what is taken out does not begin. */
  async function refusedMonthOver(): Promise<void> {
    await desk.request(id, 'changePlan', { reasons: 'Nuove priorità.' }, head);
    const move = { changes: [{ process: 'GAB-03', change: 'move', month: 3 }] };
    await refused(desk.tries(id, 'change', move), 'invalidForm', [['changes', 0, 'month']]);
    await desk.do(id, 'change', { changes: [{ process: 'GAB-02', change: 'cancel' }] });
    await desk.do(id, 'changeApproval');
    await desk.shows(id, 'GAB-02', 'Tolto dal piano');
  }

  test('takes engagements outside of the plan, or says why not', async () => {
    const asked = { process: 'Contributi', objective: 'Verificare le revoche.', reasons: 'Segnalazioni.' };
    await refused(desk.request(id, 'extraPlan', asked, auditor), 'officeRequired');
    await desk.request(id, 'extraPlan', asked, mayor);
    const task = await desk.task(id, 'extraPlanAnswer');
    expect(task.context).toMatchObject({ leftDays: 40, askedProcess: 'Contributi' });
    await refused(desk.tries(id, 'extraPlanAnswer', { decision: 'accepted' }), 'invalidForm', [
      ['process'],
      ['owner'],
      ['lead'],
      ['days'],
      ['scope'],
      ['periodFrom'],
      ['periodTo'],
    ]);
    const accepted = { decision: 'accepted', reasons: 'Rischio elevato.', ...row('GAB-04', 4), days: 40 };
    await refused(
      desk.tries(id, 'extraPlanAnswer', { ...accepted, process: 'GAB-03', owner: 'massimo.porro' }),
      'invalidForm',
      [['process']],
    );
    await refused(desk.tries(id, 'extraPlanAnswer', { decision: 'capacity' }), 'invalidForm', [['decision']]);
    await desk.do(id, 'extraPlanAnswer', accepted);
    await sends(office, id, 'extraPlanAccepted');
    expect(await desk.shows(id, 'GAB-04', 'In corso')).toMatchObject({ extraPlan: 'Caterina Oldrati' });

    await desk.request(id, 'extraPlan', asked, rpct);
    await desk.do(id, 'extraPlanAnswer', { decision: 'capacity', reasons: 'Le giornate sono impegnate.' });
    await sends(office, id, 'extraPlanDeclined');
    expect(await document(office.database, id, 'Richiesta extra piano non accolta')).toContain(
      'sono 100 e gli incarichi in piano e extra piano ne richiedono 100',
    );
    await desk.request(id, 'extraPlan', asked, approver);
    await desk.do(id, 'extraPlanAnswer');
  });

  test('reports in July and after its end, with engagements that run on', async () => {
    const extra = await desk.engagement(id, 'GAB-04');
    await office.command(extra, 'withdraw', head, { reason: 'Il processo è cessato.' });
    await desk.shows(id, 'GAB-04', 'Interrotto');
    await office.advance('2027-05-01', id);
    await desk.shows(id, 'GAB-03', 'In corso');
    await office.advance('2027-07-01', id);
    await desk.do(id, 'halfYearReport');
    await sends(office, id, 'halfYearReport');
    await renew(office, id);
    await office.advance('2028-01-01', id);
    await opens(office, id, ['quality']);
    await refused(desk.tries(id, 'quality', { lastExternal: '2022-12-31' }), 'invalidForm', [
      ['externalPlan'],
    ]);
    await desk.doAll(id, 'quality', 'annualReport');
    expect(await desk.outcome(id)).toBe('concludedRunning');
    const report = await document(office.database, id, 'Relazione annuale');
    expect(report).toContain(':::bars Copertura dei processi a priorità alta: 50 %');
    expect(report).toContain('Migliorabile');
    expect(await keysOf(office, id)).toEqual([]);
  });
});

test('the plan of the next year knows what was outlined, and a year without a plan goes on without one', async () => {
  const id = await desk.open(2028);
  await office.advance('2028-02-01', id);
  await expires(office, id, 'approval');
  await desk.upToPlan(id);
  const task = await desk.task(id, 'plan');
  expect(task.context['announced']).toEqual([
    { plan: 2027, code: 'GAB-02', process: 'Nomine negli enti partecipati' },
  ]);
  const plan = planOf({ engagements: [row('GAB-02', 1)], outline: [], leftOutReasons: 'Nessuna risorsa.' });
  await refused(desk.tries(id, 'plan', plan), 'invalidForm', [['engagements', 0, 'month']]);
  await desk.do(id, 'plan', { ...plan, engagements: [row('GAB-02', 2)] });
  await desk.doAll(id, 'review', 'approval', 'publication');
  const engagement = await desk.engagement(id, 'GAB-02');
  await office.command(engagement, 'withdraw', auditor, { reason: 'Processo trasferito.' });
  await desk.shows(id, 'GAB-02', 'Interrotto');
  await office.advance('2028-07-01', id);
  await desk.task(id, 'halfYearReport');
  await office.advance('2029-03-02', id);
  await expires(office, id, 'halfYearReport');
  await desk.do(id, 'halfYearReport');
  // On 2 March: not due, one day late, thirty, thirty-one, ninety, ninety-one.
  const due = ['2029-03-02', '2029-03-01', '2029-01-31', '2029-01-30', '2028-12-02', '2028-12-01'];
  await enterOpenActions(office, due);
  await desk.do(id, 'quality', { lastExternal: undefined, externalPlan: 'Gara nel 2029.', conforms: false });
  await office.advance('2029-03-03', id);
  await expires(office, id, 'annualReport');
  const report = await desk.do(id, 'annualReport');
  expect(report.context).toMatchObject({ notDue: 1, upTo30: 2, upTo90: 2, over90: 1 });
  expect(await desk.outcome(id)).toBe('concluded');
});

test('a year is given up', async () => {
  const id = await desk.open(2031);
  await office.command(id, 'withdraw', head, { reason: 'Aperto per errore.' });
  expect((await office.caseFile(id)).outcome).toBe('withdrawn');
});

describeReach(auditYear, () => office.database);
describeRefusals(auditYear, () => office);
