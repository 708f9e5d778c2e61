import { type Citation, cite } from './citation';
import type { Text, Language } from './language';
import { type LocalDate, type Weekday, addDays, weekdayOf, yearOf } from './local-date';

/** A yearly public holiday: on a fixed day of the year, or a number of days after Easter Sunday. */
export interface LegalHoliday {
  day: { month: number; day: number } | { daysAfterEaster: number };
  name: Text;
  source: Citation;
  /** First day on which the holiday exists; absent: for as long as the house computes. */
  from?: LocalDate;
}

export interface HolidayMet {
  date: LocalDate;
  name: Text;
}

export type Direction = 'forward' | 'backward';

const HOLIDAYS_ACT = cite('L. 260/1949', '2');

/**
 * The legal holidays besides Sundays. Patron saints (in Milan 7 December) and Saturdays are not among them.
 * Older changes of the list are not modelled: no deadline of a case in the system lies before them.
 */
export const legalHolidays: readonly LegalHoliday[] = [
  { day: { month: 1, day: 1 }, name: { it: 'Capodanno', en: "New Year's Day" }, source: HOLIDAYS_ACT },
  { day: { month: 1, day: 6 }, name: { it: 'Epifania', en: 'Epiphany' }, source: HOLIDAYS_ACT },
  {
    day: { daysAfterEaster: 1 },
    name: { it: 'Lunedì dell’Angelo', en: 'Easter Monday' },
    source: HOLIDAYS_ACT,
  },
  {
    day: { month: 4, day: 25 },
    name: { it: 'Anniversario della Liberazione', en: 'Liberation Day' },
    source: HOLIDAYS_ACT,
  },
  { day: { month: 5, day: 1 }, name: { it: 'Festa del lavoro', en: 'Labour Day' }, source: HOLIDAYS_ACT },
  {
    day: { month: 6, day: 2 },
    name: { it: 'Festa della Repubblica', en: 'Republic Day' },
    source: cite('L. 260/1949', '1'),
  },
  { day: { month: 8, day: 15 }, name: { it: 'Assunzione', en: 'Assumption' }, source: HOLIDAYS_ACT },
  {
    day: { month: 10, day: 4 },
    name: { it: 'San Francesco d’Assisi', en: 'Saint Francis of Assisi' },
    source: cite('L. 151/2025', '1'),
    from: '2026-01-01',
  },
  { day: { month: 11, day: 1 }, name: { it: 'Ognissanti', en: "All Saints' Day" }, source: HOLIDAYS_ACT },
  {
    day: { month: 12, day: 8 },
    name: { it: 'Immacolata Concezione', en: 'Immaculate Conception' },
    source: HOLIDAYS_ACT,
  },
  { day: { month: 12, day: 25 }, name: { it: 'Natale', en: 'Christmas Day' }, source: HOLIDAYS_ACT },
  {
    day: { month: 12, day: 26 },
    name: { it: 'Santo Stefano', en: "Saint Stephen's Day" },
    source: HOLIDAYS_ACT,
  },
];

const SUNDAY: Text = { it: 'domenica', en: 'Sunday' };
const EASTER: Text = { it: 'Pasqua', en: 'Easter Sunday' };

