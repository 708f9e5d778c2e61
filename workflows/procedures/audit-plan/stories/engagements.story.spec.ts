import {
  AuditDesk as YearDesk,
  auditor,
  enterUniverse,
  head,
  planOf,
  row,
} from '../../../../test/support/audit-plan';
import { AuditDesk, finding } from '../../../../test/support/audits';
import { holderOf } from '../../../../apps/cli/demonstration/holders';
import type { DashboardEntry } from '../../../../libs/domain';
import { addDays } from '../../../../libs/law';
import { eventually } from '../../../../test/support/eventually';
import { Office } from '../../../../test/support/office';
import { document } from '../../../../test/support/story';
import { auditDashboard } from '../dashboard';

/** The other stories of the year put an engagement of one task in the place of a whole one: here it is the real one. */

let office: Office;
let years: YearDesk;
let audits: AuditDesk;
let year: string;

beforeAll(async () => {
  office = await Office.open();
  years = new YearDesk(office);
  audits = new AuditDesk(office);
  await enterUniverse(office);
  year = await years.open();
  const engagements = [row('GAB-01', 1), row('GAB-02', 1), row('GAB-03', 1)];
  await years.approve(year, planOf({ engagements }));
  await office.advance('2027-01-01', year);
});
afterAll(() => office.close());

test('the plan opens an engagement as it is, in its month and for head and lead alone', async () => {
  const engagement = await years.engagement(year, 'GAB-01');
  const task = await years.task(engagement, 'assignment');
  expect(task.office).toBe('audit.director');
  const { rows } = await office.database.query<{ application: object; admitted: string[] }>(
    `SELECT j.fact->'application' AS application, f.admitted FROM case_file f
     JOIN journal j ON j.case_id = f.id AND j.position = 1 WHERE f.id = $1`,
    [engagement],
  );
  expect(rows[0]?.application).toMatchObject({
    title: 'Contributi a enti e associazioni',
    code: 'GAB-01',
    process: 'Contributi a enti e associazioni',
    ownerOffice: 'contributions.manager',
    priority: 'high',
    plannedDays: 30,
    year: 2027,
  });
  expect(rows[0]?.admitted.toSorted()).toEqual([head, auditor].toSorted());
});

test('an engagement is played to its report: year, universe and dashboard hear of it', async () => {
  const id = await years.engagement(year, 'GAB-01');
  await audits.begin(id);
  const dialogue = await audits.meet(id);
  await audits.plan(id);
  await audits.paper(id);
  await audits.request(id, 'finding', { paper: 'CL1', ...finding }, auditor);
  await audits.doAll(id, 'fieldwork', 'draft', 'draftApproval');
  const due = addDays(await audits.todayOf(dialogue), 20);
  const answer = { finding: 'R1', position: 'agrees', remedy: 'action', action: 'Nuova lista.', due };
  const answers = await audits.task(dialogue, 'answers');
  await office.completeTask(answers, holderOf('contributions.manager'), { answers: [answer] });
  await audits.do(id, 'report');
  await audits.childOf(id, 'auditAction');

  expect(await years.shows(year, 'GAB-01', 'Concluso')).toMatchObject({ opinion: 'Migliorabile' });
  const concludedOn = await audits.todayOf(id);
  const [process] = await eventually('the day of the audit in the universe', async () => {
    const found = (await entriesOf('auditUniverse')).filter(
      ({ key, entry }) => key === 'GAB-01' && entry['lastAudited'] !== undefined,
    );
    return found.length > 0 ? found : undefined;
  });
  expect(process?.entry).toMatchObject({ lastAudited: concludedOn, likelihood: 4 });

  const entries = Object.fromEntries(
    await Promise.all(
      auditDashboard.registers.map(async (register) => [register, await entriesOf(register)] as const),
    ),
  );
  const [figures, ages] = auditDashboard.panels(entries, '2027-12-31');
  expect(figures).toMatchObject({
    figures: [{ value: 1, of: 3 }, { value: 0 }, { value: 22, of: 30 }, { value: 50 }],
  });
  expect(ages).toMatchObject({ bars: [{}, {}, {}, { parts: [{}, {}, { value: 1 }, {}] }] });
});

test('one that is discontinued and one that becomes an investigation are told in the same words', async () => {
  const ends = {
    'GAB-02': ['investigate', { concerns: 'both', facts: 'Fatture prive di riscontro.' }],
    'GAB-03': ['discontinue', { reasons: 'Il processo è cessato.' }],
  } as const;
  const told = await Promise.all(
    Object.entries(ends).map(async ([code, [request, answer]]) => {
      const id = await years.engagement(year, code as keyof typeof ends);
      await audits.begin(id);
      await audits.meet(id);
      await audits.request(id, request, answer, head);
      const shown = await years.shows(year, code as keyof typeof ends, 'Interrotto');
      const reports = (await office.facts(year)).filter(
        (fact) => fact.kind === 'childReported' && fact['child'] === id,
      );
      return { opinion: shown['opinion'], reports: reports.map(({ milestone, data }) => [milestone, data]) };
    }),
  );
  expect(told[0]).toEqual(told[1]);
  expect(JSON.stringify(await office.facts(year))).not.toMatch(/indagin|investig|reato/i);
});

test('the annual report has the coverage, what has ended and the action that is late', async () => {
  await office.advance('2027-07-01', year);
  await years.do(year, 'halfYearReport');
  await office.advance('2028-01-01', year);
  await years.do(year, 'quality');
  const { context } = await years.do(year, 'annualReport');
  expect(context).toMatchObject({ concluded: 1, running: 0, audited: 1, coverage: 50, over90: 1 });
  expect(await years.outcome(year)).toBe('concluded');
  const report = await document(office.database, year, 'Relazione annuale');
  expect(report).toContain('Copertura dei processi a priorità alta: 50 %');
  expect(report).not.toMatch(/indagin/i);
});

/** Entries of a register as they stand. */
async function entriesOf(register: string): Promise<DashboardEntry[]> {
  const { rows } = await office.database.query<DashboardEntry>(
    `SELECT DISTINCT ON (key) key, entry, lower(period)::text AS from FROM register_entry
     WHERE register = $1 AND entry IS NOT NULL ORDER BY key, ordinal DESC`,
    [register],
  );
  return rows;
}
