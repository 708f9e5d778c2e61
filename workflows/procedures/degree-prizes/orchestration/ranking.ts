import { formatMoney } from '../../../../libs/law';
import { determination, type Child } from '../../../casework';
import type { Panel } from './appointment';
import { scoredOf, type Thesis } from './evaluation';
import type { Approved, Proposed, Result } from './news';
import type { Edition } from './run-edition';
import { shortNameOf, shownScore } from './shown';
import { candidateOf, noticeOf, reaches, type NoticeData, resultsOf } from '../rules';

/** A thesis with its place, joined with the person after the commission has closed the ranking. */
export interface Placed {
  readonly thesis: Thesis;
  readonly rank: number;
  readonly score: string;
  readonly reachesThreshold: boolean;
  readonly prize?: { readonly amount: string; readonly exAequo: boolean };
  readonly mention?: string;
}

export interface ApprovedRanking {
  readonly placed: readonly Placed[];
  /** What nobody has reached. */
  readonly unassigned: number;
  readonly spare: bigint;
  readonly awardNumber: string;
  readonly awardDate: string;
}

/**
 * The commission decides on the ranking by code; only then do codes and people come together, in the determination that
 * approves it.
 */
export async function approveRanking(
  kase: Edition,
  data: NoticeData,
  panel: Panel,
  theses: readonly Thesis[],
): Promise<ApprovedRanking> {
  const notice = noticeOf(data);
  const results = resultsOf(
    notice,
    new Map(
      notice.offers.map(({ strand }) => [
        strand,
        theses
          .filter((thesis) => thesis.strand === strand)
          .map((thesis) => candidateOf({ ...thesis, readings: scoredOf(kase, thesis) })),
      ]),
    ),
  );
  const places = results.flatMap(({ strand, ranked, awards }) =>
    ranked.map(({ id, score, rank }) => {
      const award = awards.find((one) => one.id === id);
      return {
        code: id,
        strand,
        rank,
        score,
        reachesThreshold: reaches(score, notice.threshold),
        prize: award && { amount: formatMoney(award.amount), exAequo: award.exAequo },
      };
    }),
  );
  const proposed: Proposed = {
    rows: places.map(({ code, strand, rank, score, reachesThreshold, prize }) => ({
      code,
      strand: shortNameOf(strand),
      rank,
      score: shownScore(score),
      note: noteOf(prize, reachesThreshold),
      hasPrize: prize !== undefined,
    })),
  };
  await kase.children.inform(panel.case, 'ranking', proposed);
  const approved = await approvedBy(kase, panel);

  const placed = places.flatMap((place): Placed[] => {
    const thesis = theses.find(({ code }) => code === place.code);
    const mention = approved.mentions.find(({ code }) => code === place.code)?.reasons;
    return thesis ? [{ ...place, thesis, mention }] : [];
  });
  const rows = placed.map((place) => ({
    strand: shortNameOf(place.thesis.strand),
    rank: place.rank,
    code: place.thesis.code,
    candidate: place.thesis.candidate,
    thesis: place.thesis.thesisTitle,
    score: shownScore(place.score),
    prize: place.prize?.amount ?? '0.00',
    note: place.mention ? 'Menzione speciale' : noteOf(place.prize, place.reachesThreshold),
  }));
  const unassigned = results.reduce((sum, result) => sum + result.unassigned, 0);
  kase.record({ ranking: rows, unassigned });
  const winners = rows.filter(({ prize }) => prize !== '0.00');
  const mentions = placed.flatMap(({ thesis, mention }) =>
    mention ? [{ candidate: thesis.candidate, thesis: thesis.thesisTitle, reasons: mention }] : [],
  );
  const act = await determination(kase, 'award', {
    context: { rows, minutes: approved.minutesNumber },
    data: {
      year: kase.application.year,
      noticeNumber: kase.recall('noticeNumber'),
      minutesNumber: approved.minutesNumber,
      minutesDate: approved.heldOn,
      rows,
      winners: winners.length > 0 ? winners : undefined,
      mentions: mentions.length > 0 ? mentions : undefined,
      unassigned: unassigned > 0 ? unassigned : undefined,
      commitmentNumber: kase.recall('commitmentNumber'),
    },
  });
  kase.record({ awardNumber: act.number });
  const total = notice.offers.reduce((sum, { prizes, amount }) => sum + BigInt(prizes) * amount, 0n);
  const given = results.flatMap(({ awards }) => awards).reduce((sum, { amount }) => sum + amount, 0n);
  if (winners.length > 0) {
    const { answer } = await kase.task('publishAward', { context: { winners, adoptedOn: act.adoptedOn } });
    kase.record({ awardPublishedOn: answer.publishedOn });
  }
  const ranking: ApprovedRanking = {
    placed,
    unassigned,
    spare: total > given ? total - given : 0n,
    awardNumber: act.number,
    awardDate: act.adoptedOn,
  };
  for (const place of placed)
    await kase.children.inform(place.thesis.application, 'result', resultFor(kase, ranking, place));
  return ranking;
}

/** What a candidate is told. */
export function resultFor(
  kase: Edition,
  { awardNumber, awardDate }: Pick<ApprovedRanking, 'awardNumber' | 'awardDate'>,
  { rank, score, reachesThreshold, mention, prize }: Placed,
): Result {
  return {
    rank,
    score: shownScore(score),
    reachesThreshold,
    mention,
    prize,
    awardNumber,
    awardDate,
    commitmentNumber: kase.recall('commitmentNumber'),
    budgetLine: kase.recall('budgetLine'),
  };
}

async function approvedBy(kase: Edition, panel: Panel): Promise<Approved> {
  const isDone = ({ id, reports }: Child): boolean => id === panel.case && reports.has('approved');
  return (await kase.children.first(isDone)).reports.get('approved') as Approved;
}

function noteOf(prize: Placed['prize'], reachesThreshold: boolean): string {
  if (prize) return prize.exAequo ? 'Premio ex aequo' : 'Premio';
  return reachesThreshold ? 'Idonea' : 'Sotto la soglia';
}
