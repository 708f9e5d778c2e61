import type { Pool } from 'pg';
import type { Fact, RecordedTurn, RegisterDecision, RegisterFact, Turn } from '../../libs/domain';
import { newDatabase } from '../support/database';
import { recordingOn, turnOf } from '../support/turns';

let database: Pool;
let recordTurn: (turn: Turn) => Promise<RecordedTurn>;

beforeAll(async () => {
  ({ pool: database } = await newDatabase());
  recordTurn = recordingOn(database);
});
afterAll(() => database.end());

const note = (text: string): Fact => ({ kind: 'noteAdded', text });

interface Days {
  readonly from: string;
  readonly to?: string;
}

/** The hall is the resource, the key tells one booking from the other. */
function booked(version: string, key: string, hall: string, { from, to = from }: Days) {
  return {
    kind: 'registerEntered' as const,
    version,
    register: 'halls',
    key,
    title: key,
    words: key,
    from,
    to,
    entry: { hall },
    resource: hall,
  } satisfies RegisterFact;
}

/** An entry without a resource, until further notice. */
function seated(version: string, seat: string, holder: string, { from, to }: Days): Fact {
  return {
    kind: 'registerEntered',
    version,
    register: 'seats',
    key: seat,
    title: holder,
    words: holder,
    from,
    to,
    entry: { holder },
  };
}

function ended(version: string, register: string, key: string, on: string): Fact {
  return { kind: 'registerEnded', version, register, key, on };
}

async function decision(turn: Turn, version: string): Promise<RegisterDecision | undefined> {
  return (await recordTurn(turn)).decisions?.[version];
}

/** What a register says on a day, by key. */
async function stateOn(register: string, day: string): Promise<Record<string, string>> {
  const { rows } = await database.query<{ key: string; title: string }>(
    `SELECT key, title FROM register_entry
     WHERE register = $1 AND holds @> $2::date AND entry IS NOT NULL ORDER BY key`,
    [register, day],
  );
  return Object.fromEntries(rows.map(({ key, title }) => [key, title]));
}

describe('an entry of a register', () => {
  it('holds from its first to its last day', async () => {
    await recordTurn(
      turnOf('dated', 1, seated('dated.1', 'S1', 'Ada', { from: '2026-01-01', to: '2026-03-31' })),
    );
    expect(await stateOn('seats', '2025-12-31')).toEqual({});
    expect(await stateOn('seats', '2026-01-01')).toEqual({ S1: 'Ada' });
    expect(await stateOn('seats', '2026-03-31')).toEqual({ S1: 'Ada' });
    expect(await stateOn('seats', '2026-04-01')).toEqual({});
  });

  it('keeps what it said before it was changed, by whichever case', async () => {
    await recordTurn(turnOf('first', 1, seated('first.1', 'S2', 'Ada', { from: '2026-01-01' })));
    await recordTurn(turnOf('next', 1, seated('next.1', 'S2', 'Bice', { from: '2026-06-01' })));
    expect(await stateOn('seats', '2026-05-31')).toMatchObject({ S2: 'Ada' });
    expect(await stateOn('seats', '2026-06-01')).toMatchObject({ S2: 'Bice' });
    await recordTurn(
      turnOf('first', 2, seated('first.2', 'S2', 'Ada Rossi', { from: '2026-01-01', to: '2026-05-31' })),
    );
    expect(await stateOn('seats', '2026-05-31')).toMatchObject({ S2: 'Ada Rossi' });
    expect(await stateOn('seats', '2026-06-01')).toMatchObject({ S2: 'Bice' });
    const { rows } = await database.query<{ case_id: string; position: number; title: string }>(
      `SELECT e.case_id, e.position, j.fact->>'title' AS title FROM register_entry e
       JOIN journal j USING (case_id, position) WHERE e.key = 'S2' ORDER BY e.ordinal`,
    );
    expect(rows).toEqual([
      { case_id: 'first', position: 1, title: 'Ada' },
      { case_id: 'next', position: 1, title: 'Bice' },
      { case_id: 'first', position: 2, title: 'Ada Rossi' },
    ]);
  });

  it('is no longer there after its end, and may come back', async () => {
    await recordTurn(turnOf('ends', 1, seated('ends.1', 'S3', 'Carla', { from: '2026-01-01' })));
    await recordTurn(turnOf('ends', 2, ended('ends.2', 'seats', 'S3', '2026-01-31')));
    expect(await stateOn('seats', '2026-01-31')).toMatchObject({ S3: 'Carla' });
    expect(await stateOn('seats', '2026-02-01')).not.toHaveProperty('S3');
    await recordTurn(turnOf('ends', 3, seated('ends.3', 'S3', 'Dora', { from: '2026-03-01' })));
    expect(await stateOn('seats', '2026-02-28')).not.toHaveProperty('S3');
    expect(await stateOn('seats', '2026-03-01')).toMatchObject({ S3: 'Dora' });
  });

  it('that is not there cannot be ended, and the case is told', async () => {
    const turn = turnOf('nothing', 1, ended('nothing.1', 'seats', 'S99', '2026-01-31'));
    expect(await decision(turn, 'nothing.1')).toEqual({ unknown: true });
  });
});

