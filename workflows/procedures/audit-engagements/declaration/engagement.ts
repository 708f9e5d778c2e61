import {
  defineOpening,
  defineProcedure,
  numberFact,
  tableFact,
  textFact,
  dateFact,
} from '../../../../libs/domain';
import { auditStandard } from '../../../../libs/law';
import { engagementForm } from '../engagement-forms';
import { letters } from '../letters';
import { engagementNotice } from '../public-notice';
import { auditReports } from '../registers';
import { engagementRequests } from './engagement-requests';
import { engagementTasks } from './engagement-tasks';
import { samplingFacts } from './sampling-facts';
import { family, findings, owner, process, reasons, today } from './shared';

const number = textFact('N.', 'No.');

const risks = tableFact('Rischi', 'Risks', {
  number: numberFact('N.', 'No.'),
  risk: textFact('Rischio', 'Risk'),
  inherent: numberFact('Prima dei controlli', 'Before controls'),
  residual: numberFact('Dopo i controlli', 'After controls'),
});

const tests = tableFact('Programma di lavoro', 'Work programme', {
  code: number,
  risk: numberFact('Rischio n.', 'Risk no.'),
  kind: textFact('Tecnica', 'Technique'),
  what: textFact('Che cosa si verifica', 'What is looked at'),
});

/**
 * An engagement from its letter to the last action that was seen done. Restricted to head and team: what the audited office sees
 * of it is a case of its own (`auditDialogue`), so that working papers stay hidden whatever else is shown.
 */
