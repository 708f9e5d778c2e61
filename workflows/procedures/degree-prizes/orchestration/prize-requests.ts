import { type Cents, type LocalDate } from '../../../../libs/law';
import type { Case, Repayable } from '../../../casework';
import type { application } from '../procedure';
import { conflictOf } from './news';
import { recover } from './recovery';
import { challenge } from './revocation';

/** What has become of a prize, as requests and steps change it. */
export interface Prize {
  /** Before tax; 0 before it is assigned. */
  amount: Cents;
  /** Before tax; 0 before it is paid. */
  paid: Cents;
  paidOn: LocalDate | undefined;
  /** Its payment in the ledger, once there is one. */
  payments: Repayable[];
  /** Liquidated and not paid yet: what was liquidated is paid, and comes back after that. */
  isUnderWay: boolean;
  /** Its winner has given it up. */
  isLeft: boolean;
  /** Resolves when a report of plagiarism has been decided on; payments wait for it. */
  challenged: Promise<void> | undefined;
}

/** Requests that may come at any moment. */
export function acceptRequests(kase: Case<typeof application>): Prize {
  const prize: Prize = {
    amount: 0n,
    paid: 0n,
    paidOn: undefined,
    payments: [],
    isUnderWay: false,
    isLeft: false,
    challenged: undefined,
  };
  let isEvaluated = false;
  void kase.heard('evaluated').then(() => (isEvaluated = true));
  kase.onRequest(
    'readerConflict',
    ({ reader }) => kase.report(conflictOf(reader), {}),
    () => !isEvaluated,
  );
  kase.onRequest(
    'waiver',
    async () => giveUp(kase, prize),
    () => !prize.isLeft,
  );
  kase.onWithdrawal(() => void giveUp(kase, prize));
  kase.onRequest(
    'challenge',
    async ({ findings }) => {
      kase.record({ challenge: findings });
      prize.challenged = challenge(kase, prize, findings).then(() => {
        prize.challenged = undefined;
        kase.time.changed();
      });
      await prize.challenged;
    },
    () => prize.challenged === undefined && !prize.isLeft,
  );
  return prize;
}

/** Whoever waives a prize leaves it to the next at once; what was paid comes back. */
export async function giveUp(kase: Case<typeof application>, prize: Prize): Promise<void> {
  if (prize.amount === 0n) {
    kase.finish('withdrawn');
    return;
  }
  if (prize.isLeft) return;
  prize.isLeft = true;
  await paidOut(kase, prize);
  kase.takeBackWork();
  await kase.report('left', { why: 'waived' });
  if (prize.paid > 0n && prize.paidOn) await recover(kase, prize, prize.paidOn, 'waiver');
  kase.finish('waived');
}

/** What was liquidated is paid: a payment that is under way is waited for, so that what comes back is known. */
export async function paidOut(kase: Case<typeof application>, prize: Prize): Promise<void> {
  if (prize.isUnderWay) await kase.time.when(() => !prize.isUnderWay);
}
