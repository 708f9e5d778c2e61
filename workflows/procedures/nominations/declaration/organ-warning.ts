import { defineOpening, defineProcedure, defineTask } from '../../../../libs/domain';
import { cite } from '../../../../libs/law';
import { letters } from '../letters';
import {
  furtherTermForm,
  organLapseForm,
  organCompositionForm,
  organRestoredForm,
  organWarningForm,
} from '../organ-forms';
import { organWarningNotice } from '../public-notice';
import { seats } from '../registers';
import { date, family, number, post, role, seat, table, text } from './shared';

const running = ['warning', 'furtherTerm', 'lapse'] as const;

/** A company is warned that one of its organs does not keep the gender quota, until it does or the organ lapses. */
export const organWarning = defineProcedure({
  ...family,
  key: 'organWarning',
  title: { it: 'Diffida sull’equilibrio di genere', en: 'Warning on the gender balance' },
  summary: {
    it: 'Il Dipartimento per le pari opportunità diffida una società controllata: i due termini per ristabilire l’equilibrio, poi la decadenza dell’organo, che lascia vacanti i posti del Comune.',
    en: 'The Department for Equal Opportunities warns a controlled company: the two terms for restoring the balance, then the lapse of the organ, which leaves the seats of the city vacant.',
  },
  opening: defineOpening({
    form: organWarningForm,
    protocol: false,
    titleOf: ({ body, organ }) => `${body} – ${organ}`,
  }),
  stages: {
    warning: { it: 'Diffida', en: 'Warning' },
    furtherTerm: { it: 'Ulteriore termine', en: 'Further term' },
    lapse: { it: 'Decadenza', en: 'Lapse' },
  },
  tasks: {
    composition: defineTask({
      title: { it: 'Verificare la composizione dell’organo', en: 'Verify the composition of the organ' },
      instructions: {
        it: 'Il registro contiene i soli posti del Comune: verificare la composizione dell’intero organo, che la diffida riguarda.',
        en: 'The register has the seats of the city alone: verify how the whole organ is made up, which the warning is about.',
      },
      office: family.officer,
      stage: 'warning',
      form: organCompositionForm,
      due: { amount: 10, unit: 'days' },
      basis: cite('L. 241/1990', '6', '1'),
    }),
    furtherTerm: defineTask({
      title: { it: 'Registrare l’ulteriore termine', en: 'Register the further term' },
      instructions: {
        it: 'I sessanta giorni della diffida sono trascorsi: registrare il nuovo termine che il Dipartimento fissa. Se l’equilibrio è ristabilito, registrarlo fra le richieste della pratica.',
        en: 'The sixty days of the warning have passed: register the further term that the Department sets. Where the balance is restored, say so by a request of the case.',
      },
      office: family.officer,
      stage: 'furtherTerm',
      form: furtherTermForm,
      basis: cite('D.P.R. 251/2012', '4'),
    }),
    lapse: defineTask({
      title: { it: 'Registrare la decadenza dell’organo', en: 'Register the lapse of the organ' },
      instructions: {
        it: 'Anche l’ulteriore termine è trascorso: verificare presso la società e il Dipartimento se l’organo è decaduto. Con la decadenza cessano i mandati e i posti sono vacanti.',
        en: 'The further term has passed as well: find out from company and Department whether the organ has lapsed. With the lapse the mandates end and the seats are vacant.',
      },
      office: family.manager,
      stage: 'lapse',
      form: organLapseForm,
      due: { amount: 10, unit: 'days' },
      basis: cite('D.P.R. 251/2012', '4'),
    }),
  },
  deadlines: {
    warning: {
      title: { it: 'Termine della diffida', en: 'Term of the warning' },
      basis: cite('D.P.R. 251/2012', '4'),
      onExpiry: {
        it: 'L’equilibrio non è ristabilito: il Dipartimento fissa un ulteriore termine.',
        en: 'The balance is not restored: the Department sets a further term.',
      },
      remindBefore: [30, 15, 5],
    },
    furtherTerm: {
      title: { it: 'Ulteriore termine', en: 'Further term' },
      basis: cite('D.P.R. 251/2012', '4'),
      onExpiry: {
        it: 'I componenti dell’organo decadono e l’organo va ricostituito.',
        en: 'The members of the organ lose their posts and the organ is to be constituted anew.',
      },
      remindBefore: [30, 15, 5],
    },
  },
  acts: {},
  letters: {
    reminder: {
      title: { it: 'Invito a ristabilire l’equilibrio', en: 'Request to restore the balance' },
      template: letters.organWarning,
      basis: cite('D.P.R. 251/2012', '4'),
    },
    lapsed: {
      title: { it: 'Decadenza dell’organo', en: 'Lapse of the organ' },
      template: letters.organLapsed,
      basis: cite('D.P.R. 251/2012', '4'),
    },
  },
  requests: {
    restored: {
      title: { it: 'Registrare l’equilibrio ristabilito', en: 'Register that the balance is restored' },
      instructions: {
        it: 'La società ha comunicato la nuova composizione: la diffida non ha più seguito.',
        en: 'The company has told the new composition: the warning goes no further.',
      },
      offices: [family.officer, family.manager],
      form: organRestoredForm,
      stages: running,
      basis: cite('D.P.R. 251/2012', '4'),
    },
  },
  outcomes: {
    restored: { title: { it: 'Equilibrio ristabilito', en: 'Balance restored' }, favour: 'full' },
    lapsed: { title: { it: 'Organo decaduto', en: 'Organ lapsed' }, favour: 'none' },
    unknownOrgan: {
      title: { it: 'Organo non presente nel registro', en: 'Organ not in the register' },
      favour: 'neutral',
    },
  },
  registers: { seats },
  facts: {
    seats: table('Posti dell’organo', 'Seats of the organ', {
      seat,
      role,
      holder: text('Titolare', 'Holder'),
    }),
    women: number('Donne nell’organo', 'Women in the organ'),
    men: number('Uomini nell’organo', 'Men in the organ'),
    least: number('Minimo del genere meno rappresentato', 'Least of the less represented gender'),
    furtherTermSetOn: date('Ulteriore termine fissato il', 'Further term set on'),
    restoredOn: date('Equilibrio ristabilito il', 'Balance restored on'),
    lapsedOn: date('Decaduto dal', 'Lapsed from'),
  },
  context: { post, due: date('Scadenza del termine', 'End of the term'), reference: text('Atto', 'Act') },
  basis: [cite('L. 120/2011', '3'), cite('D.P.R. 251/2012', '4')],
  publicNotice: organWarningNotice,
});
