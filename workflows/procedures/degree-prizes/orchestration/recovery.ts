import { type Cents, formatMoney, interestOn, type LocalDate, parseMoney } from '../../../../libs/law';
import type { Case } from '../../../casework';
import { letterTo } from '../letter-data';
import type { application } from '../procedure';

/** Asks the money back with interest and registers what comes, until nothing is due (c.c. art. 2033). */
export async function recover(
  kase: Case<typeof application>,
  amount: Cents,
  paidOn: LocalDate,
  ground: 'revocation' | 'waiver',
): Promise<void> {
  const { candidate } = kase.application;
  kase.stage('recovery');
  const interest = interestOn(amount, paidOn, kase.today());
  kase.record({ recoveryDue: formatMoney(amount), interest: formatMoney(interest) });
  kase.letter('recoveryNotice', candidate, {
    ...letterTo(kase.application),
    amount: formatMoney(amount),
    interest: formatMoney(interest),
    total: formatMoney(amount + interest),
    paidOn,
    revocation: ground === 'revocation',
  });
  for (let recovered = 0n; recovered < amount;) {
    const { answer, by } = await kase.task('recovery.payment', {
      context: { due: formatMoney(amount - recovered), interest: formatMoney(interest) },
    });
    recovered += parseMoney(answer.amount);
    kase.money('recovery', parseMoney(answer.amount), candidate, answer.reference, by);
    kase.record({ recovered: formatMoney(recovered) });
  }
}
