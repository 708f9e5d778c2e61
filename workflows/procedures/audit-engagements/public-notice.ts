import type { Decider, NoticeOfOwnMotion } from '../../../libs/domain';
import * as parameters from './parameters';

/** What the public is told of internal auditing (D.Lgs. 33/2013 art. 35 c. 1): that it is done, never of whom or with what result. */

const head = (it: string, en: string): Decider => ({
  organ: 'manager',
  office: 'audit.director',
  decides: { it, en },
});

const inside = {
  startedBy: 'ownMotion',
  ownCase: ['askUnit', 'seeFile'],
  declarationInstead: 'none',
  remedies: ['regionalCourt', 'headOfState'],
} as const;

export const engagementNotice: NoticeOfOwnMotion = {
  ...inside,
  begins: {
    it: 'L’incarico è aperto dal piano annuale di audit, oppure extra piano su richiesta del Sindaco, del Direttore Generale o del RPCT.',
    en: 'The engagement is opened by the annual audit plan, or outside of it on request of the Mayor, the General Manager or the head of corruption prevention.',
  },
  decides: [head('Firma la relazione finale.', 'Signs the final report.')],
  parameters: [
    parameters.objectivityMonths,
    parameters.riskToTest,
    parameters.mediumFindings,
    parameters.highFindings,
    parameters.riskAppetite,
  ],
};

export const dialogueNotice: NoticeOfOwnMotion = {
  ...inside,
  begins: {
    it: 'La struttura esaminata riceve la comunicazione di avvio di un incarico di audit.',
    en: 'The audited structure gets the notice of an audit engagement.',
  },
  decides: [
    head(
      'Concede la proroga del termine per rispondere alla bozza.',
      'Extends the term for answering the draft.',
    ),
  ],
  parameters: [
    parameters.documentsTerm,
    parameters.reminderTerm,
    parameters.hearingTerm,
    parameters.hearingExtension,
  ],
};

export const actionNotice: NoticeOfOwnMotion = {
  ...inside,
  begins: {
    it: 'Una relazione di audit contiene un’azione concordata con la struttura esaminata.',
    en: 'An audit report has an action that was agreed with the audited structure.',
  },
  decides: [
    head('Concede un nuovo termine o annulla l’azione.', 'Grants a later day or cancels the action.'),
  ],
  parameters: [parameters.actionEscalation],
};

export const investigationNotice: NoticeOfOwnMotion = {
  ...inside,
  begins: {
    it: 'Nel corso di un audit emergono fatti di possibile rilievo penale o contabile.',
    en: 'In the course of an audit facts come up that may be a crime or damage to public funds.',
  },
  decides: [
    head(
      'Denuncia i fatti all’autorità giudiziaria e alla Corte dei conti, o li archivia con motivazione.',
      'Reports the facts to the public prosecutor and the Court of Auditors, or files them with reasons.',
    ),
  ],
  parameters: [],
};
