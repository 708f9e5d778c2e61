import { type Actor, lastDayOf, type RecoverablePayment } from '../../../../libs/domain';
import { type Cents, displayDate, lesserOf, parseMoney, yearOf } from '../../../../libs/law';
import {
  commitment,
  determination,
  made,
  payment,
  type Repayable,
  setAside,
  takenFrom,
} from '../../../casework';
import type { Assessment } from '../form';
import { instalmentDue } from '../rules';
import { beneficiaryOf, type Matter, type SelfCorrection } from './matter';

interface Corrected {
  readonly number: string;
  readonly adoptedOn: string;
}

/** The indemnity for a revocation is committed, liquidated and paid (L. 241/1990 art. 21-quinquies c. 1 and 1-bis). */
export async function indemnify(
  kase: SelfCorrection,
  matter: Matter,
  { number, adoptedOn }: Corrected,
  indemnity: string,
  { chapter, beneficiaryTaxCode }: Assessment,
): Promise<void> {
  const { name } = beneficiaryOf(kase);
  kase.stage('settlement');
  kase.record({ indemnity });
  const settled = {
    beneficiary: name,
    indemnity,
    correctionNumber: number,
    correctionDate: adoptedOn,
  };
  const owed = {
    data: { ...matter.data, ...settled },
    context: { ...matter.shown, ...settled },
  };
  if (!kase.follows('ledger')) return indemnifyBefore(kase, owed);
  if (chapter === undefined || beneficiaryTaxCode === undefined)
    throw new Error(`Case ${kase.id} has an indemnity without line or creditor`);
  return indemnifyInLedger(kase, owed, chapter, { name, taxCode: beneficiaryTaxCode });
}

interface Owed {
  readonly data: Matter['data'] & {
    readonly beneficiary: string;
    readonly indemnity: string;
    readonly correctionNumber: string;
    readonly correctionDate: string;
  };
  readonly context: Matter['shown'] & Omit<Owed['data'], keyof Matter['data']>;
}

/** TUEL art. 183 to 185, on a line of the budget: what the revocation owes is set aside until its own act commits it. */
async function indemnifyInLedger(
  kase: SelfCorrection,
  { data, context }: Owed,
  chapter: string,
  creditor: { readonly name: string; readonly taxCode: string },
): Promise<void> {
  const amount = parseMoney(data.indemnity);
  const reason = `Indennizzo per la revoca di ${data.actTitle} n. ${data.actNumber}`;
  const booked = await setAside(kase, 'indemnity.coverage', { chapter, amount, reason });
  const act = await commitment(kase, 'indemnity', {
    context: { ...context, budgetLine: booked.line },
    data,
    spends: ({ commitmentNumber }) => [
      {
        ...takenFrom(kase, booked, amount),
        creditor,
        reason,
        due: lastDayOf(yearOf(kase.today())),
        reference: commitmentNumber,
      },
    ],
  });
  const [{ id, lines: [part] = [] } = {}] = act.commitments;
  if (id === undefined || !part) throw new Error(`The indemnity of case ${kase.id} was not committed`);
  const shown = {
    budgetLine: part.line,
    beneficiaryTaxCode: creditor.taxCode,
    commitmentNumber: act.visa.commitmentNumber ?? '',
    commitmentAct: act.number,
  };
  kase.record({ budgetLine: part.line, commitmentNumber: shown.commitmentNumber });
  const { number, signedBy } = await determination(kase, 'indemnityLiquidation', {
    context: { ...context, ...shown },
    data: { ...data, ...shown },
  });
  const liquidated = made(
    await kase.spending.liquidate({ commitment: id, line: part.line, amount, act: number }, signedBy),
  );
  const paid = made(
    await payment(kase, 'indemnity', {
      liquidation: liquidated.id,
      gross: amount,
      context: { ...context, ...shown, liquidation: number },
    }),
  );
  kase.record({ paidOn: paid.paidOn });
}

/** Of a case from before the ledger: entries of its own, and an order that Accounts names. */
async function indemnifyBefore(kase: SelfCorrection, { data, context }: Owed): Promise<void> {
  const { beneficiary: name, indemnity } = data;
  const { signedBy, visa } = await commitment(kase, 'indemnity', { context, data });
  const amount = parseMoney(indemnity);
  kase.money('commitment', amount, name, visa.commitmentNumber ?? '', signedBy);
  const { answer, by } = await kase.task('indemnity.payment', { context });
  kase.money('payment', amount, name, answer.orderNumber, by);
}

/** What was paid comes back by a plan; what is not paid goes to forced collection (c.c. art. 2033). */
export async function recover(
  kase: SelfCorrection,
  matter: Matter,
  { number, adoptedOn }: Corrected,
  recovery: string,
  { beneficiaryTaxCode }: Assessment,
): Promise<void> {
  const { name, address } = beneficiaryOf(kase);
  kase.stage('settlement');
  kase.record({ recovery });
  const { answer: plan } = await kase.task('recovery.plan', {
    context: { ...matter.shown, recovery, decidedOn: adoptedOn },
  });
  kase.letter('recoveryDemand', name, {
    ...matter.data,
    address,
    recovery,
    instalments: plan.instalments,
    correctionNumber: number,
    correctionDate: adoptedOn,
  });
  const payments = repayableTo(matter.act.payments ?? [], beneficiaryTaxCode);
  await Promise.all(
    plan.instalments.map(async ({ due, amount }) => {
      const subject = displayDate(due, 'it');
      const deadline = kase.deadline('instalment', instalmentDue(due), 'accounts.officer', subject);
      const { answer, by } = await kase.task('recovery.instalment', {
        due: deadline.due,
        subject,
        context: { recovery: amount, due },
      });
      if (answer.result === 'paid') {
        deadline.met();
        const outside = await takenBack(kase, payments, parseMoney(amount), answer.reference, by);
        if (outside > 0n) kase.money('recovery', outside, name, answer.reference, by);
      } else deadline.cancel();
    }),
  );
}

/** The payments of the corrected case to the one who gives money back. */
function repayableTo(payments: readonly RecoverablePayment[], taxCode: string | undefined): Repayable[] {
  return payments
    .filter((one) => one.taxCode === taxCode)
    .map(({ id, left }) => ({ id, left: parseMoney(left) }));
}

/**
 * Registers money that came against the payments, the first first; gives what no payment in the ledger takes. They are of
 * another case, which may have had some of it back meanwhile: what the ledger refuses counts as paid outside of it.
 */
async function takenBack(
  kase: SelfCorrection,
  payments: readonly Repayable[],
  sum: Cents,
  reference: string,
  by: Actor,
): Promise<Cents> {
  let open = sum;
  for (const one of payments) {
    const amount = lesserOf(open, one.left);
    if (amount === 0n) continue;
    // Counted first, as another instalment may come in the meantime.
    one.left -= amount;
    const moved = await kase.spending.recover({ payment: one.id, amount, reference }, by);
    if (moved.done) open -= amount;
  }
  return open;
}
