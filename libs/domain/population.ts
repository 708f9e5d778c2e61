import type { CaseQuery } from './case-query';
import type { CaseTest } from './case-tests';
import type { Text } from './text';

/*
 * Cases of the house that one case looks at together: a population that is frozen, samples that are drawn from it, tests over
 * all of it. The record decides each in the transaction of the turn; lists stand in tables under their digests, what they are
 * stands in the journal.
 */

/** What cannot be evidence, and why. */
const evidenceRefusals = {
  entryNotFound: {
    it: 'Il giornale di questa pratica non ha una voce con questo numero: indicare quello che la cronologia riporta.',
    en: 'The journal of this case has no entry of this number: enter the one that its history shows.',
  },
  caseNotOfPopulation: {
    it: 'La pratica non è fra quelle delle popolazioni formate qui, o non può più essere esaminata: indicarne una delle popolazioni.',
    en: 'The case is none of the populations taken here, or can no longer be looked into: name one of theirs.',
  },
} as const satisfies Readonly<Record<string, Text>>;

/** Why a population was not taken, a sample not drawn, a test not made, an entry is no evidence. */
export const populationRefusals = {
  emptyPopulation: {
    it: 'Nessuna pratica corrisponde: ampliare i criteri.',
    en: 'No case answers to this: widen the criteria.',
  },
  sizeOutOfRange: {
    it: 'La dimensione del campione non è possibile: indicare da 1 al numero delle unità della popolazione, al più 1.000.',
    en: 'The size of the sample is not possible: enter 1 up to the units of the population, 1,000 at most.',
  },
  amountMissing: {
    it: 'Alcune pratiche della popolazione non hanno impegni: per estrarre per importo, formare una popolazione di sole pratiche con impegni.',
    en: 'Some cases of the population have committed nothing: to draw by money, take a population of cases with an amount.',
  },
  rateOutOfRange: {
    it: 'Confidenza, scostamento tollerabile e scostamento atteso non si accordano: tutti fra 0 e 1, l’atteso inferiore al tollerabile.',
    en: 'Confidence, tolerable and expected rate do not agree: between 0 and 1 each, the expected below the tolerable one.',
  },
  listChanged: {
    it: 'L’elenco conservato non è più quello della popolazione: non se ne può estrarre né verificare nulla.',
    en: 'The kept list is no longer that of the population: nothing can be drawn from it or tested on it.',
  },
  ...evidenceRefusals,
} as const satisfies Readonly<Record<string, Text>>;
export type PopulationRefusal = keyof typeof populationRefusals;

/** More would make an entry of the journal that nobody reads. */
export const MOST_DRAWN = 1_000;

interface Stratum {
  readonly stratum: string;
  readonly count: number;
}

export interface PopulationFound {
  readonly count: number;
  /** SHA-256 of the list as it is kept, in hexadecimal digits. */
  readonly digest: string;
  /** What its cases have committed, together. */
  readonly total: string;
  /** Empty where the query has no strata. */
  readonly strata: readonly Stratum[];
}

export const drawMethodTitles = {
  random: { it: 'casuale semplice', en: 'at random' },
  strata: { it: 'stratificato proporzionale', en: 'by strata' },
  money: { it: 'per unità monetaria', en: 'by money' },
} as const satisfies Readonly<Record<string, Text>>;
export type DrawMethod = keyof typeof drawMethodTitles;

/** What a size follows from: attribute sampling, shares between 0 and 1. */
export interface SizeByAttributes {
  readonly confidence: number;
  readonly tolerable: number;
  readonly expected: number;
}

/** A case that was drawn, as it was then. */
export interface DrawnCase {
  /** Its place in the order of the draw, from 1. */
  readonly place: number;
  readonly case: string;
  readonly number?: string;
  /** Absent of a reserved case: who reads the sample may not read it. */
  readonly title?: string;
  readonly stratum?: string;
  readonly ticket: string;
  /** Of a draw by money: as large as it is it is always drawn. */
  readonly certain?: true;
}

export interface SampleFound {
  readonly size: number;
  readonly digest: string;
  readonly drawn: readonly DrawnCase[];
}

export interface TestFound {
  /** How many of what the test looks at. */
  readonly tested: number;
  readonly exceptions: number;
  /** SHA-256 of the exceptions as they are kept, in hexadecimal digits. */
  readonly digest: string;
}

/** An entry of another journal as it was when it became evidence. */
export interface EvidenceFound {
  /** Of the entry in the chain of its case, in hexadecimal digits. */
  readonly hash: string;
  /** The kind of its fact, and its moment. */
  readonly entry: string;
  readonly at: string;
  /** Of the file, where the entry is of one: SHA-256 in hexadecimal digits. */
  readonly document?: string;
  readonly sha256?: string;
}

interface Refused {
  readonly refused: PopulationRefusal;
}

export type PopulationDecision = PopulationFound | SampleFound | TestFound | EvidenceFound | Refused;

/** What can happen with populations; a part of the facts of the journal. */
export type PopulationFact =
  | {
      kind: 'populationTaken';
      /** One of its kind in the whole house. */
      version: string;
      title: string;
      query: CaseQuery;
      decision?: PopulationFound | Refused;
    }
  | {
      kind: 'sampleDrawn';
      version: string;
      /** The population by its version, and its list by its digest. */
      population: string;
      list: string;
      /** Which draw from this population it is, from 1; a later one has a reason. */
      draw: number;
      method: DrawMethod;
      size: number | SizeByAttributes;
      /** Drawn by the engine after the population was on record. */
      seed: string;
      decision?: SampleFound | Refused;
    }
  | {
      kind: 'populationTested';
      version: string;
      population: string;
      list: string;
      test: CaseTest;
      decision?: TestFound | Refused;
    }
  | {
      kind: 'evidenceReferenced';
      version: string;
      /** The case in whose journal the entry stands, and where. */
      case: string;
      position: number;
      /** What it shows, in the words of who has looked. */
      what: string;
      decision?: EvidenceFound | Refused;
    };

const populationFacts = [
  'populationTaken',
  'sampleDrawn',
  'populationTested',
  'evidenceReferenced',
] as const satisfies readonly PopulationFact['kind'][];

export function isOfPopulation<Other extends { readonly kind: string }>(
  fact: Other | PopulationFact,
): fact is PopulationFact {
  return (populationFacts as readonly string[]).includes(fact.kind);
}
