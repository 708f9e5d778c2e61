import type { Text } from '../../../../libs/domain';
import { type Citation, cite } from '../../../../libs/law';
import type { Kind } from './kinds';

/** A reason not to give something, in whole or part, and where it is written. */
export interface GroundRule {
  readonly title: Text;
  /** The kinds of access against which it holds. */
  readonly kinds: readonly Kind[];
  readonly basis: Citation;
  /** Protects private interests, so that a need of legal defence prevails over it (L. 241/1990 art. 24 c. 7). */
  readonly privateInterest?: true;
  /** Protects personal data, so that the privacy authority is heard in the re-examination (D.Lgs. 33/2013 art. 5 c. 7). */
  readonly personalData?: true;
  /** Concerns the request and not what a document holds, so no part of one can be withheld for it. */
  readonly wholeRequest?: true;
  /** Will pass, so that access is deferred and never denied for it (L. 241/1990 art. 24 c. 4, D.Lgs. 33/2013 art. 5-bis c. 5). */
  readonly passing?: true;
}

const act = (paragraph: string): Citation => cite('L. 241/1990', '24', paragraph);
const decree = (paragraph: string): Citation => cite('D.Lgs. 33/2013', '5-bis', paragraph);

export const grounds = {
  stateSecret: {
    title: { it: 'Segreto di Stato o divieto di divulgazione', en: 'State secret or ban on disclosure' },
    kinds: ['documentary'],
    basis: act('1'),
  },
  taxProcedure: {
    title: { it: 'Procedimento tributario', en: 'Tax procedure' },
    kinds: ['documentary'],
    basis: act('1'),
  },
  planningActs: {
    title: {
      it: 'Formazione di atti normativi, generali, di pianificazione o programmazione',
      en: 'Making of rules, general acts and plans',
    },
    kinds: ['documentary'],
    basis: act('1'),
  },
  aptitudeTests: {
    title: {
      it: 'Informazioni psicoattitudinali di terzi in procedimenti selettivi',
      en: 'Psychological data of others in selections',
    },
    kinds: ['documentary'],
    basis: act('1'),
  },
  ownRegulation: {
    title: {
      it: 'Categoria sottratta dal regolamento, come le carte di lavoro dell’audit interno',
      en: 'Category excluded by the regulation, such as the working papers of internal audits',
    },
    kinds: ['documentary'],
    basis: act('2'),
  },
  generalControl: {
    title: {
      it: 'Controllo generalizzato sull’operato dell’amministrazione',
      en: 'General control of what the administration does',
    },
    kinds: ['documentary'],
    basis: act('3'),
    wholeRequest: true,
  },
  openProcedure: {
    title: {
      it: 'Procedimento in corso, come una graduatoria non ancora approvata',
      en: 'Procedure under way, such as a ranking that is not yet approved',
    },
    kinds: ['documentary'],
    basis: cite('D.P.R. 184/2006', '9', '2'),
    wholeRequest: true,
    passing: true,
  },
  passingLimit: {
    title: {
      it: 'Limite di durata determinata, come una procedura di scelta non ancora conclusa',
      en: 'Limit that will pass, such as a selection that is not yet over',
    },
    kinds: ['generalised'],
    basis: decree('5'),
    wholeRequest: true,
    passing: true,
  },
  confidentiality: {
    title: { it: 'Riservatezza di terzi', en: 'Confidentiality of others' },
    kinds: ['documentary'],
    basis: act('6'),
    privateInterest: true,
  },
  intimateData: {
    title: {
      it: 'Dati sulla salute, sulla vita o sull’orientamento sessuale, non di pari rango',
      en: 'Data on health or sexual life, not of equal rank',
    },
    kinds: ['documentary'],
    basis: cite('D.Lgs. 196/2003', '60'),
  },
  noInterest: {
    title: {
      it: 'Manca un interesse diretto, concreto e attuale',
      en: 'No direct, concrete and current interest',
    },
    kinds: ['documentary'],
    basis: cite('L. 241/1990', '22', '1'),
    wholeRequest: true,
  },
  publicOrder: {
    title: { it: 'Sicurezza pubblica e ordine pubblico', en: 'Public security and order' },
    kinds: ['generalised'],
    basis: decree('1'),
  },
  nationalSecurity: {
    title: {
      it: 'Sicurezza nazionale, difesa, questioni militari',
      en: 'National security, defence and military matters',
    },
    kinds: ['generalised'],
    basis: decree('1'),
  },
  internationalRelations: {
    title: { it: 'Relazioni internazionali', en: 'International relations' },
    kinds: ['generalised'],
    basis: decree('1'),
  },
  economicStability: {
    title: {
      it: 'Politica e stabilità finanziaria ed economica dello Stato',
      en: 'Financial and economic stability of the State',
    },
    kinds: ['generalised'],
    basis: decree('1'),
  },
  investigations: {
    title: { it: 'Indagini su reati e loro perseguimento', en: 'Investigation of offences' },
    kinds: ['generalised'],
    basis: decree('1'),
  },
  inspections: {
    title: {
      it: 'Regolare svolgimento di attività ispettive, audit compresi',
      en: 'Inspections, audits included',
    },
    kinds: ['generalised'],
    basis: decree('1'),
  },
  personalData: {
    title: { it: 'Protezione dei dati personali', en: 'Protection of personal data' },
    kinds: ['generalised'],
    basis: decree('2'),
    privateInterest: true,
    personalData: true,
  },
  correspondence: {
    title: { it: 'Libertà e segretezza della corrispondenza', en: 'Secrecy of correspondence' },
    kinds: ['generalised'],
    basis: decree('2'),
    privateInterest: true,
  },
  commercialInterests: {
    title: {
      it: 'Interessi economici e commerciali, proprietà intellettuale, segreti commerciali',
      en: 'Economic and commercial interests, intellectual property, trade secrets',
    },
    kinds: ['generalised'],
    basis: decree('2'),
    privateInterest: true,
  },
  legalBan: {
    title: {
      it: 'Divieto di legge: segreto fiscale o statistico, dati sulla salute',
      en: 'Ban by law: tax or statistical secrecy, data on health',
    },
    kinds: ['generalised'],
    basis: decree('3'),
    personalData: true,
  },
  massive: {
    title: {
      it: 'Richiesta massiva, che comporta un carico irragionevole',
      en: 'Massive request, with an unreasonable burden',
    },
    kinds: ['generalised', 'documentary', 'councillor'],
    basis: cite('D.Lgs. 33/2013', '5', '3'),
    wholeRequest: true,
  },
  processing: {
    title: {
      it: 'Occorrerebbe elaborare dati che l’ufficio non possiede in quella forma',
      en: 'Data would have to be processed into a form the office does not hold',
    },
    kinds: ['generalised', 'documentary'],
    basis: cite('D.P.R. 184/2006', '2', '2'),
    wholeRequest: true,
  },
  repeated: {
    title: {
      it: 'Richiesta già decisa, senza elementi nuovi',
      en: 'Request already decided, without anything new',
    },
    kinds: ['documentary', 'generalised', 'simple', 'councillor'],
    basis: cite('L. 241/1990', '2', '1'),
    wholeRequest: true,
  },
  vague: {
    title: {
      it: 'Oggetto non individuabile, anche dopo la richiesta di precisarlo',
      en: 'What is asked for cannot be told, even after asking',
    },
    kinds: ['documentary', 'generalised', 'simple', 'councillor'],
    basis: cite('L. 241/1990', '2', '1'),
    wholeRequest: true,
  },
  notHeld: {
    title: { it: 'Documenti non detenuti o inesistenti', en: 'Not held, or not existing' },
    kinds: ['documentary', 'generalised', 'councillor'],
    basis: cite('D.P.R. 184/2006', '2', '2'),
    wholeRequest: true,
  },
  noDutyToPublish: {
    title: { it: 'Nessun obbligo di pubblicazione', en: 'No duty to publish' },
    kinds: ['simple'],
    basis: cite('D.Lgs. 33/2013', '5', '1'),
    wholeRequest: true,
  },
  notForTheMandate: {
    title: {
      it: 'Richiesta estranea al mandato, generica o emulativa',
      en: 'Request outside the mandate, generic or vexatious',
    },
    kinds: ['councillor'],
    basis: cite('TUEL', '43', '2'),
    wholeRequest: true,
  },
} as const satisfies Readonly<Record<string, GroundRule>>;

export type Ground = keyof typeof grounds;

export const groundOf = (ground: Ground): GroundRule => grounds[ground];

/** Whether the law knows this reason for this kind of access: L. 241/1990 art. 24, D.Lgs. 33/2013 art. 5-bis. */
export function isGroundOf(ground: Ground, kind: Kind): boolean {
  return groundOf(ground).kinds.includes(kind);
}

/**
 * L. 241/1990 art. 24 c. 7: documents needed to defend one's interests are given in spite of the confidentiality of
 * others; data on health or sexual life only where the interest is of equal rank (D.Lgs. 196/2003 art. 60).
 */
export function yieldsToDefence(ground: Ground, kind: Kind, neededForDefence: boolean): boolean {
  return kind === 'documentary' && neededForDefence && groundOf(ground).privateInterest === true;
}

/** D.Lgs. 33/2013 art. 5 c. 7: whether the privacy authority must be heard before the denial is re-examined. */
export function needsPrivacyOpinion(used: readonly Ground[]): boolean {
  return used.some((ground) => groundOf(ground).personalData);
}
