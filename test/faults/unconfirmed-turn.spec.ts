import type { Pool } from 'pg';
import { createActivities } from '../../activities';
import type { Actor, Fact, JournalEntry, Turn } from '../../libs/domain';
import { newDatabase } from '../support/database';
import { noCases } from '../support/no-cases';
import { plainDocuments } from '../support/plain-documents';

const run = '00000000-0000-4000-8000-000000000001';
const officer: Actor = { person: 'anna.verdi', name: 'Anna Verdi', offices: ['contributions.officer'] };

let database: Pool;
let recordTurn: (turn: Turn) => Promise<{ position: number; numbers: Readonly<Record<string, string>> }>;

beforeAll(async () => {
  ({ pool: database } = await newDatabase());
  recordTurn = createActivities({
    database,
    ...plainDocuments,
    cases: noCases,
    changed: () => undefined,
  }).recordTurn;
});
afterAll(() => database.end());

function entries(...facts: Fact[]): JournalEntry[] {
  return facts.map((fact, index) => ({ fact, actor: officer, at: Date.UTC(2026, 2, 1, 9, 0, index) }));
}

function turnOf(caseId: string, turn: number, ...facts: Fact[]): Turn {
  return { case: caseId, run, turn, event: 7, entries: entries(...facts) };
}

function opening(title: string, task = `${title} first`): Fact[] {
  return [
    {
      kind: 'caseOpened',
      procedure: 'religiousContribution',
      title,
      application: { title },
      offices: ['contributions.officer'],
      stage: 'registered',
    },
    {
      kind: 'registered',
      register: 'protocol',
      direction: 'in',
      subject: title,
      correspondent: title,
      key: 'application',
    },
    taskOpened(task),
  ];
}

function taskOpened(id: string): Fact {
  return {
    kind: 'taskOpened',
    task: id,
    key: id,
    procedure: 'religiousContribution',
    stage: 'registered',
    office: 'contributions.officer',
    context: {},
    excluded: [],
  };
}

function taskCompleted(id: string): Fact {
  return { kind: 'taskCompleted', task: id, key: id, answer: { fine: true } };
}

async function openTasks(caseId: string): Promise<string[]> {
  const { rows } = await database.query<{ id: string }>(
    `SELECT id FROM task WHERE case_id = $1 AND state = 'open' ORDER BY id`,
    [caseId],
  );
  return rows.map(({ id }) => id);
}

async function kinds(caseId: string): Promise<string[]> {
  const { rows } = await database.query<{ kind: string }>(
    `SELECT fact->>'kind' AS kind FROM journal WHERE case_id = $1 ORDER BY position`,
    [caseId],
  );
  return rows.map(({ kind }) => kind);
}

describe('a turn that is recorded twice', () => {
  it('leaves one set of entries and gives the same number and position again', async () => {
    const turn = turnOf('twice', 1, ...opening('Parish'));
    const first = await recordTurn(turn);
    const second = await recordTurn(turn);
    expect(second).toEqual(first);
    expect(first.numbers['application']).toMatch(/^2026\/\d{7}$/);
    expect(await kinds('twice')).toEqual(['caseOpened', 'registered', 'taskOpened']);
  });

  it('is the same turn also when the clock has gone on meanwhile', async () => {
    const turn = turnOf('later', 1, ...opening('Parish'));
    await recordTurn(turn);
    await recordTurn({ ...turn, entries: turn.entries.map((entry) => ({ ...entry, at: entry.at + 5000 })) });
    expect(await kinds('later')).toHaveLength(3);
  });
});

