import { cp, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Pool } from 'pg';
import { migrate } from '../../libs/persistence';
import { emptyDatabase } from '../support/database';

const migrations = join(__dirname, '../../libs/persistence/migrations');
const officer = { person: 'anna.verdi', name: 'Anna Verdi', offices: ['contributions.officer'] };
const system = { person: 'system', name: 'Marino', offices: [] };
const at = '2026-03-01T09:00:00.000Z';
const runs = ['00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000002'];

let url: string;
let database: Pool;
let before: unknown[];

/** A case as the migrations before kept it: entries and changes as they were written then. */
beforeAll(async () => {
  ({ url } = await emptyDatabase());
  const folder = await mkdtemp(join(tmpdir(), 'marino-migrations-'));
  await mkdir(folder, { recursive: true });
  for (const name of (await readdir(migrations)).filter((file) => file < '0011')) {
    await cp(join(migrations, name), join(folder, name));
  }
  await migrate({ url }, folder);
  await rm(folder, { recursive: true });
  database = new Pool({ connectionString: url, max: 2 });

  const application = { body: 'Ente' };
  const explanation = { due: '2026-04-01', start: '2026-03-01' };
  const moved = { due: '2026-05-01', start: '2026-03-01' };
  const task = { id: 'old.1', case_id: 'old', key: 'check', procedure: 'p', stage: 's', office: 'o' };
  await turn(runs[0], 1, [
    [
      { kind: 'caseOpened', procedure: 'p', title: 'Ente', application, offices: ['o'], stage: 's' },
      {
        change: 'openCase',
        row: {
          id: 'old',
          procedure: 'p',
          title: 'Ente',
          stage: 's',
          opened_at: at,
          offices: ['o'],
          application,
        },
      },
    ],
    [
      { kind: 'deadlineSet', deadline: 'old.2', key: 'd', due: explanation.due, explanation },
      {
        change: 'setDeadline',
        row: { id: 'old.2', case_id: 'old', key: 'd', due: explanation.due, explanation, set_at: at },
      },
    ],
    [
      { kind: 'taskOpened', task: 'old.1', context: { says: 'look' } },
      { change: 'openTask', row: { ...task, excluded: [], context: { says: 'look' }, opened_at: at } },
    ],
  ]);
  await turn(runs[1], 1, [
    [
      { kind: 'deadlineMoved', deadline: 'old.2', key: 'd', due: moved.due, explanation: moved },
      { change: 'updateDeadline', id: 'old.2', row: { due: moved.due, explanation: moved } },
    ],
    [
      { kind: 'taskCompleted', task: 'old.1', key: 'check', answer: { fine: true } },
      {
        change: 'updateTask',
        id: 'old.1',
        row: { state: 'completed', answer: { fine: true }, closed_at: at, closed_by: 'anna.verdi' },
      },
    ],
  ]);
  before = await journal();
  await migrate({ url });
});
afterAll(() => database.end());

async function turn(run: string | undefined, number: number, steps: [fact: object, change: object][]) {
  const entries = steps.map(([fact], index) => ({
    fact,
    at,
    actor: index === 0 ? officer : system,
    basis: index === 1 ? { act: 'L. 241/1990', article: '2' } : undefined,
  }));
  await database.query('SELECT record_turn($1, $2, $3, 7, $4, $5)', [
    'old',
    run,
    number,
    JSON.stringify(entries),
    JSON.stringify(steps.map(([, change]) => change)),
  ]);
}

async function journal(): Promise<unknown[]> {
  const { rows } = await database.query<object>(
    `SELECT case_id, position, at, recorded_at, actor, reason, basis, fact, run, turn, event, hash,
       journal_text(case_id, position, at, actor, reason, basis, fact, run, turn, event) AS text
     FROM journal WHERE case_id = 'old' ORDER BY position`,
  );
  return rows;
}

describe('a database of the first version brought up to date', () => {
  it('has the same journal, letter by letter', async () => {
    expect(before).toHaveLength(5);
    expect(await journal()).toEqual(before);
  });

  it('finds application, context, answer and explanation where the journal says them', async () => {
    const { rows } = await database.query<object>(
      `SELECT o.fact->'application'->>'body' AS application, x.fact->'context'->>'says' AS context,
         y.fact->'answer' AS answer, e.fact->'explanation'->>'due' AS explained, t.state, d.due::text
       FROM case_file c
       JOIN journal o ON o.case_id = c.id AND o.position = c.opened_in
       JOIN task t ON t.case_id = c.id
       JOIN journal x ON x.case_id = c.id AND x.position = t.opened_in
       JOIN journal y ON y.case_id = c.id AND y.position = t.closed_in
       JOIN deadline d ON d.case_id = c.id
       JOIN journal e ON e.case_id = c.id AND e.position = d.explained_in`,
    );
    expect(rows).toEqual([
      {
        application: 'Ente',
        context: 'look',
        answer: { fine: true },
        explained: '2026-05-01',
        state: 'completed',
        due: '2026-05-01',
      },
    ]);
  });

  it('lets the case go on where it stood', async () => {
    const note = { fact: { kind: 'noteAdded', text: 'further' }, at, actor: officer };
    const { rows } = await database.query<object>('SELECT record_turn($1, $2, 2, 9, $3, $4) AS position', [
      'old',
      runs[1],
      JSON.stringify([note]),
      '[]',
    ]);
    expect(rows).toEqual([{ position: 6 }]);
  });
});
