import { commitmentSteps, coverageStep, determinationSteps } from '../../../../libs/casework';
import { defineOpening, defineProcedure, defineTask } from '../../../../libs/domain';
import { grantPublicationForm } from '../../../../libs/forms';
import { cite } from '../../../../libs/law';
import {
  ceremonyForm,
  checkCommission,
  checkNotice,
  checkPlan,
  checkPublication,
  commissionForm,
  editionDecisionForm,
  editionForm,
  intakeClosingForm,
  noticeForm,
  planForm,
  publicationForm,
} from '../edition-forms';
import { letters } from '../letters';
import { editionNotice } from '../public-notice';
import { editionContext, editionFacts } from './edition-facts';

/** An edition of the prizes. Its applications, readings and commission are cases of their own. */
export const edition = defineProcedure({
  key: 'prizeEdition',
  code: 'P07',
  folder: 'degree-prizes',
  parts: {
    title: { it: 'Domande e letture', en: 'Applications and readings' },
    another: { it: 'Nuova domanda per questa edizione', en: 'New application for this edition' },
  },
  // `ledger`: prizes are booked and committed on lines of the budget; those from before have entries of their own.
  changes: ['evaluated', 'ledger'],
  title: { it: 'Edizione dei premi Ambrosoli e Marra', en: 'Edition of the Ambrosoli and Marra prizes' },
  summary: {
    it: 'Il Comune premia ogni anno tesi di laurea in memoria di Giorgio Ambrosoli e di Giovanni Marra, con un bando.',
    en: 'Every year the city awards prizes for theses in memory of Giorgio Ambrosoli and Giovanni Marra, by a notice.',
  },
  unit: 'cabinet.direction',
  officer: 'cabinet.officer',
  manager: 'cabinet.director',
  opening: defineOpening({
    form: editionForm,
    protocol: false,
    titleOf: ({ title, year }) => title ?? `Premi di laurea Ambrosoli e Marra, edizione ${year}`,
  }),
  stages: {
    plan: { it: 'Decisione sull’edizione', en: 'Decision on the edition' },
    notice: { it: 'Bando', en: 'Notice' },
    intake: { it: 'Raccolta delle domande', en: 'Applications' },
    admissibility: { it: 'Ammissibilità', en: 'Admissibility' },
    commission: { it: 'Nomina della commissione', en: 'Commission' },
    evaluation: { it: 'Valutazione', en: 'Evaluation' },
    ranking: { it: 'Graduatoria', en: 'Ranking' },
    prizes: { it: 'Premi', en: 'Prizes' },
  },
  tasks: {
    planEdition: defineTask({
      title: { it: 'Proporre l’edizione', en: 'Plan the edition' },
      instructions: {
        it: 'Indicare numero e importo dei premi e il capitolo di bilancio. Se il capitolo non ha copertura la proposta torna qui.',
        en: 'Say how many prizes of how much there are, and the line of the budget. Without cover the plan comes back here.',
      },
      office: 'cabinet.officer',
      stage: 'plan',
      form: planForm,
      check: checkPlan,
      due: { amount: 15, unit: 'days' },
      basis: cite('L. 241/1990', '12', '1'),
    }),
    decideEdition: defineTask({
      title: { it: 'Decidere se tenere l’edizione', en: 'Decide whether the edition is held' },
      instructions: {
        it: 'Approvare la proposta, farla rivedere o decidere che quest’anno l’edizione non si tiene.',
        en: 'Approve the plan, have it reviewed, or decide that there is no edition this year.',
      },
      office: 'chief-of-cabinet',
      duty: 'confirmation',
      stage: 'plan',
      form: editionDecisionForm,
      due: { amount: 10, unit: 'days' },
      basis: cite('L. 241/1990', '12', '1'),
    }),
    draftNotice: defineTask({
      title: { it: 'Redigere il bando', en: 'Write the notice' },
      instructions: {
        it: 'Indicare periodi, termine, griglia, pesi, soglia e regola per le parità: il bando vincola tutta la procedura.',
        en: 'Give windows, last moment, grid, weights, threshold and the rule for ties: the notice binds the whole procedure.',
      },
      office: 'cabinet.officer',
      duty: 'proposal',
      stage: 'notice',
      form: noticeForm,
      due: { amount: 15, unit: 'days' },
      check: checkNotice,
      basis: cite('L. 241/1990', '12', '1'),
    }),
    ...commitmentSteps('notice', {
      stage: 'notice',
      amountIn: 'total',
      officer: 'cabinet.officer',
      manager: 'cabinet.director',
      draft: {
        title: {
          it: 'Redigere la determinazione che approva il bando',
          en: 'Draft the approval of the notice',
        },
      },
      signature: {
        title: {
          it: 'Firmare la determinazione che approva il bando',
          en: 'Sign the approval of the notice',
        },
      },
      visa: {
        title: { it: 'Apporre il visto sulla prenotazione', en: 'Give the visa on the booking' },
        instructions: {
          it: 'Attestare la copertura e indicare il numero della prenotazione e il capitolo proposto. Senza visto la determinazione torna alla redazione.',
          en: 'Certify coverage and enter the number of the booking and the proposed line. Without the visa the determination goes back to its draft.',
        },
      },
    }),
    publishNotice: defineTask({
      title: { it: 'Pubblicare il bando', en: 'Publish the notice' },
      instructions: {
        it: 'Pubblicare il bando all’Albo e sul sito e darne notizia alla stampa e alle università.',
        en: 'Post the notice on the board and the site, and tell press and universities.',
      },
      office: 'cabinet.officer',
      stage: 'notice',
      form: publicationForm,
      due: { amount: 5, unit: 'days' },
      check: checkPublication,
      basis: cite('D.Lgs. 33/2013', '26', '1'),
    }),
    closeIntake: defineTask({
      title: { it: 'Chiudere la raccolta delle domande', en: 'Close the intake' },
      instructions: {
        it: 'Verificare che ogni PEC consegnata entro il termine sia protocollata, anche se è stata aperta dopo.',
        en: 'See that all certified mail delivered in time is registered, also what was opened later.',
      },
      office: 'cabinet.officer',
      stage: 'intake',
      form: intakeClosingForm,
      due: { amount: 5, unit: 'days' },
      basis: cite('DPR 445/2000', '53', '1'),
    }),
    nameCommission: defineTask({
      title: { it: 'Indicare la commissione', en: 'Name the commission' },
      instructions: {
        it: 'Indicare presidente e componenti fra gli esperti. Il termine delle domande è scaduto: prima non è possibile.',
        en: 'Name chair and members among the examiners. The last moment for applications is over: not before.',
      },
      office: 'cabinet.officer',
      stage: 'commission',
      form: commissionForm,
      due: { amount: 10, unit: 'days' },
      check: checkCommission,
      basis: cite('D.Lgs. 165/2001', '35-bis', '1'),
    }),
    ...determinationSteps('commission', {
      stage: 'commission',
      officer: 'cabinet.officer',
      manager: 'cabinet.director',
      draft: { title: { it: 'Redigere la nomina della commissione', en: 'Draft the appointment' } },
      signature: { title: { it: 'Firmare la nomina della commissione', en: 'Sign the appointment' } },
    }),
    coverage: coverageStep('ranking', 'cabinet.officer'),
    ...commitmentSteps('award', {
      stage: 'ranking',
      amountIn: 'total',
      officer: 'cabinet.officer',
      manager: 'cabinet.director',
      draft: {
        title: { it: 'Redigere l’approvazione della graduatoria', en: 'Draft the approval of the ranking' },
      },
      signature: {
        title: { it: 'Firmare l’approvazione della graduatoria', en: 'Sign the approval of the ranking' },
      },
      visa: {
        title: {
          it: 'Apporre il visto sugli impegni per i vincitori',
          en: 'Give the visa on the commitments to the winners',
        },
      },
    }),
    publishAward: defineTask({
      title: { it: 'Pubblicare i premi assegnati', en: 'Publish the prizes' },
      instructions: {
        it: 'Pubblicare nome del vincitore, importo, titolo, ufficio e modalità di scelta: sopra i 1.000 euro è condizione di efficacia.',
        en: 'Publish winner, amount, title, office and how they were chosen: above EUR 1,000 a prize has no effect before.',
      },
      office: 'transparency',
      duty: 'publication',
      stage: 'ranking',
      form: grantPublicationForm,
      due: { amount: 5, unit: 'days' },
      basis: cite('D.Lgs. 33/2013', '27', '1'),
    }),
    ...commitmentSteps('nextInRanking', {
      stage: 'prizes',
      amountIn: 'amount',
      officer: 'cabinet.officer',
      manager: 'cabinet.director',
      draft: {
        title: { it: 'Redigere lo scorrimento della graduatoria', en: 'Draft the award to the next' },
      },
      signature: {
        title: { it: 'Firmare lo scorrimento della graduatoria', en: 'Sign the award to the next' },
      },
      visa: {
        title: { it: 'Apporre il visto sullo scorrimento', en: 'Give the visa on the award to the next' },
      },
    }),
    ceremony: defineTask({
      title: { it: 'Organizzare la cerimonia', en: 'Arrange the ceremony' },
      instructions: {
        it: 'Concordare giorno, luogo e programma con Cerimoniale, famiglie e istituzioni.',
        en: 'Agree day, place and programme with the Ceremonial Office, families and institutions.',
      },
      office: 'cabinet.officer',
      stage: 'prizes',
      form: ceremonyForm,
      due: { amount: 30, unit: 'days' },
      basis: cite('L. 241/1990', '12', '1'),
    }),
  },
  deadlines: {
    intake: {
      title: { it: 'Presentazione delle domande', en: 'Applications' },
      basis: cite('L. 241/1990', '12', '1'),
      onExpiry: {
        it: 'La raccolta si chiude. La PEC consegnata dopo l’ora indicata dal bando è registrata e non è ammessa.',
        en: 'The intake closes. Certified mail delivered after the hour of the notice is registered and not admitted.',
      },
      remindBefore: [15, 5],
    },
  },
  acts: {
    notice: {
      title: { it: 'Approvazione del bando', en: 'Approval of the notice' },
      organ: 'manager',
      register: 'determinations',
      template: letters.noticeDetermination,
      basis: cite('TUEL', '107', '3'),
    },
    commission: {
      title: { it: 'Nomina della commissione', en: 'Appointment of the commission' },
      organ: 'manager',
      register: 'determinations',
      template: letters.commissionDetermination,
      basis: cite('TUEL', '107', '3'),
    },
    award: {
      title: { it: 'Approvazione della graduatoria', en: 'Approval of the ranking' },
      organ: 'manager',
      register: 'determinations',
      template: letters.awardDetermination,
      basis: cite('TUEL', '107', '3'),
    },
    nextInRanking: {
      title: { it: 'Scorrimento della graduatoria', en: 'Award to the next in the ranking' },
      organ: 'manager',
      register: 'determinations',
      template: letters.nextDetermination,
      basis: cite('TUEL', '107', '3'),
    },
  },
  letters: {
    appointment: {
      title: { it: 'Comunicazione di nomina', en: 'Letter of appointment' },
      template: letters.appointment,
      basis: cite('D.Lgs. 165/2001', '35-bis', '1'),
    },
  },
  requests: {},
  outcomes: {
    awarded: { title: { it: 'Premi assegnati', en: 'Prizes assigned' }, favour: 'neutral' },
    partlyAwarded: {
      title: { it: 'Premi assegnati in parte', en: 'Some prizes assigned' },
      favour: 'neutral',
    },
    notAssigned: { title: { it: 'Nessun premio assegnato', en: 'No prize assigned' }, favour: 'neutral' },
    deserted: { title: { it: 'Edizione deserta', en: 'Edition deserted' }, favour: 'neutral' },
    notHeld: { title: { it: 'Edizione non tenuta', en: 'Edition not held' }, favour: 'neutral' },
  },
  facts: editionFacts,
  context: editionContext,
  basis: [cite('L. 241/1990', '12'), cite('D.Lgs. 33/2013', '26'), cite('D.Lgs. 33/2013', '27')],
  publicNotice: editionNotice,
});
