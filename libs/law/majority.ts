import { LawError } from './law-error';

/** Of whom a majority is counted, and how large it is. */
export interface Majority {
  /**
   * `members`: all who belong to the body, there or not; `present`: those who take part in the vote, abstentions and blank
   * papers among them; `votes`: those who have voted for something or against it.
   */
  readonly of: 'members' | 'present' | 'votes';
  readonly share: readonly [numerator: number, denominator: number];
  /** More than the share, as of an absolute majority; otherwise at least as much. */
  readonly more: boolean;
}

/** More than half of those who take part. */
export const absoluteMajority: Majority = { of: 'present', share: [1, 2], more: true };
/** More than half of those who vote for or against. */
export const simpleMajority: Majority = { of: 'votes', share: [1, 2], more: true };

export interface Electorate {
  readonly members: number;
  readonly present: number;
  readonly votes: number;
}

/**
 * Votes in favour that a majority takes: above one half of 48 it is 25, three fifths of 48 are 29.
 *
 * @throws LawError when the share is no part of a whole
 */
export function votesNeeded(
  { of, share: [numerator, denominator], more }: Majority,
  of_: Electorate,
): number {
  if (!(numerator > 0 && denominator >= numerator))
    throw new LawError('invalidInput', `${numerator}/${denominator} is no part of a whole.`);
  const counted = of_[of] * numerator;
  return more ? Math.floor(counted / denominator) + 1 : Math.max(1, Math.ceil(counted / denominator));
}

/** What somebody says in an open vote. */
export type OpenVote = 'favour' | 'against' | 'abstained';

export interface OpenResult {
  readonly favour: number;
  readonly against: number;
  readonly abstained: number;
  /** Votes in favour that were needed. */
  readonly needed: number;
  readonly adopted: boolean;
}

/** Counts an open vote. Equal votes do not adopt: what is proposed needs more than stands against it. */
export function countOpenVotes(votes: readonly OpenVote[], members: number, majority: Majority): OpenResult {
  const count = (what: OpenVote) => votes.filter((vote) => vote === what).length;
  const [favour, against, abstained] = [count('favour'), count('against'), count('abstained')];
  const needed = votesNeeded(majority, { members, present: votes.length, votes: favour + against });
  return { favour, against, abstained, needed, adopted: favour >= needed };
}
