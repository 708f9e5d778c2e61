import { eventually } from '../support/eventually';
import { Office, Refused } from '../support/office';

const officer = 'andrea.locatelli';
const letter = {
  kind: 'letter',
  owner: 'cabinet',
  subject: 'Verbali',
  description: 'Chiede i verbali.',
  sender: 'Ada Fermi',
  address: 'ada.fermi@pec.example.org',
};
const access = {
  procedure: 'accessRequest',
  application: {
    applicant: 'Ada Fermi',
    channel: 'certifiedMail',
    address: 'ada.fermi@pec.example.org',
    object: 'Verbali.',
    kind: 'generalised',
    delivery: 'electronic',
  },
};

let office: Office;
beforeAll(async () => {
  office = await Office.open();
});
afterAll(() => office.close());

async function restartWorker(): Promise<void> {
  await office.endWorker('SIGKILL');
  await office.startWorker();
}

/** The moments at which a worker dies: what must have happened, while what is held back has not. */
const moments: readonly (readonly [
  string,
  held: (id: string) => string,
  seen: (id: string) => Promise<boolean>,
])[] = [
  ['while it writes that the case has ended', (id) => id, isHeldUp],
  ['when that is on record', (id) => `${id}-1`, async (id) => (await office.caseFile(id)).outcome !== null],
  ['while it opens the case that goes on', (id) => `${id}-1`, isHeldUp],
];

test.each(moments)(
  'a worker that dies %s leaves one case that has ended and one that goes on',
  async (_, held, seen) => {
    const id = await office.openCase('genericCase', officer, letter);
    const later = `${id}-1`;
    const { number } = await office.caseFile(id);
    const holder = await office.database.connect();
    await holder.query('BEGIN');
    // Whoever writes in the journal of the case that is held has to wait.
    await holder.query(
      `INSERT INTO journal_head (case_id, position, hash) VALUES ($1, 0, sha256(convert_to($1, 'UTF8')))
     ON CONFLICT (case_id) DO UPDATE SET position = journal_head.position`,
      [held(id)],
    );
    const converted = untilTaken(() => office.command(id, 'convert', officer, access));
    await eventually('the moment has come', async () => ((await seen(id)) ? true : undefined));
    await restartWorker();
    await holder.query('ROLLBACK');
    holder.release();
    await converted;
    await eventually('the new case is on record', async () =>
      (await office.openTasks(later)).some(({ key }) => key === 'classification') ? true : undefined,
    );
    expect(await office.caseFile(id)).toMatchObject({ outcome: 'converted' });
    expect(await office.caseFile(later)).toMatchObject({ number, outcome: null });
    const { rows } = await office.database.query<{ id: string }>(
      `SELECT id FROM case_file WHERE id LIKE $1 ORDER BY id`,
      [`${id}%`],
    );
    expect(rows).toEqual([{ id }, { id: later }]);
    const registered = await office.database.query(
      `SELECT case_id FROM registration WHERE key = 'application' AND case_id LIKE $1`,
      [`${id}%`],
    );
    expect(registered.rows).toEqual([{ case_id: id }]);
    const related = await office.database.query(
      `SELECT source_position IS NOT NULL AS source, target_position IS NOT NULL AS target FROM case_relation
     WHERE source_id = $1 AND target_id = $2 AND kind = 'converted'`,
      [id, later],
    );
    expect(related.rows).toEqual([{ source: true, target: true }]);
    expect(await live(id, 'caseRelated')).toBe(1);
    expect(await live(id, 'caseClosed')).toBe(1);
    expect(await live(later, 'caseOpened')).toBe(1);
  },
);

async function isHeldUp(): Promise<boolean> {
  const { rowCount } = await office.database.query(
    `SELECT FROM pg_stat_activity
     WHERE datname = current_database() AND application_name = 'worker' AND wait_event_type = 'Lock'`,
  );
  return (rowCount ?? 0) > 0;
}

/** How often a fact stands in a journal, what was superseded apart. */
async function live(id: string, kind: string): Promise<number> {
  const { rows } = await office.database.query<{ times: number }>(
    `SELECT count(*)::int AS times FROM journal j WHERE case_id = $1 AND fact->>'kind' = $2 AND NOT EXISTS (
       SELECT FROM superseded_range s WHERE s.case_id = j.case_id AND j.position BETWEEN s.first AND s.last)`,
    [id, kind],
  );
  return rows[0]?.times ?? 0;
}

/** The engine hands a command back when the worker died before it looked at it; one that had come through is over. */
async function untilTaken(command: () => Promise<unknown>): Promise<void> {
  for (;;) {
    try {
      await command();
      return;
    } catch (error) {
      if (error instanceof Refused && error.code === 'UnprocessedUpdate') continue;
      if (error instanceof Error && /already completed/.test(error.message)) return;
      throw error;
    }
  }
}
