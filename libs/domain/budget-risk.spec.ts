import { type BudgetRisk, compareByNeed, risksOf } from './budget-risk';
import type { LineFigures } from './spending';

const LINE = '2026/05.02.1.04/1250';
const thresholds = { share: 10_00n, bookingDays: 60 };
const figures = (changed: Partial<LineFigures> = {}): LineFigures => ({
  appropriation: '1000.00',
  booked: '0.00',
  committed: '0.00',
  saved: '0.00',
  liquidated: '0.00',
  ordered: '0.00',
  paid: '0.00',
  recovered: '0.00',
  available: '1000.00',
  ...changed,
});
const risks = (changed: Partial<LineFigures>, on = '2026-06-30'): BudgetRisk[] =>
  risksOf(LINE, figures(changed), on, thresholds);

describe('a line of 1,000.00', () => {
  it.each([
    ['100.01', []],
    ['100.00', []],
    ['99.99', ['short']],
    ['0.00', ['short']],
  ])('of which %s are available has the risks %j', (available, expected) => {
    expect(risks({ available })).toEqual(expected);
  });

  it.each([
    ['2026-10-31', []],
    ['2026-11-01', ['bookingsLapse']],
    ['2026-12-31', ['bookingsLapse']],
    ['2027-01-01', []],
  ])('with bookings has on %s the risks %j', (on, expected) => {
    expect(risks({ booked: '0.01' }, on)).toEqual(expected);
    expect(risks({ booked: '0.00' }, on)).toEqual([]);
  });

  it.each([
    ['2026-12-31', ['short']],
    ['2027-01-01', []],
  ])('with little left has on %s the risks %j', (on, expected) => {
    expect(risks({ available: '0.00' }, on)).toEqual(expected);
  });

  it('is without cover before it is short, also when its year is over', () => {
    const lacking = { available: '0.00', uncovered: '0.01' };
    expect(risks(lacking)).toEqual(['uncovered']);
    expect(risks(lacking, '2027-01-01')).toEqual(['uncovered']);
    expect(risks({ ...lacking, booked: '5.00' }, '2026-12-01')).toEqual(['uncovered', 'bookingsLapse']);
  });
});

test('a line that was given nothing is not short of anything', () => {
  expect(risks({ appropriation: '0.00', available: '0.00' })).toEqual([]);
});

test('lines are ordered by what they lack, then by the share that they have left', () => {
  const lines = {
    nothing: figures({ appropriation: '0.00', available: '0.00' }),
    half: figures({ available: '500.00' }),
    tenthOfMuch: figures({ appropriation: '90000.00', available: '9000.00' }),
    lacksOne: figures({ available: '0.00', uncovered: '1.00' }),
    lacksTwo: figures({ available: '0.00', uncovered: '2.00' }),
    used: figures({ available: '0.00' }),
  };
  const ordered = Object.entries(lines).sort(([, one], [, other]) => compareByNeed(one, other));
  expect(ordered.map(([name]) => name)).toEqual([
    'lacksTwo',
    'lacksOne',
    'used',
    'tenthOfMuch',
    'half',
    'nothing',
  ]);
  expect(compareByNeed(lines.nothing, figures({ appropriation: '0.00' }))).toBe(0);
});
