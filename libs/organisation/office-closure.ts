import {
  addDays,
  addYears,
  closedDay,
  compareDates,
  isLocalDate,
  type LocalDate,
  nextOfficeDay,
  type OfficeClosure,
} from '../law';

type Days = Pick<OfficeClosure, 'from' | 'to'>;

/** Why the offices cannot be closed on these days. */
export type ClosureProblem =
  'invalidDay' | 'invalidPeriod' | 'past' | 'tooLong' | 'tooFar' | 'closedAlready' | 'overlap';

/** A longer closure is a mistake in a date: tasks would be planned for a month that never comes. */
const MOST_DAYS = 31;
/** As far ahead as offices plan. */
const YEARS_AHEAD = 2;

/**
 * The first thing that stands against a closure. What has been is not closed afterwards: work was due on it.
 *
 * @param standing closures that have not been withdrawn
 */
export function closureProblemOf(
  { from, to }: Days,
  standing: readonly OfficeClosure[],
  today: LocalDate,
): ClosureProblem | undefined {
  if (!isLocalDate(from) || !isLocalDate(to)) return 'invalidDay';
  if (compareDates(from, today) < 0) return 'past';
  if (compareDates(to, from) < 0) return 'invalidPeriod';
  if (compareDates(to, addYears(today, YEARS_AHEAD)) > 0) return 'tooFar';
  if (compareDates(addDays(from, MOST_DAYS), to) <= 0) return 'tooLong';
  if (standing.some((other) => compareDates(from, other.to) <= 0 && compareDates(other.from, to) <= 0))
    return 'overlap';
  return daysOf({ from, to }).every((day) => closedDay(day, { closures: [] })) ? 'closedAlready' : undefined;
}

/** A closure that has begun stays: people have found the doors shut. */
export function mayBeWithdrawn({ from }: Days, today: LocalDate): boolean {
  return compareDates(today, from) <= 0;
}

/** A day on which only a decision of the office closes it, and the next on which it is open. */
export interface ClosureDay {
  readonly day: LocalDate;
  readonly reopens: LocalDate;
}

/** The days of all closures that stand. */
export function closureDays(closures: readonly OfficeClosure[]): ClosureDay[] {
  return closures
    .flatMap(daysOf)
    .filter((day) => !closedDay(day, { closures: [] }))
    .map((day) => ({ day, reopens: nextOfficeDay(day, { closures }) }));
}

function daysOf({ from, to }: Days): LocalDate[] {
  const days: LocalDate[] = [];
  for (let day = from; compareDates(day, to) <= 0; day = addDays(day, 1)) days.push(day);
  return days;
}
