import type { NoticeOfOwnMotion } from '../../../libs/domain';
import * as parameters from './parameters';

/** What the public is told of the plan (D.Lgs. 33/2013 art. 35 c. 1): that there is one, never what it looks at. */
export const auditYearNotice: NoticeOfOwnMotion = {
  startedBy: 'ownMotion',
  begins: {
    it: 'La pratica si apre da sola ogni anno per il piano dell’anno successivo.',
    en: 'The case begins by itself every year, for the plan of the next one.',
  },
  decides: [
    {
      organ: 'manager',
      office: 'general-manager',
      decides: {
        it: 'Approva il piano di audit e le sue modifiche.',
        en: 'Approves the audit plan and its changes.',
      },
    },
    {
      organ: 'manager',
      office: 'audit.director',
      decides: {
        it: 'Accoglie o non accoglie le richieste di incarichi extra piano.',
        en: 'Accepts or declines requests for engagements outside of the plan.',
      },
    },
  ],
  ownCase: ['askUnit', 'seeFile'],
  parameters: [
    parameters.opensOn,
    parameters.approvalDay,
    parameters.approver,
    parameters.highFrom,
    parameters.mediumFrom,
    parameters.halfYearDay,
    parameters.annualReportDay,
    parameters.externalAssessment,
  ],
  declarationInstead: 'none',
  remedies: ['regionalCourt', 'headOfState'],
};
