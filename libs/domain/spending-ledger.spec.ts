import fc from 'fast-check';
import { addDays, type Cents, formatMoney, type LocalDate, parseMoney } from '../law';
import type { LineKey } from './budget-line';
import type { LineMoved, Movement, SpendingDecision, SpendingRefusal } from './spending';
import { Ledger, lineOn, type LineState } from './spending-ledger';
import { nothing, type SpendingRow, spendingRowsOf } from './spending-rows';

const THIS = '2026/05.02.1.04/1250';
const OTHER = '2026/01.01.1.03/40';
const NEXT = '2027/05.02.1.04/1250';
const creditor = { name: 'Coro Aurora', taxCode: '80012345678' };
const versions = (line: LineKey, appropriation: string) => [
  { from: `${line.slice(0, 4)}-01-01`, to: `${line.slice(0, 4)}-12-31`, appropriation },
];
const state = (line: LineKey, appropriation: string): [LineKey, LineState] => [
  line,
  { versions: versions(line, appropriation), last: 0, totals: nothing },
];

/** A ledger as one case after the other moves it; each movement is known by the name it is given. */
class Books {
  readonly rows: SpendingRow[] = [];
  private readonly ledger = new Ledger(
    new Map([state(THIS, '1000.00'), state(OTHER, '500.00'), state(NEXT, '300.00')]),
  );

  move(version: string, movement: Movement, on = '2026-05-04'): SpendingDecision {
    const fact = { kind: 'spendingMoved', version, on, movement } as const;
    const decision = this.ledger.decide('case', fact);
    this.rows.push(...spendingRowsOf('case', { ...fact, decision }));
    return decision;
  }

  book(id: string, amount: string, on?: LocalDate): SpendingDecision {
    return this.move(id, { type: 'booked', line: THIS, amount, reason: 'bando' }, on);
  }

  commit(
    id: string,
    parts: Partial<Record<LineKey, string>>,
    more: object = {},
    on?: LocalDate,
  ): SpendingDecision {
    const all = Object.entries(parts).map(([line, amount = '']) => ({ line, amount }));
    const movement = {
      type: 'committed',
      parts: all,
      creditor,
      reason: 'premio',
      due: '2026-12-01',
    } as const;
    return this.move(id, { ...movement, ...more }, on);
  }

  liquidate(id: string, commitment: string, amount: string, line = THIS, on?: LocalDate): SpendingDecision {
    return this.move(id, { type: 'liquidated', commitment, line, amount }, on);
  }

  order(id: string, liquidation: string, gross: string, replaces?: string): SpendingDecision {
    return this.move(id, {
      type: 'ordered',
      liquidation,
      gross,
      withheld: '0.00',
      net: gross,
      iban: 'IT',
      ...(replaces !== undefined && { replaces }),
    });
  }

  cancel(id: string, order: string): SpendingDecision {
    return this.move(id, { type: 'cancelled', order, reason: 'IBAN errato' });
  }

  annul(id: string, liquidation: string): SpendingDecision {
    return this.move(id, { type: 'annulled', liquidation, reason: 'Missione annullata' });
  }

  pay(id: string, order: string): SpendingDecision {
    return this.move(id, { type: 'paid', order, paidOn: '2026-05-05' });
  }

  figures(line = THIS, day = '2026-12-31') {
    return lineOn(
      line,
      versions(line, line === NEXT ? '300.00' : line === OTHER ? '500.00' : '1000.00'),
      this.rows,
      day,
    );
  }
}

const refused = (refusal: SpendingRefusal) => ({ refused: refusal });
const moved = (decision: SpendingDecision): LineMoved | undefined =>
  'lines' in decision ? decision.lines[0] : undefined;

let books: Books;
beforeEach(() => {
  books = new Books();
});