/** Easter Sunday of a year in the Gregorian calendar (the anonymous algorithm of 1876, exact for every year). */
export function easterOf(year: number): LocalDate {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const yearOfCentury = year % 100;
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const toSunday =
    (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const daysAfter22March = epact + toSunday - 7 * late;
  return addDays(`${year}-03-22`, daysAfter22March);
}

/** Whether a deadline ending on this day moves. Source: L. 260/1949 art. 2; L. 151/2025. Throws `invalidDate`. */
export function isLegalHoliday(d: LocalDate): boolean {
  return holidayOn(d) !== undefined;
}

/** The name of the holiday, `domenica` / `Sunday` for a plain Sunday, undefined for a day that is no holiday. */
export function legalHolidayName(d: LocalDate, language: Language): string | undefined {
  return holidayOn(d)?.name[language];
}

/** `d`, or the first day after it that is not a legal holiday. Throws `dateOutOfRange`. */
export function moveForward(d: LocalDate): LocalDate {
  return addDays(d, holidaysMet(d, 'forward').length);
}

/** `d`, or the last day before it that is not a legal holiday. Throws `dateOutOfRange`. */
export function moveBackward(d: LocalDate): LocalDate {
  return addDays(d, -holidaysMet(d, 'backward').length);
}

/** The holidays in a row from `d` on (or back), in the order met; empty when `d` is not a holiday. */
export function holidaysMet(d: LocalDate, direction: Direction): HolidayMet[] {
  const met: HolidayMet[] = [];
  const step = direction === 'forward' ? 1 : -1;
  for (let date = d, found = holidayOn(date); found; date = addDays(date, step), found = holidayOn(date)) {
    met.push({ date, name: found.name });
  }
  return met;
}

function holidayOn(d: LocalDate): Omit<ClosedDay, 'kind'> | undefined {
  const weekday = weekdayOf(d);
  const monthAndDay = { month: Number(d.slice(5, 7)), day: Number(d.slice(8)) };
  const easter = easterOf(yearOf(d));
  const named = legalHolidays.find(
    ({ day, from }) =>
      (from === undefined || d >= from) &&
      ('month' in day
        ? day.month === monthAndDay.month && day.day === monthAndDay.day
        : addDays(easter, day.daysAfterEaster) === d),
  );
  if (named) return { name: named.name, source: named.source };
  if (weekday !== 0) return undefined;
  return d === easter
    ? { name: EASTER, source: HOLIDAYS_ACT }
    : { name: SUNDAY, source: HOLIDAYS_ACT, weekly: true };
}

/** A day on which the offices are closed every year, or every week, though it is no legal holiday. */
export interface OfficeHoliday {
  day: { month: number; day: number } | { weekday: Weekday };
  name: Text;
  source: Citation;
  /** What a lawyer should still confirm. */
  doubt?: Text;
}

/** In the order in which they explain a day that is several at once. */
export const officeHolidays: readonly OfficeHoliday[] = [
  {
    day: { month: 12, day: 7 },
    name: { it: 'Sant’Ambrogio, patrono di Milano', en: 'Saint Ambrose, patron of Milan' },
    source: cite('CCNL Regioni-Autonomie locali 6.7.1995', '18', '6'),
    doubt: {
      it: 'Verificare l’articolo corrispondente del contratto collettivo in vigore.',
      en: 'Confirm the article of the collective agreement now in force.',
    },
  },
  { day: { weekday: 6 }, name: { it: 'sabato', en: 'Saturday' }, source: cite('L. 724/1994', '22', '1') },
];

/** A closure that the office has decided, both days included. */
export interface OfficeClosure {
  from: LocalDate;
  to: LocalDate;
  name: Text;
}

/**
 * When the offices are open: for planning and opening hours only (D.Lgs. 165/2001 art. 2 c. 1 and art. 5 c. 2: how the
 * offices are organised). It never moves a statutory term, which moves for holidays of the law alone (c.c. art. 2963 c. 3).
 */
export interface OfficeCalendar {
  closures: readonly OfficeClosure[];
}

/** Why the offices are closed on a day: by law, or by contract and decision of the office. */
export interface ClosedDay {
  kind: 'legal' | 'office';
  name: Text;
  /** Absent for a closure that the office has decided. */
  source?: Citation;
  /** What a lawyer should still confirm. */
  doubt?: Text;
  /** A plain Saturday or Sunday. */
  weekly?: boolean;
}

/** Why the offices are closed on a day, the strongest reason first; undefined when they are open. Throws `invalidDate`. */
export function closedDay(d: LocalDate, { closures }: OfficeCalendar): ClosedDay | undefined {
  const legal = holidayOn(d);
  if (legal) return { kind: 'legal', ...legal };
  const yearly = officeHolidays.find((holiday) => fallsOn(holiday, d));
  if (yearly) {
    const { day, ...why } = yearly;
    return { kind: 'office', ...why, ...('weekday' in day && { weekly: true }) };
  }
  const closure = closures.find(({ from, to }) => from <= d && d <= to);
  return closure && { kind: 'office', name: closure.name };
}

/** `d` if the offices are open that day, otherwise the last day before it on which they are. Throws `dateOutOfRange`. */
export function previousOfficeDay(d: LocalDate, calendar: OfficeCalendar): LocalDate {
  let day = d;
  while (closedDay(day, calendar)) day = addDays(day, -1);
  return day;
}

/** `d` if the offices are open that day, otherwise the first day after it on which they are. Throws `dateOutOfRange`. */
export function nextOfficeDay(d: LocalDate, calendar: OfficeCalendar): LocalDate {
  let day = d;
  while (closedDay(day, calendar)) day = addDays(day, 1);
  return day;
}

function fallsOn({ day }: OfficeHoliday, d: LocalDate): boolean {
  return 'weekday' in day
    ? weekdayOf(d) === day.weekday
    : Number(d.slice(5, 7)) === day.month && Number(d.slice(8)) === day.day;
}
