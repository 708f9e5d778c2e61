import { z } from 'zod';
import { allocate } from '../allocation';
import { formatMoney, parseMoney } from '../money';
import { defineCalculator } from './calculator';
import { id, listOf, money, whole } from './values';

export const allocationInput = z.object({
  fund: money,
  denominations: listOf(z.object({ id, weight: whole(0, 1_000_000_000), cap: money })).min(1),
});

export const allocation = defineCalculator(allocationInput, ({ fund, denominations }) => {
  const { granted, left } = allocate(
    parseMoney(fund),
    denominations.map((row) => ({ id: row.id, weight: BigInt(row.weight), cap: parseMoney(row.cap) })),
  );
  return {
    granted: granted.map((grant) => ({ id: grant.id, amount: formatMoney(grant.amount) })),
    left: formatMoney(left),
  };
});
