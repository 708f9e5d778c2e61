import fc from 'fast-check';
import published from '../../../test/data/lr12-rounds.json';
import round2011 from '../../../test/data/religious-contributions-2011.json';
import round2014 from '../../../test/data/religious-contributions-2014.json';
import { type Cents, formatMoney, parseMoney } from '../../../libs/law';
import { applicationForm } from './form';
import {
  admissibleCosts,
  type Admitted,
  applicationYearOf,
  capOf,
  commitmentDue,
  conclusionDue,
  confessionName,
  confessionOf,
  curiaDivision,
  debtCheckRequired,
  formalOutcome,
  fundOf,
  grantAfterVariation,
  intakeClosing,
  interestOn,
  isLate,
  isPartlyRefused,
  needsRejectionNotice,
  type Obstacle,
  outcomeOf,
  paymentDue,
  paymentOf,
  publicationRequired,
  recognitionOutcome,
  recoveryAfterRevocation,
  recoveryOf,
  refusalReasonOf,
  reportUntil,
  splitDue,
  splitFund,
  splitTable,
  totalsOf,
  useUntil,
  type WorkResult,
} from './rules';

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

describe('dates', () => {
  test.each([
    [2011, undefined, 2012],
    [2014, 2015, 2015],
    [2014, 2014, 2014],
  ])('reference year %s, stated %s: applications in %s', (referenceYear, applicationYear, year) => {
    expect(applicationYearOf({ referenceYear, applicationYear })).toBe(year);
  });

  test.each([
    [2012, '2012-06-30'], // a Saturday is no holiday
    [2024, '2024-07-01'], // a Sunday
    [2026, '2026-06-30'],
  ])('applications of %s until %s', (year, due) => expect(intakeClosing(year).due).toBe(due));

  test.each([
    ['2024-06-30', false],
    ['2024-07-01', false],
    ['2024-07-02', true],
  ])('received on %s in 2024: late %s', (receivedOn, late) => {
    expect(isLate(receivedOn, intakeClosing(2024))).toBe(late);
  });

  test.each([
    [2012, '2012-11-30'],
    [2025, '2025-12-01'], // 30 November 2025 is a Sunday
  ])('the split of %s until %s', (year, due) => expect(splitDue(year).due).toBe(due));

  test.each([
    [2012, '2012-12-31'],
    [2023, '2023-12-30'], // 31 December 2023 is a Sunday: back, into the financial year
  ])('the commitment of %s until %s', (year, due) => expect(commitmentDue(year).due).toBe(due));

  test.each([
    ['in time', '2012-06-12', '2012-11-30'],
    ['late, before the split', '2012-07-02', '2012-11-30'],
    ['so late that thirty days end after the split', '2012-11-16', '2012-12-17'], // 16 December 2012 is a Sunday
  ])('an application received %s is decided by %s', (_case, receivedOn, due) => {
    expect(conclusionDue(receivedOn, 2012).due).toBe(due);
  });

  test.each([
    ['payment', paymentDue('2013-03-12').due, '2013-04-11'],
    ['use', useUntil('2012-10-05').due, '2015-10-05'],
    ['report, at the end of a shorter month', reportUntil('2013-08-31').due, '2014-02-28'],
    ['report', reportUntil('2013-05-20').due, '2013-11-20'],
  ])('%s', (_case, due, expected) => expect(due).toBe(expected));

  test('every date says where it comes from', () => {
    for (const { rule } of [
      intakeClosing(2012),
      splitDue(2012),
      paymentDue('2013-03-12'),
      useUntil('2012-10-05'),
    ]) {
      expect(rule).toMatchObject({ act: 'LR Lombardia 12/2005', article: '73' });
    }
  });
});

