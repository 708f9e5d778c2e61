import {
  type Cents,
  excessOf,
  formatMoney,
  type LocalDate,
  parseMoney,
  briefsDue,
} from '../../../../libs/law';
import { answerBefore, type Case, determination, recovery } from '../../../casework';
import { applicant } from '../letter-data';
import type { Moved } from './news';
import type { application } from '../procedure';
import type { Grant } from './requests';
import { interestOn, recoveryAfterRevocation } from '../rules';

type ApplicationCase = Case<typeof application>;

/**
 * The procedure to revoke a grant: opening notice, the beneficiary's briefs, decision, determination,
 * recovery of what was paid (L. 241/1990 art. 7, 10 and 21-quinquies).
 */
export async function revoke(
  kase: ApplicationCase,
  grant: Grant,
  paidOn: LocalDate,
  findings: string,
): Promise<'revoked' | 'partlyRevoked' | 'noRevocation'> {
  kase.stage('recovery');
  const briefs = await hearBeneficiary(kase, grant, findings);
  const context = { granted: formatMoney(grant.granted), findings, briefs };
  const { answer: decision } = await kase.task('revocation.decision', { context });
  if (decision.decision === 'noRevocation') return 'noRevocation';

  const revoked = decision.amount === undefined ? grant.granted : parseMoney(decision.amount);
  const data = {
    ...applicant(kase.application),
    ...context,
    revoked: formatMoney(revoked),
    whole: decision.decision === 'revokeAll',
    reasons: decision.reasons,
    commitmentNumber: kase.recall('commitmentNumber'),
  };
  await determination(kase, 'revocation', { context: data, data });
  const due = recoveryAfterRevocation(grant.granted, revoked, grant.paid);
  grant.granted = excessOf(grant.granted, revoked);
  kase.record({ revoked: formatMoney(revoked), granted: formatMoney(grant.granted) });
  if (due > 0n) await recover(kase, grant, due, paidOn, 'revocation');
  if (decision.decision === 'revokeAll') return 'revoked';
  grant.revokedInPart = true;
  return 'partlyRevoked';
}

/** Asks the money back with interest and registers what comes, until nothing is due. */
export async function recover(
  kase: ApplicationCase,
  grant: Grant,
  amount: Cents,
  paidOn: LocalDate,
  ground: 'revocation' | 'report' | 'waiver',
): Promise<void> {
  kase.stage('recovery');
  const interest = interestOn(amount, paidOn, kase.today());
  kase.record({ recoveryDue: formatMoney(amount), interest: formatMoney(interest) });
  kase.letter('recoveryNotice', kase.application.body, {
    ...applicant(kase.application),
    amount: formatMoney(amount),
    interest: formatMoney(interest),
    total: formatMoney(amount + interest),
    paidOn,
    revocation: ground === 'revocation',
    report: ground === 'report',
    waiver: ground === 'waiver',
  });
  const { payments } = grant;
  await recovery(kase, 'recovery.payment', {
    amount,
    payments,
    context: { interest: formatMoney(interest) },
    came: (sum, _, { reference }, by) => {
      grant.recovered += sum;
      // Paid before the ledger: the journal says what comes back, too.
      if (payments.length === 0) kase.money('recovery', sum, kase.application.body, reference, by);
      kase.record({ recovered: formatMoney(grant.recovered) });
    },
  });
  grant.paid -= amount;
  const news: Moved = { amount: formatMoney(grant.recovered) };
  await kase.report('recovered', news);
}

/** @returns the beneficiary's briefs, or undefined when none came in time */
async function hearBeneficiary(
  kase: ApplicationCase,
  grant: Grant,
  findings: string,
): Promise<string | undefined> {
  const window = kase.deadline('revocationObservations', briefsDue(kase.today()));
  kase.letter('revocationNotice', kase.application.body, {
    ...applicant(kase.application),
    granted: formatMoney(grant.granted),
    findings,
    observationsUntil: window.due,
  });
  const registration = kase.offer('revocation.observations', { due: window.due });
  return (await answerBefore(window, registration))?.answer.text;
}
