import { formatMoney, briefsDue } from '../../../../libs/law';
import { answerBefore, type Case, determination } from '../../../casework';
import { letterTo } from '../letter-data';
import type { application } from '../procedure';
import { paidOut, type Prize } from './prize-requests';
import { recover } from './recovery';

type ApplicationCase = Case<typeof application>;

/**
 * Plagiarism after the award: the winner is heard, the manager decides, the prize is annulled for what was declared falsely
 * (L. 241/1990 art. 7, 10, 21-nonies; DPR 445/2000 art. 75), and goes to the next in the ranking.
 */
export async function challenge(kase: ApplicationCase, prize: Prize, findings: string): Promise<void> {
  const { candidate, taxCode, thesisTitle } = kase.application;
  const briefs = await hear(kase, prize, findings);
  const context = { candidate, amount: formatMoney(prize.amount), findings, briefs };
  const { answer } = await kase.task('revocation.decision', { context });
  if (answer.decision === 'confirm') return;
  await paidOut(kase, prize);
  const act = await determination(kase, 'revocation', {
    context,
    data: {
      candidate,
      taxCode,
      thesisTitle,
      amount: formatMoney(prize.amount),
      awardNumber: kase.recall('awardNumber'),
      findings,
      briefs,
      reasons: answer.reasons,
      paid: prize.paid > 0n ? formatMoney(prize.paid) : undefined,
    },
  });
  kase.record({ revocationNumber: act.number });
  kase.stage('recovery');
  kase.takeBackWork();
  await kase.report('left', { why: 'revoked' });
  if (prize.paid > 0n && prize.paidOn) await recover(kase, prize, prize.paidOn, 'revocation');
  kase.finish('revoked');
  // The case ends by this: what waits for the decision must not go on.
  await new Promise(() => undefined);
}

/** @returns the winner's briefs, or undefined when none came in time */
async function hear(kase: ApplicationCase, prize: Prize, findings: string): Promise<string | undefined> {
  const window = kase.deadline('revocationObservations', briefsDue(kase.today()));
  kase.letter('revocationNotice', kase.application.candidate, {
    ...letterTo(kase.application),
    amount: formatMoney(prize.amount),
    findings,
    observationsUntil: window.due,
  });
  const registration = kase.offer('revocation.observations', { due: window.due });
  return (await answerBefore(window, registration))?.answer.text;
}
