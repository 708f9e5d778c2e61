import type { DataOf, TaskContext } from '../../../../libs/domain';
import { parseMoney } from '../../../../libs/law';
import { type Adopted, type Child, commitment, determination, type Outcome } from '../../../casework';
import type { letters } from '../letters';
import type { edition } from '../procedure';
import { commitmentTo, type EditionMoney, keepCommitments, passOn } from './edition-money';
import type { Ceremony } from './news';
import { type ApprovedRanking, type Placed, resultFor } from './ranking';
import { type Edition, save } from './run-edition';
import { shownScore } from './shown';

/** From the approved ranking to the last prize paid: acceptances, the next in the ranking, the ceremony, payments. */
export async function settlePrizes(
  kase: Edition,
  ranking: ApprovedRanking,
  money: EditionMoney | undefined,
): Promise<Outcome<typeof edition>> {
  const holders = ranking.placed.filter(({ prize }) => prize !== undefined);
  let lost = ranking.spare;
  let ceremony: Ceremony | undefined;
  const gone = new Set<string>();
  const settled = async (milestone: 'accepted' | 'paid'): Promise<void> => {
    for (;;) {
      await kase.time.when(
        () =>
          holders.some((one) => !gone.has(one.thesis.code) && hasLeft(kase, one)) ||
          holders.every((one) => gone.has(one.thesis.code) || childOf(kase, one)?.reports.has(milestone)),
      );
      const leaving = holders.filter((one) => !gone.has(one.thesis.code) && hasLeft(kase, one));
      if (leaving.length === 0) return;
      for (const one of leaving) {
        gone.add(one.thesis.code);
        const next = nextAfter(kase, ranking, holders, one);
        if (money) await passOn(kase, money, one, next);
        if (!next) lost += parseMoney(one.prize?.amount ?? '0.00');
        else holders.push(await promote(kase, ranking, one, next, ceremony, money));
      }
    }
  };

  await settled('accepted');
  if (holders.some(({ thesis }) => !gone.has(thesis.code))) {
    ceremony = await arrangeCeremony(kase);
    for (const one of holders)
      if (!gone.has(one.thesis.code))
        await kase.children.inform(one.thesis.application, 'ceremony', ceremony);
    await settled('paid');
  }
  if (!money) save(kase, lost);
  const kept = holders.filter(({ thesis }) => !gone.has(thesis.code));
  if (kept.length === 0) return 'notAssigned';
  return lost > 0n ? 'partlyAwarded' : 'awarded';
}

/** A prize that is free goes to the next of the strand who has reached the threshold. */
function nextAfter(
  kase: Edition,
  { placed }: ApprovedRanking,
  holders: readonly Placed[],
  { thesis }: Placed,
): Placed | undefined {
  return placed
    .filter(
      (one) =>
        one.thesis.strand === thesis.strand &&
        one.reachesThreshold &&
        !holders.some((holder) => holder.thesis.code === one.thesis.code) &&
        !childOf(kase, one)?.reports.has('closed'),
    )
    .toSorted((a, b) => a.rank - b.rank)[0];
}

async function promote(
  kase: Edition,
  ranking: ApprovedRanking,
  leaving: Placed,
  next: Placed,
  ceremony: Ceremony | undefined,
  money: EditionMoney | undefined,
): Promise<Placed> {
  const amount = leaving.prize?.amount ?? '0.00';
  const holder: Placed = { ...next, prize: { amount, exAequo: false } };
  const figures = { gone: leaving.thesis.candidate, next: next.thesis.candidate, amount };
  const act = await assigned(kase, money, holder, {
    context: figures,
    data: {
      ...figures,
      year: kase.application.year,
      awardNumber: ranking.awardNumber,
      score: shownScore(next.score),
      rank: next.rank,
      revoked: whyLeft(kase, leaving) === 'revoked',
    },
  });
  const by = { awardNumber: act.number, awardDate: act.adoptedOn };
  await kase.children.inform(next.thesis.application, 'promoted', resultFor(kase, by, holder, money));
  if (ceremony) await kase.children.inform(next.thesis.application, 'ceremony', ceremony);
  return holder;
}

type NextData = Omit<
  DataOf<typeof letters.nextDetermination>,
  'additions' | 'signedBy' | 'visaBy' | 'commitmentNumber' | 'budgetLine'
>;

/** The act that assigns a free prize, and commits it to its new winner. */
async function assigned(
  kase: Edition,
  money: EditionMoney | undefined,
  holder: Placed,
  { context, data }: { readonly context: TaskContext; readonly data: NextData },
): Promise<Adopted> {
  const booked = money?.booked;
  if (!money || !booked) {
    // From before the ledger: the notice has committed it.
    const before = { commitmentNumber: '', budgetLine: '', visaBy: undefined };
    return determination(kase, 'nextInRanking', { context, data: { ...data, ...before } });
  }
  const act = await commitment(kase, 'nextInRanking', {
    context: { ...context, budgetLine: booked.line },
    data,
    spends: ({ commitmentNumber }) => [commitmentTo(kase, booked, holder, commitmentNumber)],
  });
  keepCommitments(money, [holder], act);
  money.booked = undefined;
  return act;
}

async function arrangeCeremony(kase: Edition): Promise<Ceremony> {
  const { answer } = await kase.task('ceremony');
  kase.record({ ceremonyOn: answer.heldOn, ceremonyPlace: answer.place });
  return answer;
}

function hasLeft(kase: Edition, holder: Placed): boolean {
  return whyLeft(kase, holder) !== undefined;
}

/** A winner who leaves the prize says so at once; whatever has to be given back comes after. */
function whyLeft(kase: Edition, holder: Placed): string | undefined {
  const reports = childOf(kase, holder)?.reports;
  const left = reports?.get('left') as { readonly why: string } | undefined;
  const closed = reports?.get('closed') as { readonly outcome: string } | undefined;
  if (left) return left.why;
  return closed && !['winner', 'exAequo'].includes(closed.outcome) ? closed.outcome : undefined;
}

function childOf(kase: Edition, { thesis }: Placed): Child | undefined {
  return kase.children.all.find(({ id }) => id === thesis.application);
}
