import fc from 'fast-check';
import { anyDate, caseDate, refusal } from '../../test/support/law-values';
import {
  addDays,
  addMonths,
  addYears,
  compareDates,
  daysBetween,
  earlierOf,
  isLocalDate,
  laterOf,
  romeDateOf,
  romeInstantOf,
  weekdayOf,
  yearOf,
} from './local-date';

const MS_PER_HOUR = 3_600_000;

test.each(['1900-01-01', '2999-12-31', '2000-02-29', '2028-02-29'])('%s is a date', (text) => {
  expect(isLocalDate(text)).toBe(true);
});

test.each([
  '1899-12-31',
  '3000-01-01',
  '1900-02-29',
  '2026-02-29',
  '2026-00-10',
  '2026-13-01',
  '2026-01-00',
  '2026-1-1',
  ' 2026-01-01',
  '2026-01-01\n',
  '20260101',
  '',
  20260101,
  null,
  undefined,
  new Date(0),
])('%p is not a date', (value) => {
  expect(isLocalDate(value)).toBe(false);
});

test.each([
  ['2026-08-31', 6, '2027-02-28'],
  ['2027-08-31', 6, '2028-02-29'],
  ['2026-02-28', 1, '2026-03-28'],
  ['2026-01-31', 1, '2026-02-28'],
  ['2026-03-31', -1, '2026-02-28'],
  ['2026-01-15', -1, '2025-12-15'],
  ['2026-12-15', 1, '2027-01-15'],
  ['2026-05-31', 0, '2026-05-31'],
  ['2026-05-31', -12, '2025-05-31'],
])('%s and %i months is %s', (start, months, end) => {
  expect(addMonths(start, months)).toBe(end);
});

test('29 February and a year is the 28th, and four years the 29th', () => {
  expect(addYears('2028-02-29', 1)).toBe('2029-02-28');
  expect(addYears('2028-02-29', 4)).toBe('2032-02-29');
});

test.each([
  ['a day too late', () => addDays('2999-12-31', 1), 'dateOutOfRange'],
  ['a day too early', () => addDays('1900-01-01', -1), 'dateOutOfRange'],
  ['a month too late', () => addMonths('2999-12-01', 1), 'dateOutOfRange'],
  ['a month too early', () => addMonths('1900-01-31', -1), 'dateOutOfRange'],
  ['more days than the clock of a machine holds', () => addDays('2026-01-01', 1e15), 'dateOutOfRange'],
  ['more years than the clock of a machine holds', () => addYears('2026-01-01', 1e9), 'dateOutOfRange'],
  ['half a day', () => addDays('2026-01-01', 0.5), 'invalidNumber'],
  ['a day that does not exist', () => addDays('2026-02-30', 1), 'invalidDate'],
  ['a month from a day that does not exist', () => addMonths('2026-02-30', 1), 'invalidDate'],
  ['hour 24', () => romeInstantOf('2026-01-01', 24), 'invalidNumber'],
  ['no instant', () => romeDateOf(NaN), 'invalidNumber'],
])('%s is refused', (_, attempt, code) => {
  expect(attempt).toThrow(refusal(code));
});

test('order, weekday and year', () => {
  expect(compareDates('2026-03-02', '2026-03-10')).toBeLessThan(0);
  expect(laterOf('2026-03-02', '2026-03-10')).toBe('2026-03-10');
  expect(earlierOf('2026-03-02', '2026-03-10')).toBe('2026-03-02');
  expect(['1900-01-01', '2026-10-04', '2026-12-05', '2999-12-31'].map(weekdayOf)).toEqual([1, 0, 6, 2]);
  expect(yearOf('2026-03-02')).toBe(2026);
});

test('adding days and counting them are each other’s inverse', () => {
  fc.assert(fc.property(anyDate, anyDate, (a, b) => expect(addDays(a, daysBetween(a, b))).toBe(b)));
});

test('a month later is the same day number or the last of the month', () => {
  fc.assert(
    fc.property(caseDate, fc.integer({ min: -240, max: 240 }), (date, months) => {
      const end = addMonths(date, months);
      const isLastOfMonth = end.slice(5, 7) !== addDays(end, 1).slice(5, 7);
      expect(end.slice(8) === date.slice(8) || (isLastOfMonth && end.slice(8) < date.slice(8))).toBe(true);
    }),
  );
});

describe('Rome', () => {
  test.each([
    ['2026-03-29T00:59:59Z', '2026-03-29', 'before the change in spring'],
    ['2026-03-28T22:59:59Z', '2026-03-28', 'last second of a winter day'],
    ['2026-03-28T23:00:00Z', '2026-03-29', 'first second of the day of the change'],
    ['2026-03-29T21:59:59Z', '2026-03-29', 'last second in summer time'],
    ['2026-03-29T22:00:00Z', '2026-03-30', 'midnight in summer time'],
    ['2026-10-24T22:00:00Z', '2026-10-25', 'midnight before the change in autumn'],
    ['2026-10-25T22:59:59Z', '2026-10-25', 'last second of the long day'],
    ['2026-10-25T23:00:00Z', '2026-10-26', 'midnight after the change in autumn'],
    ['2025-12-31T23:00:00Z', '2026-01-01', 'New Year'],
  ])('%s is %s: %s', (instant, date) => {
    expect(romeDateOf(Date.parse(instant))).toBe(date);
  });

  test.each([
    ['2026-01-10', 0, '2026-01-09T23:00:00Z'],
    ['2026-07-10', 0, '2026-07-09T22:00:00Z'],
    ['2026-07-10', 14, '2026-07-10T12:00:00Z'],
    ['2026-03-29', 1, '2026-03-29T00:00:00Z'],
    ['2026-03-29', 2, '2026-03-29T01:00:00Z'],
    ['2026-03-29', 3, '2026-03-29T01:00:00Z'],
    ['2026-10-25', 2, '2026-10-25T00:00:00Z'],
    ['2026-10-25', 3, '2026-10-25T02:00:00Z'],
  ])('%s at %i is %s', (date, hour, instant) => {
    expect(new Date(romeInstantOf(date, hour)).toISOString()).toBe(new Date(instant).toISOString());
  });

  test('every instant since 1996 has the date of the time zone database', () => {
    const inRome = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Rome', dateStyle: 'short' });
    const instants = fc.integer({ min: Date.parse('1996-01-02'), max: Date.parse('2099-12-30') });
    fc.assert(fc.property(instants, (ms) => expect(romeDateOf(ms)).toBe(inRome.format(ms))));
  });

  test('a day begins at its own start and not an hour before', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        const start = romeInstantOf(date);
        expect(romeDateOf(start)).toBe(date);
        fc.pre(date > '1900-01-01');
        expect(romeDateOf(start - 1)).toBe(addDays(date, -1));
        fc.pre(date < '2999-12-31');
        expect([23, 24, 25]).toContain((romeInstantOf(addDays(date, 1)) - start) / MS_PER_HOUR);
      }),
    );
  });
});
