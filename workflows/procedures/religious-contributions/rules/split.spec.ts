import fc from 'fast-check';
import published from '../../../../apps/cli/demonstration/rounds/published-awards.json';
import round2011 from '../../../../apps/cli/demonstration/rounds/2011.json';
import round2014 from '../../../../apps/cli/demonstration/rounds/2014.json';
import { type Cents, formatMoney, parseMoney } from '../../../../libs/law';
import { applicationForm } from '../form';
import {
  admissibleCosts,
  type Admitted,
  capOf,
  confessionName,
  confessionOf,
  curiaDivision,
  fundOf,
  outcomeOf,
  splitFund,
  splitTable,
  type WorkResult,
} from '.';

const EIGHTY = 8_000n;
const rules = { maxRate: EIGHTY, withinDenomination: 'proportionalToCap' } as const;

describe('the published rounds', () => {
  const admittedOf = ({ applications }: typeof round2011 | typeof round2014): Admitted[] =>
    applications.map(({ application }, index) => {
      const { body, works, ...rest } = applicationForm.parse(application);
      const admissibleCost = works.reduce((sum, { cost }) => sum + parseMoney(cost), 0n);
      return { id: String(index), body, confession: confessionOf(rest), admissibleCost };
    });

  test.each([
    [2011, round2011, '3576000.00', '0.00'],
    [2014, round2014, '2773609.23', '0.77'],
  ] as const)('%s: every award to the cent', (year, round, total, left) => {
    const fund = fundOf(round.fundComponents);
    const weights = new Map(
      round.weights.weights.map(({ confession, weight }) => [confession, BigInt(weight)]),
    );
    const split = splitFund(fund, admittedOf(round), weights, rules);

    expect(formatMoney(fund)).toBe(round.fund);
    const awards = published.rounds.find(({ referenceYear }) => referenceYear === year)?.awards;
    expect(splitTable(split).map(({ body, granted }) => ({ body, amount: granted }))).toEqual(
      awards?.map(({ body, amount }) => ({ body, amount })),
    );
    expect(formatMoney(split.distributed)).toBe(total);
    expect(formatMoney(split.left)).toBe(left);
  });

  test('2011: the Curia divides its share among fifteen parishes', () => {
    const { works } = applicationForm.parse(round2011.applications[0]?.application);
    const lines = works.map(({ cost }, index) => ({ work: index + 1, eligible: true, admissibleCost: cost }));
    const shares = curiaDivision(
      parseMoney('3038000.00'),
      admissibleCosts(works, lines, {}),
      EIGHTY,
      'byPriority',
    );
    expect(shares).toHaveLength(15);
    expect(formatMoney(sum(shares.map(({ granted }) => granted)))).toBe('3038000.00');
    expect(shares.every(({ granted, need }) => granted === need)).toBe(true);
  });

  test('every award can be read back from its reasons', () => {
    const { rows } = splitFund(
      parseMoney('3576000.00'),
      admittedOf(round2011),
      new Map([['catholic', 1n]]),
      rules,
    );
    expect(rows[0]?.why.map(({ it }) => it)).toEqual([
      'Costo ammissibile 3.797.500,00 euro; contributo massimo, pari al 80,00 %: 3.038.000,00 euro.',
      'Chiesa cattolica: peso 1 su 1, pari a 3.576.000,00 euro del fondo di 3.576.000,00 euro.',
      'Il fabbisogno ammissibile della confessione, 3.138.000,00 euro, è coperto per intero.',
      'Contributo assegnato: 3.038.000,00 euro.',
    ]);
    expect(rows[0]?.why.at(-1)?.en).toBe('Granted: EUR 3,038,000.00.');
  });
});

