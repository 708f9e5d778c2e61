import { type Cents, displayDate, formatMoney, parseMoney, valueOn } from '../../../libs/law';
import type { Case } from '../../casework';
import { applicant } from './letter-data';
import * as parameters from './parameters';
import type { application } from './procedure';
import { grantAfterVariation } from './rules';

/** What is left of the grant as requests and revocations change it. */
export interface Grant {
  granted: Cents;
  paid: Cents;
}

/** Requests that may come at any moment, whatever the case is waiting for. */
export function acceptRequests(kase: Case<typeof application>): Grant {
  const grant: Grant = { granted: 0n, paid: 0n };

  // After a payment the money has to come back first: execution takes the waiver up (see `execute`).
  kase.onRequest('waiver', () => {
    if (grant.paid === 0n) kase.finish(grant.granted > 0n ? 'waived' : 'withdrawn');
  });

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

  const permits: object[] = [];
  kase.onRequest('heritagePermit', (permit) => {
    permits.push(permit);
    kase.record({ heritagePermits: [...permits] });
  });

  kase.onRequest('appeal', ({ body, notifiedOn, reference }) => {
    const court = body === 'administrativeCourt' ? 'TAR Lombardia' : 'ricorso straordinario';
    kase.record({ appeal: [court, displayDate(notifiedOn, 'it'), reference].filter(Boolean).join(', ') });
  });

  return grant;
}
