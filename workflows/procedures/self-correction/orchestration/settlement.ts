import { displayDate, parseMoney } from '../../../../libs/law';
import { commitment } from '../../../casework';
import { instalmentDue } from '../rules';
import { beneficiaryOf, type Matter, type SelfCorrection } from './matter';

interface Corrected {
  readonly number: string;
  readonly adoptedOn: string;
}

/** The indemnity for a revocation is committed and paid (L. 241/1990 art. 21-quinquies c. 1 and 1-bis). */
export async function indemnify(
  kase: SelfCorrection,
  matter: Matter,
  { number, adoptedOn }: Corrected,
  indemnity: string,
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
  const data = { ...matter.data, ...settled };
  const context = { ...matter.shown, ...settled };
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
        kase.money('recovery', parseMoney(amount), name, answer.reference, by);
      } else deadline.cancel();
    }),
  );
}
