/** Members who must be present, as the notice or the rule on examining commissions (L. 241/1990 art. 12 c. 1) has it. */
export function quorumOf(members: number, rule: 'all' | 'majority'): number {
  return rule === 'all' ? members : Math.floor(members / 2) + 1;
}

/** Two readers for each thesis, and a third where they lie far apart. */
export const LEAST_MEMBERS = 3;
