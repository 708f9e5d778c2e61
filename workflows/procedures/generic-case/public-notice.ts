import type { NoticeOnApplication } from '../../../libs/domain';
import { cite } from '../../../libs/law';
import * as parameters from './parameters';

/** What the public is told of it (D.Lgs. 33/2013 art. 35 c. 1), beside what its declaration says anyway. */
export const genericCaseNotice: NoticeOnApplication = {
  startedBy: 'application',
  applicants: {
    it: 'Chiunque scriva al Sindaco o chieda all’ufficio ciò per cui non è previsto un procedimento.',
    en: 'Anybody who writes to the Mayor or asks the office for something that no procedure is for.',
  },
  attachments: [],
  desk: 'protocol',
  channels: ['certifiedMail', 'counter'],
  payments: [],
  decides: [
    {
      organ: 'manager',
      office: 'cabinet.director',
      decides: {
        it: 'Verifica il risultato e dispone la risposta; se occorre un provvedimento, la pratica prosegue nel suo procedimento.',
        en: 'Verifies the result and has the answer sent; where an act is needed the case goes on as its procedure.',
      },
    },
  ],
  ownCase: ['askUnit'],
  parameters: [parameters.replyTerm],
  declarationInstead: 'none',
  remedies: [
    {
      title: { it: 'Sollecito all’unità', en: 'Reminder to the unit' },
      text: {
        it: 'La risposta non è un provvedimento. Chi non la riceve può sollecitarla all’unità che tratta la pratica, ai recapiti indicati.',
        en: 'The answer is no administrative act. Who gets none may remind the unit that has the case, at the addresses given.',
      },
      basis: [cite('D.P.R. 62/2013', '12', '1')],
      against: 'delay',
    },
  ],
};
