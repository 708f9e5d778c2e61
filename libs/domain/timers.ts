import { type LocalDate, romeInstantOf } from '../law';

/**
 * The timers of all cases for the same moment, mostly a midnight, come within this time of it, in milliseconds. Ten
 * thousand terms that end on one day are then some six a second, beside which people can work. No date depends on it:
 * before a command is carried out, the case is told what time has brought.
 */
export const TIMER_SPREAD_MS = 30 * 60_000;

/** How long after each of its moments the timers of a case come, always the same: their order stays. */
export function timerSpreadOf(caseId: string): number {
  // FNV-1a: ids that are much alike fall far apart.
  let hash = 0x811c9dc5;
  for (let place = 0; place < caseId.length; place += 1)
    hash = Math.imul(hash ^ caseId.charCodeAt(place), 0x01000193);
  return (hash >>> 0) % TIMER_SPREAD_MS;
}

/** The moment at which the timers of all cases for the beginning of a day have come. */
export function timersOfDayHaveCome(day: LocalDate): number {
  return romeInstantOf(day) + TIMER_SPREAD_MS;
}
