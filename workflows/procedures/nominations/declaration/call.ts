import { determinationSteps, meetingRequests, openMeetingSteps } from '../../../../libs/casework';
import { defineOpening, defineProcedure, defineTask } from '../../../../libs/domain';
import { cite } from '../../../../libs/law';
import { checkCallSeats, checkCommission } from '../checks';
import { callForm, callPublicationForm, callSeatsForm, commissionForm, noCommissionForm } from '../forms';
import { judgmentForm } from '../judgment-forms';
import { letters } from '../letters';
import { callNotice } from '../public-notice';
import { seats, suitable } from '../registers';
import { experts } from '../../expert-commission/register';
import {
  annulmentBasis,
  date,
  family,
  judgmentFacts,
  name,
  number,
  post,
  role,
  seat,
  table,
  taxCode,
  text,
} from './shared';

const offices = {
  stage: 'commission',
  members: 'nominations.expert',
  secretary: family.officer,
  basis: cite('Statuto del Comune di Milano', '57'),
};

/** P01, a call: the seats that fall vacant in a window, from the notice to the appointments. */
export const nominationCall = defineProcedure({
  ...family,
  key: 'nominationCall',
  parts: {
    title: { it: 'Candidature', en: 'Candidacies' },
    another: { it: 'Nuova candidatura per questo avviso', en: 'New candidacy for this call' },
  },
  title: { it: 'Avviso per nomine e designazioni', en: 'Call for nominations' },
  summary: {
    it: 'L’unità raggruppa i posti vacanti o in scadenza, pubblica l’avviso, raccoglie le candidature, le sottopone alla Commissione di esperti e apre la nomina di ciascun organo.',
    en: 'The unit groups the seats that are vacant or about to be, publishes the call, collects candidacies, has them examined by the expert commission and opens the nomination of each organ.',
  },
  opening: defineOpening({
    form: callForm,
    protocol: false,
    titleOf: ({ number: no, subject }) => `Avviso ${no}: ${subject}`,
  }),
  stages: {
    preparation: { it: 'Posti e avviso', en: 'Seats and notice' },
    intake: { it: 'Raccolta delle proposte', en: 'Intake' },
    admissibility: { it: 'Ammissibilità', en: 'Admissibility' },
    commission: { it: 'Commissione di esperti', en: 'Expert commission' },
    nominations: { it: 'Nomine', en: 'Nominations' },
  },
  tasks: {
    seats: defineTask({
      title: {
        it: 'Definire i posti e il termine dell’avviso',
        en: 'Settle the seats and the term of the call',
      },
      instructions: {
        it: 'Il registro indica i posti vacanti o in scadenza: escludere quelli che non vanno a bando, con il motivo, e fissare termine e requisiti.',
        en: 'The register names the seats that are vacant or about to be: leave out those that do not belong here, with the reason, and set term and requirements.',
      },
      office: family.manager,
      stage: 'preparation',
      form: callSeatsForm,
      check: checkCallSeats,
      due: { amount: 10, unit: 'days' },
      basis: cite('TUEL', '50', '8'),
    }),
    ...determinationSteps('notice', {
      stage: 'preparation',
      officer: family.officer,
      manager: 'cabinet.director',
      draft: {
        title: { it: 'Redigere l’avviso', en: 'Draft the notice' },
        instructions: {
          it: 'Controllare il testo dell’avviso e il suo allegato, che derivano dai posti scelti.',
          en: 'Check the text of the notice and its annex, which come from the seats chosen.',
        },
      },
      signature: {
        title: { it: 'Firmare l’avviso', en: 'Sign the notice' },
        instructions: {
          it: 'Firmare l’avviso o restituirlo a chi l’ha redatto, con la motivazione.',
          en: 'Sign the notice or return it to whoever drafted it, with the reasons.',
        },
      },
    }),
    publication: defineTask({
      title: { it: 'Pubblicare l’avviso', en: 'Publish the notice' },
      instructions: {
        it: 'Pubblicare avviso e allegato all’Albo Pretorio e sul portale.',
        en: 'Publish notice and annex on the notice board and the portal.',
      },
      office: 'transparency',
      duty: 'publication',
      stage: 'preparation',
      form: callPublicationForm,
      due: { amount: 3, unit: 'days' },
      basis: cite('D.Lgs. 33/2013', '8', '1'),
    }),
    commission: defineTask({
      title: { it: 'Predisporre la valutazione per la Commissione', en: 'Prepare the assessment' },
      instructions: {
        it: 'La Commissione di esperti valuta ciascun candidato per ciascun ente. Indicare chi si propone come non idoneo, con la motivazione: chi non è indicato è idoneo. La Commissione vota in seduta.',
        en: 'The expert commission assesses each candidate for each body. Name who is proposed as not suitable, with the reasons: who is not named is suitable. The commission votes in its meeting.',
      },
      office: family.officer,
      stage: 'commission',
      form: commissionForm,
      check: checkCommission,
      basis: cite('TUEL', '50', '8'),
    }),
    noCommission: defineTask({
      title: { it: 'Costituire la Commissione di esperti', en: 'Constitute the expert commission' },
      instructions: {
        it: 'Nessuna Commissione con un Presidente è in carica: senza il suo giudizio nessuno può essere nominato. Concludere quando il registro la riporta.',
        en: 'No commission with a chair is in office: without its judgement nobody may be appointed. Complete this once the register has one.',
      },
      office: family.officer,
      stage: 'commission',
      form: noCommissionForm,
      basis: cite('Statuto del Comune di Milano', '57'),
    }),
    ...openMeetingSteps('commission', offices),
  },
  deadlines: {
    intake: {
      title: { it: 'Termine per le proposte', en: 'Last day for proposals' },
      basis: cite('TUEL', '50', '8'),
      onExpiry: {
        it: 'Le proposte successive sono registrate e non ammesse.',
        en: 'Later proposals are registered and not admitted.',
      },
      remindBefore: [7, 2],
    },
    nominations: {
      title: { it: 'Termine per le nomine', en: 'Term for the nominations' },
      basis: cite('TUEL', '50', '9'),
      onExpiry: {
        it: 'Il termine per le nomine è trascorso: il Capo di Gabinetto ne informa il Sindaco.',
        en: 'The term for the nominations has passed: the chief of cabinet tells the mayor.',
      },
      remindBefore: [15, 7, 2],
    },
  },
  acts: {
    notice: {
      title: { it: 'Avviso per nomine e designazioni', en: 'Notice of the call' },
      organ: 'manager',
      register: 'determinations',
      template: letters.callNotice,
      basis: cite('TUEL', '107', '3'),
    },
    'commission.minutes': {
      title: { it: 'Verbale della Commissione di esperti', en: 'Minutes of the expert commission' },
      organ: 'commission',
      register: 'minutes',
      template: letters.commissionMinutes,
      basis: cite('Statuto del Comune di Milano', '57'),
    },
  },
  letters: {
    'commission.convening': {
      title: { it: 'Convocazione della Commissione di esperti', en: 'Convening of the expert commission' },
      template: letters.commissionConvening,
      basis: cite('Statuto del Comune di Milano', '57'),
    },
  },
  requests: {
    ...meetingRequests('commission', offices),
    annul: {
      title: { it: 'Registrare un annullamento del giudice', en: 'Register an annulment by a court' },
      instructions: {
        it: 'La sentenza annulla l’avviso: cadono l’elenco degli idonei, le nomine aperte e gli incarichi già conferiti; i candidati sono informati.',
        en: 'The judgment annuls the call: the list of the suitable falls, and so do open nominations and posts already given; candidates are told.',
      },
      offices: [family.officer, family.manager],
      form: judgmentForm,
      stages: ['intake', 'admissibility', 'commission', 'nominations'],
      basis: annulmentBasis,
    },
  },
  outcomes: {
    completed: { title: { it: 'Concluso', en: 'Completed' }, favour: 'full' },
    deserted: { title: { it: 'Nessun candidato idoneo', en: 'Nobody suitable' }, favour: 'none' },
    annulled: { title: { it: 'Annullato dal giudice', en: 'Annulled by a court' }, favour: 'none' },
    noSeats: { title: { it: 'Nessun posto da coprire', en: 'No seats to fill' }, favour: 'neutral' },
  },
  registers: { seats, suitable, experts },
  changes: ['annulledActs'],
  facts: {
    posts: table('Posti a bando', 'Seats of the call', {
      post,
      places: number('Posti', 'Seats'),
      conferralName: text('Conferimento', 'Conferral'),
    }),
    leftOut: table('Posti esclusi', 'Seats left out', { seat, reasons: text('Motivo', 'Reason') }),
    lastDay: date('Proposte fino al', 'Proposals until'),
    lastTime: text('Proposte fino alle ore', 'Proposals until, time'),
    noticeNumber: text('Avviso, determinazione n.', 'Notice no.'),
    publishedOn: date('Avviso pubblicato il', 'Notice published on'),
    candidacies: number('Candidature', 'Candidacies'),
    admitted: number('Ammesse', 'Admitted'),
    minutes: text('Verbale della Commissione n.', 'Minutes of the commission no.'),
    suitable: number('Idoneità riconosciute', 'Found suitable'),
    ...judgmentFacts,
    deserted: text('Organi senza idonei', 'Organs without suitable names'),
  },
  context: {
    opensOn: date('Oggi', 'Today'),
    requirements: text('Requisiti', 'Requirements'),
    seats: table('Posti vacanti o in scadenza', 'Seats vacant or about to be', {
      seat,
      role,
      holder: text('Titolare', 'Holder'),
      endsOn: date('Scadenza', 'Ends on'),
    }),
    candidates: table('Candidati ammessi', 'Candidates admitted', {
      name,
      taxCode,
      post,
      proposers: text('Proponenti', 'Proposers'),
    }),
    unsuitable: table('Non idonei', 'Not suitable', {
      taxCode,
      post,
      reasons: text('Motivazione', 'Reasons'),
    }),
  },
  basis: [cite('TUEL', '50', '8'), cite('TUEL', '50', '9'), cite('D.Lgs. 39/2013', '20', '1')],
  publicNotice: callNotice,
});
