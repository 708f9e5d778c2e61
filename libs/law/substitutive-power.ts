/**
 * Days within which the substitute concludes a late case: half of the original term, rounded up. `termDays` is whole, 1
 * or more. Source: L. 241/1990 art. 2 c. 9-ter.
 */
export function substitutivePowerDays(termDays: number): number {
  return Math.ceil(termDays / 2);
}
