/** `cut` drops what does not fit; `halfUp` takes the nearest, a half going up. */
export type Rounding = 'cut' | 'halfUp';

/** An exact division of whole numbers, 0 or more by more than 0, rounded only at the end. */
export function divide(numerator: bigint, denominator: bigint, rounding: Rounding): bigint {
  return rounding === 'cut' ? numerator / denominator : (2n * numerator + denominator) / (2n * denominator);
}

/** A whole number of 10^-decimals as text: 7950 with two decimals is `79.50`. For values of 0 or more. */
export function formatDecimal(value: bigint, decimals: number): string {
  const digits = value.toString().padStart(decimals + 1, '0');
  return `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/** For comparators: -1, 0 or 1 of a difference that may not fit a number. */
export function signOf(value: bigint): number {
  return value < 0n ? -1 : value > 0n ? 1 : 0;
}
