import { signOf } from './fraction';
import { LawError } from './law-error';
import type { Cents } from './money';

export interface AllocationRow {
  id: string;
  /** 0 or more, of any size; only proportions matter. */
  weight: bigint;
  /** The most the row may get. */
  cap: Cents;
}

/** One round of the sharing among the rows not yet capped. */
export interface AllocationRound {
  /** What was still to be shared. */
  pool: Cents;
  sumWeights: bigint;
  /** The rows whose share is at or above their cap: they get the cap and leave. */
  capped: string[];
  /** The share of every row of the round (pool x weight / sumWeights), cut to cents, caps disregarded. */
  shares: { id: string; amount: Cents }[];
}

export interface Allocation {
  /** In the order of the input. */
  granted: { id: string; amount: Cents }[];
  /** What nobody could take: 0 unless everybody with a weight has reached the cap. */
  left: Cents;
  rounds: AllocationRound[];
}

/**
 * Shares a fund in proportion to weights, nobody above the cap; what a cap frees is shared again among the others.
 * Exact until the end: then amounts are cut to cents and the missing cents go to the largest remainders, equal ones in
 * the order of the input. A declared choice for LR Lombardia 12/2005 art. 73, which asks for size and social incidence.
 * Throws `invalidNumber` (negative), `emptyList`, `duplicateId`, `zeroWeights`.
 */
export function allocate(fund: Cents, rows: readonly AllocationRow[]): Allocation {
  requireRows(fund, rows);
  const amounts = new Map<string, Cents>(rows.map(({ id }) => [id, 0n]));
  const rounds: AllocationRound[] = [];
  let pool = fund;
  let open = rows.filter(({ weight }) => weight > 0n);
  while (open.length > 0) {
    const sumWeights = open.reduce((sum, { weight }) => sum + weight, 0n);
    const shares = open.map(({ id, weight }) => ({ id, amount: (pool * weight) / sumWeights }));
    const reachesCap = ({ weight, cap }: AllocationRow): boolean => pool * weight >= cap * sumWeights;
    const capped = open.filter(reachesCap);
    rounds.push({ pool, sumWeights, capped: capped.map(({ id }) => id), shares });
    if (capped.length === 0) {
      shareInCents(pool, sumWeights, open, amounts);
      break;
    }
    open = open.filter((row) => !reachesCap(row));
    for (const { id, cap } of capped) {
      amounts.set(id, cap);
      pool -= cap;
    }
  }
  const granted = rows.map(({ id }) => ({ id, amount: amounts.get(id) ?? 0n }));
  const left = granted.reduce((rest, { amount }) => rest - amount, fund);
  return { granted, left, rounds };
}

/** A share is below its cap here, and caps are whole cents: one more cent never passes the cap. */
function shareInCents(
  pool: Cents,
  sumWeights: bigint,
  rows: readonly AllocationRow[],
  amounts: Map<string, Cents>,
): void {
  const exact = rows.map(({ id, weight }) => ({
    id,
    whole: (pool * weight) / sumWeights,
    remainder: (pool * weight) % sumWeights,
  }));
  const missing = exact.reduce((rest, { whole }) => rest - whole, pool);
  const byRemainder = exact.toSorted((a, b) => signOf(b.remainder - a.remainder));
  byRemainder.forEach(({ id, whole }, position) => {
    amounts.set(id, whole + (BigInt(position) < missing ? 1n : 0n));
  });
}

function requireRows(fund: Cents, rows: readonly AllocationRow[]): void {
  if (rows.length === 0) throw new LawError('emptyList', 'There is nobody to share the fund among.');
  if (fund < 0n || rows.some(({ weight, cap }) => weight < 0n || cap < 0n)) {
    throw new LawError('invalidNumber', 'Fund, weights and caps cannot be negative.');
  }
  if (new Set(rows.map(({ id }) => id)).size < rows.length) {
    throw new LawError('duplicateId', 'Two rows have the same id.');
  }
  if (rows.every(({ weight }) => weight === 0n)) {
    throw new LawError('zeroWeights', 'At least one row needs a weight above 0.');
  }
}
