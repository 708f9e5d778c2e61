import { cite, defineParameter, type MissionCeilings, missionCeilings } from '../../../libs/law';

/** The first day on which the decree of 2011 was in force: the office accounts for nothing older here. */
const SINCE = '2011-11-03';

const OWN_CHOICE = 'Scelta organizzativa in attesa della disciplina comunale delle missioni';

/** Why a rule of the city that is not known is written down as a choice. */
const notFound = {
  it: 'La disciplina del Comune di Milano sulle missioni non è stata reperita: valore da confermare.',
  en: 'The rules of the city of Milan on missions were not found: to be confirmed.',
};

/** The most that is paid for board and lodging in a day of a mission abroad. */
export const ceilingsAbroad = defineParameter<MissionCeilings>({
  key: 'missionsAbroad.ceilings',
  title: { it: 'Massimali giornalieri all’estero', en: 'Daily ceilings abroad' },
  unit: 'cents',
  values: missionCeilings.values.map(({ from, value, source }) => ({
    from,
    value,
    source,
    doubt: {
      it: 'Non è stato reperito un massimale distinto per l’estero nel decreto del 2011: si applicano quelli nazionali.',
      en: 'No separate ceiling abroad was found in the decree of 2011: those within Italy are applied.',
    },
  })),
});

/** What is left of a ceiling where the host gives lodging, board or both, in hundredths of a percent. */
export interface HostedShares {
  readonly lodging: bigint;
  readonly board: bigint;
  readonly both: bigint;
}

export const hostedShares = defineParameter<HostedShares>({
  key: 'missionsAbroad.hostedShares',
  title: {
    it: 'Massimale se l’ospite offre vitto o alloggio',
    en: 'Ceiling where the host gives board or lodging',
  },
  unit: 'basisPoints',
  values: [
    {
      from: SINCE,
      value: { lodging: 66_67n, board: 50_00n, both: 33_33n },
      source: 'Riduzioni dell’indennità di missione dei dipendenti, applicate per analogia',
      doubt: {
        it: 'Il decreto del 2011 non disciplina il concorso dell’ospite: misura della riduzione da confermare.',
        en: 'The decree of 2011 does not deal with what a host gives: the reduction is to be confirmed.',
      },
    },
  ],
});

/** Of the costs that the traveller is to bear first, what is paid before the departure, in hundredths of a percent. */
export const advanceShare = defineParameter<bigint>({
  key: 'missionsAbroad.advanceShare',
  title: { it: 'Quota dell’anticipo', en: 'Share paid in advance' },
  unit: 'basisPoints',
  values: [{ from: SINCE, value: 75_00n, source: OWN_CHOICE, doubt: notFound }],
});

/** Days after the return in which the statement is handed in. */
export const statementTerm = defineParameter<number>({
  key: 'missionsAbroad.statementTerm',
  title: { it: 'Termine per il rendiconto', en: 'Term for the statement' },
  unit: 'days',
  values: [{ from: SINCE, value: 30, source: OWN_CHOICE, doubt: notFound }],
});

/** Above it a gift of courtesy is handed over to the administration, in cents. */
export const giftLimit = defineParameter<bigint>({
  key: 'missionsAbroad.giftLimit',
  title: { it: 'Valore massimo dei doni di cortesia', en: 'Most that a gift of courtesy may be worth' },
  unit: 'cents',
  values: [
    {
      from: '2013-06-19',
      value: 150_00n,
      source: cite('D.P.R. 62/2013', '4', '5'),
      doubt: {
        it: 'Il codice vale per i dipendenti e indica il limite «in via orientativa»; che valga per gli amministratori è una scelta.',
        en: 'The code is for employees and gives the limit as an indication; that it holds for office holders is a choice.',
      },
    },
  ],
});

/** Litres of petrol paid for a kilometre in the traveller's own car, as a fraction. */
export interface LitresPerKm {
  readonly litres: bigint;
  readonly km: bigint;
}

export const ownCarFraction = defineParameter<LitresPerKm>({
  key: 'missionsAbroad.ownCarFraction',
  title: { it: 'Benzina rimborsata per chilometro', en: 'Petrol refunded per kilometre' },
  values: [
    {
      from: SINCE,
      value: { litres: 1n, km: 5n },
      source: cite('D.M. 4 agosto 2011', '2'),
      doubt: {
        it: 'Il quinto di litro è attestato dalle pagine consultate; l’articolo del decreto è da riscontrare.',
        en: 'One fifth of a litre is on the pages read; the article of the decree is to be verified.',
      },
    },
  ],
});

