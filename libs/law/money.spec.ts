import fc from 'fast-check';
import { refusal } from '../../test/support/law-values';
import { divide, formatDecimal } from './fraction';
import { displayMoney, excessOf, formatMoney, lesserOf, parseMoney, percentOf } from './money';

const anyCents = fc.bigInt({ min: 0n, max: 99_999_999_999_999_999n });

test('what was written is read back', () => {
  fc.assert(fc.property(anyCents, (cents) => expect(parseMoney(formatMoney(cents))).toBe(cents)));
});

test.each([
  ['0.00', 0n],
  ['0.05', 5n],
  ['1234.50', 123450n],
  ['999999999999999.99', 99999999999999999n],
])('%s is %i cents', (text, cents) => {
  expect(parseMoney(text)).toBe(cents);
  expect(formatMoney(cents)).toBe(text);
});

test.each([
  '',
  '100',
  '100.0',
  '100.000',
  '1e3',
  'NaN',
  '-1.00',
  '+1.00',
  '01.00',
  '00.00',
  '.50',
  '1,000.00',
  '1.00 ',
  '1.00\n',
  '1000000000000000.00',
])('%p is refused', (text) => {
  expect(() => parseMoney(text)).toThrow(refusal('invalidMoney'));
});

test('a JSON number and a negative amount are refused', () => {
  expect(() => parseMoney(100 as unknown as string)).toThrow(refusal('invalidMoney'));
  expect(() => formatMoney(-1n)).toThrow(refusal('invalidMoney'));
});

test.each([
  ['0.05', '0,05', '0.05'],
  ['999.99', '999,99', '999.99'],
  ['1000.00', '1.000,00', '1,000.00'],
  ['1234567.89', '1.234.567,89', '1,234,567.89'],
])('%s is shown as %s and %s', (text, italian, english) => {
  expect(displayMoney(text, 'it')).toBe(italian);
  expect(displayMoney(parseMoney(text), 'en')).toBe(english);
});

test.each([
  [12n, 400n, 0n, 0n],
  [13n, 400n, 0n, 1n],
  [12_50n, 400n, 50n, 50n],
  [112n, 400n, 4n, 4n],
  [113n, 400n, 4n, 5n],
  [100n, 50n, 0n, 1n],
])('%i cents at %i basis points: %i cut, %i half up', (amount, rate, cut, halfUp) => {
  expect(percentOf(amount, rate, 'cut')).toBe(cut);
  expect(percentOf(amount, rate, 'halfUp')).toBe(halfUp);
});

test('half up is the nearest whole, at most half away', () => {
  fc.assert(
    fc.property(anyCents, fc.bigInt({ min: 1n, max: 1_000_000n }), (numerator, denominator) => {
      const twiceTheError = 2n * (divide(numerator, denominator, 'halfUp') * denominator - numerator);
      expect(-denominator < twiceTheError && twiceTheError <= denominator).toBe(true);
    }),
  );
});

test('decimals, lesser and excess', () => {
  expect(formatDecimal(5n, 4)).toBe('0.0005');
  expect(formatDecimal(79_50n, 2)).toBe('79.50');
  expect([lesserOf(1n, 2n), lesserOf(2n, 1n)]).toEqual([1n, 1n]);
  expect([excessOf(3n, 1n), excessOf(1n, 3n)]).toEqual([2n, 0n]);
});
