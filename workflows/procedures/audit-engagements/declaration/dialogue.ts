import {
  dateFact,
  defineOpening,
  defineProcedure,
  defineTask,
  numberFact,
  tableFact,
  textFact,
} from '../../../../libs/domain';
import { auditStandard } from '../../../../libs/law';
import {
  answersForm,
  checkAnswers,
  checkMoreTime,
  dialogueForm,
  handInForm,
  moreTimeDecisionForm,
  moreTimeForm,
} from '../dialogue-forms';
import { riskDecisionForm } from '../engagement-forms';
import { letters } from '../letters';
import { dialogueNotice } from '../public-notice';
import { family, findings, owner, process, reasons, today, topManagement } from './shared';

/** What the audited structure is told and says: the opening, the documents, the draft, its answers, the report. */
export const auditDialogue = defineProcedure({
  key: 'auditDialogue',
  ...family,
  parent: 'auditEngagement',
  openedByParent: true,
  title: { it: 'Rapporti con la struttura esaminata', en: 'Dialogue with the audited structure' },
  summary: {
    it: 'La struttura riceve l’avvio dell’audit, consegna i documenti, risponde alla bozza e riceve la relazione; il Direttore Generale decide sui rischi che vorrebbe accettare.',
    en: 'The structure hears of the audit, hands in documents, answers the draft and receives the report; the General Manager decides on risks that it would bear.',
  },
  opening: defineOpening({
    form: dialogueForm,
    protocol: false,
    titleOf: ({ title, ownerTitle }) => `${title}: ${ownerTitle}`,
  }),
  stages: {
    documents: { it: 'Documenti', en: 'Documents' },
    fieldwork: { it: 'Lavoro degli auditor', en: 'Work of the auditors' },
    hearing: { it: 'Contraddittorio', en: 'Hearing' },
    report: { it: 'Relazione', en: 'Report' },
  },
  tasks: {
    handIn: defineTask({
      title: { it: 'Consegnare i documenti', en: 'Hand in the documents' },
      instructions: {
        it: 'Aggiungere i documenti richiesti al fascicolo di questa pratica e dichiarare se sono completi.',
        en: 'Add the documents to the dossier of this case and say whether they are complete.',
      },
      office: family.officer,
      stage: 'documents',
      form: handInForm,
      basis: auditStandard('13.1'),
    }),
    answers: defineTask({
      title: { it: 'Rispondere alla bozza di relazione', en: 'Answer the draft report' },
      instructions: {
        it: 'Per ciascun rilievo indicare se è condiviso e il rimedio. Trascorso il termine il testo si intende accettato.',
        en: 'Say for each finding whether you agree, and the remedy. After the term the text counts as accepted.',
      },
      office: family.officer,
      stage: 'hearing',
      form: answersForm,
      check: checkAnswers,
      basis: auditStandard('14.4'),
    }),
    riskDecision: defineTask({
      title: {
        it: 'Decidere su un rischio oltre la propensione',
        en: 'Decide on a risk beyond the appetite',
      },
      instructions: {
        it: 'Il responsabile propone di accettare il rischio; è oltre quanto può accettare da solo: accettarlo o indicare l’azione da attuare.',
        en: 'The owner would accept the risk; it is beyond what they may accept alone: accept it, or say what is to be done.',
      },
      office: topManagement,
      stage: 'hearing',
      form: riskDecisionForm,
      due: { amount: 15, unit: 'days' },
      basis: auditStandard('11.5'),
    }),
    moreTime: defineTask({
      title: { it: 'Decidere sulla proroga', en: 'Decide on the extension' },
      instructions: {
        it: 'La struttura chiede più tempo per rispondere alla bozza; si concede una volta sola.',
        en: 'The structure asks for more time for its answer; it is granted once.',
      },
      office: family.manager,
      stage: 'hearing',
      form: moreTimeDecisionForm,
      check: checkMoreTime,
      due: { amount: 3, unit: 'days' },
      basis: auditStandard('15.1'),
    }),
  },
  deadlines: {
    documents: {
      title: { it: 'Consegna dei documenti', en: 'Handing in of documents' },
      basis: auditStandard('13.1'),
      onExpiry: {
        it: 'La struttura è sollecitata; se non consegna neppure allora ne è informato il Direttore Generale.',
        en: 'The structure is reminded; where it hands in nothing even then, the General Manager is told.',
      },
      remindBefore: [3],
    },
    hearing: {
      title: { it: 'Risposta alla bozza', en: 'Answer to the draft' },
      basis: auditStandard('15.1'),
      onExpiry: {
        it: 'Il testo della bozza si intende accettato.',
        en: 'The text of the draft counts as accepted.',
      },
      remindBefore: [5, 1],
    },
  },
  acts: {},
  letters: {
    openingNotice: {
      title: { it: 'Comunicazione di avvio dell’audit', en: 'Notice of the audit' },
      template: letters.openingNotice,
      basis: auditStandard('13.1'),
    },
    documentsReminder: {
      title: { it: 'Sollecito dei documenti', en: 'Reminder about documents' },
      template: letters.documentsReminder,
      basis: auditStandard('13.1'),
    },
    documentsEscalation: {
      title: { it: 'Segnalazione al Direttore Generale', en: 'Report to the General Manager' },
      template: letters.documentsEscalation,
      basis: auditStandard('13.1'),
    },
    draftReport: {
      title: { it: 'Bozza di relazione', en: 'Draft report' },
      template: letters.draftReport,
      basis: auditStandard('15.1'),
    },
    reportNotice: {
      title: { it: 'Relazione finale', en: 'Final report' },
      template: letters.reportNotice,
      basis: auditStandard('15.1'),
    },
    ended: {
      title: { it: 'Chiusura senza relazione', en: 'Ended without a report' },
      template: letters.endedWithoutReport,
      basis: auditStandard('13.1'),
    },
  },
  requests: {
    askMoreTime: {
      title: { it: 'Chiedere più tempo per la risposta', en: 'Ask for more time' },
      instructions: {
        it: 'La richiesta va presentata prima della scadenza, con il motivo.',
        en: 'It has to come before the term ends, with the reason.',
      },
      offices: 'participants',
      form: moreTimeForm,
      stages: ['hearing'],
      basis: auditStandard('15.1'),
    },
  },
  outcomes: {
    reported: { title: { it: 'Relazione trasmessa', en: 'Report delivered' }, favour: 'neutral' },
    ended: { title: { it: 'Chiuso senza relazione', en: 'Ended without a report' }, favour: 'neutral' },
  },
  facts: {
    documentsDue: dateFact('Documenti entro il', 'Documents by'),
    delivery: textFact('Consegna', 'Delivery'),
    missing: textFact('Che cosa manca', 'What is missing'),
    hearingDue: dateFact('Risposta entro il', 'Answer by'),
    extension: textFact('Proroga', 'Extension'),
    answered: textFact('Risposta alla bozza', 'Answer to the draft'),
    reportNumber: textFact('Relazione n.', 'Report no.'),
  },
  context: {
    process,
    owner,
    today,
    reasons,
    findings,
    documents: tableFact('Documenti richiesti', 'Documents asked for', {
      item: textFact('Documento', 'Document'),
    }),
    notes: textFact('Indicazioni', 'Notes'),
    summary: textFact('Sintesi', 'Summary'),
    goodPractice: textFact('Aspetti positivi', 'What works well'),
    opinion: textFact('Giudizio', 'Opinion'),
    finding: textFact('Rilievo', 'Finding'),
    severity: textFact('Gravità', 'Severity'),
    condition: textFact('Condizione', 'Condition'),
    comment: textFact('Osservazioni della struttura', 'Comment of the structure'),
    days: numberFact('Giorni richiesti', 'Days asked for'),
    mostDays: numberFact('Giorni concedibili', 'Days that can be granted'),
    due: dateFact('Scadenza', 'Due'),
  },
  basis: [auditStandard('13.1'), auditStandard('14.4'), auditStandard('15.1')],
  publicNotice: dialogueNotice,
});
