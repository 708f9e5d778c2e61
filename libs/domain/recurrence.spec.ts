import { form, integer } from '../forms';
import { defineParameter } from '../law';
import { daysToLook, defineRecurrence, firstYearOf, opensOn, yearsDue } from './recurrence';

const yearForm = form({ year: integer(2000, 2100, { label: { it: 'Anno', en: 'Year' } }) });
const since = defineParameter<number>({
  key: 'since',
  title: { it: 'Dal', en: 'Since' },
  values: [{ from: '2020-01-01', value: 2024, source: 'Prova' }],
});
const day = defineParameter<string>({
  key: 'day',
  title: { it: 'Giorno', en: 'Day' },
  values: [
    { from: '2022-01-01', value: '10-01', source: 'Prova' },
    { from: '2028-06-01', value: '09-01', source: 'Prova' },
  ],
});
const plan = defineRecurrence(yearForm, {
  opensOn: day,
  yearsAhead: 1,
  applicationOf: (year) => ({ year }),
  yearOf: ({ year }) => year,
});
const report = { ...plan, yearsAhead: 0, since };

test.each([
  [2022, undefined],
  [2023, '2022-10-01'],
  [2028, '2027-10-01'],
  // In force from June on: the year had begun with the other day.
  [2029, '2028-10-01'],
  [2030, '2029-09-01'],
])('the case of %s is opened on %s', (year, expected) => {
  expect(opensOn(plan, year)).toBe(expected);
});

test.each([
  ['2026-09-30', []],
  ['2026-10-01', [2027]],
  ['2026-10-02', [2027]],
  ['2027-09-30', [2027]],
  ['2029-09-01', [2027, 2028, 2029, 2030]],
])('on %s the years %j are due', (today, due) => {
  expect(yearsDue(plan, { first: 2027, opened: [] }, today)).toEqual(due);
});

test('a year whose case is on record is not due, also between two that were missed', () => {
  expect(yearsDue(plan, { first: 2025, opened: [2026, 2031] }, '2026-12-31')).toEqual([2025, 2027]);
});

test('years before the first rule are never due', () => {
  expect(yearsDue(plan, { first: 2015, opened: [] }, '2023-12-31')).toEqual([2023, 2024]);
});

test.each([
  ['2026-09-30', 2027],
  // Whoever begins on the day itself opens the case of that year by hand.
  ['2026-10-01', 2028],
  ['2026-12-31', 2028],
  ['2015-06-01', 2017],
])('a house that begins on %s wants cases from %s on', (today, first) => {
  expect(firstYearOf(plan, today)).toBe(first);
});

test('a declared first year counts, once it is in force', () => {
  expect(firstYearOf(report, '2026-12-01')).toBe(2024);
  expect(firstYearOf(report, '2019-12-01')).toBe(2020);
});

test('the engine looks on every day that a rule names', () => {
  expect(daysToLook(plan)).toEqual(['09-01', '10-01']);
});
