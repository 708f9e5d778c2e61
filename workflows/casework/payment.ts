import type { z } from 'zod';
import type { Actor, ProcedureDeclaration, TaskContext, TaskDeclaration } from '../../libs/domain';
import type { ibanOrderForm, treasurerReceiptForm } from '../../libs/forms';
import { type Cents, formatMoney, type LocalDate } from '../../libs/law';
import { answerUnless } from './answer-before';
import type { Case } from './case';
import { firstOf } from './first-of';
import type { ReceiptNews } from './receipts';
import { made, type NotMoved } from './spending';

type WithSteps<K extends string> = {
  tasks: { readonly [T in `${K}.order` | `${K}.receipt`]: TaskDeclaration };
};

export interface PaymentDue {
  /** Id of the liquidation in the ledger, which is paid whole. */
  readonly liquidation: string;
  readonly gross: Cents;
  /** What is kept back for the tax office. */
  readonly withheld?: Cents;
  /** What Accounts sees beside the form; the amount that it signs is under the key that `paymentSteps` was given. */
  readonly context: TaskContext;
  readonly due?: LocalDate;
}

export interface Paid {
  readonly done: true;
  /** Id of the payment in the ledger, for what may have to come back of it. */
  readonly id: string;
  readonly order: string;
  readonly paidOn: LocalDate;
  readonly reference?: string;
}

/**
 * Orders the payment of a liquidation and waits until the treasurer has paid (TUEL art. 185). What became of the order comes by
 * the port to the accounting system or from whoever registers it by hand, whichever is first. An order that is rejected or
 * comes back is cancelled, and goes back to Accounts with the reason. What the ledger refuses is a value: a liquidation that
 * is not there, or is ordered already.
 */
export async function payment<K extends string, P extends ProcedureDeclaration & WithSteps<K>>(
  kase: Case<P>,
  step: K,
  due: PaymentDue,
): Promise<Paid | NotMoved> {
  const ended = await paymentUnless(kase, step, due);
  if (ended === 'givenUp') throw new Error('Nobody could have given this payment up');
  return ended;
}

/**
 * {@link payment}, unless it is given up before an order is carried out. What is with the treasurer cannot be called back: an
 * order that was issued is waited for, and only one that is not carried out is not issued again.
 *
 * @param isGivenUp looked at whenever the case has changed
 */
export async function paymentUnless<K extends string, P extends ProcedureDeclaration & WithSteps<K>>(
  kase: Case<P>,
  step: K,
  due: PaymentDue,
  isGivenUp?: () => boolean,
): Promise<Paid | NotMoved | 'givenUp'> {
  for (let cancelled: Cancelled | undefined; ;) {
    const ordered = await order(kase, step, due, cancelled, isGivenUp);
    if (ordered === 'givenUp' || !ordered.done) return ordered;
    const { news, by } = await receiptOf(kase, step, ordered.id, due);
    if (news.status === 'executed') return paid(kase, news, by);
    const reason = news.reason ?? 'Mandato non eseguito dal tesoriere.';
    made(await kase.spending.cancel({ order: ordered.id, reason }, by));
    cancelled = { order: ordered.id, reason };
  }
}

interface Cancelled {
  readonly order: string;
  readonly reason: string;
}

/** Accounts issues the order; one that did not reach the creditor stands beside it with the reason. */
async function order<P extends ProcedureDeclaration>(
  kase: Case<P>,
  step: string,
  { liquidation, gross, withheld = 0n, context, due }: PaymentDue,
  cancelled: Cancelled | undefined,
  isGivenUp: (() => boolean) | undefined,
) {
  if (isGivenUp?.()) return 'givenUp';
  const offer = kase.board.offer<z.output<typeof ibanOrderForm>>(`${step}.order`, {
    context: {
      ...context,
      net: formatMoney(gross - withheld),
      ...(cancelled && { treasurerRefusal: cancelled.reason }),
    },
    due,
  });
  const answered = await (isGivenUp ? answerUnless(kase, offer, isGivenUp) : offer.completed);
  if (!answered) return 'givenUp';
  const { answer, by } = answered;
  return kase.spending.order(
    { liquidation, gross, withheld, iban: answer.iban, ...(cancelled && { replaces: cancelled.order }) },
    by,
  );
}

async function receiptOf<P extends ProcedureDeclaration>(
  kase: Case<P>,
  step: string,
  ordered: string,
  { context }: PaymentDue,
): Promise<{ readonly news: ReceiptNews; readonly by?: Actor }> {
  const byHand = kase.board.offer<z.output<typeof treasurerReceiptForm>>(`${step}.receipt`, { context });
  const heard = await firstOf({ byHand: byHand.completed, port: kase.receipts.of(ordered) });
  if (heard.first === 'port') {
    byHand.cancel();
    return { news: heard.value };
  }
  const { answer, by } = heard.value;
  const news = { order: ordered, ...answer };
  kase.receipts.registered(news);
  return { news, by };
}

async function paid<P extends ProcedureDeclaration>(
  kase: Case<P>,
  { order: ordered, on, reference }: ReceiptNews,
  by: Actor | undefined,
): Promise<Paid> {
  const said = reference === undefined ? {} : { reference };
  const { id } = made(await kase.spending.pay({ order: ordered, paidOn: on, ...said }, by));
  return { done: true, id, order: ordered, paidOn: on, ...said };
}
