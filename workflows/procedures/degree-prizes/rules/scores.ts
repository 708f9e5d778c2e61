import { divide, formatDecimal } from '../../../../libs/law';

/** L. 241/1990 art. 12 c. 1: the total of one reading by the weights of the notice, of 100, with two decimals. */
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

/** L. 241/1990 art. 12 c. 1: whether a score of two decimals reaches the threshold of the notice. */
export function reaches(score: string, threshold: number): boolean {
  return BigInt(score.replace('.', '')) >= 100n * BigInt(threshold);
}
