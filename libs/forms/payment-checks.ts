import { z } from 'zod';
import type { FormProblem, TaskContext } from '../domain';
import { parseMoney } from '../law';
import { problem } from './consistency';

/* What the forms of payment and recovery say, against what the case shows beside them. */

const recoveryContext = z.object({ due: z.string() });

/** No more comes back than is still due; interest has its own field. c.c. art. 2033. */
export function checkRecovery({ amount }: { amount: string }, context: TaskContext): FormProblem[] {
  const { due } = recoveryContext.parse(context);
  return parseMoney(amount) > parseMoney(due)
    ? [
        problem(['amount'], {
          it: 'La somma incassata supera quella ancora dovuta: gli interessi si indicano a parte.',
          en: 'The sum exceeds what is still due: interest goes in its own field.',
        }),
      ]
    : [];
}

const paymentChecksContext = z.object({ debtCheckRequired: z.boolean() });

/** Above the threshold the check of tax debts cannot be skipped. D.P.R. 602/1973 art. 48-bis c. 1. */
export function checkPaymentChecks({ taxDebts }: { taxDebts: string }, context: TaskContext): FormProblem[] {
  const { debtCheckRequired } = paymentChecksContext.parse(context);
  return debtCheckRequired && taxDebts === 'notDue'
    ? [
        problem(['taxDebts'], {
          it: 'Per questo importo la verifica è obbligatoria (D.P.R. 602/1973, art. 48-bis).',
          en: 'For this amount the check is compulsory (Presidential Decree 602/1973, art. 48-bis).',
        }),
      ]
    : [];
}
