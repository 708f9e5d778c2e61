import type { z } from 'zod';
import { addDays, type LocalDate, type Parameter, valueOn, isInForce } from '../law';

/** How cases of a procedure begin by themselves: one for each year, on a day of every year. */
export interface RecurrenceDeclaration<Form extends z.ZodType = z.ZodType> {
  /** The day, `MM-DD`; that of a year is the one in force when the year begins. */
  readonly opensOn: Parameter<string>;
  /** By how many years the year that a case is about follows that of its day: 1 where it plans the year to come. */
  readonly yearsAhead: number;
  /**
   * The first year that the house wants a case of, as it stands when the house begins to count; where nothing is said, the
   * first one whose day is still to come then.
   */
  readonly since?: Parameter<number>;
  /** The application of the case of a year. */
  applicationOf(year: number): z.output<Form>;
  /** The year of a case, from its application. */
  yearOf(application: z.output<Form>): number;
}

/** Declares how cases begin by themselves, tying the application to the type of the form. */
export function defineRecurrence<Form extends z.ZodType>(
  _form: Form,
  declaration: RecurrenceDeclaration<Form>,
): RecurrenceDeclaration<Form> {
  return declaration;
}

/** What is on record of the years of a procedure. */
export interface RecordedYears {
  /** The first year that the house wants a case of. */
  readonly first: number;
  /** Years whose case is on record, opened by whomever. */
  readonly opened: readonly number[];
}

/** On which day the case of a year is opened; undefined for a year from before the first rule. */
export function opensOn(recurrence: RecurrenceDeclaration, year: number): LocalDate | undefined {
  const dayOf = year - recurrence.yearsAhead;
  const begins: LocalDate = `${dayOf}-01-01`;
  return isInForce(recurrence.opensOn, begins)
    ? `${dayOf}-${valueOn(recurrence.opensOn, begins)}`
    : undefined;
}

/** Years whose day has come and whose case is not on record, the oldest first. */
export function yearsDue(
  recurrence: RecurrenceDeclaration,
  { first, opened }: RecordedYears,
  today: LocalDate,
): number[] {
  return yearsBetween(first, lastThinkable(recurrence, today)).filter((year) => {
    const day = opensOn(recurrence, year);
    return day !== undefined && day <= today && !opened.includes(year);
  });
}

/** The first year that a house wants a case of which begins to count today. */
export function firstYearOf(recurrence: RecurrenceDeclaration, today: LocalDate): number {
  if (recurrence.since && isInForce(recurrence.since, today)) return valueOn(recurrence.since, today);
  // One whose day is today has its case opened by whoever is there to begin.
  const tomorrow = addDays(today, 1);
  const years = yearsBetween(yearOf(today), lastThinkable(recurrence, today) + 1);
  const first = years.find((year) => {
    const day = opensOn(recurrence, year);
    return day !== undefined && day >= tomorrow;
  });
  return first ?? lastThinkable(recurrence, today) + 1;
}

/** The days of every year on which one may be due, `MM-DD`, of all rules that are known. */
export function daysToLook({ opensOn: { values } }: RecurrenceDeclaration): string[] {
  return [...new Set(values.map(({ value }) => value))].sort();
}

const yearOf = (day: LocalDate): number => Number(day.slice(0, 4));

/** The last year that can be due on a day. */
const lastThinkable = ({ yearsAhead }: RecurrenceDeclaration, today: LocalDate): number =>
  yearOf(today) + yearsAhead;

function yearsBetween(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}
