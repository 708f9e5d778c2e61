import { type Cents, daysBetween, type LocalDate, parseMoney, percentOf } from '../law';
import { isYearOver, lastDayOf, type LineKey, yearOfLine } from './budget-line';
import type { LineFigures } from './spending';

/** Why a line of the budget needs looking at, the gravest first. */
export const budgetRisks = ['uncovered', 'short', 'bookingsLapse'] as const;
export type BudgetRisk = (typeof budgetRisks)[number];

/** From where on a line is at risk: a choice of the house. */
export interface RiskThresholds {
  /** Of the appropriation, in hundredths of a percent. */
  readonly share: bigint;
  /** Days before 31 December. */
  readonly bookingDays: number;
}

/**
 * Why a line is at risk on a day: a variation has left less than is booked and committed (TUEL art. 193 c. 2); less than a
 * share of the appropriation is left (art. 147-quinquies c. 1); what is booked lapses soon (art. 183 c. 3). After its year
 * nothing is spent or booked any more, and only what has no cover remains to be looked at.
 */
export function risksOf(
  line: LineKey,
  { appropriation, available, booked, uncovered }: LineFigures,
  on: LocalDate,
  { share, bookingDays }: RiskThresholds,
): BudgetRisk[] {
  const given = parseMoney(appropriation);
  const isOpen = !isYearOver(line, on);
  // A line without an appropriation has nothing that could run out.
  const isShort = given > 0n && parseMoney(available) < percentOf(given, share, 'halfUp');
  const lapsesSoon = daysBetween(on, lastDayOf(yearOfLine(line))) <= bookingDays;
  const found: Readonly<Record<BudgetRisk, boolean>> = {
    uncovered: uncovered !== undefined,
    short: isOpen && isShort && uncovered === undefined,
    bookingsLapse: isOpen && parseMoney(booked) > 0n && lapsesSoon,
  };
  return budgetRisks.filter((risk) => found[risk]);
}

/**
 * Orders lines by how little they have left: those without cover first, by how much they lack, then by the share of their
 * appropriation that is available; lines that were given nothing come last.
 */
export function compareByNeed(one: LineFigures, other: LineFigures): number {
  const [lacks, otherLacks] = [parseMoney(one.uncovered ?? '0.00'), parseMoney(other.uncovered ?? '0.00')];
  if (lacks !== otherLacks) return lacks > otherLacks ? -1 : 1;
  const [given, otherGiven] = [parseMoney(one.appropriation), parseMoney(other.appropriation)];
  if (given === 0n || otherGiven === 0n) return order(otherGiven, given);
  return order(parseMoney(one.available) * otherGiven, parseMoney(other.available) * given);
}

function order(one: Cents, other: Cents): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
