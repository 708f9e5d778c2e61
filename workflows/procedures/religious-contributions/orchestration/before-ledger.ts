import { type Actor, system } from '../../../../libs/domain';
import { type Cents, type LocalDate } from '../../../../libs/law';
import type { Case } from '../../../casework';
import type { application } from '../procedure';
import type { Split } from '../rules';
import { movedOf, type Round } from './admitted';

/**
 * Rounds that were opened before the ledger of expenditure say in their journals what they commit and pay, and go on like that
 * to their end. Nothing new comes here: what is opened today follows the change `ledger`.
 */

/** What a round has committed to a beneficiary, or did not need. */
export function saidBefore(
  kase: Round,
  phase: 'commitment' | 'saving',
  { body, granted }: Pick<Split['rows'][number], 'body' | 'granted'>,
  reference: string,
  by: Actor = system,
): void {
  kase.money(phase, granted, body, reference, by);
}

/** What was committed and not paid goes back to the budget. */
export function savedBefore(kase: Round, committed: Split['rows']): void {
  for (const { id, body, granted } of committed) {
    const saved = granted - movedOf(kase, id, 'paid');
    if (saved > 0n)
      saidBefore(kase, 'saving', { body, granted: saved }, String(kase.recall('commitmentNumber')));
  }
}

/** The order to the treasurer, who is taken to have paid on the day that Accounts registers with it. */
export async function paidBefore(
  kase: Case<typeof application>,
  gross: Cents,
  { number, signedBy }: { readonly number: string; readonly signedBy: Actor },
  context: Readonly<Record<string, string>>,
  due: LocalDate,
): Promise<{ readonly orderNumber: string; readonly paidOn: LocalDate }> {
  const { body } = kase.application;
  kase.money('liquidation', gross, body, number, signedBy);
  const { answer, by } = await kase.task('payment.order', {
    context: { ...context, liquidation: number },
    due,
  });
  kase.money('payment', gross, body, answer.orderNumber, by);
  return answer;
}
