import { AuditDesk, auditor, enterUniverse, head, planOf, row } from '../../../../test/support/audit-plan';
import { Office } from '../../../../test/support/office';

/** The other stories of the year put an engagement of one task in the place of a whole one: here it is the real one. */

let office: Office;
let desk: AuditDesk;

beforeAll(async () => {
  office = await Office.open();
  desk = new AuditDesk(office);
  await enterUniverse(office);
});
afterAll(() => office.close());

test('the plan opens an engagement as it is, in its month and for head and lead alone', async () => {
  const id = await desk.open();
  await desk.approve(id, planOf({ engagements: [row('GAB-01', 1), row('GAB-03', 12)] }));
  await office.advance('2027-01-01', id);
  const engagement = await desk.engagement(id, 'GAB-01');
  const task = await desk.task(engagement, 'assignment');
  expect(task.office).toBe('audit.director');
  const { rows } = await office.database.query<{ application: object; admitted: string[] }>(
    `SELECT j.fact->'application' AS application, f.admitted FROM case_file f
     JOIN journal j ON j.case_id = f.id AND j.position = 1 WHERE f.id = $1`,
    [engagement],
  );
  expect(rows[0]?.application).toMatchObject({
    title: 'Contributi a enti e associazioni',
    process: 'GAB-01',
    ownerOffice: 'contributions.manager',
    priority: 'high',
    plannedDays: 30,
    year: 2027,
  });
  expect(rows[0]?.admitted.toSorted()).toEqual([head, auditor].toSorted());
});
