import type { Pool } from 'pg';
import { createActivities } from '../../activities';
import type { Fact, RecordedTurn, Turn } from '../../libs/domain';
import { demonstration } from '../../libs/organisation';
import { keepOrganisation } from '../../libs/persistence';
import { newDatabase } from '../support/database';
import { noCases } from '../support/no-cases';
import { plainDocuments } from '../support/plain-documents';

const run = '00000000-0000-4000-8000-000000000001';
const office = 'contributions.officer';
const officers = ['anna.sirtori', 'giulia.ferrari', 'marco.colnaghi'];

let database: Pool;

beforeAll(async () => {
  ({ pool: database } = await newDatabase());
  await keepOrganisation(database, demonstration);
});
afterAll(() => database.end());

const distributes = (on: boolean) =>
  on
    ? database.query('INSERT INTO distribution (office, started_by) VALUES ($1, $2)', [
        office,
        'laura.beretta',
      ])
    : database.query(
        'UPDATE distribution SET ended_at = now(), ended_by = $2 WHERE office = $1 AND ended_at IS NULL',
        [office, 'laura.beretta'],
      );

/** What another worker remembers of the offices is not what this one does. */
const newWorker = (): ((turn: Turn) => Promise<RecordedTurn>) =>
  createActivities({
    database,
    ...plainDocuments,
    cases: noCases,
    changed: () => undefined,
  }).recordTurn;

function turnOf(caseId: string, turn: number, event: number, ...facts: Fact[]): Turn {
  const actor = { person: 'system', name: 'Marino', offices: [] };
  const at = Date.UTC(2026, 2, 1, 9);
  return { case: caseId, run, turn, event, entries: facts.map((fact) => ({ fact, actor, at })) };
}

const opened = (caseId: string): Fact => ({
  kind: 'caseOpened',
  procedure: 'religiousContributionsRound',
  title: caseId,
  application: {},
  offices: [office],
  stage: 'opening',
});

const task = (id: string, excluded: string[] = []): Fact => ({
  kind: 'taskOpened',
  task: id,
  key: 'check',
  procedure: 'religiousContributionsRound',
  stage: 'opening',
  office,
  context: {},
  excluded,
});

async function holdersIn(caseId: string): Promise<Record<string, string | null>> {
  const { rows } = await database.query<{ id: string; assignee: string | null }>(
    'SELECT id, assignee FROM task WHERE case_id = $1 ORDER BY id',
    [caseId],
  );
  return Object.fromEntries(rows.map(({ id, assignee }) => [id, assignee]));
}

const logins = ({ assignees = {} }: RecordedTurn): Record<string, string> =>
  Object.fromEntries(Object.entries(assignees).map(([id, { person }]) => [id, person]));

describe('work that is given out by load', () => {
  beforeAll(() => distributes(true));
  afterAll(() => distributes(false));

  it('goes to different people within a turn, never to who may not do it or was given it by the case', async () => {
    const turn = turnOf(
      'shared',
      1,
      3,
      opened('shared'),
      task('a'),
      task('b'),
      task('c'),
      task('d', ['anna.sirtori', 'giulia.ferrari']),
      task('e', officers),
      task('f'),
      { kind: 'taskAssigned', task: 'f', person: 'giulia.ferrari', name: 'Giulia Ferrari', revision: 2 },
    );
    const recorded = logins(await newWorker()(turn));
    expect([recorded['a'], recorded['b'], recorded['c']].toSorted()).toEqual(officers);
    expect(recorded).toMatchObject({ d: 'marco.colnaghi' });
    expect(Object.keys(recorded)).toEqual(['a', 'b', 'c', 'd']);
    expect(await holdersIn('shared')).toEqual({ ...recorded, e: null, f: 'giulia.ferrari' });
  });

  it('is not given out anew by a turn that is written again, not even by a worker that thinks otherwise', async () => {
    const turn = turnOf('again', 1, 3, opened('again'), task('g'));
    const first = await newWorker()(turn);
    await distributes(false);
    const second = await newWorker()(turn);
    await distributes(true);
    const third = await newWorker()(turn);
    expect(logins(first)).toEqual({ g: expect.any(String) as unknown });
    expect([second, third].map(logins)).toEqual([logins(first), logins(first)]);
    const { rows } = await database.query("SELECT FROM journal WHERE case_id = 'again'");
    expect(rows).toHaveLength(2);
  });

  it('is shared evenly by turns that come at once', async () => {
    const workers = [newWorker(), newWorker(), newWorker()];
    const turns = Array.from({ length: 30 }, (_, index) =>
      turnOf(`at once ${index}`, 1, 3, opened(`at once ${index}`), task(`at once ${index}`)),
    );
    await Promise.all(turns.map((turn, index) => (workers[index % 3] ?? newWorker())(turn)));
    const { rows } = await database.query<{ open: number }>(
      "SELECT count(*)::int AS open FROM task WHERE state = 'open' AND assignee IS NOT NULL GROUP BY assignee",
    );
    const loads = rows.map(({ open }) => open);
    expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1);
  });
});

it('stays in the list of the office where it is not given out', async () => {
  expect(logins(await newWorker()(turnOf('taken', 1, 3, opened('taken'), task('h'))))).toEqual({});
  expect(await holdersIn('taken')).toEqual({ h: null });
});