describe('the fund', () => {
  const components = (secondaryCharges: string, shareApplied: string) => ({
    secondaryCharges,
    worksInLieu: '0.00',
    areasCededValue: '0.00',
    otherIncome: '0.00',
    shareApplied,
  });

  test.each([
    ['100.00', '8.00', '8.00'],
    ['100.01', '8.00', '8.01'], // 8.0008: rounded down it would be below the minimum
    ['0.01', '8.00', '0.01'],
    ['0.00', '8.00', '0.00'],
    ['100.00', '12.50', '12.50'],
    ['999999999999999.99', '100.00', '999999999999999.99'],
  ])('%s at %s %% is %s', (charges, share, fund) => {
    expect(formatMoney(fundOf(components(charges, share)))).toBe(fund);
  });

  test('all components count, and the sum is rounded once', () => {
    const fund = {
      secondaryCharges: '0.04',
      worksInLieu: '0.04',
      areasCededValue: '0.04',
      otherIncome: '0.04',
    };
    expect(formatMoney(fundOf({ ...fund, shareApplied: '8.00' }))).toBe('0.02');
  });

  test('never below the share, never a cent above it', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 10n ** 14n }),
        fc.bigInt({ min: 800n, max: 10_000n }),
        (base, share) => {
          const percentage = `${share / 100n}.${String(share % 100n).padStart(2, '0')}`;
          const excess = fundOf(components(formatMoney(base), percentage)) * 10_000n - base * share;
          expect(excess >= 0n && excess < 10_000n).toBe(true);
        },
      ),
    );
  });
});

