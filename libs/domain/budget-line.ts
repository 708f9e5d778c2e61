import { type Cents, compareDates, type LocalDate, parseMoney, yearOf } from '../law';

/**
 * A chapter of expenditure with its place in the classification of all budgets, `05.02.1.04/1250`: mission (01 to 20, 50,
 * 60 or 99), programme, title (1 to 5 or 7), macro-aggregate; behind the stroke the number of the chapter in the management
 * plan of the city. Source: D.Lgs. 118/2011 art. 13 and 14, all. 14; TUEL art. 165 c. 5 and 169.
 */
export const CHAPTER_SHAPE =
  /^(0[1-9]|1[0-9]|20|50|60|99)\.(0[1-9]|[1-9][0-9])\.[1-57]\.(0[1-9]|[1-9][0-9])\/[1-9][0-9]{0,6}$/;

/** Key of the register of budget lines, whose entries the ledger reads. */
export const budgetRegister = 'budgetLines';

/** A line of the budget of one year: `2026/05.02.1.04/1250`. */
export type LineKey = string;

/** A line as the register of budget lines has it; a variation of the budget is a new version of it. */
export interface BudgetLine {
  /** Year of competence (TUEL art. 162 c. 2). */
  readonly year: number;
  readonly chapter: string;
  readonly title: string;
  /** Id of the unit in charge of it (TUEL art. 169 c. 1). */
  readonly unit: string;
  /** What may be committed in the year, `"1234.50"`. */
  readonly appropriation: string;
  /** The resolution that has set the appropriation: budget or variation. */
  readonly act?: string;
}

export function lineKeyOf({ year, chapter }: Pick<BudgetLine, 'year' | 'chapter'>): LineKey {
  return `${year}/${chapter}`;
}

/** The financial year of a line; it begins on 1 January and ends on 31 December (TUEL art. 162 c. 3). */
export function yearOfLine(line: LineKey): number {
  return Number(line.slice(0, 4));
}

/** The chapter of a line, whatever its year. */
export function chapterOfLine(line: LineKey): string {
  return line.slice(5);
}

export const firstDayOf = (year: number): LocalDate => `${year}-01-01`;
export const lastDayOf = (year: number): LocalDate => `${year}-12-31`;

/** Whether nothing more is booked or committed on a line: bookings have lapsed (TUEL art. 183 c. 3). */
export function isYearOver(line: LineKey, day: LocalDate): boolean {
  return compareDates(day, lastDayOf(yearOfLine(line))) > 0;
}

/** An appropriation of a line with days on which it holds. */
export interface DatedAppropriation {
  readonly from: LocalDate;
  /** The last day; absent until further notice. */
  readonly to?: LocalDate;
  readonly appropriation: string;
}

/**
 * What may be committed on a line as seen from a day: the least that it has from then to the end of its year, so that a
 * variation which is decided and lowers it later is kept in mind already. Undefined where the line is not in the budget.
 */
export function coverFrom(
  line: LineKey,
  versions: readonly DatedAppropriation[],
  day: LocalDate,
): Cents | undefined {
  const year = yearOfLine(line);
  const from = yearOf(day) < year ? firstDayOf(year) : day;
  const holding = versions.filter(({ to }) => to === undefined || compareDates(to, from) >= 0);
  // After the end of its year a line is what it was on the last day.
  const relevant = holding.length > 0 ? holding : versions.slice(-1);
  return relevant
    .map(({ appropriation }) => parseMoney(appropriation))
    .reduce<Cents | undefined>((least, one) => (least === undefined || one < least ? one : least), undefined);
}