describe('a line that has 1,000.00, of which 400.00 are committed', () => {
  beforeEach(() => books.commit('c', { [THIS]: '400.00' }));

  it.each([
    ['599.99', '0.01'],
    ['600.00', '0.00'],
  ])('covers another %s', (amount, available) => {
    expect(moved(books.commit('d', { [THIS]: amount }))).toMatchObject({
      ordinal: 2,
      figures: { available },
    });
    expect(moved(new Books().book('b', amount))).toHaveProperty('ordinal', 1);
  });

  it('does not cover 600.01, committed or booked, and nothing is moved', () => {
    const noCover = refused({ code: 'noCover', line: THIS, available: '600.00' });
    expect(books.commit('d', { [THIS]: '600.01' })).toEqual(noCover);
    expect(books.book('b', '600.01')).toEqual(noCover);
    expect(books.figures()).toMatchObject({ committed: '400.00', available: '600.00', booked: '0.00' });
  });

  it('has again what is saved of the commitment, and no more than was left of it', () => {
    books.liquidate('l', 'c', '250.00');
    const reduce = (amount: string) =>
      books.move('r', { type: 'reduced', commitment: 'c', line: THIS, amount, reason: 'economia' });
    expect(reduce('150.01')).toEqual(refused({ code: 'aboveCommitment', line: THIS, left: '150.00' }));
    expect(moved(reduce('150.00'))?.figures).toMatchObject({
      committed: '250.00',
      saved: '150.00',
      available: '750.00',
    });
  });
});

describe('a commitment of 400.00', () => {
  beforeEach(() => books.commit('c', { [THIS]: '400.00' }));

  it('is liquidated in parts, and not by a cent above', () => {
    books.liquidate('l1', 'c', '399.99');
    expect(books.liquidate('l2', 'c', '0.02')).toEqual(
      refused({ code: 'aboveCommitment', line: THIS, left: '0.01' }),
    );
    expect(moved(books.liquidate('l2', 'c', '0.01'))).toMatchObject({ commitment: 'c' });
    expect(books.liquidate('l3', 'c', '0.01')).toEqual(
      refused({ code: 'aboveCommitment', line: THIS, left: '0.00' }),
    );
  });

  it('is ordered once as it was liquidated, paid once, and recovered no more than was paid', () => {
    books.liquidate('l', 'c', '300.00');
    expect(books.order('o', 'l', '299.99')).toEqual(
      refused({ code: 'otherThanLiquidated', liquidated: '300.00' }),
    );
    expect(moved(books.order('o', 'l', '300.00'))).toMatchObject({ amount: '300.00', commitment: 'c' });
    expect(books.order('o2', 'l', '300.00')).toEqual(refused({ code: 'alreadyOrdered', order: 'o' }));
    expect(moved(books.pay('p', 'o'))).toMatchObject({ amount: '300.00', figures: { paid: '300.00' } });
    expect(books.pay('p2', 'o')).toEqual(refused({ code: 'alreadyPaid', payment: 'p' }));
    const recover = (amount: string) => books.move(`r${amount}`, { type: 'recovered', payment: 'p', amount });
    expect(moved(recover('200.00'))?.figures).toMatchObject({ recovered: '200.00', available: '600.00' });
    expect(recover('100.01')).toEqual(refused({ code: 'abovePayment', left: '100.00' }));
    expect(moved(recover('100.00'))?.figures).toMatchObject({ recovered: '300.00' });
  });

  it('is annulled once and only while no order pays it, and the commitment may be liquidated anew', () => {
    books.liquidate('l', 'c', '300.00');
    expect(books.annul('a1', 'other')).toEqual(refused({ code: 'unknownMovement', id: 'other' }));
    books.order('o1', 'l', '300.00');
    expect(books.annul('a1', 'l')).toEqual(refused({ code: 'alreadyOrdered', order: 'o1' }));
    books.cancel('x1', 'o1');
    expect(moved(books.annul('a1', 'l'))).toMatchObject({
      amount: '300.00',
      commitment: 'c',
      figures: { liquidated: '0.00', ordered: '0.00', committed: '400.00' },
    });
    expect(books.annul('a2', 'l')).toEqual(refused({ code: 'alreadyAnnulled', annulment: 'a1' }));
    expect(books.order('o2', 'l', '300.00', 'o1')).toEqual(
      refused({ code: 'alreadyAnnulled', annulment: 'a1' }),
    );
    expect(moved(books.liquidate('l2', 'c', '300.00'))?.figures).toMatchObject({ liquidated: '300.00' });
    books.order('o3', 'l2', '300.00');
    books.pay('p3', 'o3');
    expect(books.annul('a3', 'l2')).toEqual(refused({ code: 'alreadyOrdered', order: 'o3' }));
  });

  it('is ordered anew only for the order that was cancelled, which is neither paid nor cancelled again', () => {
    books.liquidate('l', 'c', '300.00');
    books.order('o1', 'l', '300.00');
    expect(books.order('o2', 'l', '300.00', 'o1')).toEqual(refused({ code: 'alreadyOrdered', order: 'o1' }));
    expect(moved(books.cancel('x1', 'o1'))).toMatchObject({
      amount: '300.00',
      figures: { ordered: '0.00', liquidated: '300.00', available: '600.00' },
    });
    expect(books.cancel('x2', 'o1')).toEqual(refused({ code: 'alreadyCancelled', cancellation: 'x1' }));
    expect(books.pay('p1', 'o1')).toEqual(refused({ code: 'alreadyCancelled', cancellation: 'x1' }));
    expect(books.order('o2', 'l', '300.00')).toEqual(refused({ code: 'alreadyOrdered', order: 'o1' }));
    expect(moved(books.order('o2', 'l', '300.00', 'o1'))?.figures).toMatchObject({ ordered: '300.00' });
    for (const replaced of ['o1', 'o2', undefined])
      expect(books.order('o3', 'l', '300.00', replaced)).toEqual(
        refused({ code: 'alreadyOrdered', order: 'o2' }),
      );
    books.cancel('x3', 'o2');
    expect(books.order('o3', 'l', '300.00', 'o1')).toEqual(refused({ code: 'alreadyOrdered', order: 'o2' }));
    expect(moved(books.order('o3', 'l', '300.00', 'o2'))?.figures).toMatchObject({ ordered: '300.00' });
    expect(moved(books.pay('p3', 'o3'))?.figures).toMatchObject({ ordered: '300.00', paid: '300.00' });
    expect(books.cancel('x4', 'o3')).toEqual(refused({ code: 'alreadyPaid', payment: 'p3' }));
  });

  it('is not ordered for an order that there never was', () => {
    books.liquidate('l', 'c', '300.00');
    expect(books.order('o', 'l', '300.00', 'nobody')).toEqual(
      refused({ code: 'unknownMovement', id: 'nobody' }),
    );
  });

  it.each<[string, (id: string) => SpendingDecision]>([
    ['cancellation', (id) => books.cancel('x', id)],
    ['liquidation', (id) => books.liquidate('x', id, '1.00')],
    ['order', (id) => books.order('x', id, '1.00')],
    ['payment', (id) => books.pay('x', id)],
    ['recovery', (id) => books.move('x', { type: 'recovered', payment: id, amount: '1.00' })],
    ['release', (id) => books.move('x', { type: 'released', booking: id })],
    ['commitment from a booking', (id) => books.commit('x', { [THIS]: '1.00' }, { booking: id })],
  ])('%s: there is none without what it follows', (_, move) => {
    expect(move('nobody')).toEqual(refused({ code: 'unknownMovement', id: 'nobody' }));
    // The commitment is known, and is not what an order, a payment or a recovery follows.
    if (!_.startsWith('liq')) expect(move('c')).toEqual(refused({ code: 'unknownMovement', id: 'c' }));
  });
});

