import { type LocalDate, valueOn } from '../../../../libs/law';
import * as parameters from '../parameters';
import type { Ground } from './grounds';
import { type Kind, kinds } from './kinds';

/** What becomes of one document. */
export interface DocumentLine {
  readonly title: string;
  readonly access: 'whole' | 'redacted' | 'withheld';
  readonly ground?: Ground;
  /** What has been blacked out: the line of the log of redactions. */
  readonly redaction?: string;
}

/** How a request is answered. */
export type Result = 'full' | 'partial' | 'refused' | 'deferred' | 'inadmissible' | 'massive' | 'notHeld';

export interface Assessment {
  readonly result: Result;
  readonly documents: readonly DocumentLine[];
  readonly grounds: readonly Ground[];
  readonly reasons?: string;
  /** The day until which access is deferred (D.P.R. 184/2006 art. 9 c. 3). */
  readonly deferredUntil?: LocalDate;
  /** Reasons that cannot wait for the fifteen days of the third parties (D.Lgs. 33/2013 art. 5 c. 6). */
  readonly urgency?: string;
  /** Pages to copy on paper. */
  readonly pages?: number;
  /** Where something has been published (D.Lgs. 33/2013 art. 5 c. 6). */
  readonly link?: string;
}

/** What the officer decided on the documents, as the form gives it. */
export interface ProposedAnswer {
  readonly decision: 'give' | 'defer' | 'refuse';
  readonly documents: readonly DocumentLine[];
  readonly ground?: Ground;
  readonly reasons?: string;
  readonly deferredUntil?: LocalDate;
  readonly urgency?: string;
  readonly pages?: number;
}

/** Results of the grounds that have a name of their own; every other ground is a refusal. */
const resultOfGround: Partial<Record<Ground, Result>> = {
  vague: 'inadmissible',
  massive: 'massive',
  notHeld: 'notHeld',
};

/** D.Lgs. 33/2013 art. 5-bis c. 4: what no limit covers is given; L. 241/1990 art. 25 c. 3: the rest is limited with reasons. */
export function assess({ decision, documents, ground, ...more }: ProposedAnswer): Assessment {
  const limited = documents.filter(({ access }) => access !== 'whole');
  const grounds = decision === 'give' ? limited.flatMap((line) => line.ground ?? []) : ground ? [ground] : [];
  return {
    ...more,
    documents: decision === 'give' ? documents : [],
    grounds: [...new Set(grounds)],
    result: decision === 'give' ? (limited.length > 0 ? 'partial' : 'full') : resultWithout(decision, ground),
  };
}

function resultWithout(decision: 'defer' | 'refuse', ground: Ground | undefined): Result {
  if (decision === 'defer') return 'deferred';
  return (ground && resultOfGround[ground]) ?? 'refused';
}

/** Whether something is given, be it with limits (L. 241/1990 art. 25 c. 3). */
export function isGiven(result: Result): boolean {
  return result === 'full' || result === 'partial';
}

/** Whether the applicant gets less than was asked for, and may turn to somebody (L. 241/1990 art. 25 c. 3-4). */
export function isDenied(result: Result): boolean {
  return result !== 'full';
}

/**
 * L. 241/1990 art. 10-bis: before a denial, in whole or part, the applicant is heard where the notice is due. Who has
 * already been asked to specify or narrow the request has been heard on that; a deferral denies nothing.
 */
export function needsRejectionNotice(kind: Kind, result: Result, on: LocalDate): boolean {
  if (!['partial', 'refused', 'notHeld'].includes(result)) return false;
  const { rejectionNotice } = kinds[kind];
  return typeof rejectionNotice === 'boolean' ? rejectionNotice : valueOn(rejectionNotice, on);
}

/**
 * L. 241/1990 art. 25 c. 1, D.Lgs. 33/2013 art. 5 c. 4: only what copying on paper costs. Looking and what is sent by
 * electronic means are free.
 */
export function copyCost(kind: Kind, delivery: string, pages: number, on: LocalDate): bigint {
  return kinds[kind].copiesCost && delivery === 'paper'
    ? BigInt(pages) * valueOn(parameters.pagePrice, on)
    : 0n;
}
