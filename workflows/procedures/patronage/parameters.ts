import { payments } from '../../../libs/domain';
import { cite, defineParameter } from '../../../libs/law';

/** The guidelines, tried from 2012, were confirmed in June 2013, when the stamp duty changed too: nothing older is here. */
const SINCE = '2013-06-26';

const CITY_PAGES = 'Comune di Milano, pagine sul patrocinio (termini e documentazione della domanda)';
const OWN_CHOICE = 'Scelta organizzativa in attesa della disciplina comunale';

/** Why a practice of the city that is not known is written down as a choice. */
const notFound = {
  it: 'Le linee guida della Giunta sul patrocinio non sono state reperite: valore da confermare.',
  en: 'The board’s guidelines on patronage were not found: to be confirmed.',
};

/** Days before the first day of the initiative. */
export const filingNotice = defineParameter<number>({
  key: 'patronage.filingNotice',
  title: { it: 'Anticipo della domanda', en: 'Notice of the application' },
  unit: 'days',
  values: [
    {
      from: SINCE,
      value: 45,
      source: CITY_PAGES,
      doubt: {
        it: 'Letto sulle pagine del Comune: che il giorno festivo anticipi la scadenza segue dalla regola generale sui termini a ritroso.',
        en: 'Read on the city’s pages: that a holiday moves the day back follows from the general rule on backward terms.',
      },
    },
  ],
});

/** Whether the head of the unit may admit a late application by a reasoned decision. */
export const lateApplications = defineParameter<'mayAdmit' | 'refuse'>({
  key: 'patronage.lateApplications',
  title: { it: 'Domande tardive', en: 'Late applications' },
  choices: {
    mayAdmit: {
      it: 'possono essere ammesse con decisione motivata',
      en: 'can be admitted by a reasoned decision',
    },
    refuse: { it: 'non sono ammesse', en: 'are not admitted' },
  },
  values: [{ from: SINCE, value: 'mayAdmit', source: OWN_CHOICE, doubt: notFound }],
});

/** From which day the notice is counted when the initiative moves: the application, or the news of the change. */
export const noticeOfChangedDates = defineParameter<'application' | 'news'>({
  key: 'patronage.noticeOfChangedDates',
  title: { it: 'Anticipo dopo un cambio di data', en: 'Notice after a change of dates' },
  choices: {
    application: { it: 'si conta dalla domanda', en: 'is counted from the application' },
    news: { it: 'si conta dalla comunicazione del cambio', en: 'is counted from the news of the change' },
  },
  values: [{ from: SINCE, value: 'application', source: OWN_CHOICE, doubt: notFound }],
});

/** Whether a patronage that has been granted may be confirmed for other days, or lapses when the initiative moves. */
export const movedAfterGrant = defineParameter<'mayConfirm' | 'lapses'>({
  key: 'patronage.movedAfterGrant',
  title: { it: 'Cambio di data dopo la concessione', en: 'Change of dates after the grant' },
  choices: {
    mayConfirm: { it: 'il patrocinio può essere confermato', en: 'the patronage can be confirmed' },
    lapses: { it: 'il patrocinio decade', en: 'the patronage lapses' },
  },
  values: [{ from: SINCE, value: 'mayConfirm', source: OWN_CHOICE, doubt: notFound }],
});

export const conclusionTerm = defineParameter<number>({
  key: 'patronage.conclusionTerm',
  title: { it: 'Termine di conclusione del procedimento', en: 'Term of the procedure' },
  unit: 'days',
  values: [
    {
      from: SINCE,
      value: 30,
      source: cite('L. 241/1990', '2', '2'),
      doubt: {
        it: 'Termine ordinario: l’elenco dei procedimenti del Comune di Milano non è stato reperito.',
        en: 'The ordinary term: the city’s own list of procedures was not found.',
      },
    },
  ],
});

/** Days that must be left between the decision and the first day of the initiative. */
export const printingMargin = defineParameter<number>({
  key: 'patronage.printingMargin',
  title: { it: 'Tempo per la stampa dei materiali', en: 'Time for printing' },
  unit: 'days',
  values: [{ from: SINCE, value: 10, source: OWN_CHOICE, doubt: notFound }],
});

/** Days to complete the application. */
export const completionDays = defineParameter<number>({
  key: 'patronage.completionDays',
  title: { it: 'Termine per completare la domanda', en: 'Days to complete the application' },
  unit: 'days',
  values: [
    {
      from: SINCE,
      value: 10,
      source: cite('L. 241/1990', '6', '1'),
      doubt: {
        it: 'La legge non fissa i giorni del soccorso istruttorio.',
        en: 'The law does not say how many days a completion request gives.',
      },
    },
  ],
});

