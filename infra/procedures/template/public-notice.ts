import type { NoticeOnApplication } from '../../../libs/domain';
import { cite, observationsTerm } from '../../../libs/law';
import * as parameters from './parameters';

/** What the public is told of it (D.Lgs. 33/2013 art. 35 c. 1), beside what its declaration says anyway. */
export const exampleProcedureNotice: NoticeOnApplication = {
  startedBy: 'application',
  applicants: {
    it: 'Chiunque vi abbia interesse, di persona o tramite un rappresentante.',
    en: 'Anybody who has an interest in it, in person or by a representative.',
  },
  attachments: [
    {
      title: { it: 'Copia del documento di identità', en: 'Copy of the identity document' },
      when: {
        it: 'se la domanda non è firmata digitalmente',
        en: 'where the application has no digital signature',
      },
      basis: cite('D.P.R. 445/2000', '38', '3'),
    },
  ],
  desk: 'protocol',
  channels: ['certifiedMail', 'counter'],
  payments: [],
  decides: [
    {
      organ: 'manager',
      office: 'cabinet.director',
      decides: {
        it: 'Accoglie o rigetta la domanda con determinazione.',
        en: 'Grants or refuses the application by determination.',
      },
    },
  ],
  ownCase: ['askUnit', 'seeFile'],
  parameters: [parameters.conclusionTerm, observationsTerm],
  declarationInstead: 'none',
  remedies: ['observations', 'silenceAction', 'regionalCourt', 'headOfState'],
};
