/** Members who must be present: all of them, or more than half. */
export function quorumOf(members: number, rule: 'all' | 'majority'): number {
  return rule === 'all' ? members : Math.floor(members / 2) + 1;
}

/** Two readers for each thesis, and a third where they lie far apart. */
export const LEAST_MEMBERS = 3;
