import { determinationSteps } from '../../../../libs/casework';
import { defineOpening, defineProcedure, defineTask } from '../../../../libs/domain';
import { cite } from '../../../../libs/law';
import { checkChoice, checkSending, checkShortList } from '../checks';
import {
  acceptanceForm,
  barsCheckForm,
  choiceForm,
  compositionForm,
  dossierForm,
  nominationForm,
  nominationPublicationForm,
  sendingForm,
  shortListForm,
  statusCheckForm,
} from '../forms';
import { judgmentForm } from '../judgment-forms';
import { letters } from '../letters';
import { nominationNotice } from '../public-notice';
import { bars, seats } from '../registers';
import {
  annulmentBasis,
  annulmentNotice,
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
  yesNo,
} from './shared';

const gender = text('Genere', 'Gender');
const origin = text('Origine', 'Origin');

/** The seats of one organ: short list, checks, choice, decree, acceptance, effect. */
export const nomination = defineProcedure({
  ...family,
  key: 'nomination',
  title: { it: 'Nomina o designazione', en: 'Nomination or designation' },
  summary: {
    it: 'Per i posti di un organo: verifiche sui nominativi, simulazione delle quote, scelta del Sindaco fra gli idonei, decreto, accettazione, trasmissione all’ente.',
    en: 'For the seats of an organ: checks on the names, simulation of the quotas, choice by the mayor among the suitable, decree, acceptance, sending to the body.',
  },
  opening: defineOpening({
    form: nominationForm,
    protocol: false,
    titleOf: ({ post: organ, call }) => `${organ} (avviso ${call})`,
  }),
  stages: {
    shortList: { it: 'Rosa', en: 'Short list' },
    checks: { it: 'Verifiche', en: 'Checks' },
    choice: { it: 'Scelta', en: 'Choice' },
    decree: { it: 'Decreto', en: 'Decree' },
    acceptance: { it: 'Accettazione', en: 'Acceptance' },
    effect: { it: 'Trasmissione e pubblicazione', en: 'Sending and publication' },
  },
  tasks: {
    shortList: defineTask({
      title: { it: 'Indicare i nominativi da verificare', en: 'Name those to be checked' },
      instructions: {
        it: 'Scegliere fra gli idonei i nominativi su cui svolgere le verifiche. Chi ha già avuto due incarichi consecutivi nell’ente è escluso.',
        en: 'Choose among the suitable those who are to be checked. Who has had two consecutive mandates in the body is excluded.',
      },
      office: family.manager,
      stage: 'shortList',
      form: shortListForm,
      check: checkShortList,
      due: { amount: 5, unit: 'days' },
      basis: cite('TUEL', '50', '8'),
    }),
    statusCheck: defineTask({
      title: { it: 'Verificare la posizione della persona', en: 'Check the position of the person' },
      instructions: {
        it: 'Svolgere ciascuna verifica e indicarne riscontro e data. I precedenti penali si verificano in una pratica a parte.',
        en: 'Do each check and give its evidence and its day. Criminal records are looked up in a case of their own.',
      },
      office: family.officer,
      duty: 'evaluation',
      stage: 'checks',
      form: statusCheckForm,
      due: { amount: 10, unit: 'days' },
      basis: cite('L. 241/1990', '6', '1'),
    }),
    barsCheck: defineTask({
      title: { it: 'Verificare inconferibilità e incompatibilità', en: 'Check bars and incompatibilities' },
      instructions: {
        it: 'Verificare le cause di inconferibilità, incompatibilità e incandidabilità, con riscontro e data.',
        en: 'Verify bars and incompatibilities, with evidence and day.',
      },
      office: 'rpct',
      duty: 'sectorOpinion',
      stage: 'checks',
      form: barsCheckForm,
      due: { amount: 10, unit: 'days' },
      basis: cite('D.Lgs. 39/2013', '15', '1'),
    }),
    dossier: defineTask({
      title: { it: 'Trasmettere il fascicolo al Sindaco', en: 'Hand the dossier to the mayor' },
      instructions: {
        it: 'Esaminare verifiche e simulazione delle quote e accompagnare il fascicolo con una nota.',
        en: 'Look at checks and simulation of the quotas and add a note to the dossier.',
      },
      office: 'chief-of-cabinet',
      stage: 'choice',
      form: dossierForm,
      due: { amount: 5, unit: 'days' },
      basis: cite('TUEL', '50', '8'),
    }),
    choice: defineTask({
      title: { it: 'Scegliere i rappresentanti del Comune', en: 'Choose the representatives of the city' },
      instructions: {
        it: 'Scegliere una persona per ciascun posto, fra gli idonei che hanno superato le verifiche. Una quota non rispettata va motivata.',
        en: 'Choose one person for each seat among the suitable who came through the checks. A quota that is not kept needs reasons.',
      },
      office: 'mayor',
      stage: 'choice',
      form: choiceForm,
      check: checkChoice,
      due: { amount: 10, unit: 'days' },
      basis: cite('TUEL', '50', '8'),
    }),
    ...determinationSteps('decree', {
      stage: 'decree',
      officer: family.officer,
      manager: 'mayor',
      draft: {
        title: { it: 'Redigere il decreto', en: 'Draft the decree' },
        instructions: {
          it: 'Controllare il testo del decreto, che deriva dalla scelta del Sindaco.',
          en: 'Check the text of the decree, which comes from the choice of the mayor.',
        },
        basis: cite('TUEL', '50', '8'),
      },
      signature: {
        title: { it: 'Firmare il decreto', en: 'Sign the decree' },
        instructions: {
          it: 'Firmare il decreto o restituirlo a chi l’ha redatto.',
          en: 'Sign the decree or return it to whoever drafted it.',
        },
        basis: cite('TUEL', '50', '8'),
      },
    }),
    acceptance: defineTask({
      title: { it: 'Registrare l’accettazione', en: 'Register the acceptance' },
      instructions: {
        it: 'Registrare accettazione e dichiarazione di insussistenza di cause di inconferibilità, o il rifiuto.',
        en: 'Register acceptance and declaration that there is no bar, or the refusal.',
      },
      office: family.officer,
      stage: 'acceptance',
      form: acceptanceForm,
      due: { amount: 10, unit: 'days' },
      basis: cite('D.Lgs. 39/2013', '20', '1'),
    }),
    sending: defineTask({
      title: { it: 'Registrare il ricevimento dell’ente', en: 'Register the receipt of the body' },
      instructions: {
        it: 'Registrare la ricevuta dell’ente, da cui la nomina ha effetto; per le designazioni, l’esito dell’assemblea.',
        en: 'Register the receipt of the body, with which the nomination takes effect; for designations what the assembly has decided.',
      },
      office: family.officer,
      stage: 'effect',
      form: sendingForm,
      check: checkSending,
      due: { amount: 5, unit: 'days' },
      basis: cite('D.Lgs. 175/2016', '9', '7'),
    }),
    publication: defineTask({
      title: {
        it: 'Pubblicare decreto, curricula e dichiarazioni',
        en: 'Publish decree, curricula and declarations',
      },
      instructions: {
        it: 'Pubblicare gli atti in Amministrazione Trasparente.',
        en: 'Publish them on the transparency pages.',
      },
      office: 'transparency',
      duty: 'publication',
      stage: 'effect',
      form: nominationPublicationForm,
      due: { amount: 5, unit: 'days' },
      basis: cite('D.Lgs. 39/2013', '20', '3'),
    }),
    composition: defineTask({
      title: { it: 'Registrare la comunicazione della società', en: 'Register what the company has told' },
      instructions: {
        it: 'La società comunica la composizione dell’organo al Dipartimento per le pari opportunità entro quindici giorni.',
        en: 'The company tells the Department for Equal Opportunities how its organ is made up within fifteen days.',
      },
      office: family.officer,
      stage: 'effect',
      form: compositionForm,
      basis: cite('D.P.R. 251/2012', '4', '1'),
    }),
  },
  deadlines: {
    nomination: {
      title: { it: 'Termine per la nomina', en: 'Term for the nomination' },
      basis: cite('TUEL', '50', '9'),
      onExpiry: {
        it: 'Il termine per la nomina è trascorso: il Capo di Gabinetto ne informa il Sindaco.',
        en: 'The term for the nomination has passed: the chief of cabinet tells the mayor.',
      },
      remindBefore: [15, 7, 2],
    },
    composition: {
      title: { it: 'Comunicazione della composizione', en: 'Notice of the composition' },
      basis: cite('D.P.R. 251/2012', '4', '1'),
      onExpiry: {
        it: 'La società non ha comunicato nel termine: sollecitarla.',
        en: 'The company has not told in time: remind it.',
      },
      remindBefore: [5],
    },
  },
  acts: {
    decree: {
      title: { it: 'Decreto di nomina o designazione', en: 'Decree' },
      organ: 'mayor',
      register: 'decrees',
      template: letters.decree,
      basis: cite('TUEL', '50', '8'),
    },
  },
  letters: {
    bodyNotice: {
      title: { it: 'Trasmissione all’ente', en: 'Sending to the body' },
      template: letters.bodyNotice,
      basis: cite('D.Lgs. 175/2016', '9', '7'),
    },
    councilNotice: {
      title: { it: 'Informativa al Consiglio comunale', en: 'Information to the Council' },
      template: letters.councilNotice,
      basis: cite('TUEL', '50', '8'),
    },
    annulled: annulmentNotice,
  },
  requests: {
    annul: {
      title: { it: 'Registrare un annullamento del giudice', en: 'Register an annulment by a court' },
      instructions: {
        it: 'La sentenza annulla il decreto: gli incarichi conferiti cessano dal giorno che essa indica, e interessati, ente e Consiglio sono informati.',
        en: 'The judgment annuls the decree: the posts given by it end on the day it says, and appointees, body and Council are told.',
      },
      offices: [family.officer, family.manager],
      form: judgmentForm,
      stages: ['acceptance', 'effect'],
      basis: annulmentBasis,
    },
  },
  outcomes: {
    appointed: { title: { it: 'Posti coperti', en: 'Appointed' }, favour: 'full' },
    notElected: { title: { it: 'Designati e non eletti', en: 'Designated and not elected' }, favour: 'none' },
    nobodyPassed: {
      title: { it: 'Nessuno ha superato le verifiche', en: 'Nobody came through' },
      favour: 'none',
    },
    annulled: { title: { it: 'Annullata dal giudice', en: 'Annulled by a court' }, favour: 'none' },
    nobodyChosen: {
      title: { it: 'Nessuno scelto: avviso da riaprire', en: 'Nobody chosen' },
      favour: 'none',
    },
  },
  registers: { seats, bars },
  changes: ['annulledActs'],
  facts: {
    checks: table('Verifiche', 'Checks', {
      name,
      check: text('Verifica', 'Check'),
      result: text('Esito', 'Result'),
      evidence: text('Riscontro', 'Evidence'),
      on: date('Verificato il', 'Verified on'),
      by: text('Da', 'By'),
    }),
    decreeNumber: text('Decreto n.', 'Decree no.'),
    decreeDate: date('Decreto del', 'Decree of'),
    appointed: table('Nominati', 'Appointed', { role, name }),
    councilToldOn: date('Consiglio informato il', 'Council told on'),
    ...judgmentFacts,
    refusedBy: text('Rifiutato da', 'Refused by'),
    effectiveOn: date('Ha effetto dal', 'Takes effect on'),
    reasons: text('Motivazione della scelta', 'Reasons of the choice'),
  },
  context: {
    candidates: table('Idonei', 'Suitable', {
      name,
      taxCode,
      genderName: gender,
      originName: origin,
      proposers: text('Proponenti', 'Proposers'),
      mandates: number('Incarichi consecutivi', 'Consecutive mandates'),
      excluded: text('Escluso per', 'Excluded for'),
    }),
    person: name,
    taxCode,
    post,
    today: date('Oggi', 'Today'),
    controlled: yesNo('Ente controllato', 'Controlled body'),
    openSeats: table('Posti da coprire', 'Seats to be filled', { seat, role }),
    checked: table('Nominativi verificati', 'Names checked', {
      name,
      taxCode,
      genderName: gender,
      originName: origin,
      outcomeName: text('Verifiche', 'Checks'),
    }),
    organSeats: table('Organo oggi', 'The organ today', {
      seat,
      role,
      holder: text('Titolare', 'Holder'),
      genderName: gender,
      originName: origin,
      endsOn: date('Scadenza', 'Ends on'),
    }),
    simulation: table('Quote prima e dopo', 'Quotas before and after', {
      who: text('Se si sceglie', 'If chosen'),
      organ: text('Donne / uomini nell’organo (minimo)', 'Women / men in the organ (least)'),
      year: text('Donne / uomini nell’anno (minimo)', 'Women / men in the year (least)'),
      civil: text('Società civile (minimo)', 'Civil society (least)'),
      short: text('Non rispettate', 'Not kept'),
    }),
    yearWomen: number('Donne nominate nell’anno', 'Women appointed this year'),
    yearMen: number('Uomini nominati nell’anno', 'Men appointed this year'),
    civilNow: number('Amministratori dalla società civile', 'Directors from civil society'),
    civilSeats: number(
      'Posti di amministratore negli enti controllati',
      'Seats on boards of controlled bodies',
    ),
    note: text('Nota del Capo di Gabinetto', 'Note of the chief of cabinet'),
    endsOn: date('Fine del mandato originario', 'End of the original mandate'),
  },
  basis: [cite('TUEL', '50', '8'), cite('D.Lgs. 39/2013', '20', '1'), cite('D.Lgs. 175/2016', '11', '4')],
  publicNotice: nominationNotice,
});
