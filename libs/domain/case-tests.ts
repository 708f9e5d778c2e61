import { cite, type Citation, displayDate, italianDateAfter, type LocalDate } from '../law';
import { duties, type Duty } from './duties';
import type { Text } from './text';

interface CaseTestDeclaration {
  readonly title: Text;
  /** What it proves where it finds no exception. */
  readonly proves: Text;
  readonly basis: Citation;
  /** What it counts as tested. */
  readonly counts: Text;
}

const cases: Text = { it: 'pratiche', en: 'cases' };

/** Tests that run over all cases of a population, each a statement over the record that anybody can read and run again. */
export const caseTests = {
  deadlinesKept: {
    title: { it: 'Termini rispettati', en: 'Terms kept' },
    proves: {
      it: 'Nessun termine è stato adempiuto in ritardo, né è scaduto con ritardo segnalato al titolare del potere sostitutivo.',
      en: 'No term was met late, and no delay had to be reported to the office with the substitutive power.',
    },
    basis: cite('L. 241/1990', '2', '2'),
    counts: cases,
  },
  dutiesSeparated: {
    title: { it: 'Funzioni separate', en: 'Duties kept apart' },
    proves: {
      it: 'Nessuno ha svolto, nella stessa pratica o nella sua tornata, due funzioni che devono restare distinte.',
      en: 'Nobody has had two duties that are kept apart, in a case or in a case and its campaign.',
    },
    basis: cite('TUEL', '147', '1'),
    counts: cases,
  },
  publicationBeforePayment: {
    title: { it: 'Pubblicazione prima del pagamento', en: 'Publication before payment' },
    proves: {
      it: 'Nessun pagamento precede la pubblicazione che era dovuta quando è stato eseguito.',
      en: 'No payment came before a publication that was due when it was made.',
    },
    basis: cite('D.Lgs. 33/2013', '26', '3'),
    counts: cases,
  },
  opinionsPresent: {
    title: { it: 'Pareri sulle proposte alla Giunta', en: 'Opinions on proposals to the board' },
    proves: {
      it: 'Ogni proposta su cui la Giunta ha deciso aveva il parere di regolarità tecnica e quello contabile, o l’attestazione che non era dovuto.',
      en: 'Each proposal that the board decided on had its technical and its accounting opinion, or the statement that none was due.',
    },
    basis: cite('TUEL', '49', '1'),
    counts: { it: 'decisioni della Giunta', en: 'decisions of the board' },
  },
  numbersWithoutGaps: {
    title: { it: 'Numeri senza lacune', en: 'Numbers without gaps' },
    proves: {
      it: 'Nei registri e negli anni in cui le pratiche sono registrate ogni numero è assegnato, dal primo all’ultimo.',
      en: 'In the registers and years in which the cases are registered each number was given, from the first to the last.',
    },
    basis: cite('DPR 445/2000', '57', '1'),
    counts: { it: 'registrazioni', en: 'registrations' },
  },
} as const satisfies Readonly<Record<string, CaseTestDeclaration>>;

export type CaseTest = keyof typeof caseTests;
export const caseTestNames = Object.keys(caseTests) as CaseTest[];

/** What each test finds, as the record keeps it. */
export type Exception =
  | {
      readonly found: 'lateTerm';
      readonly deadline: string;
      readonly due: LocalDate;
      readonly doneOn?: LocalDate;
      readonly days: number;
    }
  | {
      readonly found: 'bothDuties';
      readonly person: string;
      readonly name: string;
      readonly duty: Duty;
      readonly on: LocalDate;
      readonly other: Duty;
      readonly otherOn: LocalDate;
    }
  | {
      readonly found: 'paidBefore';
      readonly payment: string;
      readonly paidOn: LocalDate;
      readonly task: string;
      readonly publishedOn?: LocalDate;
    }
  | {
      readonly found: 'opinionMissing';
      readonly act: string;
      readonly opinion: 'technicalOpinion' | 'accountingOpinion';
      readonly decidedOn: LocalDate;
    }
  | {
      readonly found: 'numbersMissing';
      readonly register: string;
      readonly year: number;
      readonly first: number;
      readonly last: number;
    };

type Sentences = {
  readonly [K in Exception['found']]: (exception: Extract<Exception, { found: K }>) => Text;
};

const sentences: Sentences = {
  lateTerm: ({ due, doneOn, days }) => ({
    it: `Termine scaduto ${italianDateAfter('il', due)}, ${doneOn ? `adempiuto o concluso ${italianDateAfter('il', doneOn)}` : 'non ancora adempiuto'}: ${days === 1 ? 'un giorno' : `${days} giorni`} di ritardo.`,
    en: `Due on ${displayDate(due, 'en')}, ${doneOn ? `done or ended on ${displayDate(doneOn, 'en')}` : 'not done yet'}: ${days === 1 ? 'one day' : `${days} days`} late.`,
  }),
  bothDuties: ({ name, duty, on, other, otherOn }) => ({
    it: `${name} ${duties[other].did.it} (${displayDate(otherOn, 'it')}) e ${duties[duty].did.it} (${displayDate(on, 'it')}).`,
    en: `${name} ${duties[other].did.en} (${displayDate(otherOn, 'en')}) and ${duties[duty].did.en} (${displayDate(on, 'en')}).`,
  }),
  paidBefore: ({ paidOn, publishedOn }) => ({
    it: `Pagato ${italianDateAfter('il', paidOn)}; pubblicazione ${publishedOn ? `avvenuta ${italianDateAfter('il', publishedOn)}` : 'non ancora avvenuta'}.`,
    en: `Paid on ${displayDate(paidOn, 'en')}; ${publishedOn ? `published on ${displayDate(publishedOn, 'en')}` : 'not published yet'}.`,
  }),
  opinionMissing: ({ opinion, decidedOn }) => ({
    it: `La Giunta ha deciso ${italianDateAfter('il', decidedOn)} senza il parere di regolarità ${opinion === 'technicalOpinion' ? 'tecnica' : 'contabile'}.`,
    en: `The board decided on ${displayDate(decidedOn, 'en')} without the ${opinion === 'technicalOpinion' ? 'technical' : 'accounting'} opinion.`,
  }),
  numbersMissing: ({ register, year, first, last }) => ({
    it: `Registro «${register}», anno ${year}: ${first === last ? `manca il numero ${first}` : `mancano i numeri da ${first} a ${last}`}.`,
    en: `Register “${register}”, year ${year}: ${first === last ? `number ${first} is missing` : `numbers ${first} to ${last} are missing`}.`,
  }),
};

/** An exception in words. */
export function exceptionText(exception: Exception): Text {
  return (sentences[exception.found] as (exception: Exception) => Text)(exception);
}
