import { defineOpening, defineProcedure, defineTask } from '../../../../libs/domain';
import { cite } from '../../../../libs/law';
import { newTermCallForm, takesOfficeForm } from '../forms';
import { ownMotion } from '../public-notice';
import { seats } from '../registers';
import { date, family, number, role, seat, table, text } from './shared';

/** A mayor takes office: the seats of the city are to be filled within 45 days (TUEL art. 50 c. 9). */
export const mayorTakesOffice = defineProcedure({
  ...family,
  key: 'mayorTakesOffice',
  title: { it: 'Insediamento del Sindaco', en: 'The mayor takes office' },
  summary: {
    it: 'Dall’insediamento corrono i 45 giorni per le nomine: il registro indica i posti, l’unità apre l’avviso.',
    en: 'From the taking of office run the 45 days for the nominations: the register names the seats, the unit opens the call.',
  },
  opening: defineOpening({
    form: takesOfficeForm,
    protocol: false,
    titleOf: ({ mayor, tookOfficeOn }) => `${mayor}, ${tookOfficeOn}`,
  }),
  stages: {
    calls: { it: 'Avviso', en: 'Call' },
    nominations: { it: 'Nomine', en: 'Nominations' },
  },
  tasks: {
    call: defineTask({
      title: { it: 'Aprire l’avviso del nuovo mandato', en: 'Open the call of the new term' },
      instructions: {
        it: 'Indicare il numero dell’avviso e fino a quale scadenza comprendere i posti.',
        en: 'Give the number of the call and the day until which mandates are taken in.',
      },
      office: family.manager,
      stage: 'calls',
      form: newTermCallForm,
      due: { amount: 3, unit: 'days' },
      basis: cite('TUEL', '50', '9'),
    }),
  },
  deadlines: {
    nominations: {
      title: { it: 'Nomine del nuovo Sindaco', en: 'Nominations of the new mayor' },
      basis: cite('TUEL', '50', '9'),
      onExpiry: {
        it: 'I 45 giorni sono trascorsi: il Capo di Gabinetto ne informa il Sindaco.',
        en: 'The 45 days have passed: the chief of cabinet tells the mayor.',
      },
      remindBefore: [15, 7, 2],
    },
  },
  acts: {},
  letters: {},
  requests: {},
  outcomes: {
    done: { title: { it: 'Nomine concluse', en: 'Nominations done' }, favour: 'full' },
  },
  registers: { seats },
  facts: {
    nominationsDue: date('Nomine entro il', 'Nominations due on'),
    seatsOfCity: number('Posti del Comune', 'Seats of the city'),
    callOutcome: text('Esito dell’avviso', 'Outcome of the call'),
  },
  context: {
    seats: table('Posti del Comune', 'Seats of the city', {
      seat,
      role,
      holder: text('Titolare', 'Holder'),
      endsOn: date('Scadenza', 'Ends on'),
    }),
  },
  basis: [cite('TUEL', '50', '9')],
  publicNotice: ownMotion({
    it: 'L’insediamento del Sindaco.',
    en: 'The mayor takes office.',
  }),
});
