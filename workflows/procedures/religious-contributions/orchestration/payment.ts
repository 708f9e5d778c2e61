import { type Cents, formatMoney, type LocalDate, parseMoney } from '../../../../libs/law';
import { type Case, determination, made, payment, paymentChecks, type Signed } from '../../../casework';
import { applicant } from '../letter-data';
import type { application } from '../procedure';
import { grantedBesides, paymentDue, paymentOf, publicationRequired } from '../rules';
import { paidBefore } from './before-ledger';
import type { Awarded, Committed, Moved, Payable } from './news';
import type { Grant } from './requests';

type ApplicationCase = Case<typeof application>;

/** What a beneficiary is told of its payment: the order where Accounts has given its number, the receipt where the treasurer has. */
interface Paid {
  readonly paidOn: LocalDate;
  readonly orderNumber?: string;
  readonly receipt?: string;
}

/** Commitment, publication, budget, checks, liquidation, payment: TUEL art. 183 to 185. */
export async function pay(kase: ApplicationCase, grant: Grant, awarded: Awarded): Promise<LocalDate> {
  const committed = await committedAndPublished(kase, grant, awarded);
  const { budgetExecutoryOn } = await kase.heard<Payable>('payable');
  kase.stage('payment');
  const term = kase.deadline('payment', paymentDue(budgetExecutoryOn));
  kase.record({ paymentUntil: term.due });

  const iban = await paymentChecks(kase, {
    amount: grant.granted,
    iban: kase.application.iban,
    due: term.due,
  });
  const { gross, withholding, net } = paymentOf(grant.granted, kase.application.fiscalPosition, kase.today());
  const figures = {
    gross: formatMoney(gross),
    withholding: formatMoney(withholding),
    net: formatMoney(net),
    iban,
    determination: committed.determination,
    commitmentNumber: committed.commitmentNumber,
    budgetLine: committed.budgetLine,
  };
  const act = await determination(kase, 'liquidation', {
    context: figures,
    due: term.due,
    data: { ...applicant(kase.application), ...figures },
  });
  const { paidOn, orderNumber, receipt }: Paid =
    committed.commitment === undefined
      ? await paidBefore(kase, gross, act, figures, term.due)
      : await paidByTreasurer(kase, grant, committed, { gross, withholding, act, figures, due: term.due });
  grant.paid = gross;
  term.met();
  kase.record({
    paid: formatMoney(gross),
    withholding: formatMoney(withholding),
    paidOn,
    ...(orderNumber !== undefined && { paymentOrder: orderNumber }),
    ...(receipt !== undefined && { paymentReceipt: receipt }),
  });
  kase.letter('paymentNotice', kase.application.body, {
    ...applicant(kase.application),
    ...figures,
    paidOn,
    orderNumber,
    receipt,
  });
  const news: Moved = { amount: formatMoney(gross) };
  await kase.report('paid', news);
  return paidOn;
}

/** The commitment, and the publication without which it has no effect. */
async function committedAndPublished(
  kase: ApplicationCase,
  grant: Grant,
  { granted, grantedThisYear, budgetLine: booked }: Awarded,
): Promise<Committed> {
  const inRound = parseMoney(grantedThisYear);
  // From before the ledger a round knows of its own grants only, and need not have committed them.
  if (booked === undefined) await publish(kase, grant, inRound);
  const committed = await kase.heard<Committed>('committed');
  kase.record({ commitmentNumber: committed.commitmentNumber });
  const { grantsOfYear } = committed;
  if (booked !== undefined)
    await publish(
      kase,
      grant,
      grantedBesides(parseMoney(granted), parseMoney(grantsOfYear ?? granted), inRound),
    );
  return committed;
}

/** Above the threshold of the year the grant has no effect before it is published (D.Lgs. 33/2013 art. 26). */
async function publish(kase: ApplicationCase, grant: Grant, grantedThisYear: Cents): Promise<void> {
  if (!publicationRequired(grantedThisYear, grant.granted, kase.today())) return;
  const { answer } = await kase.task('publishGrant', {
    context: {
      body: kase.application.body,
      granted: formatMoney(grant.granted),
      grantedThisYear: formatMoney(grantedThisYear),
    },
  });
  kase.record({ publishedOn: answer.publishedOn });
}

/**
 * Liquidates the commitment of the round in the ledger and waits for the treasurer. From here on the money is on its way: a
 * waiver finds it when it has arrived, and gives it back.
 */
async function paidByTreasurer(
  kase: ApplicationCase,
  grant: Grant,
  { commitment = '', budgetLine: line }: Committed,
  {
    gross,
    withholding,
    act: { number, signedBy },
    figures,
    due,
  }: {
    readonly gross: Cents;
    readonly withholding: Cents;
    readonly act: Signed;
    readonly figures: Readonly<Record<string, string>>;
    readonly due: LocalDate;
  },
): Promise<Paid> {
  grant.isOnItsWay = true;
  const liquidated = made(
    await kase.spending.liquidate({ commitment, line, amount: gross, act: number }, signedBy),
  );
  const news: Moved = { amount: formatMoney(gross) };
  await kase.report('liquidated', news);
  // The liquidation is of this case, and ordered here alone.
  const paid = made(
    await payment(kase, 'grantPayment', {
      liquidation: liquidated.id,
      gross,
      withheld: withholding,
      context: { ...figures, liquidation: number },
      due,
    }),
  );
  grant.payments.push({ id: paid.id, left: gross });
  return { paidOn: paid.paidOn, receipt: paid.reference };
}