describe('a turn that was written, never confirmed, and happened otherwise', () => {
  beforeAll(async () => {
    await recordTurn(turnOf('ghost', 1, ...opening('Temple')));
    // The engine dies after this turn was written: the case does not know of it.
    await recordTurn(turnOf('ghost', 2, taskCompleted('Temple first'), taskOpened('ghostly')));
    await recordTurn(turnOf('ghost', 3, taskCompleted('ghostly')));
    await recordTurn(turnOf('ghost', 2, { kind: 'noteAdded', text: 'what really happened' }));
  });

  it('stays in the journal, marked as superseded', async () => {
    expect(await kinds('ghost')).toEqual([
      'caseOpened',
      'registered',
      'taskOpened',
      'taskCompleted',
      'taskOpened',
      'taskCompleted',
      'turnSuperseded',
      'noteAdded',
    ]);
  });

  it('no longer shows in what people read', async () => {
    expect(await openTasks('ghost')).toEqual(['Temple first']);
  });

  it('does not change the number of the case', async () => {
    const { rows } = await database.query<{ number: string; registered: number }>(
      `SELECT f.number, (SELECT count(*)::int FROM registration r WHERE r.case_id = f.id) AS registered
       FROM case_file f WHERE f.id = 'ghost'`,
    );
    expect(rows[0]?.registered).toBe(1);
    expect(rows[0]?.number).toMatch(/^2026\//);
  });

  it('keeps the chain of hashes whole', async () => {
    const { rows } = await database.query<{ intact: boolean }>(
      `SELECT bool_and(hash = sha256(coalesce(previous, sha256(convert_to(case_id, 'UTF8'))) || convert_to(
         journal_text(case_id, position, at, actor, reason, basis, fact, run, turn, event), 'UTF8'))) AS intact
       FROM (SELECT *, lag(hash) OVER (ORDER BY position) AS previous FROM journal WHERE case_id = 'ghost') j`,
    );
    expect(rows[0]?.intact).toBe(true);
  });

  it('lets the case go on', async () => {
    await recordTurn(turnOf('ghost', 2, { kind: 'noteAdded', text: 'what really happened' }));
    await recordTurn(turnOf('ghost', 3, taskCompleted('Temple first'), taskOpened('second')));
    expect(await openTasks('ghost')).toEqual(['second']);
    expect((await kinds('ghost')).slice(-3)).toEqual(['noteAdded', 'taskCompleted', 'taskOpened']);
  });
});

describe('a case whose engine dies again and again', () => {
  const note = (text: string): Fact => ({ kind: 'noteAdded', text });
  const notes = async (): Promise<string[]> => {
    const { rows } = await database.query<{ text: string }>(
      `SELECT fact->>'text' AS text FROM journal WHERE case_id = 'unlucky' AND fact->>'kind' = 'noteAdded'
         AND NOT EXISTS (
           SELECT FROM superseded_range s WHERE s.case_id = 'unlucky' AND position BETWEEN s.first AND s.last)
       ORDER BY position`,
    );
    return rows.map(({ text }) => text);
  };

  beforeAll(async () => {
    await recordTurn(turnOf('unlucky', 1, ...opening('Synagogue')));
    await recordTurn(turnOf('unlucky', 2, note('ghost of two')));
    await recordTurn(turnOf('unlucky', 3, note('ghost of three')));
    await recordTurn(turnOf('unlucky', 2, note('two')));
    await recordTurn(turnOf('unlucky', 3, note('three')));
  });

  it('keeps what was confirmed when a later turn is repeated', async () => {
    await recordTurn(turnOf('unlucky', 3, note('three')));
    expect(await notes()).toEqual(['two', 'three']);
  });

  it('keeps what was confirmed when a later turn happens otherwise', async () => {
    await recordTurn(turnOf('unlucky', 3, note('three, after all')));
    expect(await notes()).toEqual(['two', 'three, after all']);
  });

  it('refuses a worker that works on an old state', async () => {
    const stale = { ...turnOf('unlucky', 3, note('too late')), event: 6 };
    await expect(recordTurn(stale)).rejects.toThrow(/old state/);
    expect(await notes()).toEqual(['two', 'three, after all']);
  });
});

describe('a letter that a turn wrote and that was never sent', () => {
  const letter = (text: string): Fact => ({
    kind: 'letterSent',
    document: 'Mosque.9',
    letter: 'receipt',
    title: text,
    template: text,
    addressee: 'Mosque',
    data: {},
  });

  beforeAll(async () => {
    await recordTurn(turnOf('letters', 1, ...opening('Mosque')));
    await recordTurn(turnOf('letters', 2, letter('unsent')));
    await recordTurn(turnOf('letters', 2, letter('sent')));
  });

  it('gives way to the one that was sent, under the same number', async () => {
    const { rows } = await database.query<{ title: string; content: Buffer; number: string; text: string }>(
      `SELECT title, content, number, text FROM document JOIN document_text USING (sha256) WHERE case_id = 'letters'`,
    );
    expect(rows.map(({ title }) => title)).toEqual(['sent']);
    expect(rows[0]?.text).toBe(`n. ${rows[0]?.number}`);
    expect(rows[0]?.content.toString()).toBe(`file of n. ${rows[0]?.number}`);
  });

  it('is kept apart', async () => {
    const { rows } = await database.query<{ title: string }>(
      `SELECT title FROM superseded_document WHERE case_id = 'letters'`,
    );
    expect(rows).toEqual([{ title: 'unsent' }]);
  });
});

describe('a case that the engine has forgotten', () => {
  const again = (caseId: string, ...facts: Fact[]): Turn => ({
    ...turnOf(caseId, 1, ...facts),
    run: '00000000-0000-4000-8000-000000000002',
  });

  beforeAll(() => recordTurn(turnOf('known', 1, ...opening('Abbey'))));

  it('is not opened a second time', async () => {
    await expect(recordTurn(again('known', ...opening('Abbey')))).rejects.toMatchObject({
      type: 'caseOpenedBefore',
      nonRetryable: true,
    });
    expect(await kinds('known')).toEqual(['caseOpened', 'registered', 'taskOpened']);
  });

  it('goes on in another run that does not open it', async () => {
    await recordTurn(again('known', { kind: 'noteAdded', text: 'reopened' }));
    const { rows } = await database.query(
      `SELECT run, turn, fact->>'kind' AS kind FROM journal WHERE case_id = 'known' ORDER BY position DESC LIMIT 1`,
    );
    expect(rows).toEqual([{ run: again('known').run, turn: 1, kind: 'noteAdded' }]);
  });
});

describe('a letter that is recorded twice', () => {
  const letter: Fact = {
    kind: 'letterSent',
    document: 'Temple.4',
    letter: 'receipt',
    title: 'Ricevuta',
    template: 'receipt',
    addressee: 'Temple',
    data: {},
  };
  const turn = (): Turn => turnOf('same', 2, letter);

  beforeAll(async () => {
    await recordTurn(turnOf('same', 1, ...opening('Temple')));
    await recordTurn(turn());
    await recordTurn({
      ...turn(),
      entries: turn().entries.map((entry) => ({ ...entry, at: entry.at + 5000 })),
    });
  });

  it('is one document under one number', async () => {
    expect((await kinds('same')).filter((kind) => kind !== 'registered')).toEqual([
      'caseOpened',
      'taskOpened',
      'letterSent',
    ]);
    const { rows } = await database.query(`SELECT FROM document WHERE case_id = 'same'`);
    expect(rows).toHaveLength(1);
  });

  it('has its fingerprint in the chain of the journal and, through its key, with its registration', async () => {
    const { rows } = await database.query<Record<'content' | 'kept' | 'said', string>>(
      `SELECT encode(sha256(d.content), 'hex') AS content, encode(d.sha256, 'hex') AS kept, j.fact->>'sha256' AS said
       FROM registration r JOIN document d ON (d.case_id, d.id) = (r.case_id, r.key)
         JOIN journal j ON j.case_id = r.case_id AND j.fact->>'document' = r.key WHERE r.case_id = 'same'`,
    );
    expect(rows).toHaveLength(1);
    expect(new Set(Object.values(rows[0] ?? {})).size).toBe(1);
  });
});

describe('the record', () => {
  it.each(['journal_turn', 'journal_value', 'registration', 'document', 'document_text'])(
    'refuses to change or delete rows of %s',
    async (table) => {
      await recordTurn(turnOf('kept', 1, ...opening('Chapel')));
      const column =
        ({ journal_value: 'hash', document_text: 'text' } as Record<string, string>)[table] ?? 'at';
      await expect(database.query(`DELETE FROM ${table}`)).rejects.toThrow(/only grows/);
      await expect(database.query(`UPDATE ${table} SET ${column} = ${column}`)).rejects.toThrow(/only grows/);
      await expect(database.query(`TRUNCATE ${table}`)).rejects.toThrow(/only grows/);
    },
  );

  it('refuses the same of the journal as people read it', async () => {
    await expect(database.query('DELETE FROM journal')).rejects.toThrow(/only grows/);
    await expect(database.query('UPDATE journal SET at = at')).rejects.toThrow(/only grows/);
  });

  it('writes an actor and a citation once, however many entries name them', async () => {
    const { rows } = await database.query<{ times: number }>(
      `SELECT count(*)::int AS times FROM journal_value WHERE value->>'person' = $1`,
      [officer.person],
    );
    expect(rows).toEqual([{ times: 1 }]);
  });
});

describe('a relation in a turn that happened otherwise', () => {
  const note: Fact = { kind: 'noteAdded', text: 'Altro.' };
  const related = (other: string, relation: 'related' | 'opened'): Fact => ({
    kind: 'caseRelated',
    relation,
    other,
    side: 'source',
  });

  async function relationsOf(caseId: string): Promise<unknown[]> {
    const { rows } = await database.query<object>(
      `SELECT target_id AS target, source_position AS source, target_position AS other FROM case_relation
       WHERE source_id = $1 ORDER BY target_id`,
      [caseId],
    );
    return rows;
  }

  it('is gone with it, and those before stay', async () => {
    await recordTurn(turnOf('relating', 1, ...opening('Chapel'), related('before', 'related')));
    await recordTurn(turnOf('relating', 2, related('never', 'related')));
    expect(await relationsOf('relating')).toHaveLength(2);
    await recordTurn({ ...turnOf('relating', 2, note), event: 9 });
    expect(await relationsOf('relating')).toEqual([{ target: 'before', source: 4, other: null }]);
  });

  it('stays where the other case says so', async () => {
    await recordTurn(turnOf('opener', 1, ...opening('Oratory')));
    await recordTurn(turnOf('opener', 2, related('opened', 'opened')));
    const [first, ...more] = opening('Request', 'request');
    const origin = { case: 'opener', relation: 'opened' } as const;
    await recordTurn(turnOf('opened', 1, { ...first, origin } as Fact, ...more));
    expect(await relationsOf('opener')).toEqual([{ target: 'opened', source: 4, other: 1 }]);
    await recordTurn({ ...turnOf('opener', 2, note), event: 9 });
    expect(await relationsOf('opener')).toEqual([{ target: 'opened', source: null, other: 1 }]);
  });
});