describe('a booking', () => {
  const days = { from: '2026-05-20', to: '2026-05-22' };

  beforeAll(() => recordTurn(turnOf('holder', 1, booked('holder.1', 'Coro', 'Alessi', days))));

  it('of the same hall on one of the same days is answered with who has it', async () => {
    const turn = turnOf('late', 1, note('asks'), booked('late.1', 'Banda', 'Alessi', { from: '2026-05-22' }));
    expect(await decision(turn, 'late.1')).toEqual({
      takenBy: { key: 'Coro', title: 'Coro', case: 'holder', ...days },
    });
    const { rows } = await database.query<{ fact: unknown }>(
      `SELECT fact->'decision'->'takenBy'->>'case' AS fact FROM journal WHERE case_id = 'late' AND position = 2`,
    );
    expect(rows).toEqual([{ fact: 'holder' }]);
  });

  it.each([
    ['the day before', 'Alessi', '2026-05-19'],
    ['the day after', 'Alessi', '2026-05-23'],
    ['the same day in another hall', 'Marra', '2026-05-21'],
  ])('of %s is free', async (name, hall, from) => {
    const turn = turnOf(name, 1, booked(`${name}.1`, name, hall, { from }));
    expect(await decision(turn, `${name}.1`)).toHaveProperty('ordinal');
  });

  it('of another case is not overwritten by one under the same key, unless that names it', async () => {
    const same = booked('same key.1', 'Coro', 'Alessi', days);
    expect(await decision(turnOf('same key', 1, same), 'same key.1')).toMatchObject({
      takenBy: { case: 'holder' },
    });
    const named = { ...same, version: 'same key.2', title: 'Coro civico', named: true as const };
    expect(await decision(turnOf('same key', 2, named), 'same key.2')).toHaveProperty('ordinal');
    expect(await stateOn('halls', '2026-05-21')).toMatchObject({ Coro: 'Coro civico' });
  });

  it('moves to days that are its own or free, and frees the others', async () => {
    const book = (name: string, days: Days, instead?: true) =>
      decision(
        turnOf(name, instead ? 2 : 1, {
          ...booked(`${name}.${instead ? 2 : 1}`, name, 'Grechetto', days),
          instead,
        }),
        `${name}.${instead ? 2 : 1}`,
      );
    await book('Fiera', { from: '2026-07-01', to: '2026-07-03' });
    expect(await book('Fiera', { from: '2026-07-03', to: '2026-07-05' }, true)).toHaveProperty('ordinal');
    expect(await book('Mostra', { from: '2026-07-01', to: '2026-07-02' })).toHaveProperty('ordinal');
    expect(await book('Ballo', { from: '2026-07-04' })).toMatchObject({ takenBy: { key: 'Fiera' } });
    expect(await book('Mostra', { from: '2026-07-02', to: '2026-07-03' }, true)).toMatchObject({
      takenBy: { key: 'Fiera', from: '2026-07-03', to: '2026-07-05' },
    });
    expect(await stateOn('halls', '2026-07-01')).toEqual({ Mostra: 'Mostra' });
  });

  it('is refused by an earlier one of the same turn', async () => {
    const day = { from: '2026-08-01' };
    const { decisions } = await recordTurn(
      turnOf('twice', 1, booked('twice.1', 'Uno', 'Alessi', day), booked('twice.2', 'Due', 'Alessi', day)),
    );
    expect(decisions).toMatchObject({
      'twice.1': { ordinal: expect.any(Number) as number },
      'twice.2': { takenBy: { key: 'Uno', case: 'twice' } },
    });
  });

  it('is given to exactly one of many cases that ask at the same moment', async () => {
    const names = Array.from({ length: 40 }, (_, index) => `rival ${index}`);
    const answers = await Promise.all(
      names.map((name) =>
        decision(turnOf(name, 1, booked(`${name}.1`, name, 'Alessi', { from: '2026-09-09' })), `${name}.1`),
      ),
    );
    const winners = names.filter((_, index) => answers[index] && 'ordinal' in answers[index]);
    expect(winners).toHaveLength(1);
    const losers = answers.filter((answer) => answer && 'takenBy' in answer);
    expect(losers).toHaveLength(39);
    for (const loser of losers) expect(loser).toMatchObject({ takenBy: { case: winners[0] } });
  });

  it('cannot overlap another even for a program that does not ask first', async () => {
    const insert = (client: { query: Pool['query'] }, id: string) =>
      client.query(
        `INSERT INTO register_entry (id, register, key, ordinal, case_id, entry, resource, period, decides, holds)
         VALUES ($1, 'halls', $1, 1000000, 'none', '{}', 'Alessi', '[2027-01-01,2027-01-31]', 'empty', '{[2027-01-01,2027-01-31]}')`,
        [id],
      );
    const [one, two] = [await database.connect(), await database.connect()];
    try {
      await one.query('BEGIN');
      await two.query('BEGIN');
      await insert(one, 'one');
      await Promise.all([
        expect(insert(two, 'two')).rejects.toMatchObject({ code: '23P01' }),
        one.query('COMMIT'),
      ]);
    } finally {
      one.release();
      two.release(true);
    }
  });
});

