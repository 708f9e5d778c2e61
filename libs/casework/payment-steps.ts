import { defineTask, type TaskDeclaration } from '../domain';
import { checkRecovery, ibanOrderForm, paymentForm, recoveryForm, treasurerReceiptForm } from '../forms';
import { cite } from '../law';

/**
 * The order to the treasurer, by Accounts (TUEL art. 185).
 *
 * @param amountIn the entry of its context that says how much is paid
 */
export function paymentOrderStep(stage: string, amountIn: string): TaskDeclaration<typeof paymentForm> {
  return defineTask({
    title: { it: 'Emettere il mandato di pagamento', en: 'Issue the payment order' },
    instructions: {
      it: 'Emettere il mandato per l’importo netto indicato e registrare il giorno del pagamento.',
      en: 'Issue the order for the net amount shown and register the day of payment.',
    },
    office: 'accounts.officer',
    duty: 'payment',
    stage,
    form: paymentForm,
    confirms: 'payment',
    signs: { kind: 'paymentOrder', amountIn },
    due: { amount: 5, unit: 'days' },
    basis: cite('TUEL', '185', '1'),
  });
}

type PaymentSteps<Step extends string> = Readonly<
  Record<`${Step}.order`, TaskDeclaration<typeof ibanOrderForm>> &
    Record<`${Step}.receipt`, TaskDeclaration<typeof treasurerReceiptForm>>
>;

/**
 * What `payment` of the kit asks of a procedure: the order to the treasurer, and what became of it where no port tells that
 * (TUEL art. 185).
 *
 * @param amountIn the entry of the context that says how much is paid
 */
export function paymentSteps<const Step extends string>(
  step: Step,
  { stage, amountIn }: { readonly stage: string; readonly amountIn: string },
): PaymentSteps<Step> {
  const steps: Record<string, TaskDeclaration> = {
    [`${step}.order`]: defineTask({
      title: { it: 'Emettere il mandato di pagamento', en: 'Issue the payment order' },
      instructions: {
        it: 'Verificare il conto del beneficiario ed emettere il mandato per l’importo indicato. Se il tesoriere ha restituito quello precedente, correggere ciò che lo ha impedito.',
        en: 'Check the account of the beneficiary and issue the order for the amount shown. Where the treasurer has returned the one before, correct what stood in its way.',
      },
      office: 'accounts.officer',
      duty: 'payment',
      stage,
      form: ibanOrderForm,
      confirms: 'payment',
      signs: { kind: 'paymentOrder', amountIn },
      due: { amount: 5, unit: 'days' },
      basis: cite('TUEL', '185', '1'),
    }),
    [`${step}.receipt`]: defineTask({
      title: { it: 'Registrare l’esito del mandato', en: 'Register what became of the payment order' },
      instructions: {
        it: 'L’esito arriva con il giornale di cassa del tesoriere e chiude questa attività. Registrarlo qui solo se il tesoriere lo comunica in altro modo.',
        en: 'What became of it comes with the treasurer’s journal of cash and closes this task. Register it here only where the treasurer tells it in another way.',
      },
      office: 'accounts.officer',
      stage,
      form: treasurerReceiptForm,
      basis: cite('TUEL', '185', '3'),
    }),
  };
  return steps as PaymentSteps<Step>;
}

/** What these steps show beside what the procedure says; for the `context` of a procedure. */
export const paymentContext = {
  net: { title: { it: 'Importo netto da pagare', en: 'Net amount to pay' }, kind: 'money' },
  treasurerRefusal: {
    title: { it: 'Mandato precedente non eseguito', en: 'Order before not carried out' },
    kind: 'text',
  },
} as const;

/** Money that comes back, registered by Accounts again and again while some is due (c.c. art. 2033). */
export function recoveryStep(stage: string): TaskDeclaration<typeof recoveryForm> {
  return defineTask({
    title: { it: 'Registrare la somma restituita', en: 'Register the money given back' },
    instructions: {
      it: 'Registrare quanto incassato, con gli interessi a parte. L’attività si ripropone finché resta una somma dovuta.',
      en: 'Register what came in, interest apart. The task comes back while money is still due.',
    },
    office: 'accounts.officer',
    duty: 'collection',
    stage,
    form: recoveryForm,
    check: checkRecovery,
    basis: cite('c.c.', '2033'),
  });
}
