import type { z } from 'zod';
import { type Cents, displayDate, formatMoney, parseMoney, valueOn } from '../../../../libs/law';
import type { Case, Repayable } from '../../../casework';
import type { heritagePermitForm } from '../application-forms';
import { applicant } from '../letter-data';
import * as parameters from '../parameters';
import type { application } from '../procedure';
import { grantAfterVariation } from '../rules';

/** What is left of the grant as requests and revocations change it. */
export interface Grant {
  granted: Cents;
  /** What the beneficiary has received and not given back. */
  paid: Cents;
  recovered: Cents;
  /** What of it stands in the ledger, for what may have to come back. */
  readonly payments: Repayable[];
  /** Whether it is liquidated, so that the treasurer pays it whatever comes between. */
  isOnItsWay: boolean;
  revokedInPart: boolean;
  /** Resolves when the beneficiary gives up a grant that has been paid, or is about to be. */
  readonly givenUp: Promise<void>;
}

/** Requests that may come at any moment, whatever the case is waiting for. */
export function acceptRequests(kase: Case<typeof application>): Grant {
  let giveUp: () => void = () => undefined;
  const givenUp = new Promise<void>((resolve) => (giveUp = resolve));
  const grant: Grant = {
    granted: 0n,
    paid: 0n,
    recovered: 0n,
    payments: [],
    isOnItsWay: false,
    revokedInPart: false,
    givenUp,
  };

  // After a payment the money has to come back first: execution takes it up (see `execute`).
  const renounce = (): void => {
    if (grant.paid > 0n || grant.isOnItsWay) giveUp();
    else kase.finish(grant.granted > 0n ? 'waived' : 'withdrawn');
  };
  kase.onRequest('waiver', renounce);
  kase.onWithdrawal(renounce);

  let permits: readonly z.output<typeof heritagePermitForm>[] = [];
  kase.onRequest('heritagePermit', (permit) => {
    permits = [...permits, permit];
    kase.record({ heritagePermits: permits });
  });

  kase.onRequest('appeal', ({ body, notifiedOn, reference }) => {
    const court = body === 'administrativeCourt' ? 'TAR Lombardia' : 'ricorso straordinario';
    kase.record({ appeal: [court, displayDate(notifiedOn, 'it'), reference].filter(Boolean).join(', ') });
  });

  return grant;
}

/** From its award on the beneficiary may ask to change what is financed. */
export function acceptVariations(kase: Case<typeof application>, grant: Grant): void {
  kase.onRequest('variation', async ({ work, description, newCost }) => {
    const request = { work, description, newCost, granted: formatMoney(grant.granted) };
    const { answer } = await kase.task('assessVariation', { context: request, subject: `n. ${work}` });
    if (answer.decision === 'approve' && answer.admissibleCost !== undefined) {
      const rate = valueOn(parameters.maxRate, kase.today());
      grant.granted = grantAfterVariation(grant.granted, parseMoney(answer.admissibleCost), rate);
      kase.record({ granted: formatMoney(grant.granted) });
    }
    kase.letter('variationAnswer', kase.application.body, {
      ...applicant(kase.application),
      ...request,
      approved: answer.decision === 'approve',
      granted: formatMoney(grant.granted),
      reasons: answer.reasons,
    });
  });
}
