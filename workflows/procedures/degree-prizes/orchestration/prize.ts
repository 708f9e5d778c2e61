import type { TaskContext } from '../../../../libs/domain';
import {
  type Cents,
  cite,
  explainDeadline,
  formatMoney,
  type LocalDate,
  parseMoney,
  percentOf,
  valueOn,
} from '../../../../libs/law';
import {
  answerBefore,
  type Case,
  determination,
  made,
  type Outcome,
  payment,
  paymentChecks,
  type Signed,
} from '../../../casework';
import { letterTo } from '../letter-data';
import { annulmentPeriod, prizeWithholdingRate } from '../parameters';
import type { application } from '../procedure';
import type { Ceremony, PrizeCommitment, Result } from './news';
import { giveUp, type Prize } from './prize-requests';

type ApplicationCase = Case<typeof application>;

interface Conditions {
  readonly acceptanceDays: number;
  readonly tax: 'prize' | 'income';
}
type Won = Result & { readonly prize: NonNullable<Result['prize']> };

/** A prize: acceptance within the days of the notice, ceremony, payment after tax. */
export async function takePrize(
  kase: ApplicationCase,
  prize: Prize,
  { acceptanceDays, tax }: Conditions,
  result: Won,
): Promise<Outcome<typeof application>> {
  const { candidate } = kase.application;
  prize.amount = parseMoney(result.prize.amount);
  kase.stage('award');
  kase.record({ prize: result.prize.amount, commitmentNumber: result.commitmentNumber });
  const limit = kase.deadline(
    'acceptance',
    explainDeadline({
      start: kase.today(),
      amount: acceptanceDays,
      unit: 'days',
      direction: 'forward',
      rule: cite('L. 241/1990', '12', '1'),
    }),
  );
  kase.letter('award', candidate, {
    ...letterTo(kase.application),
    thesisTitle: kase.application.thesisTitle,
    amount: result.prize.amount,
    exAequo: result.prize.exAequo,
    rank: result.rank,
    score: result.score,
    awardNumber: result.awardNumber,
    awardDate: result.awardDate,
    acceptUntil: limit.due,
  });
  const offer = kase.offer('registerAcceptance', {
    due: limit.due,
    context: { amount: result.prize.amount },
  });
  const accepted = (await answerBefore(limit, offer))?.answer;
  if (accepted?.answer !== 'accepts' || accepted.iban === undefined) {
    await giveUp(kase, prize);
    return 'waived';
  }
  kase.record({ acceptedOn: accepted.receivedOn });
  await kase.report('accepted', {});
  const ceremony = await kase.heard<Ceremony>('ceremony');
  kase.letter('invitation', candidate, { ...letterTo(kase.application), ...ceremony });
  await pay(kase, prize, tax, result, accepted.iban);
  const kept = keptOpen(kase, result.awardDate);
  if (result.commitment) await settled(kase, prize);
  await kept;
  await undisputed(kase, prize);
  return result.prize.exAequo ? 'exAequo' : 'winner';
}

/** It is paid; whoever has given it up or copied meanwhile does not hold it, so that it goes to the next. */
async function settled(kase: ApplicationCase, prize: Prize): Promise<void> {
  prize.isUnderWay = false;
  kase.time.changed();
  await undisputed(kase, prize);
  if (!prize.isLeft) await kase.report('paid', { amount: formatMoney(prize.paid) });
}

/** As long as a prize may be annulled, plagiarism that comes to light is dealt with here. */
async function keptOpen(kase: ApplicationCase, awardDate: LocalDate): Promise<void> {
  kase.stage('kept');
  const limit = kase.deadline(
    'annulment',
    explainDeadline({
      start: awardDate,
      amount: valueOn(annulmentPeriod, awardDate),
      unit: 'months',
      direction: 'forward',
      rule: cite('L. 241/1990', '21-nonies', '1'),
      lapse: true,
    }),
  );
  await limit.expired;
}

