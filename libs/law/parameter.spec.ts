import { refusal } from '../../test/support/law-values';
import { defineParameter, entryOn, valueOn } from './parameter';

const title = { it: 'Prova', en: 'Test' };
const rate = defineParameter({
  key: 'rate',
  title,
  values: [
    { from: '2020-01-01', value: 1, source: 'first' },
    { from: '2026-01-01', value: 2, source: 'second' },
  ],
});

test.each([
  ['2020-01-01', 1],
  ['2025-12-31', 1],
  ['2026-01-01', 2],
  ['2999-12-31', 2],
])('on %s the value in force is %i', (date, value) => {
  expect(valueOn(rate, date)).toBe(value);
});

test('the row in force brings its source', () => {
  expect(entryOn(rate, '2026-06-01').source).toBe('second');
});

test('before the first row nothing is in force', () => {
  expect(() => valueOn(rate, '2019-12-31')).toThrow(refusal('parameterNotInForce'));
});

test.each([
  ['no rows', []],
  ['rows not in order', ['2026-01-01', '2020-01-01']],
  ['two rows of one day', ['2026-01-01', '2026-01-01']],
  ['a day that does not exist', ['2026-02-30']],
])('a parameter with %s is refused where it is declared', (_, days) => {
  const values = days.map((from) => ({ from, value: 1, source: '' }));
  expect(() => defineParameter({ key: 'broken', title, values })).toThrow('broken');
});
