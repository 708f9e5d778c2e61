import { addMonths, compareDates, type LocalDate, valueOn } from '../../../../libs/law';
import { objectivityMonths } from '../parameters';

/**
 * Standard 7.1: whether somebody who has left the audited office on this day may not audit it yet. On the day on which the months
 * are over they may.
 *
 * @param leftOn the last day in that office; undefined for somebody who is still there
 */
export function isTooClose(leftOn: LocalDate | undefined, today: LocalDate): boolean {
  if (leftOn === undefined) return true;
  return compareDates(today, addMonths(leftOn, valueOn(objectivityMonths, today))) < 0;
}
