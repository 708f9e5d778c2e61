import type { Pool } from 'pg';
import type {
  Commitment,
  CommitmentPart,
  LineKey,
  Movement,
  RecordedTurn,
  SpendingDecision,
  SpendingRefusal,
  Turn,
} from '../../libs/domain';
import { formatMoney, parseMoney } from '../../libs/law';
import { lineEntered, moved } from '../support/budget';
import { newDatabase } from '../support/database';
import { eventually } from '../support/eventually';
import { recordingOn, turnOf } from '../support/turns';

let database: Pool;
let recordTurn: (turn: Turn) => Promise<RecordedTurn>;
let entered = 0;

beforeAll(async () => {
  ({ pool: database } = await newDatabase());
  recordTurn = recordingOn(database);
});
afterAll(() => database.end());

/** A new line of the budget with so much to spend. */
async function line(appropriation: string, year = 2026): Promise<LineKey> {
  entered += 1;
  const content = { year, chapter: `05.02.1.04/${entered}`, title: 'Premi', unit: 'cabinet', appropriation };
  await recordTurn(turnOf(`budget ${entered}`, 1, lineEntered(`budget ${entered}.1`, content)));
  return `${year}/${content.chapter}`;
}

const creditor = { name: 'Coro Aurora', taxCode: '80012345678' };
const committing = (parts: readonly CommitmentPart[], more: Partial<Commitment> = {}): Movement => ({
  type: 'committed',
  parts,
  creditor,
  reason: 'premio',
  due: '2026-12-01',
  ...more,
});

/** What a case does in one turn, its first if nothing else is said. */
async function move(caseId: string, movement: Movement, turn = 1): Promise<SpendingDecision | undefined> {
  const version = `${caseId}.${turn}`;
  return (await recordTurn(turnOf(caseId, turn, moved(version, movement)))).spending?.[version];
}

const isDone = (decision: SpendingDecision | undefined): boolean =>
  decision !== undefined && 'lines' in decision;
const refusal = (decision: SpendingDecision | undefined): SpendingRefusal | undefined =>
  decision && 'refused' in decision ? decision.refused : undefined;

/** What the ledger adds up to, in the sums of a line. */
async function sums(on: LineKey): Promise<Record<string, string>> {
  const { rows } = await database.query<Record<string, string>>(
    `SELECT sum(booked)::text AS booked, sum(committed)::text AS committed, sum(liquidated)::text AS liquidated,
       sum(ordered)::text AS ordered, sum(paid)::text AS paid FROM spending_movement WHERE line = $1`,
    [on],
  );
  return rows[0] ?? {};
}

describe('200 cases that commit on one line at the same moment', () => {
  const names = Array.from({ length: 200 }, (_, index) => `rival ${index}`);
  let on: LineKey;
  let answers: (SpendingDecision | undefined)[];

  beforeAll(async () => {
    on = await line('12340.00');
    answers = await Promise.all(
      names.map((name) => move(name, committing([{ line: on, amount: '100.00' }], { isGrant: true }))),
    );
  });

  it('get as much as there is, to the last commitment and no further', async () => {
    expect(answers.filter(isDone)).toHaveLength(123);
    const noCover = { code: 'noCover', line: on, available: '40.00' };
    expect(answers.filter((answer) => !isDone(answer)).map(refusal)).toEqual(Array(77).fill(noCover));
    expect(await sums(on)).toMatchObject({ committed: '12300.00' });
  });

  it('have one place each, and each was told what was left after it', () => {
    const places = answers
      .flatMap((answer) => (answer && 'lines' in answer ? answer.lines : []))
      .sort((a, b) => a.ordinal - b.ordinal);
    expect(places.map(({ ordinal }) => ordinal)).toEqual(
      Array.from({ length: 123 }, (_, index) => index + 1),
    );
    expect(places.map(({ figures }) => figures.available)).toEqual(
      Array.from({ length: 123 }, (_, index) =>
        formatMoney(parseMoney('12240.00') - BigInt(index) * 100_00n),
      ),
    );
  });

  it('add up to what one creditor was granted in the year, each time as it stood', () => {
    const totals = answers.flatMap((answer) =>
      answer && 'lines' in answer ? [answer.grantsOfYear ?? ''] : [],
    );
    expect(totals.map(parseMoney).sort((a, b) => (a < b ? -1 : 1))).toEqual(
      Array.from({ length: 123 }, (_, index) => BigInt(index + 1) * 100_00n),
    );
  });

  it('are answered the same when they ask again', async () => {
    const again = await Promise.all(
      names.map((name) => move(name, committing([{ line: on, amount: '100.00' }], { isGrant: true }))),
    );
    expect(again).toEqual(answers);
    expect(await sums(on)).toMatchObject({ committed: '12300.00' });
  });

  it('stand in the journal as they were decided', async () => {
    const { rows } = await database.query<{ committed: string; refused: number }>(
      `SELECT sum((p->>'amount')::numeric) FILTER (WHERE fact->'decision' ? 'lines')::text AS committed,
         count(*) FILTER (WHERE fact->'decision' ? 'refused')::integer AS refused
       FROM journal CROSS JOIN LATERAL jsonb_array_elements(fact->'movement'->'parts') p
       WHERE fact->>'kind' = 'spendingMoved' AND p->>'line' = $1`,
      [on],
    );
    expect(rows).toEqual([{ committed: '12300.00', refused: 77 }]);
  });
});

