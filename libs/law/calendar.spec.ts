import fc from 'fast-check';
import { caseDate, refusal } from '../../test/support/law-values';
import {
  closedDay,
  easterOf,
  holidaysMet,
  isLegalHoliday,
  legalHolidayName,
  legalHolidays,
  moveBackward,
  moveForward,
  nextOfficeDay,
  previousOfficeDay,
} from './calendar';
import { compareDates, weekdayOf } from './local-date';

// Published tables of Easter, with the earliest (22 March) and latest (25 April) dates it can have.
test.each([
  '1913-03-23',
  '1943-04-25',
  '1954-04-18',
  '1981-04-19',
  '2000-04-23',
  '2008-03-23',
  '2011-04-24',
  '2019-04-21',
  '2020-04-12',
  '2021-04-04',
  '2022-04-17',
  '2023-04-09',
  '2024-03-31',
  '2025-04-20',
  '2026-04-05',
  '2027-03-28',
  '2028-04-16',
  '2029-04-01',
  '2030-04-21',
  '2035-03-25',
  '2038-04-25',
  '2049-04-18',
  '2076-04-19',
  '2285-03-22',
])('Easter is on %s', (date) => {
  expect(easterOf(Number(date.slice(0, 4)))).toBe(date);
});

test('Easter is always a Sunday from 22 March to 25 April', () => {
  for (let year = 1900; year <= 2999; year += 1) {
    const easter = easterOf(year);
    expect(weekdayOf(easter)).toBe(0);
    expect(easter >= `${year}-03-22` && easter <= `${year}-04-25`).toBe(true);
  }
});

test('2027 has twelve named holidays besides Sundays', () => {
  const named = [
    '01-01',
    '01-06',
    '03-29',
    '04-25',
    '05-01',
    '06-02',
    '08-15',
    '10-04',
    '11-01',
    '12-08',
    '12-25',
    '12-26',
  ];
  expect(named.map((day) => isLegalHoliday(`2027-${day}`))).toEqual(named.map(() => true));
  expect(legalHolidays).toHaveLength(named.length);
});

test.each([
  ['2027-10-04', true, 'a Monday, from 2026 by L. 151/2025'],
  ['2024-10-04', false, 'a Friday before the law'],
  ['2026-12-05', false, 'Saturday'],
  ['2026-12-07', false, 'Sant’Ambrogio, patron of Milan'],
  ['2026-06-29', false, 'patrons of Rome'],
  ['2026-03-19', false, 'repealed'],
  ['2026-04-03', false, 'Good Friday'],
  ['2026-04-04', false, 'Saturday before Easter'],
  ['2026-04-05', true, 'Easter Sunday'],
  ['2026-04-06', true, 'Easter Monday'],
])('%s legal holiday: %s (%s)', (date, expected) => {
  expect(isLegalHoliday(date)).toBe(expected);
});

test('names of holidays', () => {
  expect(legalHolidayName('2026-04-05', 'it')).toBe('Pasqua');
  expect(legalHolidayName('2026-04-12', 'it')).toBe('domenica');
  expect(legalHolidayName('2026-11-01', 'en')).toBe("All Saints' Day");
  expect(legalHolidayName('2026-11-02', 'en')).toBeUndefined();
});

test('holidays in a row are met one by one, in the direction of the move', () => {
  expect(holidaysMet('2026-12-25', 'forward').map(({ date }) => date)).toEqual([
    '2026-12-25',
    '2026-12-26',
    '2026-12-27',
  ]);
  expect(holidaysMet('2026-12-27', 'backward').map(({ date }) => date)).toEqual([
    '2026-12-27',
    '2026-12-26',
    '2026-12-25',
  ]);
  expect(moveForward('2026-12-25')).toBe('2026-12-28');
  expect(moveBackward('2026-12-27')).toBe('2026-12-24');
  expect(() => moveBackward('1900-01-01')).toThrow(refusal('dateOutOfRange'));
});

test('a moved day is never a holiday, and stays where no holiday is', () => {
  fc.assert(
    fc.property(caseDate, (date) => {
      for (const [moved, order] of [
        [moveForward(date), 1],
        [moveBackward(date), -1],
      ] as const) {
        expect(isLegalHoliday(moved)).toBe(false);
        expect(order * compareDates(moved, date)).toBeGreaterThanOrEqual(0);
        expect(moved === date).toBe(!isLegalHoliday(date));
      }
    }),
  );
});

describe('office calendar', () => {
  const calendar = {
    closures: [
      { from: '2026-08-10', to: '2026-08-14', name: { it: 'Chiusura estiva', en: 'Summer closure' } },
    ],
  };

  test.each([
    ['2026-12-07', true],
    ['2026-12-05', true],
    ['2026-12-06', true],
    ['2026-12-08', true],
    ['2026-12-09', false],
    ['2026-08-09', true],
    ['2026-08-07', false],
    ['2026-08-10', true],
    ['2026-08-14', true],
    ['2026-08-17', false],
  ])('%s closed: %s', (date, closed) => {
    expect(closedDay(date, calendar) !== undefined).toBe(closed);
  });

  test.each([
    ['2026-12-07', 'office', 'Sant’Ambrogio, patrono di Milano', 'CCNL Regioni-Autonomie locali 6.7.1995'],
    ['2026-12-08', 'legal', 'Immacolata Concezione', 'L. 260/1949'],
    ['2026-12-05', 'office', 'sabato', 'L. 724/1994'],
    ['2026-12-06', 'legal', 'domenica', 'L. 260/1949'],
    // 7 December is a Sunday, 15 August a Saturday in the days of the closure: the law comes first.
    ['2025-12-07', 'legal', 'domenica', 'L. 260/1949'],
    ['2026-08-15', 'legal', 'Assunzione', 'L. 260/1949'],
    ['2026-08-12', 'office', 'Chiusura estiva', undefined],
  ])('%s is closed, %s: %s', (date, kind, name, act) => {
    expect(closedDay(date, calendar)).toMatchObject({ kind, name: { it: name } });
    expect(closedDay(date, calendar)?.source?.act).toBe(act);
  });

  test('the next office day skips the bridge of Sant’Ambrogio', () => {
    expect(nextOfficeDay('2026-12-04', calendar)).toBe('2026-12-04');
    expect(nextOfficeDay('2026-12-05', calendar)).toBe('2026-12-09');
  });

  test('the office day before it skips it the other way', () => {
    expect(previousOfficeDay('2026-12-09', calendar)).toBe('2026-12-09');
    expect(previousOfficeDay('2026-12-08', calendar)).toBe('2026-12-04');
  });
});