describe('a booking of 300.00', () => {
  beforeEach(() => books.book('b', '300.00'));

  it('is used up by commitments, and what is beyond it needs cover', () => {
    expect(moved(books.commit('c', { [THIS]: '200.00' }, { booking: 'b' }))).toMatchObject({
      fromBooking: '200.00',
      figures: { booked: '100.00', committed: '200.00', available: '700.00' },
    });
    expect(books.commit('d', { [THIS]: '800.01' }, { booking: 'b' })).toEqual(
      refused({ code: 'noCover', line: THIS, available: '700.00' }),
    );
    expect(moved(books.commit('d', { [THIS]: '800.00' }, { booking: 'b' }))).toMatchObject({
      fromBooking: '100.00',
      figures: { booked: '0.00', committed: '1000.00', available: '0.00' },
    });
  });

  it('gives back what was not used when it is dropped, once', () => {
    books.commit('c', { [THIS]: '200.00' }, { booking: 'b' });
    const release = (id: string) => books.move(id, { type: 'released', booking: 'b' });
    expect(moved(release('r'))).toMatchObject({ amount: '100.00', figures: { available: '800.00' } });
    const dropped = refused({ code: 'bookingDropped', booking: 'b' });
    expect(release('r2')).toEqual(dropped);
    expect(books.commit('d', { [THIS]: '1.00' }, { booking: 'b' })).toEqual(dropped);
  });

  it.each([
    ['2026-12-31', '300.00', '700.00'],
    ['2027-01-01', '0.00', '1000.00'],
  ])('on %s keeps %s', (day, booked, available) => {
    expect(books.figures(THIS, day)).toMatchObject({ booked, available });
  });

  it('lapses with its year', () => {
    const commit = (on: LocalDate) => books.commit(`c ${on}`, { [THIS]: '1.00' }, { booking: 'b' }, on);
    expect(commit('2026-12-31')).toHaveProperty('lines');
    expect(commit('2027-01-01')).toEqual(refused({ code: 'bookingLapsed', booking: 'b' }));
    expect(moved(books.move('r', { type: 'released', booking: 'b' }, '2027-01-01'))?.amount).toBe('299.00');
  });

  it('is not used up by a commitment on another line', () => {
    expect(books.commit('c', { [OTHER]: '200.00' }, { booking: 'b' })).not.toHaveProperty(
      'lines.0.fromBooking',
    );
    expect(books.figures()).toMatchObject({ booked: '300.00' });
  });
});