describe('commitments over several years that name their lines in opposite orders', () => {
  it('do not wait for each other in a circle, and take all of their lines or none', async () => {
    const [one, other, third] = [
      await line('1000.00'),
      await line('700.00', 2027),
      await line('5000.00', 2028),
    ];
    const part = (of: LineKey) => ({ line: of, amount: '50.00' });
    const answers = await Promise.all(
      Array.from({ length: 60 }, (_, index) => {
        const lines =
          [
            [one, other, third],
            [third, other, one],
            [other, one, third],
          ][index % 3] ?? [];
        return move(`years ${index}`, committing(lines.map(part)));
      }),
    );
    expect(answers.filter(isDone)).toHaveLength(14);
    for (const each of [one, other, third]) expect(await sums(each)).toMatchObject({ committed: '700.00' });
  });
});

describe('a commitment of another case', () => {
  let on: LineKey;
  beforeAll(async () => {
    on = await line('1000.00');
    await move('round', committing([{ line: on, amount: '300.00' }]));
  });

  it('is liquidated by several at the same moment as far as it goes', async () => {
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        move(`share ${index}`, { type: 'liquidated', commitment: 'round.1', line: on, amount: '70.00' }),
      ),
    );
    expect(answers.filter(isDone)).toHaveLength(4);
    expect(refusal(answers.find((answer) => !isDone(answer)))).toEqual({
      code: 'aboveCommitment',
      line: on,
      left: '20.00',
    });
    expect(await sums(on)).toMatchObject({ committed: '300.00', liquidated: '280.00' });
  });

  it('is ordered and paid once, whoever asks and however often at the same moment', async () => {
    await move('owed', { type: 'liquidated', commitment: 'round.1', line: on, amount: '20.00' });
    const order = {
      type: 'ordered',
      liquidation: 'owed.1',
      gross: '20.00',
      withheld: '0.00',
      net: '20.00',
      iban: 'IT',
    } as const;
    const orders = await Promise.all([1, 2, 3, 4, 5].map((index) => move(`order ${index}`, order)));
    const done = [1, 2, 3, 4, 5].filter((index) => isDone(orders[index - 1]));
    expect(done).toHaveLength(1);
    const first = `order ${String(done[0])}.1`;
    expect(orders.filter((answer) => !isDone(answer)).map(refusal)).toEqual(
      Array(4).fill({ code: 'alreadyOrdered', order: first }),
    );
    const payments = await Promise.all(
      [1, 2, 3, 4, 5].map((index) =>
        move(`pays ${index}`, { type: 'paid', order: first, paidOn: '2026-03-01' }),
      ),
    );
    expect(payments.filter(isDone)).toHaveLength(1);
    expect(payments.map(refusal).filter((no) => no?.code === 'alreadyPaid')).toHaveLength(4);
    expect(await sums(on)).toMatchObject({ ordered: '20.00', paid: '20.00' });
  });

  it('cannot be paid twice even by a program that does not ask first', async () => {
    const insert = (id: string) =>
      database.query(
        `INSERT INTO spending_movement SELECT 1000000 + ordinal, on_day, position, grant_year, $1, line, case_id, type, follows, booking,
           commitment, creditor, tax_code, reason, reference, amount, booked, committed, saved, liquidated, ordered, paid, recovered
         FROM spending_movement WHERE type = 'paid' AND line = $2`,
        [id, on],
      );
    await expect(insert('twice')).rejects.toMatchObject({ code: '23505', constraint: 'spending_paid_once' });
  });

  it('is paid or cancelled, whichever comes first, and ordered anew once for what was cancelled', async () => {
    const other = await line('100.00');
    await move('owes', committing([{ line: other, amount: '20.00' }]));
    await move('liquidates', { type: 'liquidated', commitment: 'owes.1', line: other, amount: '20.00' });
    const ordering = (replaces?: string): Movement => ({
      type: 'ordered',
      liquidation: 'liquidates.1',
      gross: '20.00',
      withheld: '0.00',
      net: '20.00',
      iban: 'IT',
      ...(replaces !== undefined && { replaces }),
    });
    await move('orders', ordering());
    const settled = await Promise.all([
      ...[1, 2, 3].map((index) =>
        move(`cancels ${index}`, { type: 'cancelled', order: 'orders.1', reason: 'IBAN errato' }),
      ),
      move('pays late', { type: 'paid', order: 'nobody', paidOn: '2026-03-01' }),
    ]);
    expect(settled.filter(isDone)).toHaveLength(1);
    expect(
      refusal(await move('pays', { type: 'paid', order: 'orders.1', paidOn: '2026-03-01' })),
    ).toMatchObject({ code: 'alreadyCancelled' });
    const anew = await Promise.all([1, 2, 3].map((index) => move(`anew ${index}`, ordering('orders.1'))));
    expect(anew.filter(isDone)).toHaveLength(1);
    expect(await sums(other)).toMatchObject({ ordered: '20.00', paid: '0.00' });
    const copied = (id: string, type: string, of: string, replaces: string) =>
      database.query(
        `INSERT INTO spending_movement SELECT 1000000 + ordinal, on_day, position, grant_year, $1, line, case_id, $2,
           follows, booking, commitment, creditor, tax_code, reason, reference, amount, booked, committed, saved, liquidated,
           ordered, paid, recovered, ${replaces}
         FROM spending_movement WHERE line = $3 AND type = $4 ORDER BY ordinal DESC LIMIT 1`,
        [id, type, other, of],
      );
    const paidOnce = { code: '23505', constraint: 'spending_paid_once' };
    await expect(copied('both', 'paid', 'cancelled', 'replaces')).rejects.toMatchObject(paidOnce);
    const orderedOnce = { code: '23505', constraint: 'spending_ordered_once' };
    for (const replaces of ['replaces', 'NULL'])
      await expect(copied('again', 'ordered', 'ordered', replaces)).rejects.toMatchObject(orderedOnce);
  });
});