describe('turns that book several halls in different orders at the same moment', () => {
  it('do not wait for each other in a circle', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) => {
        const name = `pair ${index}`;
        const seat = seated(`${name}.1`, name, name, { from: '2026-01-01' });
        const hall = booked(`${name}.2`, name, `Hall ${index % 3}`, { from: `2026-10-${10 + index}` });
        return recordTurn(turnOf(name, 1, ...(index % 2 ? [seat, hall] : [hall, seat])));
      }),
    );
    for (const { decisions } of answers) {
      for (const decided of Object.values(decisions ?? {})) expect(decided).toHaveProperty('ordinal');
    }
  });
});

describe('a turn with entries that is recorded twice', () => {
  it('is decided once, also when it would be decided otherwise meanwhile', async () => {
    const day = { from: '2026-11-02' };
    await recordTurn(turnOf('owner', 1, booked('owner.1', 'Prima', 'Alessi', day)));
    const turn = turnOf('repeat', 1, booked('repeat.1', 'Seconda', 'Alessi', day));
    const first = await recordTurn(turn);
    expect(first.decisions).toMatchObject({ 'repeat.1': { takenBy: { case: 'owner' } } });
    await recordTurn(turnOf('owner', 2, ended('owner.2', 'halls', 'Prima', '2026-11-01')));
    expect(await recordTurn(turn)).toEqual(first);
    const again = await recordTurn(turnOf('repeat', 2, booked('repeat.2', 'Seconda', 'Alessi', day)));
    expect(again.decisions).toMatchObject({ 'repeat.2': { ordinal: expect.any(Number) as number } });
    expect(await recordTurn(turnOf('repeat', 2, booked('repeat.2', 'Seconda', 'Alessi', day)))).toEqual(
      again,
    );
  });
});

describe('entries of a turn that was never confirmed', () => {
  it('leave the register, and what they had taken over counts again', async () => {
    await recordTurn(turnOf('older', 1, seated('older.1', 'S7', 'Elena', { from: '2026-01-01' })));
    await recordTurn(
      turnOf('ghost', 1, note('opens'), seated('ghost.1', 'S8', 'Flora', { from: '2026-01-01' })),
    );
    await recordTurn(
      turnOf(
        'ghost',
        2,
        seated('ghost.2', 'S7', 'Gilda', { from: '2026-02-01' }),
        ended('ghost.3', 'seats', 'S8', '2026-02-28'),
        seated('ghost.4', 'S9', 'Irma', { from: '2026-01-01' }),
      ),
    );
    expect(await stateOn('seats', '2026-06-01')).toMatchObject({ S7: 'Gilda', S9: 'Irma' });
    await recordTurn(turnOf('ghost', 2, note('what really happened')));
    const state = await stateOn('seats', '2026-06-01');
    expect(state).toMatchObject({ S7: 'Elena', S8: 'Flora' });
    expect(state).not.toHaveProperty('S9');
  });

  it('do not stand in the way of the turn that really happens', async () => {
    const day = { from: '2026-12-01' };
    await recordTurn(turnOf('again', 1, note('opens')));
    await recordTurn(turnOf('again', 2, note('ghost')));
    await recordTurn(turnOf('again', 3, booked('again.1', 'Fantasma', 'Alessi', day)));
    const turn = turnOf('again', 2, booked('again.1', 'Vera', 'Alessi', day), note('and more'));
    expect(await decision(turn, 'again.1')).toHaveProperty('ordinal');
    const { rows } = await database.query(`SELECT key FROM register_entry WHERE case_id = 'again'`);
    expect(rows).toEqual([{ key: 'Vera' }]);
  });

  it('do not take a day back that somebody else was given meanwhile', async () => {
    const day = { from: '2026-12-15', to: '2026-12-16' };
    await recordTurn(turnOf('loser', 1, booked('loser.1', 'Veglia', 'Alessi', day)));
    await recordTurn(turnOf('loser', 2, ended('loser.2', 'halls', 'Veglia', '2026-12-14')));
    await recordTurn(turnOf('winner', 1, booked('winner.1', 'Festa', 'Alessi', { from: '2026-12-16' })));
    await recordTurn(turnOf('loser', 2, note('no end after all')));
    expect(await stateOn('halls', '2026-12-15')).toEqual({ Veglia: 'Veglia' });
    expect(await stateOn('halls', '2026-12-16')).toEqual({ Festa: 'Festa' });
  });
});
