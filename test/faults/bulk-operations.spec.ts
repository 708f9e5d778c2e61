import { randomUUID } from 'node:crypto';
import type { BulkOperationView } from '../../libs/domain';
import { applicationOf } from '../support/contributions';
import { eventually } from '../support/eventually';
import { renew } from '../support/renew';
import { RunningApi } from '../support/running-api';

const officer = 'giulia.ferrari';
const manager = 'laura.beretta';

let api: RunningApi;
let cases: string[];
beforeAll(async () => {
  api = await RunningApi.start();
  const round = await open('religiousContributionsRound', { referenceYear: 2025 });
  const names = Array.from({ length: 20 }, (_, no) => `Chiesa ${no}`);
  cases = await Promise.all(names.map((name) => open('religiousContribution', applicationOf(name), round)));
});
afterAll(() => api.stop());

async function open(procedure: string, application: object, parent?: string): Promise<string> {
  return (await api.openCase(officer, { procedure, application, parent })).id;
}

/** How often the people of each case were reminded by this operation. */
async function times(operation: string): Promise<number[]> {
  const { rows } = await api.office.database.query<{ times: number }>(
    `SELECT count(j.position)::int AS times FROM case_file c LEFT JOIN journal j ON j.case_id = c.id
       AND j.fact->>'kind' = 'taskReminded' AND j.fact->>'operation' = $2 AND NOT EXISTS (
         SELECT FROM superseded_range s WHERE s.case_id = j.case_id AND j.position BETWEEN s.first AND s.last)
     WHERE c.id = ANY ($1) GROUP BY c.id`,
    [cases, operation],
  );
  return rows.map((row) => row.times);
}

test('an operation whose worker dies goes on with another one, and reminds nobody twice', async () => {
  const [slow] = cases;
  const lock = await api.office.database.connect();
  await lock.query('BEGIN');
  await lock.query('SELECT FROM journal_head WHERE case_id = $1 FOR UPDATE', [slow]);
  const filter = { scope: 'unit', procedure: 'religiousContribution' };
  const begun = (
    await api.post(manager, '/bulk-operations/reminders', { filter }, { 'Idempotency-Key': randomUUID() })
  ).body as BulkOperationView;
  // Its first step is half done: one turn cannot be written.
  await eventually('the first reminders', async () =>
    (await times(begun.id)).some((count) => count > 0) ? true : undefined,
  );
  await api.office.endWorker('SIGKILL');
  await lock.query('COMMIT');
  lock.release(true);
  await api.office.startWorker();
  const ended = await eventually('the end of the operation', async () => {
    const view = (await api.get(manager, `/bulk-operations/${begun.id}`)).body as BulkOperationView;
    return view.endedAt === undefined ? undefined : view;
  });
  expect(ended).toMatchObject({ total: cases.length, done: cases.length, refusedCount: 0 });
  expect(await times(begun.id)).toEqual(cases.map(() => 1));
});

test('a case that has gone on as a new run knows what the operation has done there', async () => {
  const [id = ''] = cases;
  const operation = randomUUID();
  const [task] = await api.office.openTasks(id);
  const asked = { task: task?.id, operation };
  const assignee = { person: officer, name: 'Giulia Ferrari', offices: ['contributions.officer'] };
  for (let again = 0; again < 2; again += 1) {
    await api.office.command(id, 'remindTask', manager, asked);
    await api.office.command(id, 'assignTask', manager, { ...asked, operation: `${operation}.2`, assignee });
    await renew(api.office, id);
  }
  const of = (await api.office.facts(id)).filter((fact) => String(fact['operation']).startsWith(operation));
  expect(of.map(({ kind }) => kind)).toEqual(['taskReminded', 'taskAssigned']);
});
