import type { z } from 'zod';
import {
  isYearOver,
  type LineKey,
  lineKeyOf,
  type ProcedureDeclaration,
  type TaskDeclaration,
} from '../../libs/domain';
import type { otherLineForm } from '../../libs/forms';
import { type Cents, formatMoney, yearOf } from '../../libs/law';
import type { Case } from './case';
import type { NewCommitment } from './spending';

type WithStep<K extends string> = { tasks: { readonly [T in K]: TaskDeclaration } };

/** Money that is set aside on a line of the budget until it is committed. */
export interface Booked {
  readonly id: string;
  readonly chapter: string;
  readonly line: LineKey;
  readonly amount: Cents;
}

/**
 * Books an amount on a line of the current year (TUEL art. 183 c. 3). Where it has no cover another line is asked for, until
 * there is one.
 */
export async function setAside<K extends string, P extends ProcedureDeclaration & WithStep<K>>(
  kase: Case<P>,
  step: K,
  { chapter, amount, reason }: { readonly chapter: string; readonly amount: Cents; readonly reason: string },
): Promise<Booked> {
  for (let named = chapter; ;) {
    const line = lineKeyOf({ year: yearOf(kase.today()), chapter: named });
    const moved = await kase.spending.book({ line, amount, reason });
    if (moved.done) return { id: moved.id, chapter: named, line, amount };
    const { answer } = await kase.board.offer<z.output<typeof otherLineForm>>(step, {
      context: { budgetLine: line, needed: formatMoney(amount), noCover: moved.text.it },
    }).completed;
    named = answer.chapter;
  }
}

/**
 * From where an amount is committed today: the booking, or after its year the same chapter of the current one, since a
 * booking lapses with its year (TUEL art. 183 c. 3).
 */
export function takenFrom<P extends ProcedureDeclaration>(
  kase: Case<P>,
  { id, chapter, line }: Booked,
  amount: Cents,
): Pick<NewCommitment, 'parts' | 'booking'> {
  return isYearOver(line, kase.today())
    ? { parts: [{ line: lineKeyOf({ year: yearOf(kase.today()), chapter }), amount }] }
    : { parts: [{ line, amount }], booking: id };
}
