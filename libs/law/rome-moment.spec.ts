import { isRomeMoment, romeMomentOf, romeTimeOf } from './rome-moment';

test.each([
  ['2022-09-26T23:59:59', Date.UTC(2022, 8, 26, 21, 59, 59)],
  ['2022-12-31T00:00:00', Date.UTC(2022, 11, 30, 23)],
  // The last second before the hour that is skipped, and the first after it.
  ['2022-03-27T01:59:59', Date.UTC(2022, 2, 27, 0, 59, 59)],
  ['2022-03-27T03:00:00', Date.UTC(2022, 2, 27, 1)],
])('%s in Rome is one instant', (moment, instant) => {
  expect([romeMomentOf(moment, 'first'), romeMomentOf(moment, 'second')]).toEqual([instant, instant]);
});

test.each([
  [Date.UTC(2022, 8, 26, 21, 59, 59, 999), '23:59:59'],
  [Date.UTC(2022, 8, 26, 22), '00:00:00'],
  [Date.UTC(2022, 11, 30, 23), '00:00:00'],
  // On both sides of the hour that is skipped.
  [Date.UTC(2022, 2, 27, 0, 59, 59), '01:59:59'],
  [Date.UTC(2022, 2, 27, 1), '03:00:00'],
])('at %d clocks in Rome show %s', (instant, time) => {
  expect(romeTimeOf(instant)).toBe(time);
});

test('the hour repeated in autumn is two instants, an hour apart', () => {
  expect(romeMomentOf('2022-10-30T02:30:00', 'first')).toBe(Date.UTC(2022, 9, 30, 0, 30));
  expect(romeMomentOf('2022-10-30T02:30:00', 'second')).toBe(Date.UTC(2022, 9, 30, 1, 30));
});

test.each([
  '2022-03-27T02:00:00',
  '2022-03-27T02:59:59',
  '2022-02-30T10:00:00',
  '2022-09-26T24:00:00',
  '2022-09-26T23:59',
  '2022-09-26',
  '',
])('clocks in Rome never show "%s"', (moment) => {
  expect(isRomeMoment(moment)).toBe(false);
  expect(() => romeMomentOf(moment, 'first')).toThrow('no moment in Rome');
});
