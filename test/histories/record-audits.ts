import { holderOf } from '../../apps/cli/demonstration/holders';
import { addDays } from '../../libs/law';
import { AuditDesk as YearDesk, enterUniverse, planOf, row } from '../support/audit-plan';
import { AuditDesk, finding, head, lead } from '../support/audits';
import { eventually } from '../support/eventually';
import { Office } from '../support/office';
import { addDocument } from '../support/uploads';
import { keepHistory } from './keep';

const owner = holderOf('contributions.manager');
const attributes = ['Risposta entro il termine'];

/** Plays a year of internal auditing with one engagement to its last action, and another that becomes an investigation. */
export async function recordAudits(): Promise<void> {
  const office = await Office.open();
  try {
    const audits = new AuditDesk(office);
    const year = await beginYear(office);
    const id = await year.desk.engagement(year.id, 'GAB-01');
    await audits.begin(id);
    const dialogue = await audits.meet(id);
    await audits.plan(id);
    await sample(audits, id);
    await audits.paper(id);
    await audits.request(id, 'finding', { paper: 'CL1', ...finding }, lead);
    await audits.doAll(id, 'fieldwork', 'draft', 'draftApproval');
    const due = addDays(await audits.todayOf(dialogue), 30);
    const answer = { finding: 'R1', position: 'disagrees', comment: 'I rendiconti c’erano.' };
    const remedy = { remedy: 'action', action: 'Nuova lista di verifica.', due };
    const answers = await audits.task(dialogue, 'answers');
    await office.completeTask(answers, owner, { answers: [{ ...answer, ...remedy }] });
    await audits.doAll(id, 'assessment', 'report');
    const action = await audits.childOf(id, 'auditAction');
    const evidence = [await addDocument(office, action, 'Lista di verifica', owner)];
    await audits.do(action, 'carryOut', { evidence });
    await audits.do(action, 'verification');
    await audits.outcome(id);
    const ended = await investigate(audits);
    await office.advance('2027-07-01', year.id);
    await year.desk.do(year.id, 'halfYearReport');
    await office.advance('2028-01-01', year.id);
    await year.desk.doAll(year.id, 'quality', 'annualReport');

    const histories = {
      'audit-year': year.id,
      'audit-engagement': id,
      'audit-dialogue': dialogue,
      'audit-action': action,
      'audit-engagement-ended': ended.engagement,
      'audit-investigation': ended.investigation,
    };
    for (const [name, of] of Object.entries(histories)) {
      await audits.outcome(of);
      await keepHistory(office, name, of);
    }
  } finally {
    await office.close();
  }
}

/** Approved, changed and begun. */
async function beginYear(office: Office): Promise<{ id: string; desk: YearDesk }> {
  const desk = new YearDesk(office);
  await enterUniverse(office);
  const id = await desk.open();
  await desk.approve(id, planOf({ engagements: [row('GAB-01', 1), row('GAB-03', 3)] }));
  await desk.request(id, 'changePlan', { reasons: 'Il processo cessa a febbraio.' }, head);
  await desk.do(id, 'change', { changes: [{ process: 'GAB-03', change: 'cancel' }] });
  await desk.do(id, 'changeApproval');
  await office.advance('2027-01-01', id);
  return { id, desk };
}

/** A population of letters, two of them drawn and looked at, an automatic test over all. */
async function sample(desk: AuditDesk, id: string): Promise<void> {
  for (const subject of ['Panchine', 'Fontanelle', 'Aiuole'])
    await desk.office.openCase('genericCase', 'andrea.locatelli', {
      kind: 'letter',
      owner: 'cabinet',
      subject,
      description: 'Da riparare.',
      sender: 'Ada Fermi',
      address: 'ada.fermi@pec.example.org',
    });
  const ask = (request: string, answer: object) => desk.request(id, request, answer, lead);
  const query = { procedures: ['genericCase'] };
  await ask('takePopulation', { test: 'T1', title: 'Lettere', query });
  await recorded(desk, id, 'populations', 'code', 'P1');
  await ask('drawSample', { population: 'P1', method: 'random', size: 2, attributes });
  await recorded(desk, id, 'sheets', 'code', 'S1/2');
  await ask('runCaseTest', { population: 'P1', test: 'deadlinesKept' });
  await recorded(desk, id, 'caseTests', 'code', 'A1');
  for (const sheet of ['S1/1', 'S1/2']) {
    const ticked = attributes.map((attribute) => ({ attribute, result: 'met' }));
    const evidence = [{ position: 1, what: 'La registrazione.' }];
    await ask('testSheet', { sheet, attributes: ticked, evidence });
    await recorded(desk, id, 'evidence', 'sheet', sheet);
  }
}

async function investigate(desk: AuditDesk): Promise<{ engagement: string; investigation: string }> {
  const { id } = await desk.upToFieldwork();
  await desk.request(id, 'investigate', { concerns: 'both', facts: 'Fatture prive di riscontro.' }, head);
  await desk.outcome(id);
  const investigation = await eventually('the investigation', async () => {
    const { rows } = await desk.office.database.query<{ id: string }>(
      `SELECT id FROM case_file WHERE procedure = 'auditInvestigation'`,
    );
    return rows[0]?.id;
  });
  await desk.doAll(investigation, 'assess', 'prosecutor', 'court', 'follow');
  return { engagement: id, investigation };
}

/** Waits until a table of the case has a row with this value. */
async function recorded(
  desk: AuditDesk,
  id: string,
  table: string,
  column: string,
  value: string,
): Promise<void> {
  await eventually(`${value} in ${table} of ${id}`, async () => {
    const rows = ((await desk.office.caseFile(id)).facts[table] ?? []) as Record<string, unknown>[];
    return rows.find((found) => found[column] === value);
  });
}