/** Months after which an initiative is permanent and no longer one initiative. */
export const longestInitiative = defineParameter<number>({
  key: 'patronage.longestInitiative',
  title: { it: 'Durata massima di una singola iniziativa', en: 'Longest single initiative' },
  unit: 'months',
  values: [
    {
      from: SINCE,
      value: 12,
      source: CITY_PAGES,
      doubt: {
        it: 'Desunto dalla regola di un Municipio: per ogni anno serve una nuova domanda.',
        en: 'Inferred from the rule of a borough: every year needs a new application.',
      },
    },
  ],
});

/** Why patronage is not given, whatever the worth of the initiative. */
export type Exclusion = 'profit' | 'advertising' | 'propaganda' | 'foreignAims' | 'cityOffice';

export const exclusions = defineParameter<readonly Exclusion[]>({
  key: 'patronage.exclusions',
  title: { it: 'Cause di esclusione', en: 'Grounds of exclusion' },
  choices: {
    profit: { it: 'fine di lucro di un soggetto commerciale', en: 'profit of a commercial applicant' },
    advertising: { it: 'pubblicità o vendita', en: 'advertising or sales' },
    propaganda: { it: 'partiti e propaganda', en: 'parties and propaganda' },
    foreignAims: { it: 'finalità estranee alla città', en: 'aims foreign to the city' },
    cityOffice: {
      it: 'legale rappresentante con una carica nel Comune',
      en: 'representative with an office in the city',
    },
  },
  values: [
    {
      from: SINCE,
      value: ['profit', 'advertising', 'propaganda', 'foreignAims', 'cityOffice'],
      source: 'Comune di Milano, pagine dei Municipi sul patrocinio',
      doubt: {
        it: 'Elenco dei Municipi: quello valido per il patrocinio della città non è stato reperito.',
        en: 'The list of the boroughs: that for patronage of the city was not found.',
      },
    },
  ],
});

/** Warnings for use of the mark before the grant; the next use is an obstacle. */
export const earlyUseWarnings = defineParameter<number>({
  key: 'patronage.earlyUseWarnings',
  title: { it: 'Diffide per uso anticipato del marchio', en: 'Warnings for early use of the mark' },
  unit: 'count',
  values: [{ from: SINCE, value: 1, source: OWN_CHOICE, doubt: notFound }],
});

/** Whether the term of the procedure stands still while an electoral period forbids the grant. */
export const termInSilence = defineParameter<'standsStill' | 'runs'>({
  key: 'patronage.termInSilence',
  title: { it: 'Termine durante il periodo elettorale', en: 'Term during an electoral period' },
  choices: {
    standsStill: { it: 'è sospeso', en: 'stands still' },
    runs: { it: 'decorre', en: 'runs' },
  },
  values: [
    {
      from: SINCE,
      value: 'standsStill',
      source: cite('L. 28/2000', '9', '1'),
      doubt: {
        it: 'La legge vieta l’atto e i Comuni sospendono i procedimenti, ma nessuna norma sospende espressamente il termine.',
        en: 'The law forbids the act and municipalities suspend the procedures, but no rule expressly suspends the term.',
      },
    },
  ],
});

/** Whether a patronage granted before elections were called may be used while they are under way. */
export const grantedBeforeSilence = defineParameter<'suspended' | 'used'>({
  key: 'patronage.grantedBeforeSilence',
  title: {
    it: 'Patrocini già concessi durante il periodo elettorale',
    en: 'Patronage granted earlier, during an electoral period',
  },
  choices: {
    suspended: { it: 'l’uso del marchio è sospeso', en: 'the use of the mark is suspended' },
    used: { it: 'il marchio si può usare', en: 'the mark may be used' },
  },
  values: [
    {
      from: SINCE,
      value: 'suspended',
      source: cite('L. 28/2000', '9', '1'),
      doubt: {
        it: 'AGCOM (delibera 273/22/CONS) comprende il patrocinio nella comunicazione vietata; per quelli già concessi la lettura prudente sospende l’uso del marchio.',
        en: 'AGCOM (resolution 273/22/CONS) counts patronage as forbidden communication; for one granted earlier the prudent reading suspends the use of the mark.',
      },
    },
  ],
});

/** Days after the end of the initiative, and once more after a reminder. */
export const finalMaterialDays = defineParameter<number>({
  key: 'patronage.finalMaterialDays',
  title: { it: 'Consegna del materiale definitivo', en: 'Delivery of the final material' },
  unit: 'days',
  values: [{ from: SINCE, value: 30, source: OWN_CHOICE, doubt: notFound }],
});

/** On an application, unless exempt. */
export const stampDuty = payments.stampDuty.amount;
