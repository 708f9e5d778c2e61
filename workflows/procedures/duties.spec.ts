import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeDuties, unaligned } from '../../libs/rights';
import { catalogue } from '.';

const page = join(__dirname, '../../docs/duties.md');

test('the page of the documentation says which duties are kept apart, and who declares them', () => {
  const written = describeDuties(catalogue);
  if (process.env['MARINO_WRITE_DOCS']) writeFileSync(page, written);
  expect(unaligned(readFileSync(page, 'utf8'))).toBe(unaligned(written));
});

test('every task that signs or pays has a duty', () => {
  const without = catalogue.flatMap(({ key, tasks }) =>
    Object.entries(tasks).flatMap(([task, { confirms, duty }]) =>
      confirms && !duty ? [`${key} ${task}`] : [],
    ),
  );
  expect(without).toEqual([]);
});
