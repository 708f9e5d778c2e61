import { type Candidate, type Cents, rank, type RankedCandidate } from '../../../../libs/law';
import type { Notice, Offer, Strand } from './notice';

export interface Award {
  readonly id: string;
  readonly amount: Cents;
  /** Whether it stands at the last prize together with others. */
  readonly exAequo: boolean;
}

/** The result of one strand. */
export interface StrandResult {
  readonly strand: Strand;
  /** Whoever waits for a third reader; the rest is provisional then. */
  readonly needsThirdReader: readonly string[];
  readonly ranked: readonly RankedCandidate[];
  readonly awards: readonly Award[];
  /** Prizes that nobody has reached. */
  readonly unassigned: number;
}

/**
 * L. 241/1990 art. 12 c. 1: ranking and prizes of each strand, as the notice says. Prizes that a strand does not assign go to the next in the ranking
 * of the other one where the notice allows it, by the threshold there.
 *
 * @param candidates those admitted to each strand, with their readings
 */
export function resultsOf(
  notice: Notice,
  candidates: ReadonlyMap<Strand, readonly Candidate[]>,
): StrandResult[] {
  const first = notice.offers.map((offer) => resultOf(notice, offer, candidates.get(offer.strand) ?? [], 0));
  if (!notice.movesUnassigned) return first;
  const spare = first.reduce((sum, { unassigned }) => sum + unassigned, 0);
  if (spare === 0) return first;
  return notice.offers.map((offer, at) => {
    const own = first[at];
    if (!own || own.unassigned > 0) return { ...own, unassigned: 0 } as StrandResult;
    return resultOf(notice, offer, candidates.get(offer.strand) ?? [], spare);
  });
}

function resultOf(
  notice: Notice,
  offer: Offer,
  candidates: readonly Candidate[],
  more: number,
): StrandResult {
  const prizes = offer.prizes + more;
  const { criteria, threshold, maxGap } = notice;
  const { needsThirdReader, ranked } = rank({
    criteria: [...criteria],
    threshold,
    maxGap,
    prizes,
    candidates,
  });
  const awards = prizesOf(ranked, { ...offer, prizes }, notice);
  const taken = Math.min(prizes, ranked.filter(({ winner }) => winner).length);
  return { strand: offer.strand, needsThirdReader, ranked, awards, unassigned: prizes - taken };
}

/** Equal rank at the last prizes shares what is left of them, or each has a whole one, as the notice says. */
function prizesOf(ranked: readonly RankedCandidate[], { prizes, amount }: Offer, { ties }: Notice): Award[] {
  const winners = ranked.filter(({ winner }) => winner);
  return winners.map((winner): Award => {
    const equals = winners.filter(({ rank: place }) => place === winner.rank);
    const left = prizes - (winner.rank - 1);
    if (equals.length <= left) return { id: winner.id, amount, exAequo: equals.length > 1 };
    if (ties === 'each') return { id: winner.id, amount, exAequo: true };
    return { id: winner.id, amount: shareOf(amount * BigInt(left), equals, winner), exAequo: true };
  });
}

/** Cents that cannot be divided go one each to those who come first in the list. */
function shareOf(sum: Cents, equals: readonly RankedCandidate[], winner: RankedCandidate): Cents {
  const count = BigInt(equals.length);
  const place = BigInt(equals.findIndex(({ id }) => id === winner.id));
  return sum / count + (place < sum % count ? 1n : 0n);
}
