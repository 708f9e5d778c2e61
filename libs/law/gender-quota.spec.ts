import { genderQuota } from './gender-quota';

test.each([
  [1, 'up', 1, 1],
  [2, 'up', 1, 1],
  [3, 'up', 2, 1],
  [3, 'threeDown', 1, 1],
  [4, 'threeDown', 2, 2],
  [5, 'up', 2, 2],
  [6, 'up', 3, 2],
  [100_000, 'up', 40_000, 33_334],
] as const)(
  '%i seats, %s: two fifths %i, a third %i',
  (seats, rounding, minimumLessRepresented, yearlyThird) => {
    expect(genderQuota(seats, rounding)).toEqual({ minimumLessRepresented, yearlyThird });
  },
);

test('only an organ of three is rounded down, and the quota is never missed elsewhere', () => {
  for (let seats = 1; seats <= 1000; seats += 1) {
    const { minimumLessRepresented, yearlyThird } = genderQuota(seats, 'threeDown');
    expect(5 * minimumLessRepresented >= 2 * seats).toBe(seats !== 3);
    expect(3 * yearlyThird).toBeGreaterThanOrEqual(seats);
  }
});
