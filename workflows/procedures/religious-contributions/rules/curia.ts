import { allocate, type Cents, lesserOf } from '../../../../libs/law';
import type { WorkResult } from './examination';
import { capOf } from './split';

export interface WorkShare {
  readonly work: number;
  readonly name: string;
  readonly priority: number;
  readonly admissibleCost: Cents;
  /** The most this work may get, so that all of them together make the cap of the application. */
  readonly need: Cents;
  readonly granted: Cents;
}

/**
 * Divides the Ordinary's share among the works on the Curia's list: the whole need of each in order of priority while
 * money lasts, or in proportion to the needs.
 */
export function curiaDivision(
  amount: Cents,
  works: readonly WorkResult[],
  rate: bigint,
  rule: 'byPriority' | 'proportional',
): WorkShare[] {
  const inOrder = works
    .filter(({ admissibleCost }) => admissibleCost > 0n)
    .toSorted((a, b) => a.priority - b.priority);
  let costSoFar: Cents = 0n;
  const needs = inOrder.map(({ work, name, priority, admissibleCost }) => {
    const before = capOf(costSoFar, rate);
    costSoFar += admissibleCost;
    // The difference of running caps: cutting each work by itself would lose cents of the whole.
    return { work, name, priority, admissibleCost, need: capOf(costSoFar, rate) - before };
  });
  if (rule === 'proportional') {
    const rows = needs.map(({ work, need }) => ({ id: String(work), weight: need, cap: need }));
    if (rows.every(({ weight }) => weight === 0n)) return needs.map((row) => ({ ...row, granted: 0n }));
    const { granted } = allocate(amount, rows);
    return needs.map((row, index) => ({ ...row, granted: granted[index]?.amount ?? 0n }));
  }
  let left = amount;
  return needs.map((row) => {
    const granted = lesserOf(left, row.need);
    left -= granted;
    return { ...row, granted };
  });
}
