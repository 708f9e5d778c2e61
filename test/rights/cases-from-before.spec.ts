import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Pool } from 'pg';
import { migrate } from '../../libs/persistence';
import { emptyDatabase } from '../support/database';

const migrations = join(__dirname, '../../libs/persistence/migrations');

/** The migrations before those of the rights. */
async function olderMigrations(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'marino-migrations-'));
  for (const name of (await readdir(migrations)).filter((file) => file < '0024'))
    await cp(join(migrations, name), join(folder, name));
  return folder;
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
  const { url } = await emptyDatabase();
  const folder = await olderMigrations();
  await migrate({ url }, folder);
  await rm(folder, { recursive: true });
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
