import type { NoticeOfOwnMotion, NoticeOnApplication } from '../../../libs/domain';
import { cite, debtCheckThreshold, participationTerm, recoveryInterestRate } from '../../../libs/law';
import * as parameters from './parameters';

const remedies = ['regionalCourt', 'headOfState'] as const;

export const editionNotice: NoticeOfOwnMotion = {
  startedBy: 'ownMotion',
  begins: {
    it: 'L’ufficio propone ogni anno l’edizione; il Capo di Gabinetto decide se si tiene, con quanti premi e di quale importo.',
    en: 'Every year the office proposes the edition; the Chief of Cabinet decides whether it is held, with how many prizes and of how much.',
  },
  decides: [
    {
      organ: 'manager',
      office: 'cabinet.director',
      decides: {
        it: 'Approva il bando, nomina la commissione, approva la graduatoria e assegna i premi.',
        en: 'Approves the notice, appoints the commission, approves the ranking and assigns the prizes.',
      },
    },
  ],
  ownCase: ['askUnit', 'seeFile'],
  parameters: [parameters.quorumRule],
  declarationInstead: 'none',
  remedies,
};

export const applicationNotice: NoticeOnApplication = {
  startedBy: 'application',
  applicants: {
    it: 'Chi ha discusso in un’università italiana, nel periodo indicato dal bando, una tesi di laurea magistrale o di dottorato sui temi del premio, che non sia meramente compilativa.',
    en: 'Whoever has discussed at an Italian university, within the days of the notice, a master’s or doctoral thesis on the themes of the prize that does more than compile.',
  },
  attachments: [
    { title: { it: 'Tesi in formato PDF', en: 'Thesis as a PDF' } },
    { title: { it: 'Sintesi, nelle righe indicate dal bando', en: 'Abstract, in the lines of the notice' } },
    {
      title: { it: 'Certificato o dichiarazione sul titolo', en: 'Certificate or declaration of the degree' },
    },
    {
      title: { it: 'Documento d’identità', en: 'Identity document' },
      when: {
        it: 'se la PEC è di un’altra persona e la domanda non è firmata digitalmente',
        en: 'where the mailbox is somebody else’s and the application has no digital signature',
      },
      basis: cite('DPR 445/2000', '38', '3'),
    },
  ],
  desk: 'protocol',
  channels: ['certifiedMail'],
  payments: [],
  decides: editionNotice.decides,
  ownCase: ['askUnit', 'seeFile'],
  parameters: [
    parameters.prizeWithholdingRate,
    parameters.annulmentPeriod,
    debtCheckThreshold,
    participationTerm,
    recoveryInterestRate,
  ],
  declarationInstead: 'none',
  remedies,
};

/** Readings and the commission are steps of an edition; the public is told what they are for. */
export const readingNotice: NoticeOfOwnMotion = {
  startedBy: 'ownMotion',
  begins: {
    it: 'Ogni tesi ammessa è affidata a due lettori, che non ne conoscono l’autore; a un terzo se i punteggi sono distanti.',
    en: 'Each admitted thesis is given to two readers who do not know its author; to a third where their scores lie far apart.',
  },
  decides: editionNotice.decides,
  ownCase: ['askUnit'],
  parameters: [],
  declarationInstead: 'none',
  remedies,
};

export const commissionNotice: NoticeOfOwnMotion = {
  startedBy: 'ownMotion',
  begins: {
    it: 'La commissione, nominata dopo la scadenza delle domande, delibera la graduatoria e le menzioni conoscendo le tesi soltanto per codice.',
    en: 'The commission, appointed after the last moment for applications, decides on ranking and mentions knowing the theses by code alone.',
  },
  decides: editionNotice.decides,
  ownCase: ['askUnit'],
  parameters: [parameters.quorumRule, parameters.conveningNotice],
  declarationInstead: 'none',
  remedies,
};
