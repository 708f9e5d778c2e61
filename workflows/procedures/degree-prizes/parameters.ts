import { cite, defineParameter } from '../../../libs/law';

/** Final tax withheld on prizes that recognise merit, in hundredths of a percent. */
export const prizeWithholdingRate = defineParameter<bigint>({
  key: 'degreePrizes.withholdingRate',
  title: { it: 'Ritenuta sui premi', en: 'Withholding on prizes' },
  unit: 'basisPoints',
  values: [
    {
      from: '1974-01-01',
      value: 2_500n,
      source: cite('D.P.R. 600/1973', '30', '2'),
      doubt: {
        it: 'I bandi dicono soltanto «al lordo»: se il premio sia tassato come tale (25 %) o come borsa di studio (TUIR, art. 50, c. 1, lett. c) lo dice il bando; la Ragioneria confermi.',
        en: 'Notices only say “before tax”: whether it is taxed as a prize (25 %) or as a scholarship (TUIR, art. 50) is for the notice to say; Accounting should confirm.',
      },
    },
  ],
});

/** How much of the members must be present for the commission to deliberate. */
export const quorumRule = defineParameter<'all' | 'majority'>({
  key: 'degreePrizes.quorum',
  title: { it: 'Numero legale della commissione', en: 'Quorum of the commission' },
  choices: {
    all: { it: 'tutti i componenti', en: 'all members' },
    majority: { it: 'la maggioranza dei componenti', en: 'a majority of the members' },
  },
  values: [
    {
      from: '2005-01-01',
      value: 'all',
      source:
        'Collegi perfetti: le commissioni giudicatrici deliberano nella loro interezza (principio generale)',
      doubt: {
        it: 'I bandi reperiti non indicano il numero legale: si applica la regola delle commissioni giudicatrici.',
        en: 'The notices found give no quorum: the rule of examining commissions is applied.',
      },
    },
  ],
});

/** Days between the convening of the commission and its session. */
export const conveningNotice = defineParameter<number>({
  key: 'degreePrizes.conveningNotice',
  title: { it: 'Preavviso della convocazione', en: 'Notice of a session' },
  unit: 'days',
  values: [
    {
      from: '2005-01-01',
      value: 5,
      source: 'Proposta dell’ufficio, come per gli altri organi collegiali',
      doubt: {
        it: 'Nessuna regola del Comune di Milano per queste commissioni è stata reperita.',
        en: 'No rule of the city of Milan for these commissions was found.',
      },
    },
  ],
});

/** Months from the award in which it may be annulled: so long the case of a prize stays open after its payment. */
export const annulmentPeriod = defineParameter<number>({
  key: 'degreePrizes.annulmentPeriod',
  title: {
    it: 'Periodo in cui il premio può essere annullato',
    en: 'Period in which a prize may be annulled',
  },
  unit: 'months',
  values: [
    {
      from: '2005-01-01',
      value: 18,
      source: cite('L. 241/1990', '21-nonies', '1'),
      doubt: {
        it: 'Prima della L. 124/2015 contava il solo termine ragionevole: si usa quello fissato poi.',
        en: 'Before Law 124/2015 only the reasonable time counted: that set later is used.',
      },
    },
    {
      from: '2021-06-01',
      value: 12,
      source: 'L. 241/1990, art. 21-nonies, c. 1, come modificato da D.L. 77/2021, art. 63',
      doubt: {
        it: 'Per le false dichiarazioni accertate con sentenza il limite non vale (c. 2-bis): oltre si procede in autotutela.',
        en: 'It does not hold for false declarations found by a final judgement (para. 2-bis): after it a self-correction is opened.',
      },
    },
    {
      from: '2025-12-18',
      value: 6,
      source: 'L. 241/1990, art. 21-nonies, c. 1, come modificato da L. 182/2025, art. 1',
      doubt: {
        it: 'La legge è nota da fonti secondarie: confermare il giorno di entrata in vigore.',
        en: 'The law is known from secondary sources: confirm the day it came into force.',
      },
    },
  ],
});
