import type { Fact, TaskDeclaration } from '../../libs/domain';
import { addDays, addMonths, type LocalDate, nextOfficeDay } from '../../libs/law';

/**
 * The day by which a task is wanted: that of the declared period, or a legal day before it. A planned day moves to the
 * next on which the offices are open, a legal one does not. Closures that the office decides are none of the case's
 * business: the record adds them (`due_on` of the database), so that a case comes back the same from its journal.
 */
export function dueOf(
  { due }: TaskDeclaration,
  today: LocalDate,
  latest?: LocalDate,
): Pick<Extract<Fact, { kind: 'taskOpened' }>, 'due' | 'planning'> {
  if (!due) return { due: latest };
  const { amount, unit } = due;
  const end =
    unit === 'days' ? addDays(today, amount) : addMonths(today, unit === 'months' ? amount : 12 * amount);
  const planned = nextOfficeDay(end, { closures: [] });
  return latest !== undefined && latest < planned
    ? { due: latest }
    : { due: planned, planning: { ...(latest !== undefined && { latest }) } };
}
