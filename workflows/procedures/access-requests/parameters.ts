import { type Citation, cite, defineParameter, type Parameter, type Text } from '../../../libs/law';

/** The regulation on access to documents came into force. */
const DOCUMENTARY_SINCE = '2006-06-02';
/** From this day anybody may ask for what need not be published (D.Lgs. 97/2016 art. 42 c. 1). */
const CIVIC_SINCE = '2016-12-23';

const transparency = (paragraph: string): Citation => cite('D.Lgs. 33/2013', '5', paragraph);

/** A number of days that has not changed since a law set it. */
function days(
  key: string,
  title: Text,
  from: string,
  value: number,
  source: Citation | string,
  doubt?: Text,
) {
  return defineParameter<number>({
    key: `accessRequest.${key}`,
    title,
    unit: 'days',
    values: [{ from, value, source, ...(doubt && { doubt }) }],
  });
}

const cityRulesMissing: Text = {
  it: 'La regola del Comune di Milano non è stata reperita.',
  en: 'The city’s own rule was not found.',
};

export const documentaryTerm = days(
  'documentaryTerm',
  { it: 'Termine dell’accesso documentale', en: 'Term for access to documents' },
  DOCUMENTARY_SINCE,
  30,
  cite('L. 241/1990', '25', '4'),
);

export const simpleTerm = days(
  'simpleTerm',
  { it: 'Termine dell’accesso civico semplice', en: 'Term for simple civic access' },
  '2013-04-20',
  30,
  transparency('6'),
);

export const generalisedTerm = days(
  'generalisedTerm',
  { it: 'Termine dell’accesso civico generalizzato', en: 'Term for generalised civic access' },
  CIVIC_SINCE,
  30,
  transparency('6'),
);

export const councillorTerm = days(
  'councillorTerm',
  { it: 'Termine dell’accesso dei consiglieri', en: 'Term for the access of councillors' },
  '2000-10-13',
  30,
  'Termine generale; il regolamento del Consiglio comunale può stabilirne uno più breve',
  {
    it: 'Il TUEL, art. 43, non fissa un termine e quello del Comune di Milano non è stato reperito: vale qui il termine generale della L. 241/1990, art. 2, c. 2.',
    en: 'TUEL art. 43 sets no term and that of the city of Milan was not found: the general term of Law 241/1990, art. 2, para. 2, holds here.',
  },
);

export const regularisationDays = days(
  'regularisationDays',
  {
    it: 'Termine per segnalare che la richiesta è irregolare',
    en: 'Days to tell that a request is irregular',
  },
  DOCUMENTARY_SINCE,
  10,
  cite('D.P.R. 184/2006', '6', '5'),
  {
    it: 'La norma non dice che cosa accade se la segnalazione è tardiva: qui il termine non ricomincia.',
    en: 'The rule does not say what a late notice means: here the term does not begin anew.',
  },
);

export const clarificationDays = days(
  'clarificationDays',
  { it: 'Termine per precisare o ridurre la richiesta', en: 'Days to specify or narrow the request' },
  DOCUMENTARY_SINCE,
  10,
  'L. 241/1990, art. 6, c. 1, lett. b), che non fissa un termine',
  cityRulesMissing,
);

/** What a request to be more precise does to the term. */
export type ClarificationEffect = 'beginsAnew' | 'goesOn';

const effects: Readonly<Record<ClarificationEffect, Text>> = {
  beginsAnew: {
    it: 'il termine ricomincia dalla richiesta regolarizzata',
    en: 'the term begins anew with the request put in order',
  },
  goesOn: { it: 'il termine continua a decorrere', en: 'the term goes on' },
};

export const documentaryClarification = defineParameter<ClarificationEffect>({
  key: 'accessRequest.documentaryClarification',
  title: {
    it: 'Effetto della regolarizzazione nell’accesso documentale',
    en: 'Effect of an irregular request for documents on the term',
  },
  choices: effects,
  values: [{ from: DOCUMENTARY_SINCE, value: 'beginsAnew', source: cite('D.P.R. 184/2006', '6', '5') }],
});

export const civicClarification = defineParameter<ClarificationEffect>({
  key: 'accessRequest.civicClarification',
  title: {
    it: 'Effetto della richiesta di precisazioni nell’accesso civico',
    en: 'Effect of a request to be precise on the term of civic access',
  },
  choices: effects,
  values: [
    {
      from: '2013-04-20',
      value: 'goesOn',
      source: 'Linee guida ANAC 1309/2016, par. 4.2',
      doubt: {
        it: 'Le linee guida chiedono di far precisare la richiesta e non dicono se il termine è sospeso: alcuni regolamenti comunali lo sospendono.',
        en: 'The guidelines want vague requests to be specified and do not say whether the term stops: some municipal rules stop it.',
      },
    },
  ],
});

