import type { Attachment, NoticeOnApplication } from '../../../libs/domain';
import { longestSuspension, observationsTerm, opinionTerm, participationTerm } from '../../../libs/law';
import * as parameters from './parameters';
import { cityRules } from './rules';

const ifCommercial = { it: 'per i soggetti commerciali', en: 'for commercial applicants' };

const attachments: readonly Attachment[] = [
  {
    title: {
      it: 'Relazione dettagliata firmata, con la ricaduta sulla città e i vantaggi per i cittadini o l’amministrazione',
      en: 'Signed detailed report, with the effect on the city and the benefits for citizens or administration',
    },
    basis: cityRules,
  },
  {
    title: { it: 'Atto costitutivo e statuto', en: 'Deed and statute' },
    when: { it: 'se non già agli atti', en: 'unless already on file' },
    basis: cityRules,
  },
  {
    title: {
      it: 'Ultimo verbale di nomina del legale rappresentante',
      en: 'Latest minutes appointing the legal representative',
    },
    basis: cityRules,
  },
  {
    title: {
      it: 'Documento di identità del legale rappresentante',
      en: 'Identity document of the legal representative',
    },
    basis: cityRules,
  },
  {
    title: { it: 'Bilancio preventivo dell’iniziativa', en: 'Budget of the initiative' },
    when: ifCommercial,
    basis: cityRules,
  },
  {
    title: { it: 'Visura della Camera di commercio', en: 'Extract of the chamber of commerce' },
    when: ifCommercial,
    basis: cityRules,
  },
];

/** What the public is told of patronage (D.Lgs. 33/2013 art. 35 c. 1), beside what its declaration says anyway. */
export const patronageNotice: NoticeOnApplication = {
  startedBy: 'application',
  applicants: {
    it: 'Gli enti pubblici e privati che promuovono un’iniziativa di rilevanza cittadina o più ampia. Per le iniziative di un solo Municipio si chiede il patrocinio a quel Municipio.',
    en: 'Public and private bodies that promote an initiative of city-wide relevance or more. For an initiative of one borough the patronage is asked of that borough.',
  },
  attachments,
  attachmentsNote: {
    it: 'I documenti sono in formato PDF, al massimo 5 MB per ciascun file.',
    en: 'Documents are PDF files of at most 5 MB each.',
  },
  desk: 'protocol',
  channels: ['certifiedMail', 'counter', 'post'],
  payments: [{ kind: 'stampDuty' }],
  decides: [
    {
      organ: 'board',
      office: 'board-secretariat',
      decides: {
        it: 'Concede e revoca il patrocinio, senza oneri per il bilancio.',
        en: 'Grants and revokes the patronage, at no cost for the budget.',
      },
    },
    {
      organ: 'manager',
      office: 'cabinet.director',
      decides: { it: 'Nega il patrocinio.', en: 'Refuses the patronage.' },
    },
  ],
  ownCase: ['askUnit', 'seeFile'],
  parameters: [
    parameters.filingNotice,
    parameters.lateApplications,
    parameters.conclusionTerm,
    parameters.completionDays,
    longestSuspension,
    opinionTerm,
    observationsTerm,
    parameters.printingMargin,
    parameters.longestInitiative,
    parameters.exclusions,
    parameters.termInSilence,
    parameters.grantedBeforeSilence,
    parameters.noticeOfChangedDates,
    parameters.movedAfterGrant,
    parameters.earlyUseWarnings,
    parameters.finalMaterialDays,
    participationTerm,
  ],
  declarationInstead: 'none',
  remedies: ['observations', 'silenceAction', 'regionalCourt', 'headOfState'],
};
