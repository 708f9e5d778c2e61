import { determinationSteps, recoveryStep } from '../../../../libs/casework';
import { defineTask } from '../../../../libs/domain';
import { observationsForm } from '../../../../libs/forms';
import { cite } from '../../../../libs/law';
import { revocationDecisionForm } from '../application-forms';
import { checkRevocation } from '../checks';
import { letters } from '../letters';
import type { Part } from './part';

/** What goes wrong after the payment: revocation, and the money that comes back. */
export const recovery = {
  tasks: {
    'revocation.observations': defineTask({
      title: { it: 'Registrare le memorie sulla revoca', en: 'Register the briefs on the revocation' },
      instructions: {
        it: 'Registrare memorie e documenti del beneficiario. Trascorso il termine si decide anche senza.',
        en: 'Register the beneficiary’s briefs and documents. After the term the decision comes without.',
      },
      office: 'contributions.officer',
      stage: 'recovery',
      form: observationsForm,
      basis: cite('L. 241/1990', '10', '1'),
    }),
    'revocation.decision': defineTask({
      title: { it: 'Decidere sulla revoca', en: 'Decide on the revocation' },
      instructions: {
        it: 'Decidere se revocare il contributo, in tutto o in parte, tenendo conto delle memorie del beneficiario.',
        en: 'Decide whether to revoke the grant, in whole or part, in the light of the beneficiary’s briefs.',
      },
      office: 'contributions.manager',
      duty: 'confirmation',
      stage: 'recovery',
      form: revocationDecisionForm,
      due: { amount: 15, unit: 'days' },
      check: checkRevocation,
      basis: cite('L. 241/1990', '21-quinquies', '1'),
    }),
    ...determinationSteps('revocation', {
      stage: 'recovery',
      officer: 'contributions.officer',
      manager: 'contributions.manager',
      draft: {
        title: { it: 'Redigere la revoca', en: 'Draft the revocation' },
        instructions: {
          it: 'Completare la determinazione di revoca secondo la decisione presa.',
          en: 'Complete the revocation as decided.',
        },
      },
      signature: {
        title: { it: 'Firmare la revoca', en: 'Sign the revocation' },
        instructions: {
          it: 'Firmare la determinazione di revoca o restituirla.',
          en: 'Sign the revocation or return it.',
        },
        due: { amount: 5, unit: 'days' },
      },
    }),
    'recovery.payment': recoveryStep('recovery'),
  },
  deadlines: {
    revocationObservations: {
      title: { it: 'Memorie sulla revoca', en: 'Briefs on the revocation' },
      basis: cite('L. 241/1990', '10', '1'),
      onExpiry: { it: 'Si decide sugli atti.', en: 'The decision is taken on the file.' },
    },
  },
  acts: {
    revocation: {
      title: { it: 'Determinazione di revoca', en: 'Revocation' },
      organ: 'manager',
      register: 'determinations',
      template: letters.revocationDetermination,
      basis: cite('L. 241/1990', '21-quinquies', '1'),
    },
  },
  letters: {
    revocationNotice: {
      title: { it: 'Avvio del procedimento di revoca', en: 'Opening of the revocation procedure' },
      template: letters.revocationNotice,
      basis: cite('L. 241/1990', '7', '1'),
    },
    recoveryNotice: {
      title: { it: 'Richiesta di restituzione', en: 'Request to give money back' },
      template: letters.recoveryNotice,
      basis: cite('c.c.', '2033'),
    },
  },
} satisfies Part;
