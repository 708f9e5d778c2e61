import type { z } from 'zod';
import type { ProcedureDeclaration, TaskDeclaration } from '../../libs/domain';
import type { paymentChecksForm } from '../../libs/forms';
import { type Cents, debtCheckRequired, formatMoney, type LocalDate } from '../../libs/law';
import type { Case } from './case';

type WithStep = { tasks: { readonly paymentChecks: TaskDeclaration } };

interface ToBeChecked {
  readonly amount: Cents;
  /** As the party has given it, if it has. */
  readonly iban?: string | undefined;
  readonly due?: LocalDate;
}

/**
 * The checks before money leaves (D.P.R. 602/1973 art. 48-bis); what fails is checked again until it passes.
 *
 * @returns the account to which it is paid
 */
export async function paymentChecks<P extends ProcedureDeclaration & WithStep>(
  kase: Case<P>,
  { amount, iban, due }: ToBeChecked,
): Promise<string> {
  for (;;) {
    const { answer } = await kase.board.offer<z.output<typeof paymentChecksForm>>('paymentChecks', {
      context: {
        amount: formatMoney(amount),
        debtCheckRequired: debtCheckRequired(amount, kase.today()),
        iban,
      },
      due,
    }).completed;
    if (answer.accountHolderVerified && answer.contributions !== 'irregular' && answer.taxDebts !== 'found')
      return answer.iban;
  }
}