export const documentaryOpposition = days(
  'documentaryOpposition',
  { it: 'Termine per l’opposizione, accesso documentale', en: 'Days to object, access to documents' },
  DOCUMENTARY_SINCE,
  10,
  cite('D.P.R. 184/2006', '3', '2'),
);

export const civicOpposition = days(
  'civicOpposition',
  { it: 'Termine per l’opposizione, accesso generalizzato', en: 'Days to object, generalised access' },
  CIVIC_SINCE,
  10,
  transparency('5'),
);

function noticeOfRejection(key: string, title: Text, from: string, value: boolean, doubt: Text) {
  return defineParameter<boolean>({
    key: `accessRequest.${key}`,
    title,
    values: [{ from, value, source: cite('L. 241/1990', '10-bis', '1'), doubt }],
  });
}

export const documentaryRejectionNotice = noticeOfRejection(
  'documentaryRejectionNotice',
  {
    it: 'Preavviso di rigetto nell’accesso documentale',
    en: 'Notice of rejection in access to documents',
  },
  DOCUMENTARY_SINCE,
  true,
  {
    it: 'Parte della giurisprudenza lo ritiene non dovuto, perché la disciplina dell’accesso è speciale: la scelta prudente è sentire il richiedente.',
    en: 'Some courts hold it not due, because access has rules of its own: the safe choice is to hear the applicant.',
  },
);

export const civicRejectionNotice = noticeOfRejection(
  'civicRejectionNotice',
  { it: 'Preavviso di rigetto nell’accesso civico', en: 'Notice of rejection in civic access' },
  '2013-04-20',
  false,
  {
    it: 'La dottrina lo esclude, perché il procedimento è disciplinato per intero dal D.Lgs. 33/2013, art. 5: da confermare.',
    en: 'Doctrine denies it, because Legislative Decree 33/2013, art. 5, rules the whole procedure: to be confirmed.',
  },
);

export const standstillDays = days(
  'standstillDays',
  {
    it: 'Attesa prima dell’invio, se un controinteressato si è opposto',
    en: 'Wait before sending where a third party objected',
  },
  CIVIC_SINCE,
  15,
  transparency('6'),
);

export const collectionDays = days(
  'collectionDays',
  { it: 'Periodo per esaminare o ritirare i documenti', en: 'Days to view or collect the documents' },
  DOCUMENTARY_SINCE,
  30,
  'D.P.R. 184/2006, art. 7, c. 1: non meno di quindici giorni',
  cityRulesMissing,
);

export const remedyDays = days(
  'remedyDays',
  {
    it: 'Termine per il ricorso al TAR o al difensore civico',
    en: 'Days to go to court or to the ombudsman',
  },
  '2010-09-16',
  30,
  cite('D.Lgs. 104/2010', '116', '1'),
  {
    it: 'Lo stesso termine è usato per la richiesta di riesame al RPCT, per la quale il D.Lgs. 33/2013, art. 5, c. 7, non ne fissa uno.',
    en: 'The same term is used for the request of re-examination, for which Legislative Decree 33/2013, art. 5, para. 7, sets none.',
  },
);

export const reviewDays = days(
  'reviewDays',
  { it: 'Termine del riesame del RPCT', en: 'Term for the re-examination' },
  CIVIC_SINCE,
  20,
  transparency('7'),
);

export const privacyOpinionDays = days(
  'privacyOpinionDays',
  { it: 'Termine per il parere del Garante', en: 'Days for the opinion of the privacy authority' },
  CIVIC_SINCE,
  10,
  transparency('7'),
);

export const ombudsmanDays = days(
  'ombudsmanDays',
  { it: 'Termine per la pronuncia del difensore civico', en: 'Days for the ombudsman' },
  DOCUMENTARY_SINCE,
  30,
  cite('L. 241/1990', '25', '4'),
);

export const confirmationDays = days(
  'confirmationDays',
  {
    it: 'Termine per confermare il diniego dopo il difensore civico',
    en: 'Days to confirm a denial the ombudsman has found unlawful',
  },
  DOCUMENTARY_SINCE,
  30,
  cite('L. 241/1990', '25', '4'),
);

/** Cents for a page on paper. Sending by electronic means costs nothing. */
export const pagePrice: Parameter<bigint> = defineParameter<bigint>({
  key: 'accessRequest.pagePrice',
  title: { it: 'Costo di riproduzione di una pagina', en: 'Cost of copying a page' },
  unit: 'cents',
  values: [
    {
      from: DOCUMENTARY_SINCE,
      value: 25n,
      source: 'Tariffario comunale delle copie',
      doubt: {
        it: 'La tariffa del Comune di Milano non è stata reperita. È dovuto il solo costo di riproduzione (L. 241/1990, art. 25, c. 1; D.Lgs. 33/2013, art. 5, c. 4).',
        en: 'The tariff of the city of Milan was not found. Only the cost of copying is due (Law 241/1990, art. 25, para. 1; Legislative Decree 33/2013, art. 5, para. 4).',
      },
    },
  ],
});
