import { type Rounding, divide, formatDecimal } from './fraction';
import type { Language } from './language';
import { LawError } from './law-error';

/** Euro cents, whole and exact: sums of the size of a city budget do not fit a double. */
export type Cents = bigint;

/** Money as text: no sign, no leading zero, no separator, a point, two digits, at most 15 digits before the point. */
export const MONEY_SHAPE = /^(0|[1-9][0-9]{0,14})\.[0-9]{2}$/;

/** `"1234.50"` to 123450n. Throws `invalidMoney` for any other shape, also `"100"` and `"1e3"`. */
export function parseMoney(text: string): Cents {
  if (typeof text !== 'string' || !MONEY_SHAPE.test(text)) {
    throw new LawError('invalidMoney', `"${text}" is not an amount like "1234.50".`);
  }
  return BigInt(text.replace('.', ''));
}

/** 123450n to `"1234.50"`, the shape of storage and interfaces. Throws `invalidMoney` for a negative amount. */
export function formatMoney(cents: Cents): string {
  if (cents < 0n) throw new LawError('invalidMoney', 'An amount cannot be negative.');
  return formatDecimal(cents, 2);
}

/** What people read: `1.234,50` in Italian, `1,234.50` in English, thousands always grouped. Throws `invalidMoney`. */
export function displayMoney(amount: Cents | string, language: Language): string {
  const [whole = '', cents] = formatMoney(typeof amount === 'string' ? parseMoney(amount) : amount).split(
    '.',
  );
  const [group, point] = language === 'it' ? ['.', ','] : [',', '.'];
  // Not Intl: its Italian locale leaves four digits ungrouped.
  return `${whole.replace(/\B(?=(\d{3})+$)/g, group)}${point}${cents}`;
}

/** A rate of an amount, in hundredths of a percent (4 % = 400n). For amounts of 0 or more. */
export function percentOf(amount: Cents, basisPoints: bigint, rounding: Rounding): Cents {
  return divide(amount * basisPoints, 10_000n, rounding);
}

export function lesserOf(a: Cents, b: Cents): Cents {
  return a < b ? a : b;
}

/** `a - b`, or 0 where `b` is more. */
export function excessOf(a: Cents, b: Cents): Cents {
  return a > b ? a - b : 0n;
}
