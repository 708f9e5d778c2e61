import type { z } from 'zod';
import type { Actor, ProcedureDeclaration, TaskContext, TaskDeclaration } from '../../libs/domain';
import type { recoveryForm } from '../../libs/forms';
import { type Cents, formatMoney, lesserOf, parseMoney } from '../../libs/law';
import type { Case } from './case';
import { made } from './spending';

type WithStep<K extends string> = { tasks: { readonly [T in K]: TaskDeclaration } };

/** A payment in the ledger, and how much of it has not come back yet. */
export interface Repayable {
  readonly id: string;
  left: Cents;
}

export interface RecoveryDue {
  readonly amount: Cents;
  /** The payments that come back, the first first. What exceeds them was paid outside of the ledger and is only registered. */
  readonly payments: readonly Repayable[];
  /** What Accounts sees beside what is still due. */
  readonly context?: TaskContext;
  /** Told of each sum that came, with all that has come so far. */
  readonly came?: (sum: Cents, soFar: Cents, answer: z.output<typeof recoveryForm>, by: Actor) => void;
}

/** Registers money that comes back, again and again while some is due (c.c. art. 2033); interest is not a part of it. */
export async function recovery<K extends string, P extends ProcedureDeclaration & WithStep<K>>(
  kase: Case<P>,
  step: K,
  { amount, payments, context, came }: RecoveryDue,
): Promise<void> {
  for (let soFar = 0n; soFar < amount;) {
    const { answer, by } = await kase.board.offer<z.output<typeof recoveryForm>>(step, {
      context: { ...context, due: formatMoney(amount - soFar) },
    }).completed;
    const sum = parseMoney(answer.amount);
    await takenBack(kase, payments, sum, answer.reference, by);
    soFar += sum;
    came?.(sum, soFar, answer, by);
  }
}

async function takenBack<P extends ProcedureDeclaration>(
  kase: Case<P>,
  payments: readonly Repayable[],
  sum: Cents,
  reference: string,
  by: Actor,
): Promise<void> {
  let open = sum;
  for (const payment of payments) {
    const back = lesserOf(open, payment.left);
    if (back === 0n) continue;
    // The payment is of this case, and what is left of it is counted here.
    made(await kase.spending.recover({ payment: payment.id, amount: back, reference }, by));
    payment.left -= back;
    open -= back;
  }
}
