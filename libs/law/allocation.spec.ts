import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { refusal } from '../../test/support/law-values';
import { type AllocationRow, allocate } from './allocation';
import { formatMoney, parseMoney } from './money';

const amountsOf = (fund: bigint, rows: AllocationRow[]) =>
  allocate(fund, rows).granted.map(({ amount }) => amount);

test('equal remainders: the missing cent goes to the earlier row, whatever the caps', () => {
  const row = (id: string, cap: bigint) => ({ id, weight: 1n, cap });
  expect(amountsOf(100n, [row('A', 900n), row('B', 800n), row('C', 700n)])).toEqual([34n, 33n, 33n]);
  expect(amountsOf(100n, [row('A', 700n), row('B', 800n), row('C', 900n)])).toEqual([34n, 33n, 33n]);
});

test('a share equal to the cap counts as capped', () => {
  const { rounds, granted } = allocate(100n, [
    { id: 'A', weight: 1n, cap: 50n },
    { id: 'B', weight: 1n, cap: 60n },
  ]);
  expect(rounds[0]?.capped).toEqual(['A']);
  expect(granted.map(({ amount }) => amount)).toEqual([50n, 50n]);
});

test('the rounds tell who left at the cap and what was shared again', () => {
  const { rounds } = allocate(1000_00n, [
    { id: 'A', weight: 50n, cap: 100_00n },
    { id: 'B', weight: 30n, cap: 350_00n },
    { id: 'C', weight: 20n, cap: 900_00n },
  ]);
  expect(rounds).toEqual([
    {
      pool: 1000_00n,
      sumWeights: 100n,
      capped: ['A'],
      shares: shares({ A: 500_00n, B: 300_00n, C: 200_00n }),
    },
    { pool: 900_00n, sumWeights: 50n, capped: ['B'], shares: shares({ B: 540_00n, C: 360_00n }) },
    { pool: 550_00n, sumWeights: 20n, capped: [], shares: shares({ C: 550_00n }) },
  ]);

  function shares(amounts: Record<string, bigint>) {
    return Object.entries(amounts).map(([id, amount]) => ({ id, amount }));
  }
});

test.each([
  ['emptyList', 1n, []],
  ['zeroWeights', 1n, [{ id: 'A', weight: 0n, cap: 1n }]],
  [
    'duplicateId',
    1n,
    [
      { id: 'A', weight: 1n, cap: 1n },
      { id: 'A', weight: 1n, cap: 1n },
    ],
  ],
  ['invalidNumber', -1n, [{ id: 'A', weight: 1n, cap: 1n }]],
  ['invalidNumber', 1n, [{ id: 'A', weight: -1n, cap: 1n }]],
])('%s', (code, fund, rows) => {
  expect(() => allocate(fund, rows)).toThrow(refusal(code));
});

describe('real rounds of LR 12/2005', () => {
  const { rounds } = JSON.parse(
    readFileSync(join(__dirname, '../../apps/cli/demonstration/rounds/published-awards.json'), 'utf8'),
  ) as {
    rounds: { referenceYear: number; statedTotal: string; awards: { body: string; amount: string }[] }[];
  };

  test.each(rounds)('$referenceYear: weights equal to the awards give the awards back', ({ awards }) => {
    const amounts = awards.map(({ amount }) => parseMoney(amount));
    const fund = amounts.reduce((sum, amount) => sum + amount, 0n);
    const rows = awards.map(({ body }, index) => ({ id: body, weight: amounts[index] ?? 0n, cap: fund }));
    expect(amountsOf(fund, rows)).toEqual(amounts);
  });

  test('totals are recomputed: the one stated for 2014 is rounded', () => {
    const totals = rounds.map(({ awards }) =>
      formatMoney(awards.reduce((sum, { amount }) => sum + parseMoney(amount), 0n)),
    );
    expect(totals).toEqual(['3576000.00', '2773609.23']);
  });
});

describe('any allocation', () => {
  const rowsOfAnySize = fc
    .array(fc.record({ weight: fc.bigInt({ min: 0n, max: 50n }), cap: fc.bigInt({ min: 0n, max: 3000n }) }), {
      minLength: 1,
      maxLength: 12,
    })
    .filter((rows) => rows.some(({ weight }) => weight > 0n))
    .map((rows) => rows.map((row, index) => ({ id: `${index}`, ...row })));
  const fund = fc.bigInt({ min: 0n, max: 20_000n });

  test('equals filling the rows in the order in which they reach their caps', () => {
    fc.assert(
      fc.property(fund, rowsOfAnySize, (total, rows) => {
        // The share per unit of weight only grows, so the least cap per weight is always reached first.
        const waiting = rows.filter(({ weight }) => weight > 0n);
        waiting.sort((a, b) => Number(a.cap * b.weight - b.cap * a.weight));
        const capped = new Set<string>();
        let pool = total;
        let sumWeights = waiting.reduce((sum, { weight }) => sum + weight, 0n);
        for (const { id, weight, cap } of waiting) {
          if (pool * weight < cap * sumWeights) break;
          capped.add(id);
          pool -= cap;
          sumWeights -= weight;
        }
        const { rounds } = allocate(total, rows);
        expect(new Set(rounds.flatMap((round) => round.capped))).toEqual(capped);
      }),
    );
  });

  test('loses no cent, passes no cap and gives nothing to weight 0', () => {
    fc.assert(
      fc.property(fund, rowsOfAnySize, (total, rows) => {
        const { granted, left } = allocate(total, rows);
        expect(granted.reduce((sum, { amount }) => sum + amount, left)).toBe(total);
        for (const [index, { weight, cap }] of rows.entries()) {
          const amount = granted[index]?.amount ?? -1n;
          expect(amount >= 0n && amount <= cap).toBe(true);
          if (weight === 0n) expect(amount).toBe(0n);
          else if (left > 0n) expect(amount).toBe(cap);
        }
      }),
    );
  });

  test('those below their cap are within a cent of their proportion, and nobody capped had less coming', () => {
    fc.assert(
      fc.property(fund, rowsOfAnySize, (total, rows) => {
        const { rounds } = allocate(total, rows);
        const last = rounds.at(-1);
        const amounts = amountsOf(total, rows);
        fc.pre(last !== undefined && last.capped.length === 0);
        const open = new Set(last?.shares.map(({ id }) => id));
        for (const [index, { id, weight, cap }] of rows.entries()) {
          const exact = (last?.pool ?? 0n) * weight;
          const sum = last?.sumWeights ?? 1n;
          const amount = amounts[index] ?? 0n;
          if (open.has(id)) {
            expect(amount * sum > exact - sum && amount * sum < exact + sum).toBe(true);
          } else if (weight > 0n) {
            expect(exact >= cap * sum).toBe(true);
          }
        }
      }),
    );
  });
});
