import type { NoticeOnApplication } from '../../../libs/domain';
import { participationTerm } from '../../../libs/law';
import * as parameters from './parameters';

/** What the public is told of self-correction (D.Lgs. 33/2013 art. 35 c. 1), beside what its declaration says anyway. */
export const selfCorrectionNotice: NoticeOnApplication = {
  startedBy: 'application',
  applicants: {
    it: 'Di regola l’unità che ha adottato il provvedimento, di propria iniziativa. Chi vi ha interesse può chiederla, ma l’ufficio non è tenuto ad avviarla: se la avvia, comunica a chi l’ha chiesta come si conclude.',
    en: 'As a rule the unit that has adopted the act, of its own motion. Anybody concerned may ask for it, but the office need not begin: where it does, who has asked is told how it ends.',
  },
  attachments: [],
  desk: 'protocol',
  channels: ['certifiedMail', 'counter', 'post'],
  payments: [],
  decides: [
    {
      organ: 'manager',
      office: 'cabinet.director',
      decides: {
        it: 'Sospende, annulla e revoca le determinazioni.',
        en: 'Suspends, annuls and revokes determinations.',
      },
    },
    {
      organ: 'board',
      office: 'board-secretariat',
      decides: {
        it: 'Sospende, annulla e revoca le proprie deliberazioni.',
        en: 'Suspends, annuls and revokes its own resolutions.',
      },
    },
  ],
  ownCase: ['askUnit', 'seeFile'],
  parameters: [parameters.annulmentLimit, parameters.conclusionTerm, participationTerm],
  declarationInstead: 'none',
  remedies: ['observations', 'regionalCourt', 'headOfState'],
};
