import type { SilenceRule, Text } from '../../../../libs/domain';
import { cite, type Parameter } from '../../../../libs/law';
import * as parameters from '../parameters';

/** The four rights to see what the city holds. Each has its own clock, and silence means not always the same. */
export type Kind = 'documentary' | 'simple' | 'generalised' | 'councillor';

/** What a law says of one kind of access. */
export interface KindRule {
  readonly title: Text;
  readonly term: Parameter<number>;
  /** What it means that the term passes without an answer. */
  readonly silence: SilenceRule['meaning'];
  /** Who may be harmed is told and may object within these days; nobody is, where nothing is said. */
  readonly opposition?: Parameter<number>;
  /** Whether the term stands still while they may (D.Lgs. 33/2013 art. 5 c. 5). */
  readonly oppositionPauses: boolean;
  /** Days between their receipt of the decision and the sending, where they have objected (art. 5 c. 6). */
  readonly standstill?: Parameter<number>;
  readonly rejectionNotice: boolean | Parameter<boolean>;
  readonly clarification: Parameter<parameters.ClarificationEffect>;
  /** Whether copies on paper cost what copying costs. */
  readonly copiesCost: boolean;
  /** Whether the head of transparency re-examines (art. 5 c. 7). */
  readonly review: boolean;
  /** Whether the ombudsman re-examines (L. 241/1990 art. 25 c. 4; D.Lgs. 33/2013 art. 5 c. 8). */
  readonly ombudsman: boolean;
}

export const kinds: Readonly<Record<Kind, KindRule>> = {
  /** L. 241/1990 art. 22-25, D.P.R. 184/2006: who has a direct, concrete and current interest. */
  documentary: {
    title: { it: 'Accesso documentale', en: 'Access to documents' },
    term: parameters.documentaryTerm,
    silence: 'refusal',
    opposition: parameters.documentaryOpposition,
    oppositionPauses: false,
    rejectionNotice: parameters.documentaryRejectionNotice,
    clarification: parameters.documentaryClarification,
    copiesCost: true,
    review: false,
    ombudsman: true,
  },
  /** D.Lgs. 33/2013 art. 5 c. 1: anybody, what should have been published and was not. */
  simple: {
    title: { it: 'Accesso civico semplice', en: 'Simple civic access' },
    term: parameters.simpleTerm,
    silence: 'nonPerformance',
    oppositionPauses: false,
    rejectionNotice: parameters.civicRejectionNotice,
    clarification: parameters.civicClarification,
    copiesCost: false,
    review: false,
    ombudsman: false,
  },
  /** D.Lgs. 33/2013 art. 5 c. 2: anybody, without reasons, what the city holds. */
  generalised: {
    title: { it: 'Accesso civico generalizzato', en: 'Generalised civic access' },
    term: parameters.generalisedTerm,
    silence: 'nonPerformance',
    opposition: parameters.civicOpposition,
    oppositionPauses: true,
    standstill: parameters.standstillDays,
    rejectionNotice: parameters.civicRejectionNotice,
    clarification: parameters.civicClarification,
    copiesCost: true,
    review: true,
    ombudsman: true,
  },
  /** TUEL art. 43 c. 2: councillors, for their mandate, and bound to secrecy. */
  councillor: {
    title: { it: 'Accesso dei consiglieri comunali', en: 'Access of councillors' },
    term: parameters.councillorTerm,
    silence: 'nonPerformance',
    oppositionPauses: false,
    rejectionNotice: false,
    clarification: parameters.civicClarification,
    copiesCost: false,
    review: false,
    ombudsman: false,
  },
};

/** The rules on silence as the declaration of the procedure lists them. */
export const silenceRules: readonly SilenceRule[] = [
  { meaning: 'refusal', when: kinds.documentary.title, basis: cite('L. 241/1990', '25', '4') },
  { meaning: 'nonPerformance', when: kinds.simple.title, basis: cite('D.Lgs. 33/2013', '5', '6') },
  { meaning: 'nonPerformance', when: kinds.generalised.title, basis: cite('D.Lgs. 33/2013', '5', '7') },
  { meaning: 'nonPerformance', when: kinds.councillor.title, basis: cite('TUEL', '43', '2') },
];
