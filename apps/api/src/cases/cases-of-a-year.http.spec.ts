import { randomUUID } from 'node:crypto';
import { type CaseView, type JournalEntryView, type Page, yearsDue } from '../../../../libs/domain';
import { romeDateOf } from '../../../../libs/law';
import { auditYear } from '../../../../workflows/procedures/audit-plan/procedure';
import { eventually } from '../../../../test/support/eventually';
import { type Answer, RunningApi } from '../../../../test/support/running-api';

const head = 'lucia.bertani';
const auditor = 'nicola.sartirana';
const today = romeDateOf(Date.now());
/** The newest year whose day has come. */
const last = yearsDue(auditYear.recurs, { first: 2026, opened: [] }, today).at(-1) ?? 2026;
const before = last - 1;

let api: RunningApi;
beforeAll(async () => {
  api = await RunningApi.start();
});
afterAll(() => api.stop());

const open = (login: string, year: number, key: string = randomUUID()): Promise<Answer> =>
  api.post(login, '/cases', { procedure: 'auditYear', application: { year } }, { 'Idempotency-Key': key });
const codeOf = ({ status, body }: Answer) => [status, (body as { code: string }).code];
const idOf = ({ body }: Answer) => (body as CaseView).id;

async function casesOf(year: number): Promise<string[]> {
  const { rows } = await api.office.database.query<{ id: string }>(
    `SELECT id FROM case_file WHERE procedure = 'auditYear' AND title = $1`,
    [`Piano di audit ${year}`],
  );
  return rows.map(({ id }) => id);
}

/** What the schedule of the procedure starts. */
function openDue(): Promise<number[]> {
  const { client, taskQueue } = api.office;
  return client.workflow.execute('openDueYears', {
    workflowId: randomUUID(),
    taskQueue,
    args: [{ procedure: 'auditYear' }],
  });
}

it('the case of a year is opened by hand once: repeated it is the same, opened anew it is refused', async () => {
  const key = randomUUID();
  const opened = await open(head, 2040, key);
  expect(opened.status).toBe(201);
  expect(idOf(await open(head, 2040, key))).toBe(idOf(opened));
  expect(codeOf(await open(head, 2040))).toEqual([409, 'yearOpenedAlready']);
  expect(codeOf(await open(auditor, 2040))).toEqual([409, 'yearOpenedAlready']);
  expect(codeOf(await open(head, 2041, key))).toEqual([422, 'idempotencyKeyReused']);
  expect(codeOf(await open('andrea.locatelli', 2042))).toEqual([403, 'officeRequired']);
  expect(codeOf(await open(head, 1999))).toEqual([422, 'invalidForm']);
  expect(await casesOf(2040)).toEqual([idOf(opened)]);
});

it('of two people who open it at the same moment one has, and the other is told', async () => {
  for (const year of [2043, 2044, 2045]) {
    const answers = await Promise.all([open(head, year), open(auditor, year)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409]);
    expect(await casesOf(year)).toHaveLength(1);
  }
});

it('what was opened by hand Marino does not open, and what Marino has opened nobody opens by hand', async () => {
  const byHand = await open(head, before);
  await api.office.database.query(
    `INSERT INTO recurrence (procedure, first_year) VALUES ('auditYear', $1)
     ON CONFLICT (procedure) DO UPDATE SET first_year = $1`,
    [before],
  );
  expect(await openDue()).toEqual([last]);
  const [id = ''] = await eventually('the case of the year', async () => {
    const found = await casesOf(last);
    return found.length > 0 ? found : undefined;
  });
  expect(await openDue()).toEqual([]);
  expect(await casesOf(before)).toEqual([idOf(byHand)]);
  expect(codeOf(await open(head, last))).toEqual([409, 'yearOpenedAlready']);

  const { body } = await api.get(head, `/cases/${id}`);
  expect(body).toMatchObject({ title: `Piano di audit ${last}`, responsible: { login: head } });
  const journal = (await api.get(head, `/cases/${id}/journal`)).body as Page<JournalEntryView>;
  expect(JSON.stringify(journal.items)).toContain(`Marino apre la pratica «Piano di audit ${last}».`);
});

it('Marino takes no other day than that of the clock, where it is no demonstration', async () => {
  const { client, taskQueue } = api.office;
  const order = { procedure: 'auditYear', moment: Date.UTC(2060, 11, 1) };
  await expect(
    client.workflow.execute('openDueYears', { workflowId: randomUUID(), taskQueue, args: [order] }),
  ).rejects.toMatchObject({ cause: { type: 'demonstrationOnly' } });
  expect(await casesOf(2061)).toEqual([]);
});

it('another case does not go on as the case of a year', async () => {
  const id = await api.office.openCase('genericCase', 'andrea.locatelli', {
    kind: 'letter',
    owner: 'cabinet',
    subject: 'Piano di audit',
    description: 'Chiede il piano.',
    sender: 'Ada Fermi',
    address: 'ada.fermi@pec.example.org',
  });
  const command = { procedure: 'auditYear', application: { year: 2050 } };
  await expect(api.office.command(id, 'convert', 'andrea.locatelli', command)).rejects.toMatchObject({
    code: 'openedByYear',
  });
});