/** While plagiarism is looked into nothing is paid, and the case does not end. */
async function undisputed(kase: ApplicationCase, prize: Prize): Promise<void> {
  await kase.time.when(() => prize.challenged === undefined);
}

/** Checks, withholding, liquidation, order: TUEL art. 184 and 185. */
async function pay(
  kase: ApplicationCase,
  prize: Prize,
  tax: Conditions['tax'],
  { commitment, commitmentNumber, budgetLine, awardNumber }: Won,
  account: string,
): Promise<void> {
  const { candidate, taxCode } = kase.application;
  await undisputed(kase, prize);
  kase.stage('payment');
  const gross = formatMoney(prize.amount);
  const iban = await paymentChecks(kase, { amount: prize.amount, iban: account });
  const paidAfter = kase.today();
  const proposed =
    tax === 'prize'
      ? formatMoney(percentOf(prize.amount, valueOn(prizeWithholdingRate, paidAfter), 'halfUp'))
      : undefined;
  const { answer: due } = await kase.task('taxTreatment', {
    context: { gross, tax, paidAfter, proposedWithholding: proposed },
  });
  const figures = {
    gross,
    withholding: due.withholding,
    net: formatMoney(prize.amount - parseMoney(due.withholding)),
    iban,
    commitmentNumber,
    budgetLine,
    determination: awardNumber,
  };
  await undisputed(kase, prize);
  const liquidation = await determination(kase, 'liquidation', {
    context: figures,
    data: { ...figures, candidate, taxCode, isPrize: tax === 'prize' },
  });
  const paid = await (commitment
    ? payInLedger(kase, prize, commitment, parseMoney(due.withholding), liquidation, figures)
    : payBefore(kase, prize, liquidation, figures));
  prize.paid = prize.amount;
  prize.paidOn = paid.paidOn;
  kase.record({
    withholding: due.withholding,
    paidOn: paid.paidOn,
    ...(paid.orderNumber !== undefined && { paymentOrder: paid.orderNumber }),
    ...(paid.receipt !== undefined && { receipt: paid.receipt }),
  });
  kase.letter('paymentNotice', candidate, {
    ...letterTo(kase.application),
    ...figures,
    // The order may have gone to another account than the one that was checked.
    iban: commitment ? undefined : iban,
    isPrize: tax === 'prize',
    ...paid,
  });
  if (!commitment) await kase.report('paid', { amount: gross });
}

interface PaidOut {
  readonly paidOn: LocalDate;
  readonly orderNumber: string | undefined;
  readonly receipt: string | undefined;
}

/** Out of the commitment that the edition made: liquidated when nothing stands against it, then paid by the treasurer. */
async function payInLedger(
  kase: ApplicationCase,
  prize: Prize,
  { id, line }: PrizeCommitment,
  withheld: Cents,
  { number: act, signedBy }: Signed,
  context: TaskContext,
): Promise<PaidOut> {
  const { amount } = prize;
  await undisputed(kase, prize);
  prize.isUnderWay = true;
  const liquidated = made(await kase.spending.liquidate({ commitment: id, line, amount, act }, signedBy));
  const paid = made(
    await payment(kase, 'prize', {
      liquidation: liquidated.id,
      gross: amount,
      withheld,
      context: { ...context, liquidation: act },
    }),
  );
  prize.payments.push({ id: paid.id, left: amount });
  return { paidOn: paid.paidOn, orderNumber: undefined, receipt: paid.reference };
}

/** From before the ledger: Accounts says by which order it has paid. */
async function payBefore(
  kase: ApplicationCase,
  prize: Prize,
  { number, signedBy }: Signed,
  context: TaskContext,
): Promise<PaidOut> {
  const { candidate } = kase.application;
  kase.money('liquidation', prize.amount, candidate, number, signedBy);
  await undisputed(kase, prize);
  const { answer, by } = await kase.task('payment.order', { context: { ...context, liquidation: number } });
  kase.money('payment', prize.amount, candidate, answer.orderNumber, by);
  return { ...answer, receipt: undefined };
}
