import type { LocalDate, Majority } from '../law';
import type { TaskHolder } from './journal';

/** What can be chosen on a secret paper. */
export interface BallotOption {
  readonly key: string;
  readonly name: string;
}

/** One secret ballot, as its papers say. */
export interface Ballot {
  readonly ballot: string;
  /** The question, and what it is about in the agenda. */
  readonly question: string;
  readonly item: string;
  readonly options: readonly BallotOption[];
  /** How many each paper may name. */
  readonly choose: number;
  /** How many are to be elected. */
  readonly seats: number;
  readonly majority: Majority;
  /** Members of the body, there or not. */
  readonly members: number;
  /** From 1; a ballot that elects too few is repeated. */
  readonly round: number;
  /** The key by which anybody can check its papers. */
  readonly publicKey: string;
}

/** A paper out of the box. Nothing relates it to who has voted. */
export interface CountedPaper {
  readonly serial: string;
  readonly choices: readonly string[];
  readonly signature: string;
}

/** What anybody can see of a box. Signatures on covered papers are of use to those only who have covered them. */
export interface BoxView {
  readonly state: 'taking' | 'open' | 'closed' | 'annulled';
  readonly publicKey: string;
  readonly signed: readonly { readonly paper: string; readonly signed: string }[];
  readonly inBox: number;
}

/** A ballot of a case with what was counted, so that anybody who may read the case can count again. */
export interface BallotView extends Ballot {
  readonly closed?: { readonly papers: readonly CountedPaper[]; readonly annulled: boolean };
  /** Papers that were signed, once the box is open. */
  readonly signed?: number;
}

/** What happens in the meetings of a collegial body; a part of the facts of the journal. */
export type MeetingFact =
  | {
      kind: 'meetingOpened';
      /** Id of the meeting within its case. */
      meeting: string;
      body: string;
      day: LocalDate;
      at: string;
      chair: TaskHolder;
      present: readonly (TaskHolder & { readonly remote?: true })[];
      absent: readonly TaskHolder[];
      quorum: number;
    }
  | {
      kind: 'voteTaken';
      /** Id of the vote within its case. */
      vote: string;
      item: string;
      question: string;
      favour: number;
      against: number;
      abstained: number;
      /** Those who had to abstain. */
      conflicted: readonly TaskHolder[];
      needed: number;
      adopted: boolean;
    }
  /** The members there are too few to decide on it. */
  | { kind: 'quorumMissing'; item: string; present: number; quorum: number }
  | ({ kind: 'ballotOpened' } & Ballot)
  /** All papers are signed, and those who have one may put it into the box. The key that signed them is no more. */
  | { kind: 'boxOpened'; ballot: string; papers: number }
  /** The secretary wanted to count, and papers were missing. */
  | { kind: 'papersMissing'; ballot: string; inBox: number; papers: number }
  | {
      kind: 'ballotClosed';
      ballot: string;
      /** In the order of their serials, which says nothing. Empty where it was annulled. */
      papers: readonly CountedPaper[];
      annulled?: true;
    };

/** The facts of the journal that say what becomes of ballots. */
export type BallotFact = Extract<MeetingFact, { kind: 'ballotOpened' | 'boxOpened' | 'ballotClosed' }>;
export const ballotFacts = [
  'ballotOpened',
  'boxOpened',
  'ballotClosed',
] as const satisfies BallotFact['kind'][];

const withoutKind = ({ kind: _, ...ballot }: Extract<BallotFact, { kind: 'ballotOpened' }>): Ballot => ballot;

/** The ballots of a case, from the facts of its journal in their order. */
export function ballotsOf(facts: readonly BallotFact[]): BallotView[] {
  return facts.flatMap((fact) => {
    if (fact.kind !== 'ballotOpened') return [];
    const ballot = withoutKind(fact);
    const own = facts.filter((other) => other.ballot === ballot.ballot);
    const opened = own.find((other) => other.kind === 'boxOpened');
    const closed = own.find((other) => other.kind === 'ballotClosed');
    return [
      {
        ...ballot,
        ...(opened && { signed: opened.papers }),
        ...(closed && { closed: { papers: closed.papers, annulled: closed.annulled ?? false } }),
      },
    ];
  });
}
