import {
  budgetLines,
  commitmentContext,
  commitmentSteps,
  paymentContext,
  paymentSteps,
} from '../../../libs/casework';
import { defineOpening, defineProcedure, defineTask, template } from '../../../libs/domain';
import { choice, form, money, text } from '../../../libs/forms';
import { cite } from '../../../libs/law';

const basis = cite('TUEL', '183', '1');
const line = text(80, { label: { it: 'Capitolo', en: 'Line' } });
const amount = money({ label: { it: 'Importo', en: 'Amount' } });

/** What somebody may do with the budget, each verb of the kit once. */
export const verbs = {
  book: { it: 'Prenotare', en: 'Book' },
  commit: { it: 'Impegnare', en: 'Commit' },
  commitOnBoth: { it: 'Impegnare su due capitoli', en: 'Commit on two lines' },
  commitToTwo: { it: 'Impegnare a favore di due', en: 'Commit to two creditors' },
  determine: { it: 'Determinare', en: 'Determine' },
  reduce: { it: 'Ridurre', en: 'Reduce' },
  release: { it: 'Liberare', en: 'Release' },
  liquidate: { it: 'Liquidare', en: 'Liquidate' },
  order: { it: 'Ordinare', en: 'Order' },
  pay: { it: 'Pagare', en: 'Pay' },
  treasurer: { it: 'Pagare tramite il tesoriere', en: 'Pay by the treasurer' },
  recover: { it: 'Recuperare', en: 'Recover' },
  end: { it: 'Concludere', en: 'End' },
} as const;

/** A procedure outside the catalogue, to try what the kit does with the budget on the real engine. */
export const outlay = defineProcedure({
  key: 'outlay',
  code: 'X03',
  folder: 'spending',
  title: { it: 'Spesa', en: 'Outlay' },
  summary: { it: 'Un ufficio spende.', en: 'An office spends.' },
  unit: 'cabinet.direction',
  officer: 'cabinet.officer',
  manager: 'cabinet.director',
  opening: defineOpening({
    form: form({ line, otherLine: line, creditor: text(80, { label: { it: 'Creditore', en: 'Creditor' } }) }),
    protocol: false,
    titleOf: ({ creditor }) => creditor,
  }),
  stages: { spending: { it: 'Spesa', en: 'Spending' } },
  tasks: {
    ...commitmentSteps('spend', {
      stage: 'spending',
      officer: 'cabinet.officer',
      manager: 'cabinet.director',
      amountIn: 'total',
    }),
    ...paymentSteps('payment', { stage: 'spending', amountIn: 'total' }),
    step: defineTask({
      title: { it: 'Passo della spesa', en: 'Step of the outlay' },
      instructions: { it: 'Scegliere il passo.', en: 'Choose the step.' },
      office: 'cabinet.officer',
      stage: 'spending',
      form: form({
        verb: choice(verbs, { label: { it: 'Passo', en: 'Step' } }),
        amount: amount.optional(),
        /** What the step follows; the last of its kind without it. */
        follows: text(120, { label: { it: 'Segue', en: 'Follows' } }).optional(),
      }),
    }),
  },
  deadlines: {},
  acts: {
    spend: {
      title: { it: 'Determinazione di impegno', en: 'Determination of commitment' },
      organ: 'manager',
      register: 'determinations',
      template: template('spend'),
      basis,
    },
  },
  letters: {},
  requests: {},
  outcomes: { done: { title: { it: 'Conclusa', en: 'Done' }, favour: 'full' } },
  registers: { budgetLines },
  facts: {
    movement: { title: { it: 'Movimento', en: 'Movement' }, kind: 'text' },
    refusal: { title: { it: 'Rifiuto', en: 'Refusal' }, kind: 'text' },
    available: { title: { it: 'Disponibile', en: 'Available' }, kind: 'money' },
  },
  context: {
    ...commitmentContext,
    ...paymentContext,
    total: { title: { it: 'Totale', en: 'Total' }, kind: 'money' },
  },
  basis: [basis],
  publicNotice: {
    startedBy: 'ownMotion',
    begins: { it: 'L’ufficio spende.', en: 'The office spends.' },
    decides: [{ organ: 'manager', office: 'cabinet.director', decides: { it: 'Impegna.', en: 'Commits.' } }],
    ownCase: ['askUnit'],
    parameters: [],
    declarationInstead: 'none',
    remedies: ['regionalCourt'],
  },
});
