import { defineParameter } from '../../../libs/law';
import { notFound, OWN_CHOICE, SINCE, STANDARDS } from '../audit-engagements/house-rules';

/** The day on which the plan of the year to come is begun. */
export const opensOn = defineParameter<string>({
  key: 'auditPlan.opensOn',
  title: { it: 'Avvio del piano dell’anno successivo', en: 'Beginning of the plan of the next year' },
  unit: 'monthDay',
  values: [{ from: SINCE, value: '10-01', source: OWN_CHOICE, doubt: notFound }],
});

/** By when, in the year before its own, the plan is approved. */
export const approvalDay = defineParameter<string>({
  key: 'auditPlan.approvalDay',
  title: { it: 'Approvazione del piano, entro il', en: 'Approval of the plan, by' },
  unit: 'monthDay',
  values: [
    {
      from: SINCE,
      value: '12-31',
      source: STANDARDS,
      doubt: {
        it: 'Lo standard 9.4 chiede un piano; che sia approvato prima dell’anno è la prassi, da confermare nel mandato.',
        en: 'Standard 9.4 asks for a plan; that it is approved before its year is practice, to be confirmed in the mandate.',
      },
    },
  ],
});

/** Which top management approves the plan. */
export const approver = defineParameter<'general-manager'>({
  key: 'auditPlan.approver',
  title: { it: 'Organo che approva il piano', en: 'Who approves the plan' },
  choices: { 'general-manager': { it: 'Direttore Generale', en: 'General Manager' } },
  values: [
    {
      from: SINCE,
      value: 'general-manager',
      source: OWN_CHOICE,
      doubt: {
        it: 'Gli standard chiedono l’approvazione dell’organo di vertice: se nel Comune sia il Sindaco, la Giunta o il Direttore Generale va confermato.',
        en: 'The standards ask for the board: whether that is the Mayor, the Giunta or the General Manager has to be confirmed.',
      },
    },
  ],
});

/** The day by which the report on the first half of the year is due. */
export const halfYearDay = defineParameter<string>({
  key: 'auditPlan.halfYearDay',
  title: { it: 'Relazione semestrale, entro il', en: 'Half-yearly report, by' },
  unit: 'monthDay',
  values: [{ from: SINCE, value: '07-31', source: OWN_CHOICE, doubt: notFound }],
});

/** The day of the year after by which the annual report is due. */
export const annualReportDay = defineParameter<string>({
  key: 'auditPlan.annualReportDay',
  title: { it: 'Relazione annuale, entro il', en: 'Annual report, by' },
  unit: 'monthDay',
  values: [{ from: SINCE, value: '02-28', source: OWN_CHOICE, doubt: notFound }],
});

/** Years between two assessments of internal auditing by somebody from outside. */
export const externalAssessment = defineParameter<number>({
  key: 'auditPlan.externalAssessment',
  title: { it: 'Valutazione esterna della qualità, ogni', en: 'External quality assessment, every' },
  unit: 'years',
  values: [
    {
      from: SINCE,
      value: 5,
      source: STANDARDS,
      doubt: {
        it: 'Il periodo di cinque anni è quello dello standard 8.4: testo da verificare.',
        en: 'The period of five years is that of standard 8.4: text to be verified.',
      },
    },
  ],
});

export type Strength = 'none' | 'weak' | 'adequate' | 'strong';
export type PiaoLevel = 'none' | 'low' | 'medium' | 'high';

/** What is added to likelihood times impact, in hundredths of it. */
export interface Weights {
  readonly controls: Readonly<Record<Strength, number>>;
  readonly piao: Readonly<Record<PiaoLevel, number>>;
  readonly neverAudited: number;
  /** The last audit was at least so many months ago; the first row that holds counts. */
  readonly months: readonly { readonly from: number; readonly weight: number }[];
}

export const weights = defineParameter<Weights>({
  key: 'auditPlan.weights',
  title: { it: 'Pesi del punteggio di priorità', en: 'Weights of the priority score' },
  values: [
    {
      from: SINCE,
      value: {
        controls: { none: 0, weak: -10, adequate: -30, strong: -50 },
        piao: { none: 0, low: 0, medium: 10, high: 20 },
        neverAudited: 20,
        months: [
          { from: 36, weight: 10 },
          { from: 12, weight: 0 },
          { from: 0, weight: -20 },
        ],
      },
      source: OWN_CHOICE,
      doubt: notFound,
    },
  ],
});

/** From which score on, in hundredths, a process is of high and of medium priority. */
export const highFrom = defineParameter<number>({
  key: 'auditPlan.highFrom',
  title: { it: 'Priorità alta dal punteggio (centesimi)', en: 'High priority from the score (hundredths)' },
  unit: 'count',
  values: [{ from: SINCE, value: 1200, source: OWN_CHOICE, doubt: notFound }],
});

export const mediumFrom = defineParameter<number>({
  key: 'auditPlan.mediumFrom',
  title: {
    it: 'Priorità media dal punteggio (centesimi)',
    en: 'Medium priority from the score (hundredths)',
  },
  unit: 'count',
  values: [{ from: SINCE, value: 600, source: OWN_CHOICE, doubt: notFound }],
});
