import { z } from 'zod';
import { isLocalDate } from '../local-date';
import { MONEY_SHAPE } from '../money';

// The values of the contract, without conversions: "30" is not 30, true is not 1.

/** A day that exists, from 1900-01-01 to 2999-12-31. */
export const date = z.iso.date().refine(isLocalDate, {
  error: 'The date lies outside 1900-01-01..2999-12-31.',
  params: { code: 'dateOutOfRange' },
});

/** Euro as `"1234.50"`. */
export const money = z.string().regex(MONEY_SHAPE, 'An amount is digits, a point and two digits: "1234.50".');

export const id = z.string().min(1);

/** A whole number with both limits included. */
export function whole(min: number, max: number) {
  return z.int().min(min).max(max);
}

/**
 * The contract fixes the amounts and asks for no date: they are those in force on this day. A later change of law is a
 * new row of the parameter and leaves the contract as it is.
 */
export const CONTRACT_DATE = '2026-01-01';

/**
 * A list that reports its first bad row only. Zod hands on the issues of a list as the arguments of one call,
 * so the issues of some hundred thousand bad rows would overflow the stack; one is enough to refuse the input.
 */
export function listOf<Row extends z.ZodType>(row: Row) {
  const firstIssueOnly = new z.core.$ZodCheck({ check: 'custom', when: () => true });
  firstIssueOnly._zod.check = ({ issues }) => {
    issues.splice(1);
  };
  return z.array(row).check(firstIssueOnly);
}
