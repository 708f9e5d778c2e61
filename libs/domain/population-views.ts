import type { CaseQuery } from './case-query';
import type { CaseTest } from './case-tests';
import type { DrawMethod, SizeByAttributes } from './population';
import type { Text } from './text';

/** What a second look at a population, a sample, a test or a piece of evidence finds. */
export interface PopulationCheck {
  readonly version: string;
  readonly what: 'population' | 'sample' | 'test' | 'evidence';
  readonly intact: boolean;
  readonly why?:
    'listChanged' | 'drawDiffers' | 'seedOutOfOrder' | 'exceptionsChanged' | 'entryChanged' | 'fileChanged';
}

interface OnRecord {
  readonly version: string;
  /** Of its entry in the journal of the case. */
  readonly position: number;
  readonly at: string;
  readonly by: string;
  /** Why it was not done. */
  readonly refused?: Text;
  readonly digest?: string;
}

/** A population of a case, with what was drawn from it and tested on it. */
export interface PopulationView extends OnRecord {
  readonly title: string;
  readonly query: CaseQuery;
  /** The query in words. */
  readonly description: Text;
  readonly count?: number;
  /** What its cases have committed, together. */
  readonly total?: string;
  readonly strata?: readonly { readonly stratum: string; readonly title: Text; readonly count: number }[];
  readonly samples: readonly SampleView[];
  readonly tests: readonly PopulationTestView[];
}

export interface SampleView extends OnRecord {
  readonly draw: number;
  readonly reason?: string;
  readonly method: DrawMethod;
  readonly methodTitle: Text;
  readonly asked: number | SizeByAttributes;
  readonly seed: string;
  /** Of the entry by which the seed came. */
  readonly seedPosition?: number;
  readonly size?: number;
}

export interface PopulationTestView extends OnRecord {
  readonly test: CaseTest;
  readonly title: Text;
  readonly proves: Text;
  readonly basis: string;
  /** What is counted as tested. */
  readonly counts: Text;
  /** The statements that were run; `$1` are the ids of the cases. */
  readonly statements: { readonly tested: string; readonly exceptions: string };
  readonly tested?: number;
  readonly exceptions?: number;
}

/** A drawn case, as far as the reader may know of it: what they may not know is absent. */
export interface DrawnCaseView {
  readonly place: number;
  readonly case?: string;
  readonly number?: string;
  readonly title?: string;
  readonly stratum?: string;
  readonly ticket: string;
  readonly certain?: true;
}

/** An exception, as far as the reader may know of its case. */
export interface ExceptionView {
  readonly place: number;
  readonly case?: string;
  readonly number?: string;
  readonly title?: string;
  /** Absent where the reader may not read the case. */
  readonly text?: Text;
}

/** An entry of another case that serves as evidence, as far as the reader may know of that case, with what a second look finds. */
export interface EvidenceView {
  readonly version: string;
  readonly position: number;
  readonly at: string;
  readonly by: string;
  readonly refused?: Text;
  /** Absent where the reader may not know of the case. */
  readonly case?: string;
  readonly number?: string;
  /** Absent where the reader may not read the case, as everything that the entry says. */
  readonly title?: string;
  readonly what?: string;
  readonly entry?: {
    readonly position: number;
    readonly title: Text;
    readonly at: string;
    readonly document?: string;
  };
  readonly hash?: string;
  readonly sha256?: string;
  /** Absent where it was refused. */
  readonly intact?: boolean;
  readonly why?: PopulationCheck['why'];
}

export interface PopulationCheckView {
  readonly checks: readonly PopulationCheck[];
  /** How many cases the population has, and how many its query would find now. */
  readonly count: number;
  readonly now: number;
}
