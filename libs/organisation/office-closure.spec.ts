import fc from 'fast-check';
import { caseDate } from '../../test/support/law-values';
import { addDays, closedDay, type LocalDate, type OfficeClosure } from '../law';
import { closureDays, closureProblemOf, mayBeWithdrawn } from './office-closure';

const name = { it: 'Chiusura', en: 'Closure' };
const closure = (from: LocalDate, to: LocalDate = from): OfficeClosure => ({ from, to, name });
const today = '2026-11-30';
const standing = [closure('2026-12-24'), closure('2026-12-28', '2026-12-31')];

test.each([
  ['2026-12-23', '2026-12-23', undefined],
  ['2026-11-30', '2026-11-30', undefined],
  ['2026-11-29', '2026-11-30', 'past'],
  ['2026-12-23', '2026-12-22', 'invalidPeriod'],
  ['2026-12-24', '2026-12-24', 'overlap'],
  ['2026-12-23', '2026-12-24', 'overlap'],
  ['2026-12-31', '2027-01-04', 'overlap'],
  ['2027-01-02', '2027-02-01', undefined],
  ['2027-01-02', '2027-02-02', 'tooLong'],
  ['2028-11-30', '2028-11-30', undefined],
  ['2028-11-30', '2028-12-01', 'tooFar'],
  // Sant'Ambrogio, the Immaculate Conception; the day after them is a working day.
  ['2026-12-05', '2026-12-08', 'closedAlready'],
  ['2026-12-05', '2026-12-09', undefined],
  ['2026-02-30', '2026-03-01', 'invalidDay'],
])('a closure from %s to %s: %s', (from, to, problem) => {
  expect(closureProblemOf({ from, to }, standing, today)).toBe(problem);
});

test.each([
  ['2026-12-23', true],
  ['2026-12-24', true],
  ['2026-12-25', false],
])('on %s a closure of 24 December may be withdrawn: %s', (day, may) => {
  expect(mayBeWithdrawn(closure('2026-12-24'), day)).toBe(may);
});

test('work leads over feasts and weekends to the day on which the offices are open again', () => {
  expect(closureDays(standing)).toEqual([
    { day: '2026-12-24', reopens: '2027-01-04' },
    ...['2026-12-28', '2026-12-29', '2026-12-30', '2026-12-31'].map((day) => ({
      day,
      reopens: '2027-01-04',
    })),
  ]);
  expect(closureDays([closure('2026-12-24')])).toEqual([{ day: '2026-12-24', reopens: '2026-12-28' }]);
});

test('no work is led to a day on which the offices are closed', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(caseDate, fc.nat(10)), { maxLength: 5 }), (periods) => {
      const closures = periods.map(([from, days]) => closure(from, addDays(from, days)));
      for (const { day, reopens } of closureDays(closures)) {
        expect(closedDay(reopens, { closures })).toBeUndefined();
        expect(day < reopens).toBe(true);
      }
    }),
  );
});
