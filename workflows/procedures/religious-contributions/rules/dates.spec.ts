import {
  applicationYearOf,
  commitmentDue,
  conclusionDue,
  intakeClosing,
  isLate,
  paymentDue,
  reportUntil,
  splitDue,
  useUntil,
} from '.';

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
