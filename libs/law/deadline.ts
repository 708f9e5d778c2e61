import { type Direction, type HolidayMet, holidaysMet } from './calendar';
import type { Citation } from './citation';
import type { Text } from './language';
import { LawError } from './law-error';
import { type LocalDate, addDays, addMonths, addYears } from './local-date';

export type TermUnit = 'days' | 'months' | 'years';

export interface Term {
  /** The day the term runs from; it is not counted. */
  start: LocalDate;
  /** Whole, 0 or more. 0 moves a date fixed by law. */
  amount: number;
  unit: TermUnit;
  direction: Direction;
}

export interface Deadline {
  /** Where the count ends, holidays disregarded. */
  rawEnd: LocalDate;
  /** The last useful day. */
  due: LocalDate;
  moved: boolean;
}

/**
 * What stops a term: the suspension for information (L. 241/1990 art. 2 c. 7), the notice of rejection (art. 10-bis), the
 * wait for the opposition of third parties (D.Lgs. 33/2013 art. 5 c. 5), a suspension ordered by a court (D.Lgs.
 * 104/2010 art. 55), the one interruption of an opinion (L. 241/1990 art. 16 c. 4), an electoral period for acts that the
 * law forbids meanwhile (L. 28/2000 art. 9 c. 1), the wait for a request of access to be put in order (D.P.R. 184/2006
 * art. 6 c. 5), the question to the privacy authority (D.Lgs. 33/2013 art. 5 c. 7).
 */
export type PauseKind =
  | 'suspension'
  | 'rejectionNotice'
  | 'opposition'
  | 'courtSuspension'
  | 'opinionInterruption'
  | 'electoralSilence'
  | 'irregularRequest'
  | 'privacyOpinion';

export interface Pause {
  kind: PauseKind;
  /** The day the pause begins, itself a used day. */
  from: LocalDate;
  /** The day the pause ends, the last one out of the count. */
  to: LocalDate;
  /** Days out of the count, 0 when the pause begins and ends on one day. Overlapping pauses share days. */
  days: number;
}

/** How a legal date was computed, complete enough to be shown to whoever disputes it. */
export interface DateExplanation extends Term, Deadline {
  /** The holidays that moved the end, in the order met. */
  holidays: HolidayMet[];
  pauses: Pause[];
  /** Days used up to the latest pause; only where the term can be paused. */
  usedDays?: number;
  remainingDays?: number;
  rule: Citation;
  label?: Text;
  /** A lapse term: holidays do not move it. */
  lapse?: boolean;
  /** Days that a reasoned extension has added to the term, with the rule that allows it. */
  extension?: { days: number; rule: Citation };
}

/**
 * The end of a term: the start day is not counted, holidays on the way are, and an end on a legal holiday moves in the
 * direction of the term. Months and years end on the same day number. Source: c.c. art. 2963; c.p.c. art. 155.
 * For a lapse term (expired organ, 45 days) use `rawEnd`. Throws `invalidDate`, `invalidNumber`, `dateOutOfRange`.
 */
export function computeDeadline(term: Term): Deadline {
  const rawEnd = endOfCount(term);
  const due = dayAfterHolidays(rawEnd, term.direction, holidaysMet(rawEnd, term.direction));
  return { rawEnd, due, moved: due !== rawEnd };
}

/** {@link computeDeadline} with its reasons. With `lapse` the raw end is the due date and no holiday moves it. */
export function explainDeadline(
  term: Term & { rule: Citation; label?: Text; lapse?: boolean },
): DateExplanation {
  const { start, amount, unit, direction, rule, label, lapse } = term;
  const rawEnd = endOfCount(term);
  const holidays = lapse ? [] : holidaysMet(rawEnd, direction);
  const due = dayAfterHolidays(rawEnd, direction, holidays);
  return {
    start,
    amount,
    unit,
    direction,
    rawEnd,
    due,
    moved: due !== rawEnd,
    holidays,
    pauses: [],
    rule,
    ...(label && { label }),
    ...(lapse && { lapse }),
  };
}

/** A date the law names (30 June), moved if it is a holiday: forward unless the law asks for a day at the latest before. */
export function explainFixedDate(fixed: {
  date: LocalDate;
  rule: Citation;
  label?: Text;
  direction?: Direction;
}): DateExplanation {
  const { date, rule, label, direction = 'forward' } = fixed;
  return explainDeadline({ start: date, amount: 0, unit: 'days', direction, rule, label });
}

function endOfCount({ start, amount, unit, direction }: Term): LocalDate {
  if (!Number.isSafeInteger(amount) || amount < 0) {
    throw new LawError('invalidNumber', `A term of ${amount} ${unit} is not a whole number, 0 or more.`);
  }
  const signed = direction === 'forward' ? amount : -amount;
  switch (unit) {
    case 'days':
      return addDays(start, signed);
    case 'months':
      return addMonths(start, signed);
    case 'years':
      return addYears(start, signed);
  }
}

function dayAfterHolidays(
  rawEnd: LocalDate,
  direction: Direction,
  holidays: readonly HolidayMet[],
): LocalDate {
  return addDays(rawEnd, direction === 'forward' ? holidays.length : -holidays.length);
}
