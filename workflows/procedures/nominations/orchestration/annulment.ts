import type { Actor, CourtJudgment, FoundEntry } from '../../../../libs/domain';
import type { Case } from '../../../casework';
import type { SeatEntry } from './matter';
import { type HeldPost, type Keeper, vacateSeat } from './seat-entries';

/** Where the Council is told. */
export const COUNCIL = 'Presidenza del Consiglio comunale';

/** The posts end in the register, and with it the mandates in them. */
export async function endPosts<P extends Keeper>(
  kase: Case<P>,
  posts: readonly HeldPost[],
  { effectiveFrom: from, court, number }: CourtJudgment,
  by: Actor,
): Promise<void> {
  const reason = `${court}, sentenza n. ${number}`;
  await Promise.all(posts.map((post) => vacateSeat(kase, post, { from, vacancy: 'annulled', by, reason })));
}

/** What the case says of the judgment. */
export function judgmentFacts({ court, number, decidedOn, effectiveFrom }: CourtJudgment) {
  return { judgment: `${court}, n. ${number}`, judgmentDate: decidedOn, annulledFrom: effectiveFrom };
}

/** The judgment as the record keeps it, without what the form asks for beside it. */
export function judgmentOf({ court, number, decidedOn, effectiveFrom }: CourtJudgment): CourtJudgment {
  return { court, number, decidedOn, effectiveFrom };
}

/** What letters say of it. */
export function judgmentData({ court, number, decidedOn }: CourtJudgment) {
  return { court, judgmentNumber: number, decidedOn };
}

/** The seats that somebody holds. */
export function heldPosts(seats: readonly FoundEntry<SeatEntry>[]): readonly HeldPost[] {
  return seats.flatMap(({ key: seat, entry: { holder, startsOn } }) =>
    holder === undefined ? [] : [{ seat, holder, ...(startsOn !== undefined && { startsOn }) }],
  );
}