describe('the year of a line', () => {
  it.each([
    ['2025-12-31', undefined],
    ['2026-12-31', undefined],
    ['2027-01-01', { code: 'yearClosed', line: THIS } as const],
  ])('on %s lets commit: %j', (on, code) => {
    expect(books.commit('c', { [THIS]: '1.00' }, {}, on)).toEqual(
      code ? refused(code) : expect.objectContaining({ lines: expect.anything() as unknown }),
    );
  });

  it.each([
    ['2026-12-31', { code: 'yearNotOpen', line: NEXT } as const],
    ['2027-01-01', undefined],
    // What is owed is paid in later years as well.
    ['2029-06-30', undefined],
  ])('on %s lets liquidate: %j', (on, code) => {
    books.commit('c', { [NEXT]: '10.00' });
    expect(books.liquidate('l', 'c', '10.00', NEXT, on)).toEqual(
      code ? refused(code) : expect.objectContaining({ lines: expect.anything() as unknown }),
    );
  });
});

describe('a commitment over several lines', () => {
  it('is written on all of them', () => {
    const decision = books.commit('c', { [THIS]: '100.00', [NEXT]: '300.00' });
    expect('lines' in decision && decision.lines.map(({ line, ordinal }) => [line, ordinal])).toEqual([
      [THIS, 1],
      [NEXT, 1],
    ]);
    expect(books.figures(NEXT)).toMatchObject({ available: '0.00' });
  });

  it.each([
    [
      'one has no cover',
      { [THIS]: '100.00', [NEXT]: '300.01' },
      { code: 'noCover', line: NEXT, available: '300.00' },
    ],
    [
      'one is not in the budget',
      { [THIS]: '100.00', '2028/01.01.1.01/1': '1.00' },
      { code: 'unknownLine', line: '2028/01.01.1.01/1' },
    ],
  ] as const)('is written on none where %s', (_, parts, refusal) => {
    expect(books.commit('c', parts)).toEqual(refused(refusal));
    expect(books.figures()).toMatchObject({ committed: '0.00' });
  });

  it('has one part for each line', () => {
    const parts = [
      { line: THIS, amount: '1.00' },
      { line: THIS, amount: '1.00' },
    ];
    expect(() =>
      books.move('c', { type: 'committed', parts, creditor, reason: 'r', due: '2026-12-01' }),
    ).toThrow('one part for each line');
  });
});

test('grants to one creditor are counted by calendar year, less what was saved of them', () => {
  const total = (decision: SpendingDecision) => 'lines' in decision && decision.grantsOfYear;
  const grant = { isGrant: true } as const;
  expect(total(books.commit('a', { [THIS]: '600.00' }, grant))).toBe('600.00');
  expect(total(books.commit('b', { [OTHER]: '400.00' }, grant))).toBe('1000.00');
  expect(total(books.commit('c', { [OTHER]: '50.00' }))).toBeUndefined();
  const other = { ...grant, creditor: { ...creditor, taxCode: '80099999999' } };
  expect(total(books.commit('d', { [OTHER]: '1.00' }, other))).toBe('1.00');
  books.move('r', { type: 'reduced', commitment: 'a', line: THIS, amount: '100.00', reason: 'r' });
  expect(total(books.commit('e', { [NEXT]: '10.00' }, grant))).toBe('910.00');
  expect(total(books.commit('f', { [NEXT]: '10.00' }, grant, '2027-01-01'))).toBe('10.00');
});

