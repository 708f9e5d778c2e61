import { defineParameter } from '../../../libs/law';
import { notFound, OWN_CHOICE, SINCE, STANDARDS } from './house-rules';

/** Whoever has worked in the audited office within so many months does not audit it. */
export const objectivityMonths = defineParameter<number>({
  key: 'auditEngagements.objectivityMonths',
  title: { it: 'Distanza dall’ufficio esaminato', en: 'Distance from the audited office' },
  unit: 'months',
  values: [
    {
      from: SINCE,
      value: 12,
      source: STANDARDS,
      doubt: {
        it: 'Il periodo di dodici mesi è indicato dallo standard sull’obiettività individuale (7.1): testo da verificare.',
        en: 'The period of twelve months is that of the standard on individual objectivity (7.1): text to be verified.',
      },
    },
  ],
});

/** Days in which the audited office hands in the documents it is asked for. */
export const documentsTerm = defineParameter<number>({
  key: 'auditEngagements.documentsTerm',
  title: { it: 'Termine per consegnare i documenti', en: 'Term for handing in documents' },
  unit: 'days',
  values: [{ from: SINCE, value: 10, source: OWN_CHOICE, doubt: notFound }],
});

/** Days after a reminder; when they have passed as well the General Manager is told. */
export const reminderTerm = defineParameter<number>({
  key: 'auditEngagements.reminderTerm',
  title: { it: 'Termine del sollecito', en: 'Term of the reminder' },
  unit: 'days',
  values: [{ from: SINCE, value: 5, source: OWN_CHOICE, doubt: notFound }],
});

/** Days in which the owner of the process answers the draft report; what is not answered stands as it is written. */
export const hearingTerm = defineParameter<number>({
  key: 'auditEngagements.hearingTerm',
  title: { it: 'Termine per il contraddittorio', en: 'Term for answering the draft' },
  unit: 'days',
  values: [{ from: SINCE, value: 15, source: OWN_CHOICE, doubt: notFound }],
});

/** The most days by which the head of internal auditing extends that term, once. */
export const hearingExtension = defineParameter<number>({
  key: 'auditEngagements.hearingExtension',
  title: { it: 'Proroga massima del contraddittorio', en: 'Longest extension of that term' },
  unit: 'days',
  values: [{ from: SINCE, value: 15, source: OWN_CHOICE, doubt: notFound }],
});

/** How much risk the house bears without its top management: the highest severity that an owner may accept alone. */
export type Appetite = 'low' | 'medium' | 'high';

export const riskAppetite = defineParameter<Appetite>({
  key: 'auditEngagements.riskAppetite',
  title: { it: 'Propensione al rischio', en: 'Risk appetite' },
  choices: {
    low: { it: 'rilievi di gravità bassa', en: 'findings of low severity' },
    medium: { it: 'rilievi di gravità fino a media', en: 'findings of medium severity or less' },
    high: { it: 'rilievi di gravità fino ad alta', en: 'findings of high severity or less' },
  },
  values: [{ from: SINCE, value: 'low', source: OWN_CHOICE, doubt: notFound }],
});

/** From how many findings of medium severity on a process is no longer adequate. */
export const mediumFindings = defineParameter<number>({
  key: 'auditEngagements.mediumFindings',
  title: {
    it: 'Rilievi medi dai quali il controllo è migliorabile',
    en: 'Medium findings from which control is improvable',
  },
  unit: 'count',
  values: [{ from: SINCE, value: 1, source: OWN_CHOICE, doubt: notFound }],
});

/** From how many findings of high severity on it is inadequate; one that is critical is enough. */
export const highFindings = defineParameter<number>({
  key: 'auditEngagements.highFindings',
  title: {
    it: 'Rilievi alti dai quali il controllo è inadeguato',
    en: 'High findings from which control is inadequate',
  },
  unit: 'count',
  values: [{ from: SINCE, value: 3, source: OWN_CHOICE, doubt: notFound }],
});

/** Days before an action is due on which its owner is reminded, and after which its delay goes to the General Manager. */
export const actionEscalation = defineParameter<number>({
  key: 'auditEngagements.actionEscalation',
  title: { it: 'Giorni di ritardo prima della segnalazione', en: 'Days of delay before it is reported' },
  unit: 'days',
  values: [{ from: SINCE, value: 30, source: OWN_CHOICE, doubt: notFound }],
});

/** A risk that is at least so large before its controls, of 25, is looked at by a test of the programme. */
export const riskToTest = defineParameter<number>({
  key: 'auditEngagements.riskToTest',
  title: { it: 'Punteggio di rischio da sottoporre a test', en: 'Risk score that asks for a test' },
  unit: 'count',
  values: [{ from: SINCE, value: 12, source: OWN_CHOICE, doubt: notFound }],
});

/** Days in which an action is carried out whose owner has not answered: the recommendation as the draft has it. */
export const silentActionTerm = defineParameter<number>({
  key: 'auditEngagements.silentActionTerm',
  title: { it: 'Termine delle azioni in caso di silenzio', en: 'Term of actions where the owner is silent' },
  unit: 'days',
  values: [{ from: SINCE, value: 90, source: OWN_CHOICE, doubt: notFound }],
});
