import { divide, formatDecimal } from '../../../../libs/law';

/** The weighted total of one reading, of 100, with two decimals; the weights of a notice are 100 in all. */
export function totalOf(
  scores: readonly { readonly criterion: number; readonly points: number }[],
  criteria: readonly { readonly weight: number }[],
): string {
  const sum = scores.reduce(
    (all, { criterion, points }) => all + BigInt(points) * BigInt(criteria[criterion - 1]?.weight ?? 0),
    0n,
  );
  const weights = criteria.reduce((all, { weight }) => all + BigInt(weight), 0n);
  return formatDecimal(divide(100n * sum, weights, 'halfUp'), 2);
}