describe('the examination', () => {
  const passed = { authorityCompetent: true, representationProven: true, complete: true, missing: [] };

  test.each<[string, object, boolean, Obstacle | undefined]>([
    ['in order', {}, false, undefined],
    ['late', {}, true, 'late'],
    ['from another authority', { authorityCompetent: false }, false, 'authority'],
    ['without power to represent', { representationProven: false }, false, 'authority'],
    ['incomplete', { complete: false, missing: ['Preventivo'] }, false, 'incomplete'],
    ['late and incomplete', { complete: false, missing: ['Preventivo'] }, true, 'late'],
  ])('an application %s', (_case, change, late, obstacle) => {
    expect(formalOutcome({ ...passed, ...change }, late)).toBe(obstacle);
  });

  const present = {
    religiousDenomination: true,
    widespread: true,
    organised: true,
    stable: true,
    religiousAims: true,
  };

  test.each(Object.keys(present))('a denomination without %s is not admitted', (requirement) => {
    expect(recognitionOutcome({ ...present, [requirement]: false })).toBe('noStablePresence');
    expect(recognitionOutcome(present)).toBeUndefined();
  });

  test.each<[Obstacle, boolean]>([
    ['authority', true],
    ['incomplete', true],
    ['late', true],
    ['noStablePresence', true],
    ['notEligible', true],
    ['urban', true],
    ['building', true],
  ])('%s: notice %s', (reason, notice) => expect(needsRejectionNotice(reason, '2012-09-01')).toBe(notice));

  const { works } = applicationForm.parse(round2011.applications[0]?.application);
  const lines = works.map(({ cost }, index) => ({ work: index + 1, eligible: true, admissibleCost: cost }));
  const excluding = (work: number) => ({
    outcome: 'inadmissible' as const,
    inadmissibleWorks: [{ work, reasons: 'Difforme' }],
  });

  test('an office that excludes a work, and one that falls outside art. 71', () => {
    const results = admissibleCosts(
      works,
      lines.map((line) => (line.work === 4 ? { ...line, eligible: false } : line)),
      { urban: excluding(2), building: excluding(3) },
    );
    expect(results.slice(0, 5).map(({ obstacle }) => obstacle)).toEqual([
      undefined,
      'urban',
      'building',
      'notEligible',
      undefined,
    ]);
    expect(results.slice(1, 4).map(({ admissibleCost }) => admissibleCost)).toEqual([0n, 0n, 0n]);
    expect(isPartlyRefused(results)).toBe(true);
    expect(refusalReasonOf(results)).toBeUndefined();
  });

  test('an opinion that is contrary, silent or missing excludes nothing by itself', () => {
    const contrary = { outcome: 'unfavourable' as const, inadmissibleWorks: [] };
    const results = admissibleCosts(works, lines, { urban: contrary, building: { outcome: 'silent' } });
    expect(totalsOf(results)).toEqual({ requested: 3_797_500_00n, admissible: 3_797_500_00n });
    expect(isPartlyRefused(results)).toBe(false);
  });

  test('nothing is admitted beyond what was asked, and no line means nothing', () => {
    const generous = lines.slice(1).map((line) => ({ ...line, admissibleCost: '9999999.00' }));
    expect(totalsOf(admissibleCosts(works, generous, {})).admissible).toBe(3_797_500_00n - 420_000_00n);
  });

  test('an application without any work is refused for the work it put first', () => {
    const refused = admissibleCosts(works, [], { urban: excluding(1) });
    expect(refusalReasonOf(refused)).toBe('urban');
    expect(refusalReasonOf(admissibleCosts(works, [], {}))).toBe('notEligible');
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

describe('execution', () => {
  test.each([
    ['at the threshold', 400_00n, 600_00n, '2015-12-04', false],
    ['above it', 400_00n, 600_01n, '2015-12-04', true],
    ['alone above it', 0n, 1_000_01n, '2015-12-04', true],
    ['before the law', 0n, 5_000_00n, '2012-10-05', false],
  ])('publication %s', (_case, before, granted, on, required) => {
    expect(publicationRequired(before, granted, on)).toBe(required);
  });

  test.each([
    [5_000_00n, '2019-01-01', false],
    [5_000_01n, '2019-01-01', true],
    [10_000_00n, '2013-01-01', false],
    [10_000_01n, '2013-01-01', true],
  ])('tax debts at %s cents on %s: %s', (amount, on, required) => {
    expect(debtCheckRequired(amount, on)).toBe(required);
  });

  test.each([
    ['not an enterprise', false, false, 0n],
    ['an enterprise', true, false, 4_00n],
    ['an enterprise buying capital goods', true, true, 0n],
  ])('withholding: %s', (_case, enterprise, capitalGoods, withholding) => {
    expect(paymentOf(100_00n, { enterprise, capitalGoods }, '2013-04-01')).toEqual({
      gross: 100_00n,
      withholding,
      net: 100_00n - withholding,
    });
  });

  test.each([
    ['a dearer work', 200_00n, 80_00n],
    ['the same work', 100_00n, 80_00n],
    ['a cheaper work', 50_00n, 40_00n],
  ])('%s never raises the grant', (_case, cost, granted) => {
    expect(grantAfterVariation(80_00n, cost, EIGHTY)).toBe(granted);
  });

  test.each([
    ['spent as planned', '100.00', '0.00', 0n],
    ['spent more', '150.00', '0.00', 0n],
    ['spent half: 80 % of what was spent', '50.00', '0.00', 40_00n],
    ['other income leaves a smaller deficit', '100.00', '50.00', 30_00n],
    ['nothing spent', '0.00', '0.00', 80_00n],
  ])('%s', (_case, acceptedCosts, income, recovery) => {
    const grant = { granted: 80_00n, paid: 80_00n, rate: EIGHTY };
    const nobody = { enterprise: false, capitalGoods: false };
    expect(recoveryOf(grant, { acceptedCosts, income }, nobody, '2015-01-01').recovery).toBe(recovery);
  });

  test.each([
    ['all of it', 80_00n, 80_00n, 80_00n, 80_00n],
    ['a part, all paid', 80_00n, 30_00n, 80_00n, 30_00n],
    ['a part, nothing paid', 80_00n, 30_00n, 0n, 0n],
  ])('revoked: %s', (_case, granted, revoked, paid, back) => {
    expect(recoveryAfterRevocation(granted, revoked, paid)).toBe(back);
  });

  test.each([
    ['one year at 1 %', 1_000_00n, '2014-01-01', '2015-01-01', 10_00n],
    ['half a year at 1 % and half at 0.5 %', 1_000_00n, '2014-07-02', '2015-07-02', 7_51n],
    ['no day', 1_000_00n, '2014-01-01', '2014-01-01', 0n],
    ['the latest rate goes on', 1_000_00n, '2030-01-01', '2031-01-01', 16_00n],
  ])('interest for %s', (_case, amount, from, to, interest) => {
    expect(interestOn(amount, from, to)).toBe(interest);
  });
});

function sum(amounts: readonly Cents[]): Cents {
  return amounts.reduce((total, amount) => total + amount, 0n);
}
