import { holidaysMet, moveForward } from './calendar';
import { type Citation, cite } from './citation';
import type { DateExplanation, Pause } from './deadline';
import { LawError } from './law-error';
import { type LocalDate, addDays, compareDates, daysBetween, laterOf } from './local-date';

export type ClockEvent =
  | { type: 'suspend'; on: LocalDate }
  | { type: 'resume'; on: LocalDate }
  | { type: 'rejectionNotice'; receivedOn: LocalDate }
  | { type: 'observations'; on: LocalDate };

export interface ClockReading {
  /** Days of the term used up to the beginning of the latest pause; 0 without pauses. */
  usedDays: number;
  remainingDays: number;
  /** The last day for the decision, a forecast while a pause is open: it counts to its latest end. */
  due: LocalDate;
  explanation: DateExplanation;
}

/** L. 241/1990 art. 2 c. 7: the suspension ends by itself after these days. */
const SUSPENSION_DAYS = 30;
/** L. 241/1990 art. 10-bis: days for the observations, and days after them before the clock goes again (D.L. 76/2020). */
const NOTICE_DAYS = 10;

const EVENT_NEEDED_BEFORE: Partial<Record<ClockEvent['type'], ClockEvent['type']>> = {
  resume: 'suspend',
  observations: 'rejectionNotice',
};

/**
 * The term for concluding a procedure with its legal pauses: one suspension for information (L. 241/1990 art. 2 c. 7)
 * and one notice of rejection (art. 10-bis), which suspends and does not restart. `termDays` is whole, 1 or more;
 * `events` are in order of date. Throws `invalidDate`, `invalidNumber`, `dateOutOfRange`, `eventOrder`,
 * `repeatedEvent`, and `termExpired` for a pause that begins after the due date.
 */
export function computeClock(
  start: LocalDate,
  termDays: number,
  events: readonly ClockEvent[],
  rule: Citation = cite('L. 241/1990', '2', '2'),
): ClockReading {
  if (!Number.isSafeInteger(termDays) || termDays < 1) {
    throw new LawError('invalidNumber', `A term of ${termDays} days is not a whole number, 1 or more.`);
  }
  requireOrder(start, events);
  return readClock({ start, days: termDays, rule }, pausesOf(events));
}

/** A term for concluding a procedure: days from its start, or a day that the law names. */
export interface ConclusionTerm {
  readonly start: LocalDate;
  /** Days from the start; for a day that the law names, those from the start to that day. */
  readonly days: number;
  readonly rule: Citation;
  /** Whether the law names the day: then the explanation says so instead of counting days. */
  readonly fixed?: boolean;
  readonly extension?: { readonly days: number; readonly rule: Citation };
}

/**
 * Where a term stands with its pauses, given in the order in which they begin; a pause that is still open counts to its
 * latest end. Days that several pauses cover count once. Throws `termExpired` for a pause that begins after the due date.
 */
export function readClock(term: ConclusionTerm, begun: readonly Pause[]): ClockReading {
  const { start, rule, fixed, extension } = term;
  const total = term.days + (extension?.days ?? 0);
  const pauses: Pause[] = [];
  let count = countTo(start, total, pauses);
  for (const pause of begun) {
    if (compareDates(pause.from, moveForward(count.rawEnd)) > 0) {
      throw new LawError(
        'termExpired',
        `The term had expired before ${pause.from}: it can no longer be suspended.`,
      );
    }
    pauses.push(pause);
    count = countTo(start, total, pauses);
  }
  const { usedDays, rawEnd } = count;
  const remainingDays = total - usedDays;
  const holidays = holidaysMet(rawEnd, 'forward');
  const due = addDays(rawEnd, holidays.length);
  const explanation: DateExplanation = {
    start: fixed ? addDays(start, term.days) : start,
    amount: fixed ? 0 : term.days,
    unit: 'days',
    direction: 'forward',
    rawEnd,
    due,
    moved: due !== rawEnd,
    holidays,
    pauses,
    usedDays,
    remainingDays,
    rule,
    ...(extension && { extension }),
  };
  return { usedDays, remainingDays, due, explanation };
}

