import type { CaseTime } from './case-time';
import type { Deadline } from './deadlines';
import { firstOf } from './first-of';
import type { Completed, Offer } from './tasks';

/**
 * Waits for the answer to a task until a day has passed. An answer in time meets the deadline; after it the task is taken
 * back.
 *
 * @returns undefined when the day passed without an answer
 */
export async function answerBefore<Answer>(
  limit: Deadline,
  offer: Offer<Answer>,
): Promise<Completed<Answer> | undefined> {
  const first = await firstOf({ answered: offer.completed, passed: limit.expired });
  if (first.first === 'answered') {
    limit.met();
    return first.value;
  }
  offer.cancel();
  return undefined;
}

/**
 * Waits for the answer to a task until nobody needs it any more, and takes the task back then.
 *
 * @param isOver looked at whenever the case has changed
 * @returns undefined when it was taken back
 */
export async function answerUnless<Answer>(
  { time }: { readonly time: Pick<CaseTime, 'when'> },
  offer: Offer<Answer>,
  isOver: () => boolean,
): Promise<Completed<Answer> | undefined> {
  const first = await firstOf({ answered: offer.completed, over: time.when(isOver) });
  if (first.first === 'answered') return first.value;
  offer.cancel();
  return undefined;
}
