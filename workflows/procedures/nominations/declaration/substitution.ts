import { defineOpening, defineProcedure, defineTask } from '../../../../libs/domain';
import { cite } from '../../../../libs/law';
import { checkSubstitutionWay } from '../checks';
import { substitutionForm, substitutionWayForm } from '../organ-forms';
import { ownMotion } from '../public-notice';
import { seats, suitable } from '../registers';
import { date, family, name, role, seat, table, taxCode, text } from './shared';

/** One seat that falls vacant during the term of its organ: somebody from the last list of the suitable, or another call. */
export const seatSubstitution = defineProcedure({
  ...family,
  key: 'seatSubstitution',
  title: { it: 'Sostituzione in corso di mandato', en: 'Substitution during a mandate' },
  summary: {
    it: 'Per un posto rimasto vacante: gli idonei dell’ultimo avviso di quell’organo, fra i quali si apre la nomina fino alla scadenza originaria, o la necessità di un nuovo avviso.',
    en: 'For a seat that has fallen vacant: those found suitable in the last call of that organ, among whom a nomination until the original end is opened, or the need for another call.',
  },
  opening: defineOpening({
    form: substitutionForm,
    protocol: false,
    titleOf: ({ seat: key }) => key,
  }),
  stages: {
    way: { it: 'Scelta del percorso', en: 'How to go on' },
    nomination: { it: 'Nomina', en: 'Nomination' },
  },
  tasks: {
    way: defineTask({
      title: { it: 'Decidere come sostituire', en: 'Decide how to substitute' },
      instructions: {
        it: 'Se l’ultimo avviso ha ancora idonei per l’organo si può nominare fra loro; altrimenti occorre un nuovo avviso.',
        en: 'Where the last call still has suitable names for the organ one of them may be appointed; otherwise another call is needed.',
      },
      office: family.manager,
      stage: 'way',
      form: substitutionWayForm,
      check: checkSubstitutionWay,
      due: { amount: 5, unit: 'days' },
      basis: cite('TUEL', '50', '8'),
    }),
  },
  deadlines: {},
  acts: {},
  letters: {},
  requests: {},
  outcomes: {
    substituted: { title: { it: 'Posto coperto', en: 'Seat filled' }, favour: 'full' },
    notSubstituted: {
      title: {
        it: 'Nomina senza esito: posto ancora vacante',
        en: 'Nomination without result: still vacant',
      },
      favour: 'none',
    },
    newCall: { title: { it: 'Serve un nuovo avviso', en: 'A new call is needed' }, favour: 'neutral' },
    held: { title: { it: 'Il posto ha un titolare', en: 'The seat has a holder' }, favour: 'neutral' },
    unknownSeat: {
      title: { it: 'Posto non presente nel registro', en: 'Seat not in the register' },
      favour: 'neutral',
    },
  },
  registers: { seats, suitable },
  facts: {
    vacancy: text('Vacante per', 'Vacant by'),
    servesUntil: date('Scadenza originaria del mandato', 'Original end of the mandate'),
    call: text('Idonei dall’avviso n.', 'Suitable names of call no.'),
    candidates: table('Idonei', 'Suitable', {
      name,
      taxCode,
      proposers: text('Proponenti', 'Proposers'),
    }),
    reasons: text('Motivazione', 'Reasons'),
    nominationOutcome: text('Esito della nomina', 'Outcome of the nomination'),
  },
  context: { seat, role },
  basis: [cite('TUEL', '50', '8'), cite('Statuto del Comune di Milano', '57')],
  publicNotice: ownMotion({
    it: 'Un posto del Comune resta vacante prima della scadenza.',
    en: 'A seat of the city falls vacant before its end.',
  }),
});