/** The days of a term used up to a day, that day included and those out of the count left out. */
export function daysUsedOn(start: LocalDate, pauses: readonly Pause[], on: LocalDate): number {
  let outOfCount = 0;
  let covered = start;
  for (const { from, to } of pauses) {
    const begin = laterOf(from, covered);
    const end = compareDates(to, on) < 0 ? to : on;
    outOfCount += Math.max(0, daysBetween(begin, end));
    covered = laterOf(covered, end);
  }
  return Math.max(0, daysBetween(start, on) - outOfCount);
}

function dateOf(event: ClockEvent): LocalDate {
  return event.type === 'rejectionNotice' ? event.receivedOn : event.on;
}

function requireOrder(start: LocalDate, events: readonly ClockEvent[]): void {
  const seen = new Set<ClockEvent['type']>();
  let previous = start;
  for (const event of events) {
    const date = dateOf(event);
    if (daysBetween(previous, date) < 0) {
      throw new LawError('eventOrder', `The event of ${date} comes after ${previous} in the list.`);
    }
    if (seen.has(event.type)) {
      throw new LawError('repeatedEvent', `A second event "${event.type}": the law allows it once.`);
    }
    const needed = EVENT_NEEDED_BEFORE[event.type];
    if (needed && !seen.has(needed)) {
      throw new LawError('eventOrder', `The event "${event.type}" needs a "${needed}" before it.`);
    }
    seen.add(event.type);
    previous = date;
  }
}

/** The pauses in the order in which they begin, each with its end, or its latest end while it is open. */
function pausesOf(events: readonly ClockEvent[]): Pause[] {
  const resumedOn = events.find((event) => event.type === 'resume')?.on;
  const observedOn = events.find((event) => event.type === 'observations')?.on;
  return events.flatMap((event): Pause[] => {
    if (event.type === 'suspend')
      return [pause('suspension', event.on, endOfSuspension(event.on, resumedOn))];
    if (event.type === 'rejectionNotice') {
      return [pause('rejectionNotice', event.receivedOn, endOfNotice(event.receivedOn, observedOn))];
    }
    return [];
  });
}

function pause(kind: Pause['kind'], from: LocalDate, to: LocalDate): Pause {
  return { kind, from, to, days: daysBetween(from, to) };
}

function endOfSuspension(from: LocalDate, resumedOn: LocalDate | undefined): LocalDate {
  const inTime = resumedOn !== undefined && daysBetween(from, resumedOn) <= SUSPENSION_DAYS;
  return inTime ? resumedOn : addDays(from, SUSPENSION_DAYS);
}

/** The applicant's ten days move with a holiday, the ten days after the observations do not. */
function endOfNotice(receivedOn: LocalDate, observedOn: LocalDate | undefined): LocalDate {
  const windowEnd = moveForward(addDays(receivedOn, NOTICE_DAYS));
  const inTime = observedOn !== undefined && compareDates(observedOn, windowEnd) <= 0;
  return inTime ? addDays(observedOn, NOTICE_DAYS) : windowEnd;
}

/** Where the term stands after the pauses begun so far, given in the order in which they begin. */
function countTo(
  start: LocalDate,
  termDays: number,
  pauses: readonly Pause[],
): { usedDays: number; rawEnd: LocalDate } {
  // Before the first pause every day counts; between two pauses, those after the end of the earlier one.
  let usedDays = 0;
  let countingFrom = start;
  for (const { from, to } of pauses) {
    usedDays += Math.max(0, daysBetween(countingFrom, from));
    countingFrom = laterOf(countingFrom, to);
  }
  usedDays = Math.min(usedDays, termDays);
  return { usedDays, rawEnd: addDays(countingFrom, termDays - usedDays) };
}
