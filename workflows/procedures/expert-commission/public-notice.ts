import type { NoticeOfOwnMotion } from '../../../libs/domain';
import * as parameters from './parameters';

/** What the public is told of it (D.Lgs. 33/2013 art. 35 c. 1), beside what its declaration says anyway. */
export const expertCommissionNotice: NoticeOfOwnMotion = {
  startedBy: 'ownMotion',
  begins: {
    it: 'L’ufficio apre la pratica quando si insedia un nuovo Consiglio comunale, che elegge gli esperti.',
    en: 'The office opens the case when a new Council meets, which elects the experts.',
  },
  decides: [
    {
      organ: 'council',
      office: 'nominations.manager',
      decides: {
        it: 'Elegge gli esperti con i tre quinti dei componenti.',
        en: 'Elects the experts with three fifths of its members.',
      },
    },
    {
      organ: 'commission',
      office: 'nominations.expert',
      decides: {
        it: 'Elegge il proprio Presidente a scrutinio segreto.',
        en: 'Elects its chair by secret ballot.',
      },
    },
  ],
  ownCase: ['askUnit', 'seeFile'],
  parameters: [parameters.seats, parameters.councilMembers, parameters.conveningNotice],
  declarationInstead: 'none',
  remedies: ['regionalCourt', 'headOfState'],
};