/** For how many days the last exchange rate holds where a day has none, as at weekends. */
export const rateValidity = defineParameter<number>({
  key: 'missionsAbroad.rateValidity',
  title: { it: 'Validità dell’ultimo cambio rilevato', en: 'How long the last exchange rate holds' },
  unit: 'days',
  values: [
    {
      from: SINCE,
      value: 5,
      source: 'Cambi di riferimento della Banca centrale europea, non rilevati nei giorni di chiusura TARGET',
      doubt: {
        it: 'La regola è il cambio ufficiale del giorno della spesa; per i giorni senza rilevazione si usa l’ultima precedente, non oltre le chiusure di Pasqua.',
        en: 'The rule is the official rate of the day of the expense; for days without one the last before it is used, no longer than the closure at Easter.',
      },
    },
  ],
});

/** For how many days a price of petrol holds: the ministry surveys it once a week. */
export const petrolPriceValidity = defineParameter<number>({
  key: 'missionsAbroad.petrolPriceValidity',
  title: { it: 'Validità del prezzo della benzina', en: 'How long a price of petrol holds' },
  unit: 'days',
  values: [
    {
      from: SINCE,
      value: 7,
      source: 'Rilevazione settimanale dei prezzi dei carburanti del ministero competente',
      doubt: {
        it: 'Il decreto dice «prezzo di un litro di benzina», non quale rilevazione: da confermare.',
        en: 'The decree says “price of a litre of petrol” and not by which survey: to be confirmed.',
      },
    },
  ],
});

/** Whether a declaration of the traveller may stand in for a receipt that was lost. */
export const lostReceipts = defineParameter<'rejected' | 'declared'>({
  key: 'missionsAbroad.lostReceipts',
  title: { it: 'Ricevute smarrite', en: 'Lost receipts' },
  choices: {
    rejected: { it: 'non sono rimborsate', en: 'are not refunded' },
    declared: { it: 'basta la dichiarazione', en: 'a declaration will do' },
  },
  values: [
    {
      from: SINCE,
      value: 'rejected',
      source: cite('D.M. 4 agosto 2011', '1'),
      doubt: {
        it: 'Si rimborsa solo quanto è documentato; una regola del Comune che ammetta la dichiarazione non è stata reperita.',
        en: 'Only what is documented is refunded; no rule of the city that admits a declaration was found.',
      },
    },
  ],
});

/** Days between the notice of an initiative with a foreign counterpart and the signature or start. */
export const internationalNotice = defineParameter<number>({
  key: 'missionsAbroad.internationalNotice',
  title: { it: 'Preavviso degli atti con enti esteri', en: 'Notice of acts with foreign bodies' },
  unit: 'days',
  values: [
    {
      from: '2016-02-09',
      value: 30,
      source:
        'Circolare 27 novembre 2015 (G.U. 32 del 9 febbraio 2016), in attuazione di L. 131/2003, art. 6, c. 7',
      doubt: {
        it: 'La circolare è nota da pagine che la citano: riscontrare il testo e se i giorni decorrano dall’invio o dalla ricezione.',
        en: 'The circular is known from pages that quote it: verify its text, and whether the days run from sending or receipt.',
      },
    },
  ],
});

/** Whether a mission that has begun already may be authorised. */
export const exPostAuthorisation = defineParameter<'blocked' | 'reasoned'>({
  key: 'missionsAbroad.exPostAuthorisation',
  title: { it: 'Autorizzazione a missione iniziata', en: 'Authorisation after the departure' },
  choices: {
    blocked: { it: 'non è ammessa', en: 'is not possible' },
    reasoned: { it: 'è ammessa se motivata', en: 'is possible with reasons' },
  },
  values: [{ from: SINCE, value: 'blocked', source: OWN_CHOICE, doubt: notFound }],
});

/** Who authorises the mission of whom: the mayor, the president of the Council, or an act of the Chief of Cabinet. */
export const mayorsOwnMission = defineParameter<'act' | 'mayor'>({
  key: 'missionsAbroad.mayorsOwnMission',
  title: { it: 'Missioni all’estero del Sindaco', en: 'Missions abroad of the mayor' },
  choices: {
    act: { it: 'occorre un atto del Capo di Gabinetto', en: 'need an act of the Chief of Cabinet' },
    mayor: { it: 'le dispone il Sindaco stesso', en: 'are ordered by the mayor' },
  },
  values: [
    {
      from: SINCE,
      value: 'act',
      source: 'Disciplina di altre città: per le missioni all’estero del Sindaco è chiesto un atto',
      doubt: notFound,
    },
  ],
});
