import { coverFrom, isYearOver, lineKeyOf, yearOfLine } from './budget-line';

const line = '2026/05.02.1.04/1250';

test('a line is known by its year and its chapter', () => {
  expect(lineKeyOf({ year: 2026, chapter: '05.02.1.04/1250' })).toBe(line);
  expect(yearOfLine(line)).toBe(2026);
});

test.each([
  ['2025-12-31', false],
  ['2026-12-31', false],
  ['2027-01-01', true],
])('on %s the year of a line is over: %s', (day, expected) => {
  expect(isYearOver(line, day)).toBe(expected);
});

describe('what may be committed on a line', () => {
  const whole = { from: '2026-01-01', to: '2026-12-31', appropriation: '1000.00' };
  const before = { ...whole, to: '2026-06-30' };
  const lower = { ...whole, from: '2026-07-01', appropriation: '600.00' };
  const higher = { ...lower, appropriation: '1500.00' };

  it.each([
    ['before its year', [whole], '2025-11-30', 1000_00n],
    ['on its first day', [whole], '2026-01-01', 1000_00n],
    ['on its last day', [whole], '2026-12-31', 1000_00n],
    ['after its year', [before, lower], '2027-01-01', 600_00n],
    ['before a variation that lowers it', [before, lower], '2026-06-30', 600_00n],
    ['before a variation that raises it', [before, higher], '2026-06-30', 1000_00n],
    ['from the day of a variation', [before, higher], '2026-07-01', 1500_00n],
    ['until further notice', [{ from: '2026-01-01', appropriation: '5.00' }], '2026-05-01', 5_00n],
    ['of a line that is not in the budget', [], '2026-05-01', undefined],
  ])('%s', (_, versions, day, cover) => {
    expect(coverFrom(line, versions, day)).toBe(cover);
  });
});
