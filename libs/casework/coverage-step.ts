import { defineTask, type TaskDeclaration } from '../domain';
import { otherLineForm } from '../forms';
import { cite } from '../law';

/** What `setAside` of the kit asks of a procedure: another line where the one that was chosen has no cover (TUEL art. 183). */
export function coverageStep(stage: string, office: string): TaskDeclaration<typeof otherLineForm> {
  return defineTask({
    title: { it: 'Indicare il capitolo con copertura', en: 'Name a budget line with cover' },
    instructions: {
      it: 'Il capitolo indicato non ha la disponibilità necessaria. Concordare con la Ragioneria un altro capitolo, o confermare lo stesso dopo una variazione di bilancio.',
      en: 'The line that was named has not enough left. Agree with Accounts on another one, or name the same again after a variation of the budget.',
    },
    office,
    stage,
    form: otherLineForm,
    due: { amount: 5, unit: 'days' },
    basis: cite('TUEL', '183', '3'),
  });
}

/** What this step shows beside the line; for the `context` of a procedure. */
export const coverageContext = {
  needed: { title: { it: 'Somma da prenotare (€)', en: 'Amount to be set aside (€)' }, kind: 'money' },
  noCover: { title: { it: 'Perché non è prenotata', en: 'Why it is not set aside' }, kind: 'text' },
} as const;
