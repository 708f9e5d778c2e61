import { substitutivePowerDays } from './substitutive-power';

test.each([
  [1, 1],
  [2, 1],
  [30, 15],
  [45, 23],
  [36_500, 18_250],
])('of a term of %i days the substitute has %i', (termDays, days) => {
  expect(substitutivePowerDays(termDays)).toBe(days);
});
