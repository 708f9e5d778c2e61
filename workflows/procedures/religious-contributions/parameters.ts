import { cite, defineParameter } from '../../../libs/law';

const regionalLaw = (paragraph?: string) => cite('LR Lombardia 12/2005', '73', paragraph);
/** The day the regional law came into force: nothing older can be in the system. */
const SINCE = '2005-03-31';

/** In hundredths of a percent. */
export const minimumShare = defineParameter<bigint>({
  key: 'religiousContributions.minimumShare',
  title: { it: 'Quota minima del fondo', en: 'Minimum share of the fund' },
  unit: 'basisPoints',
  values: [{ from: SINCE, value: 800n, source: regionalLaw('1') }],
});

/** How much of an admissible cost a grant may cover, in hundredths of a percent. */
export const maxRate = defineParameter<bigint>({
  key: 'religiousContributions.maxRate',
  title: { it: 'Quota massima finanziabile', en: 'Maximum rate of financing' },
  unit: 'basisPoints',
  values: [
    {
      from: SINCE,
      value: 8_000n,
      source: 'Riparto 2011 del Comune di Milano (comunicato del 5 ottobre 2012)',
      doubt: {
        it: 'Desunta dagli importi del 2011, tutti pari all’80 % di una cifra intera: il criterio di Milano non è stato reperito.',
        en: 'Inferred from the grants of 2011, all of them 80 % of a whole figure: the city’s own criterion was not found.',
      },
    },
  ],
});

/** Month and day, moved to the next working day where it is a holiday. */
export const intakeDay = defineParameter<string>({
  key: 'religiousContributions.intakeDay',
  title: { it: 'Termine di presentazione delle domande', en: 'Last day for applications' },
  unit: 'monthDay',
  values: [{ from: SINCE, value: '06-30', source: regionalLaw('2') }],
});

/** Month and day. */
export const splitDay = defineParameter<string>({
  key: 'religiousContributions.splitDay',
  title: { it: 'Termine per il riparto', en: 'Last day for the split' },
  unit: 'monthDay',
  values: [
    {
      from: SINCE,
      value: '11-30',
      source: regionalLaw('2'),
      doubt: {
        it: 'La prassi di Milano è in ritardo di circa un anno sull’anno di riferimento.',
        en: 'The city’s practice runs about a year behind the reference year.',
      },
    },
  ],
});

/** Which term holds for concluding an application: that of the split, or the ordinary one from its receipt. */
export const procedureTerm = defineParameter<'splitDay' | 'ordinary'>({
  key: 'religiousContributions.procedureTerm',
  title: { it: 'Termine di conclusione del procedimento', en: 'Term of the procedure' },
  choices: {
    splitDay: {
      it: 'quello fissato per il riparto, o quello ordinario se successivo',
      en: 'that of the split, or the ordinary one where it is later',
    },
    ordinary: { it: 'quello ordinario', en: 'the ordinary one' },
  },
  values: [
    {
      from: SINCE,
      value: 'splitDay',
      source: regionalLaw('2'),
      doubt: {
        it: 'L’elenco dei procedimenti e dei termini del Comune di Milano non è stato reperito.',
        en: 'The city’s own list of procedures and terms was not found.',
      },
    },
  ],
});

/** Days. */
export const ordinaryTerm = defineParameter<number>({
  key: 'religiousContributions.ordinaryTerm',
  title: { it: 'Termine ordinario del procedimento', en: 'Ordinary term of a procedure' },
  unit: 'days',
  values: [{ from: '2009-07-04', value: 30, source: cite('L. 241/1990', '2', '2') }],
});

/** Whether late and incomplete applications get a rejection notice too. */
export const noticeOnFormalRefusal = defineParameter<boolean>({
  key: 'religiousContributions.noticeOnFormalRefusal',
  title: { it: 'Preavviso anche per motivi formali', en: 'Rejection notice also on formal grounds' },
  values: [
    {
      from: SINCE,
      value: true,
      source: cite('L. 241/1990', '10-bis', '1'),
      doubt: {
        it: 'Il riparto non è una procedura concorsuale: nel dubbio il preavviso si invia.',
        en: 'The split is no competitive procedure: when in doubt the notice is sent.',
      },
    },
  ],
});

/** How a denomination's share is divided among its bodies. */
export const withinDenominationRule = defineParameter<'proportionalToCap' | 'equalParts'>({
  key: 'religiousContributions.withinDenominationRule',
  title: {
    it: 'Divisione fra gli enti di una confessione',
    en: 'Division among the bodies of a denomination',
  },
  choices: {
    proportionalToCap: {
      it: 'in proporzione al contributo massimo di ciascuno',
      en: 'in proportion to the highest grant of each',
    },
    equalParts: { it: 'in parti uguali', en: 'in equal parts' },
  },
  values: [
    {
      from: SINCE,
      value: 'proportionalToCap',
      source: regionalLaw('2'),
      doubt: {
        it: 'La legge non dice come dividere fra enti della stessa confessione: criterio scelto.',
        en: 'The law does not say how to divide among bodies of one denomination: a choice.',
      },
    },
  ],
});

/** How the share of the Diocesan Ordinary is divided among the works on its list. */
export const curiaShareRule = defineParameter<'byPriority' | 'proportional'>({
  key: 'religiousContributions.curiaShareRule',
  title: { it: 'Divisione fra le parrocchie', en: 'Division among the parishes' },
  choices: {
    byPriority: { it: 'secondo le priorità indicate', en: 'by the priorities given' },
    proportional: { it: 'in proporzione', en: 'in proportion' },
  },
  values: [
    {
      from: SINCE,
      value: 'byPriority',
      source: 'Comune di Milano: la quota è divisa fra le parrocchie su indicazione della Curia',
      doubt: {
        it: 'L’indicazione della Curia è letta come ordine di priorità dei lavori.',
        en: 'The Curia’s indication is read as the order of priority of the works.',
      },
    },
  ],
});

/** Days from the executory effect of the resolution that approves the yearly budget. */
export const paymentTerm = defineParameter<number>({
  key: 'religiousContributions.paymentTerm',
  title: { it: 'Termine di pagamento', en: 'Term of payment' },
  unit: 'days',
  values: [{ from: SINCE, value: 30, source: regionalLaw('3') }],
});

/** Years from the assignment. */
export const useTerm = defineParameter<number>({
  key: 'religiousContributions.useTerm',
  title: { it: 'Termine di utilizzo del contributo', en: 'Term to use the grant' },
  unit: 'years',
  values: [{ from: SINCE, value: 3, source: regionalLaw('3') }],
});

/** Months from the end of the works. */
export const reportTerm = defineParameter<number>({
  key: 'religiousContributions.reportTerm',
  title: { it: 'Termine per la rendicontazione', en: 'Term for the report' },
  unit: 'months',
  values: [{ from: SINCE, value: 6, source: regionalLaw('3') }],
});

export { debtCheckThreshold, recoveryInterestRate } from '../../../libs/law';
