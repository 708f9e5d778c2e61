import { publicationThresholdAmount, rowsToPublish } from './publication-threshold';
import { valueOn } from './parameter';

const threshold = valueOn(publicationThresholdAmount, '2026-01-01');
const row = (beneficiary: string, date: string, amount: bigint) => ({ beneficiary, date, amount });

test.each([
  [999_99n, []],
  [1_000_00n, []],
  [1_000_01n, [0]],
])('a single row of %i cents: %j', (amount, publish) => {
  expect(rowsToPublish([row('A', '2026-01-01', amount)], threshold)).toEqual(publish);
});

test('all the rows of the year are published, also those of 0 and the ones before the threshold was passed', () => {
  const rows = [
    row('A', '2026-12-31', 500_00n),
    row('B', '2026-06-01', 1_000_00n),
    row('A', '2026-01-01', 500_01n),
    row('A', '2026-02-01', 0n),
    row('A', '2027-01-01', 1_000_00n),
    row('a', '2026-01-01', 1_000_00n),
  ];
  expect(rowsToPublish(rows, threshold)).toEqual([0, 2, 3]);
});
