import type { NoticeOfOwnMotion } from '../../../libs/domain';
import * as parameters from './parameters';

/** What the public is told of missions abroad (D.Lgs. 33/2013 art. 35 c. 1), beside what the declaration says anyway. */
export const missionNotice: NoticeOfOwnMotion = {
  startedBy: 'ownMotion',
  begins: {
    it: 'L’ufficio propone la missione di un amministratore; i cittadini ne leggono i costi fra i dati sulla trasparenza.',
    en: 'The office proposes the mission of an office holder; citizens read what it cost in the transparency pages.',
  },
  decides: [
    {
      organ: 'mayor',
      office: 'mayor',
      decides: { it: 'Autorizza le missioni degli Assessori.', en: 'Authorises missions of Assessori.' },
    },
    {
      organ: 'council',
      office: 'council-president',
      decides: { it: 'Autorizza le missioni dei Consiglieri.', en: 'Authorises missions of councillors.' },
    },
    {
      organ: 'manager',
      office: 'chief-of-cabinet',
      decides: {
        it: 'Adotta l’atto per le missioni del Sindaco.',
        en: 'Adopts the act for missions of the mayor.',
      },
    },
  ],
  ownCase: ['askUnit'],
  parameters: [
    parameters.advanceShare,
    parameters.statementTerm,
    parameters.giftLimit,
    parameters.rateValidity,
    parameters.petrolPriceValidity,
    parameters.lostReceipts,
    parameters.internationalNotice,
    parameters.exPostAuthorisation,
    parameters.mayorsOwnMission,
  ],
  declarationInstead: 'none',
  remedies: ['regionalCourt', 'headOfState'],
};