export const auditEngagement = defineProcedure({
  key: 'auditEngagement',
  ...family,
  parent: 'auditYear',
  openedByParent: true,
  title: { it: 'Incarico di audit', en: 'Audit engagement' },
  summary: {
    it: 'Gli auditor esaminano un processo: lettera d’incarico, valutazione dei rischi, programma, lavoro sul campo, contraddittorio, relazione, verifica delle azioni.',
    en: 'Auditors examine a process: engagement letter, risk assessment, work programme, fieldwork, hearing of the owner, report, follow-up of actions.',
  },
  parts: { title: { it: 'Struttura esaminata e azioni', en: 'Audited structure and actions' } },
  opening: defineOpening({
    form: engagementForm,
    protocol: false,
    titleOf: ({ title, year }) => `${title} (${year})`,
  }),
  stages: {
    assignment: { it: 'Incarico', en: 'Assignment' },
    opening: { it: 'Avvio', en: 'Opening' },
    planning: { it: 'Pianificazione', en: 'Planning' },
    fieldwork: { it: 'Lavoro sul campo', en: 'Fieldwork' },
    draft: { it: 'Bozza', en: 'Draft' },
    hearing: { it: 'Contraddittorio', en: 'Hearing' },
    report: { it: 'Relazione finale', en: 'Final report' },
    followUp: { it: 'Follow-up', en: 'Follow-up' },
  },
  tasks: engagementTasks,
  deadlines: {},
  acts: {
    report: {
      title: { it: 'Relazione finale di audit', en: 'Final audit report' },
      organ: 'manager',
      register: 'auditReports',
      template: letters.finalReport,
      basis: auditStandard('15.1'),
    },
  },
  letters: {
    assignment: {
      title: { it: 'Lettera di incarico', en: 'Engagement letter' },
      template: letters.engagementLetter,
      basis: auditStandard('13.1'),
    },
    suspension: {
      title: { it: 'Sospensione dell’incarico', en: 'Suspension of the engagement' },
      template: letters.suspension,
      basis: auditStandard('13.1'),
    },
    resumption: {
      title: { it: 'Ripresa dell’incarico', en: 'Resumption of the engagement' },
      template: letters.resumption,
      basis: auditStandard('13.1'),
    },
    scopeChange: {
      title: { it: 'Modifica di obiettivi o ambito', en: 'Change of objectives or scope' },
      template: letters.scopeChange,
      basis: auditStandard('13.1'),
    },
    distribution: {
      title: { it: 'Trasmissione della relazione', en: 'Distribution of the report' },
      template: letters.reportDistribution,
      basis: auditStandard('15.1'),
    },
  },
  requests: engagementRequests,
  outcomes: {
    adequate: { title: { it: 'Senza rilievi', en: 'Without findings' }, favour: 'neutral' },
    followedUp: {
      title: { it: 'Rilievi seguiti fino alla chiusura', en: 'Findings followed up to their end' },
      favour: 'neutral',
    },
    // The year and the dialogue hear the outcome: an investigation must not be told from it.
    ended: { title: { it: 'Chiuso senza relazione', en: 'Ended without a report' }, favour: 'neutral' },
  },
  registers: { auditReports },
  facts: {
    lead: textFact('Responsabile dell’incarico', 'Lead auditor'),
    team: tableFact('Auditor', 'Auditors', {
      name: textFact('Nome', 'Name'),
      declared: textFact('Dichiarazione', 'Declaration'),
    }),
    objective: textFact('Obiettivi', 'Objectives'),
    scope: textFact('Ambito', 'Scope'),
    documents: textFact('Documenti richiesti', 'Documents asked for'),
    openingMeeting: dateFact('Riunione di avvio', 'Opening meeting'),
    risks,
    criteria: tableFact('Criteri', 'Criteria', { criterion: textFact('Criterio', 'Criterion') }),
    tests,
    papers: tableFact('Carte di lavoro', 'Working papers', {
      code: number,
      test: textFact('Test', 'Test'),
      what: textFact('Che cosa', 'What'),
      result: textFact('Esito', 'Result'),
      by: textFact('Preparata da', 'Prepared by'),
      review: textFact('Revisione', 'Review'),
    }),
    ...samplingFacts,
    findings: tableFact('Rilievi', 'Findings', {
      code: number,
      title: textFact('Titolo', 'Title'),
      severity: textFact('Gravità', 'Severity'),
      paper: textFact('Carta di lavoro', 'Working paper'),
      position: textFact('Posizione della struttura', 'Position of the owner'),
      remedy: textFact('Rimedio', 'Remedy'),
    }),
    suspendedOn: dateFact('Sospeso dal', 'Suspended from'),
    suspendedDays: numberFact('Giorni di sospensione', 'Days of suspension'),
    usedDays: numberFact('Giornate impiegate', 'Days used'),
    opinion: textFact('Giudizio', 'Opinion'),
    opinionBecause: textFact('Come risulta il giudizio', 'How the opinion follows'),
    reportNumber: textFact('Relazione n.', 'Report no.'),
    actions: numberFact('Azioni da seguire', 'Actions to follow up'),
  },
  context: {
    process,
    owner,
    today,
    reasons,
    findings,
    why: textFact('Perché', 'Why'),
    period: textFact('Periodo esaminato', 'Period examined'),
    plannedDays: numberFact('Giornate previste', 'Days planned'),
    requestedBy: textFact('Extra piano, richiesto da', 'Extra plan, asked for by'),
    toTest: textFact('Rischi da sottoporre a test', 'Risks that ask for a test'),
    untested: textFact('Rischi senza test', 'Risks without a test'),
    paper: textFact('Carta di lavoro', 'Working paper'),
    preparedBy: textFact('Preparata da', 'Prepared by'),
    content: textFact('Contenuto', 'Content'),
    result: textFact('Esito', 'Result'),
    evidence: tableFact('Evidenze', 'Evidence', { item: textFact('Evidenza', 'Evidence') }),
    toReview: textFact('Che cosa va rivisto', 'What has to be reviewed'),
    summary: textFact('Sintesi', 'Summary'),
    finding: textFact('Rilievo', 'Finding'),
    severity: textFact('Gravità', 'Severity'),
    condition: textFact('Condizione', 'Condition'),
    comment: textFact('Osservazioni della struttura', 'Comment of the owner'),
    silent: textFact('Contraddittorio', 'Hearing'),
  },
  basis: [auditStandard('13.1'), auditStandard('14.3'), auditStandard('15.1'), auditStandard('15.2')],
  publicNotice: engagementNotice,
});