describe('what a turn does with the budget', () => {
  it('is decided in its order, each step after the one before', async () => {
    const on = await line('100.00');
    const steps: Movement[] = [
      { type: 'booked', line: on, amount: '100.00', reason: 'bando' },
      committing([{ line: on, amount: '60.00' }], { booking: 'chain.1' }),
      { type: 'released', booking: 'chain.1' },
      { type: 'liquidated', commitment: 'chain.2', line: on, amount: '60.00' },
      { type: 'ordered', liquidation: 'chain.4', gross: '60.00', withheld: '2.40', net: '57.60', iban: 'IT' },
      { type: 'paid', order: 'chain.5', paidOn: '2026-03-02' },
      { type: 'paid', order: 'chain.5', paidOn: '2026-03-02' },
    ];
    const { spending = {} } = await recordTurn(
      turnOf('chain', 1, ...steps.map((movement, index) => moved(`chain.${index + 1}`, movement))),
    );
    expect(Object.values(spending).map(isDone)).toEqual([true, true, true, true, true, true, false]);
    expect(spending['chain.6']).toMatchObject({
      lines: [{ ordinal: 6, commitment: 'chain.2', figures: { paid: '60.00', available: '40.00' } }],
    });
    expect(spending['chain.7']).toEqual({ refused: { code: 'alreadyPaid', payment: 'chain.6' } });
  });

  it('goes with the turn that was never confirmed, and counts again for others', async () => {
    const on = await line('100.00');
    await recordTurn(turnOf('ghost', 1, { kind: 'noteAdded', text: 'opens' }));
    expect(isDone(await move('ghost', committing([{ line: on, amount: '80.00' }]), 2))).toBe(true);
    expect(isDone(await move('real', committing([{ line: on, amount: '30.00' }])))).toBe(false);
    await recordTurn(turnOf('ghost', 2, { kind: 'noteAdded', text: 'what really happened' }));
    expect(await move('real', committing([{ line: on, amount: '30.00' }]), 2)).toMatchObject({
      lines: [{ figures: { committed: '30.00', available: '70.00' } }],
    });
  });

  it('is made anew with the read models when a later turn is superseded', async () => {
    const on = await line('100.00');
    await move('kept', committing([{ line: on, amount: '80.00' }]));
    await recordTurn(turnOf('kept', 2, { kind: 'noteAdded', text: 'ghost' }));
    await recordTurn(turnOf('kept', 2, { kind: 'noteAdded', text: 'what really happened' }));
    expect(await sums(on)).toMatchObject({ committed: '80.00' });
    const { rows } = await database.query(
      `SELECT position, creditor FROM spending_movement WHERE line = $1`,
      [on],
    );
    expect(rows).toEqual([{ position: 1, creditor: 'Coro Aurora' }]);
  });
});

