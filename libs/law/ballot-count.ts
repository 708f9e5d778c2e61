import { type Majority, votesNeeded } from './majority';

/** A secret vote as it lies in the box. */
export interface SecretVote {
  /** What its voter has chosen; nothing on a blank paper. */
  readonly choices: readonly string[];
}

export interface BallotQuestion {
  /** What can be chosen, by key. */
  readonly options: readonly string[];
  /** How many each paper may name. */
  readonly choose: number;
  /** How many are to be elected. */
  readonly seats: number;
  readonly majority: Majority;
}

export interface BallotResult {
  /** Votes of each option, most first, then in the order of the paper. */
  readonly counts: readonly { readonly option: string; readonly votes: number }[];
  readonly blank: number;
  /** Papers that name what nobody can be chosen for, somebody twice or too many. */
  readonly void: number;
  readonly needed: number;
  /** Those with the majority, in the order of `counts`; never more than there are seats. */
  readonly elected: readonly string[];
}

/**
 * Those with the votes that are needed, most first, and no more than there are seats. Of those who stand equal at the last
 * seat nobody is elected.
 */
export function electedOf<Received extends { readonly votes: number }>(
  received: readonly Received[],
  seats: number,
  needed: number,
): Received[] {
  const reached = received.filter(({ votes }) => votes >= needed).toSorted((a, b) => b.votes - a.votes);
  const beyond = reached[seats];
  return reached.slice(0, seats).filter(({ votes }) => beyond === undefined || votes > beyond.votes);
}

/**
 * Counts a secret ballot. Who has the majority is elected; where more have it than there are seats, those with most votes, and
 * nobody of those who stand equal at the last seat.
 *
 * @param members of the body, for majorities that are counted of all of them
 */
export function countBallot(
  { options, choose, seats, majority }: BallotQuestion,
  votes: readonly SecretVote[],
  members: number,
): BallotResult {
  const isValid = ({ choices }: SecretVote): boolean =>
    choices.length <= choose &&
    new Set(choices).size === choices.length &&
    choices.every((choice) => options.includes(choice));
  const valid = votes.filter(isValid);
  const blank = valid.filter(({ choices }) => choices.length === 0).length;
  const counts = options
    .map((option) => ({
      option,
      votes: valid.filter(({ choices }) => choices.includes(option)).length,
    }))
    .toSorted((a, b) => b.votes - a.votes);
  const needed = votesNeeded(majority, { members, present: votes.length, votes: valid.length - blank });
  const elected = electedOf(counts, seats, needed).map(({ option }) => option);
  return { counts, blank, void: votes.length - valid.length, needed, elected };
}
