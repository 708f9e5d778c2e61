import fc from 'fast-check';
import { drawnByLot } from './lots';

const seeds = fc.uuid();

test('has every item once', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), seeds, (items, seed) => {
      const sorted = (list: number[]) => list.toSorted((a, b) => a - b);
      expect(sorted(drawnByLot(items, seed))).toEqual(sorted(items));
    }),
  );
});

test('is the same for the same seed, whatever stands between its digits', () => {
  const items = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
  const seed = '7f9c2ba4-e88f-827d-6160-45507605853e';
  expect(drawnByLot(items, seed)).toEqual(drawnByLot(items, seed.replaceAll('-', '')));
  expect(drawnByLot(items, seed)).not.toEqual(drawnByLot(items, seed.replace('7', '8')));
});

test('puts every item into every place about as often', () => {
  const counts = new Map<string, number>();
  for (let trial = 0; trial < 6_000; trial += 1) {
    const seed = trial.toString(16).padStart(8, '0').padEnd(32, '5');
    for (const [place, item] of drawnByLot(['a', 'b', 'c'], seed).entries())
      counts.set(`${item}${place}`, (counts.get(`${item}${place}`) ?? 0) + 1);
  }
  // Of 2,000 expected, five standard deviations are some 180.
  for (const count of counts.values()) expect(Math.abs(count - 2_000)).toBeLessThan(200);
  expect(counts.size).toBe(9);
});
