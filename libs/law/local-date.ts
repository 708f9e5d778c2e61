import { LawError } from './law-error';

/** A civil date in Europe/Rome, `YYYY-MM-DD`, from 1900-01-01 to 2999-12-31. Has no time and no time zone. */
export type LocalDate = string;

/** 0 is Sunday, 6 is Saturday. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6;

const MS_PER_HOUR = 3_600_000;
const MS_PER_DAY = 24 * MS_PER_HOUR;
const FIRST_YEAR = 1900;
const LAST_YEAR = 2999;
const FIRST_DAY = dayNumberOf(FIRST_YEAR, 1, 1);
const LAST_DAY = dayNumberOf(LAST_YEAR, 12, 31);
const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Whether the value is a day that exists, written `YYYY-MM-DD`, in the range the house computes with. */
export function isLocalDate(value: unknown): value is LocalDate {
  return typeof value === 'string' && dayNumberFrom(value) !== undefined;
}

/** The day `n` days after `d` (before it if `n` is negative). Throws `invalidDate`, `invalidNumber`, `dateOutOfRange`. */
export function addDays(d: LocalDate, n: number): LocalDate {
  requireWhole(n);
  return dateOfDayNumber(dayNumber(d) + n);
}

/**
 * The same day number `n` months later (earlier if negative), or the last day of the month where that number does not
 * exist: 31 August + 6 months = 28 or 29 February. Source: c.c. art. 2963, c. 4 and 5.
 * Throws `invalidDate`, `invalidNumber`, `dateOutOfRange`.
 */
export function addMonths(d: LocalDate, n: number): LocalDate {
  requireWhole(n);
  dayNumber(d);
  const months = yearOf(d) * 12 + (Number(d.slice(5, 7)) - 1) + n;
  const year = Math.floor(months / 12);
  const month = months - year * 12 + 1;
  requireYear(year);
  return dateOfDayNumber(dayNumberOf(year, month, Math.min(Number(d.slice(8)), daysIn(year, month))));
}

/** `n` times twelve months later; 29 February becomes the 28th in a common year. Errors as for {@link addMonths}. */
export function addYears(d: LocalDate, n: number): LocalDate {
  return addMonths(d, n * 12);
}

/** Days from `from` to `to`: 1 for tomorrow, 0 for the same day, negative when `to` comes first. Throws `invalidDate`. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** Order for sorting, earlier first: negative, 0 or positive. */
export function compareDates(a: LocalDate, b: LocalDate): number {
  // The fixed width makes the order of the characters the order of the days.
  return a < b ? -1 : a > b ? 1 : 0;
}

export function laterOf(a: LocalDate, b: LocalDate): LocalDate {
  return compareDates(a, b) >= 0 ? a : b;
}

export function earlierOf(a: LocalDate, b: LocalDate): LocalDate {
  return compareDates(a, b) <= 0 ? a : b;
}

/** 0 for Sunday to 6 for Saturday. Throws `invalidDate`. */
export function weekdayOf(d: LocalDate): Weekday {
  const firstDayWasMonday = 1; // 1 January 1900
  return ((dayNumber(d) - FIRST_DAY + firstDayWasMonday) % 7) as Weekday;
}

export function yearOf(d: LocalDate): number {
  return Number(d.slice(0, 4));
}

/** The date a calendar in Rome shows at an instant (milliseconds since 1970 UTC). Throws `invalidNumber`, `dateOutOfRange`. */
export function romeDateOf(instantMs: number): LocalDate {
  if (!Number.isFinite(instantMs)) throw new LawError('invalidNumber', `${instantMs} is not an instant.`);
  return dateOfDayNumber(Math.floor((instantMs + romeOffset(instantMs)) / MS_PER_DAY));
}

/**
 * The instant (milliseconds since 1970 UTC) at which clocks in Rome show the given whole hour of a day, by default its
 * start. The hour skipped in spring gives the instant of the change; of the hour repeated in autumn, the first.
 * Throws `invalidDate`, and `invalidNumber` for an hour outside 0..23.
 */
export function romeInstantOf(date: LocalDate, hour = 0): number {
  if (!Number.isInteger(hour) || hour < 0 || hour > 23) {
    throw new LawError('invalidNumber', `${hour} is not an hour of the day.`);
  }
  const ifSummer = dayNumber(date) * MS_PER_DAY + (hour - 2) * MS_PER_HOUR;
  return isSummerTime(ifSummer) ? ifSummer : ifSummer + MS_PER_HOUR;
}

/**
 * Summer time in the Union: from 01:00 UTC on the last Sunday of March to 01:00 UTC on the last Sunday of October.
 * Source: Directive 2000/84/EC, art. 2 and 3; the same dates apply from 1996. Earlier instants count as winter time:
 * no case is older, and the older Italian decrees would bring a table nobody needs.
 */
function isSummerTime(instantMs: number): boolean {
  const year = new Date(instantMs).getUTCFullYear();
  return year >= 1996 && instantMs >= changeOfHour(year, 3) && instantMs < changeOfHour(year, 10);
}

/** How far clocks in Rome are ahead of UTC at an instant, milliseconds. */
export function romeOffset(instantMs: number): number {
  return (isSummerTime(instantMs) ? 2 : 1) * MS_PER_HOUR;
}

/** 01:00 UTC on the last Sunday of a month of 31 days. */
function changeOfHour(year: number, month: number): number {
  const last = new Date(Date.UTC(year, month - 1, 31));
  return Date.UTC(year, month - 1, 31 - last.getUTCDay(), 1);
}

/** Days since 1970-01-01. */
function dayNumberOf(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / MS_PER_DAY;
}

function dayNumberFrom(text: string): number | undefined {
  const parts = SHAPE.exec(text);
  if (!parts) return undefined;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const exists =
    year >= FIRST_YEAR &&
    year <= LAST_YEAR &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= daysIn(year, month);
  return exists ? dayNumberOf(year, month, day) : undefined;
}

function dayNumber(d: LocalDate): number {
  const number = dayNumberFrom(d);
  if (number === undefined) {
    throw new LawError('invalidDate', `"${d}" is not a date between 1900-01-01 and 2999-12-31.`);
  }
  return number;
}

function dateOfDayNumber(number: number): LocalDate {
  if (number < FIRST_DAY || number > LAST_DAY) {
    throw new LawError('dateOutOfRange', 'The result lies outside 1900-01-01..2999-12-31.');
  }
  return isoDate(number);
}

/** Not `toISOString`: a row of dates goes through here in every computation, and that is several times slower. */
function isoDate(number: number): string {
  const date = new Date(number * MS_PER_DAY);
  return `${date.getUTCFullYear()}-${twoDigits(date.getUTCMonth() + 1)}-${twoDigits(date.getUTCDate())}`;
}

function twoDigits(n: number): string {
  return n < 10 ? `0${n}` : `${n}`;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function requireYear(year: number): void {
  if (year < FIRST_YEAR || year > LAST_YEAR) {
    throw new LawError('dateOutOfRange', 'The result lies outside 1900-01-01..2999-12-31.');
  }
}

function requireWhole(n: number): void {
  if (!Number.isSafeInteger(n)) throw new LawError('invalidNumber', `${n} is not a whole number.`);
}
