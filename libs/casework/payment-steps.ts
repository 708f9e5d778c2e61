import { defineTask, type TaskDeclaration } from '../domain';
import { checkRecovery, paymentForm, recoveryForm } from '../forms';
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
