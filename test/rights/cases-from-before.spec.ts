import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Pool } from 'pg';
import { apartFrom, dutyNames } from '../../libs/domain';
import { migrate } from '../../libs/persistence';
import { emptyDatabase } from '../support/database';

const migrations = join(__dirname, '../../libs/persistence/migrations');

/** Brings a new database to how it stood before a migration. */
async function databaseBefore(migration: string): Promise<string> {
  const { url } = await emptyDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'marino-migrations-'));
  for (const name of (await readdir(migrations)).filter((file) => file < migration))
    await cp(join(migrations, name), join(folder, name));
  await migrate({ url }, folder);
  await rm(folder, { recursive: true });
  return url;
}

/** One turn, as it was recorded then. */
async function record(
  database: Pool,
  id: string,
  turn: number,
  facts: object[],
  changes: object[],
): Promise<void> {
  const actor = { person: 'ada', name: 'Ada', offices: ['a.officer'] };
  const entries = facts.map((fact) => ({ at: '2026-01-12T09:00:00.000Z', actor, fact }));
  await database.query('SELECT record_turn($1, $2, $3, 5, $4, $5)', [
    id,
    '00000000-0000-0000-0000-000000000001',
    turn,
    JSON.stringify(entries),
    JSON.stringify(changes.map((change, index) => ({ ...change, entry: Math.min(index + 1, facts.length) }))),
  ]);
}

const opened = (id: string, offices: string[]) => [
  { kind: 'caseOpened', procedure: 'p', title: id, application: {}, offices, stage: 's' },
  {
    change: 'openCase',
    row: { id, procedure: 'p', title: id, stage: 's', opened_at: '2026-01-12T09:00:00Z', offices },
  },
];

test('cases from before are ordinary, and know which unit has them and which case continues them', async () => {
  const url = await databaseBefore('0024');
  const database = new Pool({ connectionString: url });
  try {
    const [first, firstChange] = opened('kept', ['a.officer', 'a.manager']);
    await record(database, 'kept', 1, [first ?? {}], [firstChange ?? {}]);
    const [second, secondChange] = opened('moved', ['a.officer', 'a.manager']);
    const entrusted = { kind: 'unitInCharge', unit: 'b', officer: 'b.officer', manager: 'b.manager' };
    await record(
      database,
      'moved',
      1,
      [second ?? {}, entrusted],
      [
        secondChange ?? {},
        ...['b.officer', 'b.manager'].map((office) => ({ change: 'addOffice', id: 'moved', office })),
      ],
    );
    const converted = {
      change: 'relateCases',
      source: 'kept',
      target: 'moved',
      kind: 'converted',
      side: 'source',
    };
    await record(
      database,
      'kept',
      2,
      [{ kind: 'caseRelated', relation: 'converted', other: 'moved', side: 'source' }],
      [{ ...converted, told: false, at: '2026-01-13T09:00:00Z' }],
    );

    await migrate({ url });
    const { rows } = await database.query<object>(
      'SELECT id, level, in_charge, continued_by, admitted FROM case_file ORDER BY id',
    );
    expect(rows).toEqual([
      {
        id: 'kept',
        level: 'ordinary',
        in_charge: ['a.officer', 'a.manager'],
        continued_by: ['a.officer', 'a.manager', 'b.officer', 'b.manager'],
        admitted: null,
      },
      {
        id: 'moved',
        level: 'ordinary',
        in_charge: ['b.officer', 'b.manager'],
        continued_by: null,
        admitted: null,
      },
    ]);
  } finally {
    await database.end();
  }
});

test('what people did in cases from before counts where duties are kept apart', async () => {
  const url = await databaseBefore('0033');
  const database = new Pool({ connectionString: url });
  try {
    const id = 'grant';
    const row = { id, procedure: 'religiousContribution', title: id, stage: 's', offices: [], in_charge: [] };
    const task = (key: string) => ({
      fact: { kind: 'taskOpened', task: `${id}.${key}`, key, office: 'o', context: {}, excluded: [] },
      change: {
        change: 'openTask',
        row: {
          id: `${id}.${key}`,
          case_id: id,
          key,
          procedure: 'religiousContribution',
          stage: 's',
          office: 'o',
          excluded: [],
          opened_at: '2026-01-12T09:00:00Z',
        },
      },
    });
    const [check, signature] = [task('formalCheck'), task('refusal.signature')];
    await record(
      database,
      id,
      1,
      [
        {
          kind: 'caseOpened',
          procedure: 'religiousContribution',
          title: id,
          application: {},
          offices: [],
          stage: 's',
        },
        { kind: 'registered', register: 'protocol', direction: 'in', key: 'application', number: '1' },
        { kind: 'responsibleNamed', person: 'ugo', name: 'Ugo' },
        check.fact,
        signature.fact,
        { kind: 'taskCompleted', task: `${id}.formalCheck`, key: 'formalCheck', answer: {} },
      ],
      [
        { change: 'openCase', row: { ...row, opened_at: '2026-01-12T09:00:00Z' } },
        { change: 'updateCase', id, row: { number: '1' } },
        { change: 'updateCase', id, row: { responsible: 'ugo', responsible_name: 'Ugo' } },
        check.change,
        signature.change,
        {
          change: 'closeTask',
          id: `${id}.formalCheck`,
          row: { state: 'completed', closed_at: '2026-01-13T09:00:00Z' },
        },
      ],
    );
    await migrate({ url });
    const done = await database.query<object>('SELECT duty, person FROM duty_done ORDER BY position');
    expect(done.rows).toEqual([
      { duty: 'registration', person: 'ada' },
      { duty: 'responsibility', person: 'ugo' },
      { duty: 'evaluation', person: 'ada' },
    ]);
    const open = await database.query<object>(`SELECT duty FROM task WHERE state = 'open'`);
    expect(open.rows).toEqual([{ duty: 'decision' }]);
    const kept = await database.query<object>(`SELECT excluded_by_duties($1, 'decision') AS people`, [id]);
    expect(kept.rows).toEqual([{ people: ['ada'] }]);
  } finally {
    await database.end();
  }
});

test('the database keeps apart the same duties as the cases', async () => {
  const { url } = await emptyDatabase();
  await migrate({ url });
  const database = new Pool({ connectionString: url });
  try {
    const { rows } = await database.query<{ duty: string; others: string[] }>(
      'SELECT duty, array_agg(other ORDER BY other) AS others FROM duties_apart() GROUP BY duty',
    );
    const kept = Object.fromEntries(rows.map(({ duty, others }) => [duty, others]));
    const apart = dutyNames.map((duty) => [duty, apartFrom(duty).sort()] as const);
    expect(kept).toEqual(Object.fromEntries(apart.filter(([, others]) => others.length > 0)));
  } finally {
    await database.end();
  }
});

test('functions of the database that have changed are made anew, and only then', async () => {
  const { url } = await emptyDatabase();
  expect((await migrate({ url })).at(-1)).toBe('functions');
  expect(await migrate({ url })).toEqual([]);
  const database = new Pool({ connectionString: url });
  try {
    await database.query(`UPDATE schema_migration SET hash = 'of another release' WHERE name = 'functions'`);
    await database.query('DROP FUNCTION duties_apart CASCADE');
    expect(await migrate({ url })).toEqual(['functions']);
    expect((await database.query('SELECT FROM duties_apart()')).rowCount).toBeGreaterThan(0);
  } finally {
    await database.end();
  }
});
