import type { Attachment, NoticeOfOwnMotion, NoticeOnApplication } from '../../../libs/domain';
import { cite, longestSuspension, observationsTerm, opinionTerm, participationTerm } from '../../../libs/law';
import * as parameters from './parameters';

/** What the public is told of the two procedures (D.Lgs. 33/2013 art. 35 c. 1), beside what they declare anyway. */

const regionalLaw = (article: string, paragraph?: string) => cite('LR Lombardia 12/2005', article, paragraph);

export const roundNotice: NoticeOfOwnMotion = {
  startedBy: 'ownMotion',
  begins: {
    it: 'L’ufficio apre la tornata ogni anno, quando è noto quanto è stato riscosso nell’anno di riferimento.',
    en: 'The office opens the round every year, once it is known what was collected in the reference year.',
  },
  decides: [
    {
      organ: 'board',
      office: 'board-secretariat',
      decides: {
        it: 'Ripartisce il fondo fra le confessioni e gli interventi.',
        en: 'Divides the fund among the denominations and their works.',
      },
    },
    {
      organ: 'manager',
      office: 'contributions.manager',
      decides: { it: 'Impegna la spesa.', en: 'Commits the money.' },
    },
  ],
  ownCase: ['askUnit', 'seeFile'],
  parameters: [
    parameters.minimumShare,
    parameters.intakeDay,
    parameters.splitDay,
    parameters.maxRate,
    parameters.withinDenominationRule,
    parameters.curiaShareRule,
    parameters.paymentTerm,
  ],
  declarationInstead: 'none',
  remedies: ['regionalCourt', 'headOfState'],
};

const fromTheForm = {
  it: 'L’elenco è ricostruito: il modulo del Comune di Milano non è stato reperito.',
  en: 'The list is reconstructed: the form of the city of Milan was not found.',
};

const attachments: readonly Attachment[] = [
  {
    title: {
      it: 'Domanda firmata dal legale rappresentante, sul modulo del Comune',
      en: 'Application signed by the legal representative, on the form of the municipality',
    },
    basis: regionalLaw('73', '2'),
  },
  {
    title: {
      it: 'Programma degli interventi, anche pluriennale, con le priorità',
      en: 'Programme of works, also for several years, with priorities',
    },
    basis: regionalLaw('73', '2'),
  },
  {
    title: { it: 'Computo o preventivo di ciascun intervento', en: 'Estimate of each work' },
    doubt: fromTheForm,
  },
  {
    title: { it: 'Fotografie dello stato dei luoghi', en: 'Photographs of the present state' },
    doubt: fromTheForm,
  },
  {
    title: { it: 'Elaborati grafici dell’intervento', en: 'Drawings of the work' },
    doubt: fromTheForm,
  },
  {
    title: {
      it: 'Atto con cui l’autorità religiosa competente autorizza la domanda',
      en: 'Document by which the competent religious authority authorises the application',
    },
    basis: regionalLaw('73', '2'),
  },
  {
    title: {
      it: 'Lettera di accompagnamento della Curia con le priorità fra le parrocchie',
      en: 'Covering letter of the Curia with the priorities among the parishes',
    },
    when: {
      it: 'per le domande dell’Ordinario diocesano',
      en: 'for applications of the Diocesan Ordinary',
    },
    doubt: fromTheForm,
  },
  {
    title: {
      it: 'Autorizzazione della Soprintendenza, anche in un secondo momento',
      en: 'Permit of the superintendency, which may follow later',
    },
    when: { it: 'per i beni culturali tutelati', en: 'for protected heritage' },
    basis: cite('D.Lgs. 42/2004', '21', '4'),
  },
];

export const applicationNotice: NoticeOnApplication = {
  startedBy: 'application',
  applicants: {
    it: 'Per la Chiesa cattolica l’Ordinario diocesano, tramite la Curia, e gli istituti religiosi che non dipendono da essa; per le altre confessioni l’ente rappresentativo con presenza diffusa, organizzata e stabile nel Comune. Non è richiesta un’intesa con lo Stato (Corte cost. 63/2016).',
    en: 'For the Catholic Church the Diocesan Ordinary, through the Curia, and the orders that do not depend on it; for other denominations the representative body with a widespread, organised and stable presence in the municipality. No agreement with the State is asked for (Constitutional Court 63/2016).',
  },
  termDay: {
    day: parameters.splitDay,
    note: {
      it: 'Si decide con il riparto; se il termine ordinario, che decorre dall’arrivo della domanda, scade dopo, vale quello.',
      en: 'The decision comes with the split; the ordinary term, which runs from the arrival of the application, holds where it ends later.',
    },
  },
  attachments,
  desk: 'protocol',
  channels: ['certifiedMail', 'counter', 'post'],
  payments: [
    {
      kind: 'stampDuty',
      doubt: {
        it: 'Non è stata reperita una regola del Comune di Milano sul bollo per queste domande; altri Comuni lombardi lo chiedono.',
        en: 'No rule of the city of Milan on stamp duty for these applications was found; other municipalities of Lombardy ask for it.',
      },
    },
  ],
  decides: [
    {
      organ: 'board',
      office: 'board-secretariat',
      decides: {
        it: 'Concede il contributo con la deliberazione di riparto.',
        en: 'Grants the contribution by the resolution on the split.',
      },
    },
    {
      organ: 'manager',
      office: 'contributions.manager',
      decides: {
        it: 'Dichiara inammissibile la domanda, liquida e revoca il contributo.',
        en: 'Refuses the application, liquidates and revokes the grant.',
      },
    },
  ],
  ownCase: ['askUnit', 'seeFile'],
  parameters: [
    parameters.intakeDay,
    parameters.procedureTerm,
    parameters.splitDay,
    parameters.ordinaryTerm,
    opinionTerm,
    longestSuspension,
    observationsTerm,
    parameters.noticeOnFormalRefusal,
    parameters.maxRate,
    parameters.paymentTerm,
    parameters.debtCheckThreshold,
    parameters.useTerm,
    parameters.reportTerm,
    participationTerm,
    parameters.recoveryInterestRate,
  ],
  declarationInstead: 'none',
  remedies: ['observations', 'silenceAction', 'regionalCourt', 'headOfState'],
};