test('a commitment names the political body on whose account is spent, on each of its lines and nowhere else', () => {
  const politicalBody = { key: 'giunta', name: 'Giunta comunale' };
  books.commit('c', { [THIS]: '10.00', [NEXT]: '5.00' }, { politicalBody });
  books.liquidate('l', 'c', '10.00');
  books.commit('d', { [THIS]: '1.00' });
  expect(books.rows.map((row) => [row.id, row.political_body, row.political_body_name])).toEqual([
    ['c', 'giunta', 'Giunta comunale'],
    ['c', 'giunta', 'Giunta comunale'],
    ['l', undefined, undefined],
    ['d', undefined, undefined],
  ]);
});

describe('whatever is asked, in whatever order', () => {
  const line = fc.constantFrom(THIS, OTHER, NEXT);
  const cents = fc.integer({ min: 1, max: 60_000 }).map((amount) => formatMoney(BigInt(amount)));
  const before = fc.nat({ max: 30 }).map((index) => `m${String(index)}`);
  const movement: fc.Arbitrary<Movement> = fc.oneof(
    fc.record({ type: fc.constant('booked' as const), line, amount: cents, reason: fc.constant('r') }),
    fc.record(
      {
        type: fc.constant('committed' as const),
        parts: fc.uniqueArray(fc.record({ line, amount: cents }), {
          minLength: 1,
          selector: (part) => part.line,
        }),
        creditor: fc.constant(creditor),
        reason: fc.constant('r'),
        due: fc.constant('2026-12-01'),
        booking: before,
      },
      { requiredKeys: ['type', 'parts', 'creditor', 'reason', 'due'] },
    ),
    fc.record({
      type: fc.constant('reduced' as const),
      commitment: before,
      line,
      amount: cents,
      reason: fc.constant('r'),
    }),
    fc.record({ type: fc.constant('released' as const), booking: before }),
    fc.record({ type: fc.constant('liquidated' as const), commitment: before, line, amount: cents }),
    fc.record({ type: fc.constant('recovered' as const), payment: before, amount: cents }),
  );
  const step = fc.record({ movement, days: fc.nat({ max: 40 }) });

  it('nothing is spent that is not there, and every sum reconciles', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const all = new Books();
        let day = '2026-01-01';
        steps.forEach(({ movement: wanted, days }, index) => {
          day = addDays(day, days);
          const done = all.move(`m${String(index)}`, wanted, day);
          // Half of what is liquidated is ordered, and half of that is paid.
          if (wanted.type !== 'liquidated' || !('lines' in done) || index % 2) return;
          all.order(`o${String(index)}`, `m${String(index)}`, wanted.amount);
          // What is cancelled before it is paid is not paid, and is ordered anew.
          if (index % 3 === 0) {
            all.cancel(`x${String(index)}`, `o${String(index)}`);
            all.order(`n${String(index)}`, `m${String(index)}`, wanted.amount, `o${String(index)}`);
          }
          if (index % 4 === 0) all.pay(`m${String(index)}0`, `o${String(index)}`);
        });
        for (const key of [THIS, OTHER, NEXT])
          for (const on of ['2026-02-01', '2026-12-31', '2027-01-01', '2031-12-31']) {
            const figures = all.figures(key, on);
            const [have, booked, committed, liquidated, ordered, paid, recovered, available] = (
              [
                'appropriation',
                'booked',
                'committed',
                'liquidated',
                'ordered',
                'paid',
                'recovered',
                'available',
              ] as const
            ).map((name) => parseMoney(figures[name]));
            expect(figures.uncovered).toBeUndefined();
            expect(booked! + committed! + available!).toBe(have);
            expect(committed! >= liquidated! && liquidated! >= ordered!).toBe(true);
            expect(ordered! >= paid! && paid! >= recovered!).toBe(true);
            const sum = (type: string): Cents =>
              all.rows
                .filter((row) => row.line === key && row.type === type && row.on_day <= on)
                .reduce((total, row) => total + parseMoney(row.amount), 0n);
            expect(committed).toBe(sum('committed') - sum('reduced'));
            expect(parseMoney(figures.saved)).toBe(sum('reduced'));
          }
      }),
      { numRuns: 300 },
    );
  });
});
