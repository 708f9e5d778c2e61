import type { DataOf, TaskContext } from '../../../../libs/domain';
import { type Cents, formatMoney } from '../../../../libs/law';
import { type Adopted, type Child, commitment, determination } from '../../../casework';
import type { letters } from '../letters';
import type { Panel } from './appointment';
import { commitmentTo, covered, type EditionMoney, giveBackBooked, keepCommitments } from './edition-money';
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
  money: EditionMoney | undefined,
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
  const total = notice.offers.reduce((sum, { prizes, amount }) => sum + BigInt(prizes) * amount, 0n);
  const given = results.flatMap(({ awards }) => awards).reduce((sum, { amount }) => sum + amount, 0n);
  const act = await awarded(kase, money, placed, given, {
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
    },
  });
  kase.record({ awardNumber: act.number });
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
    await kase.children.inform(place.thesis.application, 'result', resultFor(kase, ranking, place, money));
  return ranking;
}

type AwardData = Omit<
  DataOf<typeof letters.awardDetermination>,
  'additions' | 'signedBy' | 'visaBy' | 'commitmentNumber' | 'budgetLine' | 'total'
>;

/** The act that approves the ranking; with the visa on it each winner has a commitment of their own (TUEL art. 183 c. 1). */
async function awarded(
  kase: Edition,
  money: EditionMoney | undefined,
  placed: readonly Placed[],
  given: Cents,
  { context, data }: { readonly context: TaskContext; readonly data: AwardData },
): Promise<Adopted> {
  const total = formatMoney(given);
  if (!money || given === 0n) {
    // Without winners there is nothing to commit; before the ledger the notice has committed it.
    const act = await determination(kase, 'award', {
      context: { ...context, total },
      data: {
        ...data,
        total,
        commitmentNumber: kase.recorded('commitmentNumber') ?? '',
        budgetLine: kase.recall('budgetLine'),
        visaBy: undefined,
      },
    });
    if (money) await giveBackBooked(kase, money);
    return act;
  }
  const holders = placed.filter(({ prize }) => prize !== undefined);
  const booked = await covered(kase, money, given);
  const shown = { total, budgetLine: booked.line };
  const act = await commitment(kase, 'award', {
    context: { ...context, ...shown },
    data: { ...data, total },
    spends: ({ commitmentNumber }) =>
      holders.map((holder) => commitmentTo(kase, booked, holder, commitmentNumber)),
  });
  keepCommitments(money, holders, act);
  await giveBackBooked(kase, money, given);
  kase.record({
    commitmentNumber: act.visa.commitmentNumber ?? '',
    budgetLine: act.visa.budgetLine ?? booked.line,
  });
  return act;
}

/** What a candidate is told. */
export function resultFor(
  kase: Edition,
  { awardNumber, awardDate }: Pick<ApprovedRanking, 'awardNumber' | 'awardDate'>,
  { thesis, rank, score, reachesThreshold, mention, prize }: Placed,
  money: EditionMoney | undefined,
): Result {
  const held = money?.commitments.get(thesis.code);
  return {
    rank,
    score: shownScore(score),
    reachesThreshold,
    mention,
    prize,
    awardNumber,
    awardDate,
    commitmentNumber: held?.number ?? kase.recorded('commitmentNumber') ?? '',
    budgetLine: held?.line ?? kase.recall('budgetLine'),
    ...(held && { commitment: held }),
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
