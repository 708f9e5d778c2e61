import { formatMoney, interestOn, type LocalDate } from '../../../../libs/law';
import { type Case, recovery } from '../../../casework';
import { letterTo } from '../letter-data';
import type { application } from '../procedure';
import type { Prize } from './prize-requests';

/** Asks the money back with interest and registers what comes, until nothing is due (c.c. art. 2033). */
export async function recover(
  kase: Case<typeof application>,
  { paid: amount, payments }: Prize,
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
  await recovery(kase, 'recovery.payment', {
    amount,
    payments,
    context: { interest: formatMoney(interest) },
    came: (sum, soFar, { reference }, by) => {
      // Of a payment from before the ledger the case keeps an entry of its own.
      if (payments.length === 0) kase.money('recovery', sum, candidate, reference, by);
      kase.record({ recovered: formatMoney(soFar) });
    },
  });
}
