import {
  cite,
  debtCheckRequired,
  explainDeadline,
  formatMoney,
  type LocalDate,
  parseMoney,
  percentOf,
  valueOn,
} from '../../../../libs/law';
import { answerBefore, type Case, determination, type Outcome } from '../../../casework';
import { letterTo } from '../letter-data';
import { annulmentPeriod, prizeWithholdingRate } from '../parameters';
import type { application } from '../procedure';
import type { Ceremony, Result } from './news';
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
  await keptOpen(kase, result.awardDate);
  await undisputed(kase, prize);
  return result.prize.exAequo ? 'exAequo' : 'winner';
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
  { commitmentNumber, budgetLine, awardNumber }: Won,
  account: string,
): Promise<void> {
  const { candidate, taxCode } = kase.application;
  await undisputed(kase, prize);
  kase.stage('payment');
  const gross = formatMoney(prize.amount);
  const iban = await checked(kase, gross, account);
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
  kase.money('liquidation', prize.amount, candidate, liquidation.number, liquidation.signedBy);
  await undisputed(kase, prize);
  const { answer: order, by } = await kase.task('payment.order', {
    context: { ...figures, liquidation: liquidation.number },
  });
  prize.paid = prize.amount;
  prize.paidOn = order.paidOn;
  kase.money('payment', prize.amount, candidate, order.orderNumber, by);
  kase.record({
    withholding: due.withholding,
    paidOn: order.paidOn,
    paymentOrder: order.orderNumber,
  });
  kase.letter('paymentNotice', candidate, {
    ...letterTo(kase.application),
    ...figures,
    isPrize: tax === 'prize',
    ...order,
  });
  await kase.report('paid', { amount: gross });
}

/** What fails is checked again until it passes. */
async function checked(kase: ApplicationCase, amount: string, iban: string): Promise<string> {
  for (;;) {
    const { answer } = await kase.task('paymentChecks', {
      context: {
        amount,
        iban,
        debtCheckRequired: debtCheckRequired(parseMoney(amount), kase.today()),
      },
    });
    if (answer.accountHolderVerified && answer.contributions !== 'irregular' && answer.taxDebts !== 'found')
      return answer.iban;
  }
}