describe('the split', () => {
  const body = (id: string, confession: string, cost: bigint): Admitted => ({
    id,
    body: id,
    confession,
    admissibleCost: cost,
  });

  test.each([
    [100_00n, 80_00n],
    [1n, 0n],
    [2n, 1n],
    [43_773_49n, 35_018_79n], // 35,018.792
  ])('80 %% of %s cents is %s, cut', (cost, cap) => expect(capOf(cost, EIGHTY)).toBe(cap));

  test('what a cap frees goes to the other denominations', () => {
    const { rows, left } = splitFund(
      1_000_00n,
      [body('A', 'catholic', 100_00n), body('B', 'methodist', 10_000_00n), body('C', 'hindu', 10_000_00n)],
      new Map([
        ['catholic', 2n],
        ['methodist', 1n],
        ['hindu', 1n],
      ]),
      rules,
    );
    expect(rows.map(({ granted }) => granted)).toEqual([80_00n, 460_00n, 460_00n]);
    expect(rows.map(({ share }) => share)).toEqual([500_00n, 250_00n, 250_00n]);
    expect(left).toBe(0n);
    expect(rows[1]?.why[2]?.en).toBe(
      'With what is freed by denominations whose need is met, the share rises to EUR 460.00.',
    );
  });

  test.each([
    ['proportionalToCap', [75_00n, 25_00n]],
    ['equalParts', [50_00n, 50_00n]],
  ] as const)('within a denomination: %s', (withinDenomination, granted) => {
    const bodies = [body('A', 'methodist', 3_000_00n), body('B', 'methodist', 1_000_00n)];
    const split = splitFund(100_00n, bodies, new Map([['methodist', 1n]]), {
      maxRate: EIGHTY,
      withinDenomination,
    });
    expect(split.rows.map((row) => row.granted)).toEqual(granted);
    expect(split.rows[0]?.why).toHaveLength(5);
  });

  test('rows keep the order of the applications', () => {
    const bodies = [body('A', 'catholic', 1_00n), body('B', 'hindu', 1_00n), body('C', 'catholic', 1_00n)];
    const weights = new Map([
      ['catholic', 1n],
      ['hindu', 1n],
    ]);
    expect(splitFund(100_00n, bodies, weights, rules).rows.map(({ id }) => id)).toEqual(['A', 'B', 'C']);
  });

  test('a single applicant gets its cap and no more', () => {
    const { rows, left } = splitFund(100_00n, [body('A', 'hindu', 10_00n)], new Map([['hindu', 5n]]), rules);
    expect([rows[0]?.granted, left]).toEqual([8_00n, 92_00n]);
  });

  test('a denomination without weight gets nothing, a need below a cent is none', () => {
    const weights = new Map([
      ['hindu', 1n],
      ['jewish', 0n],
    ]);
    const bodies = [body('A', 'hindu', 1n), body('B', 'jewish', 100_00n)];
    expect(splitFund(100_00n, bodies, weights, rules)).toMatchObject({ distributed: 0n, left: 100_00n });
    expect(splitFund(100_00n, [body('A', 'hindu', 1n)], weights, rules)).toEqual({
      rows: [],
      distributed: 0n,
      left: 100_00n,
    });
  });

  test('denominations outside the list are told apart by name', () => {
    expect(confessionOf({ confession: 'other', otherConfession: 'Sikh' })).toBe('sikh');
    expect(confessionOf({ confession: 'hindu' })).toBe('hindu');
    expect(confessionName('sikh')).toEqual({ it: 'sikh', en: 'sikh' });
    expect(confessionName('toString')).toEqual({ it: 'toString', en: 'toString' });
  });

  const confession = fc.constantFrom('catholic', 'methodist', 'hindu', 'jewish');
  const bodies = fc.array(fc.tuple(confession, fc.bigInt({ min: 1n, max: 10n ** 10n })), {
    minLength: 1,
    maxLength: 12,
  });
  const weights = fc.dictionary(confession, fc.bigInt({ min: 1n, max: 10n ** 9n }));

  test('no cent is lost, nobody passes the cap, nobody waits while money is left', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 12n }), bodies, weights, (fund, drawn, weightOf) => {
        const admitted = drawn.map(([of, cost], index) => body(String(index), of, cost));
        const allWeights = new Map(admitted.map((row) => [row.confession, weightOf[row.confession] ?? 1n]));
        const { rows, distributed, left } = splitFund(fund, admitted, allWeights, rules);
        expect(sum(rows.map(({ granted }) => granted))).toBe(distributed);
        expect(distributed + left).toBe(fund);
        expect(rows.every(({ granted, cap }) => granted >= 0n && granted <= cap)).toBe(true);
        if (left > 0n) expect(rows.every(({ granted, cap }) => granted === cap)).toBe(true);
      }),
    );
  });

  test.each<[Cents, Cents, string]>([
    [0n, 100_00n, 'excludedNoFunds'],
    [1n, 100_00n, 'grantedInPart'],
    [79_99n, 100_00n, 'grantedInPart'],
    [80_00n, 100_00n, 'grantedInFull'],
  ])('%s cents granted for a cost of %s: %s', (granted, cost, outcome) => {
    expect(outcomeOf(granted, cost, EIGHTY)).toBe(outcome);
  });
});

describe('the list of the Curia', () => {
  const work = (number: number, priority: number, cost: Cents): WorkResult => ({
    work: number,
    name: `Parrocchia ${number}`,
    priority,
    requestedCost: cost,
    admissibleCost: cost,
  });
  const listed = [work(1, 3, 100_00n), work(2, 1, 100_00n), work(3, 2, 100_00n), work(4, 4, 0n)];

  test('the whole need of each in order of priority while money lasts', () => {
    const shares = curiaDivision(120_00n, listed, EIGHTY, 'byPriority');
    expect(shares.map((share) => [share.work, share.granted])).toEqual([
      [2, 80_00n],
      [3, 40_00n],
      [1, 0n],
    ]);
  });

  test('in proportion to the needs', () => {
    expect(curiaDivision(120_00n, listed, EIGHTY, 'proportional').map(({ granted }) => granted)).toEqual([
      40_00n,
      40_00n,
      40_00n,
    ]);
    expect(curiaDivision(0n, [work(1, 1, 1n)], EIGHTY, 'proportional')).toMatchObject([{ granted: 0n }]);
  });

  test('the parts make the whole, to the cent', () => {
    const costs = fc.array(fc.bigInt({ min: 1n, max: 10n ** 9n }), { minLength: 1, maxLength: 60 });
    const rule = fc.constantFrom('byPriority', 'proportional');
    fc.assert(
      fc.property(costs, fc.nat(100), rule, (drawn, share, how) => {
        const works = drawn.map((cost, index) => work(index + 1, index + 1, cost));
        const cap = capOf(sum(drawn), EIGHTY);
        const amount = (cap * BigInt(share)) / 100n;
        const shares = curiaDivision(amount, works, EIGHTY, how);
        expect(sum(shares.map(({ need }) => need))).toBe(cap);
        expect(sum(shares.map(({ granted }) => granted))).toBe(amount);
        expect(shares.every(({ granted, need }) => granted <= need)).toBe(true);
      }),
    );
  });
});

function sum(amounts: readonly Cents[]): Cents {
  return amounts.reduce((total, amount) => total + amount, 0n);
}
