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

/** The conditions of the notice as the office proposes them: its draft may say otherwise. */
export const usualThreshold = defineParameter<number>({
  key: 'degreePrizes.usualThreshold',
  title: { it: 'Punteggio minimo usuale, su 100', en: 'Usual least score, of 100' },
  values: [
    {
      from: '2005-01-01',
      value: 70,
      source: 'Proposta dell’ufficio: vale quanto stabilisce il bando (L. 241/1990, art. 12)',
      doubt: {
        it: 'La griglia dei bandi del Comune di Milano non è stata reperita.',
        en: 'The grid of the notices of the city of Milan was not found.',
      },
    },
  ],
});

/** The abstract, as all notices found have it. */
export const abstractLimit = defineParameter<number>({
  key: 'degreePrizes.abstractLines',
  title: { it: 'Righe della sintesi', en: 'Lines of the abstract' },
  values: [
    {
      from: '2005-01-01',
      value: 100,
      source: 'Bandi dei premi Ambrosoli e Marra del Comune di Milano, edizioni 2009-2024',
      doubt: {
        it: 'I bandi non dicono quante battute fanno una riga: lo indica chi redige il bando.',
        en: 'The notices do not say how many characters make a line: whoever drafts the notice says so.',
      },
    },
  ],
});
