import type { LocalDate } from '../../../../libs/law';
import { type Obstacle, obstacleOf } from './obstacles';
import { type Moment, namesAllowed, type Post } from './proposals';

/** A candidacy as it was filed with the call. */
export interface Filed {
  readonly proposer: { readonly taxCode: string; readonly name: string };
  readonly candidate: string;
  readonly posts: readonly string[];
  readonly at: Moment;
}

/** What the call tells a candidacy. */
export interface Screening {
  readonly obstacle?: Obstacle;
  /** Others who have proposed the same person. */
  readonly alsoBy: readonly string[];
}

/**
 * Guidelines on nominations, art. 6 p. 2: a candidacy against those that were filed before it and not kept out.
 */
export function screened(
  filed: Filed,
  before: readonly Filed[],
  posts: readonly Post[],
  until: Moment,
  on: LocalDate,
): Screening {
  const named = posts.filter(({ post }) => filed.posts.includes(post));
  const ofProposer = before.filter(({ proposer }) => proposer.taxCode === filed.proposer.taxCode);
  const bodies = new Set(named.map(({ body }) => body));
  const beyondLimit = [...bodies].filter((body) => {
    const ofBody = posts.filter((post) => post.body === body);
    const seats = ofBody.reduce((sum, post) => sum + post.seats, 0);
    const names = new Set(
      ofProposer
        .filter((other) => ofBody.some(({ post }) => other.posts.includes(post)))
        .map(({ candidate }) => candidate),
    );
    return names.size >= namesAllowed(seats, on);
  });
  const others = before.filter(
    ({ candidate, proposer }) => candidate === filed.candidate && proposer.taxCode !== filed.proposer.taxCode,
  );
  const standing = {
    posts: named,
    unknown: filed.posts.filter((post) => !posts.some((known) => known.post === post)),
    beyondLimit,
    twice: ofProposer.some(({ candidate }) => candidate === filed.candidate),
  };
  const obstacle = obstacleOf(standing, filed.at, until, on);
  const alsoBy = [...new Set(others.map(({ proposer }) => proposer.name))];
  return { alsoBy, ...(obstacle && { obstacle }) };
}