describe('a variation of a line', () => {
  it('is what later commitments are covered by, and neither overtakes the other', async () => {
    const on = await line('100.00');
    const [, chapter = ''] = on.split(/\/(.*)/s);
    const content = { year: 2026, chapter, title: 'Premi', unit: 'cabinet', appropriation: '250.00' };
    expect(isDone(await move('early', committing([{ line: on, amount: '100.01' }])))).toBe(false);
    const names = Array.from({ length: 20 }, (_, index) => `varied ${index}`);
    const varied = recordTurn(turnOf('variation', 1, lineEntered('variation.1', content, '2026-03-01')));
    const answers = await Promise.all(
      names.map((name) => move(name, committing([{ line: on, amount: '20.00' }]))),
    );
    await varied;
    // Some may have come before it: together they never have more than it gives.
    const done = answers.filter(isDone).length;
    expect(done).toBeGreaterThanOrEqual(5);
    expect(done).toBeLessThanOrEqual(12);
    expect(isDone(await move('later', committing([{ line: on, amount: '0.01' }])))).toBe(true);
  });

  const lowered = async (on: LineKey, version: string, appropriation: string) => {
    const content = { year: 2026, chapter: on.slice(5), title: 'Premi', unit: 'cabinet', appropriation };
    const { decisions } = await recordTurn(turnOf(version, 1, lineEntered(version, content, '2026-03-01')));
    return decisions?.[version];
  };

  it('leaves no less than is booked and committed', async () => {
    const on = await line('100.00');
    await move('owes', committing([{ line: on, amount: '50.00' }]));
    await move('books', { type: 'booked', line: on, amount: '10.00', reason: 'bando' });
    expect(await lowered(on, 'too low', '59.99')).toEqual({ belowUse: '60.00' });
    expect(await lowered(on, 'low', '60.00')).toHaveProperty('ordinal');
    expect(refusal(await move('more', committing([{ line: on, amount: '0.01' }])))).toMatchObject({
      available: '0.00',
    });
    const ends = (version: string, day: string) =>
      recordTurn(
        turnOf(version, 1, { kind: 'registerEnded', version, register: 'budgetLines', key: on, on: day }),
      ).then(({ decisions }) => decisions?.[version]);
    expect(await ends('too early', '2026-12-30')).toEqual({ belowUse: '60.00' });
    expect(await ends('with the year', '2026-12-31')).toHaveProperty('ordinal');
  });

  it('waits for what is being committed on the line, and leaves no less than that', async () => {
    const on = await line('200.00');
    await move('first', committing([{ line: on, amount: '10.00' }]));
    const other = await database.connect();
    try {
      await other.query('BEGIN');
      await other.query('UPDATE spending_head SET last = last WHERE key = $1', [`line ${on}`]);
      await other.query(
        `INSERT INTO spending_movement SELECT ordinal + 1, on_day, position, grant_year, 'beside', line, case_id, type, follows, booking,
           'beside', creditor, tax_code, reason, reference, 150, booked, 150, saved, liquidated, ordered, paid, recovered
         FROM spending_movement WHERE line = $1`,
        [on],
      );
      const decision = lowered(on, 'waiting', '100.00');
      await eventually('the variation waits', async () => {
        const { rows } = await database.query(
          `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
        );
        return rows.length > 0 ? true : undefined;
      });
      await other.query('COMMIT');
      expect(await decision).toEqual({ belowUse: '160.00' });
    } finally {
      other.release(true);
    }
  });
});
