import { type Case, determination } from '../../../casework';
import { applicant, exclusionReason } from '../letter-data';
import type { application } from '../procedure';
import type { Examined, NothingLeft } from './news';

/**
 * Ends an application that was admitted when there was nothing left to share, by an express act (L. 241/1990 art. 2
 * c. 1). No notice goes before it: without money the act could not be another one (art. 21-octies c. 2).
 *
 * @param split the resolution that has shared out the fund; undefined when the round was over
 */
export async function exclude(
  kase: Case<typeof application>,
  { admissibleCost }: Examined,
  split: NothingLeft | undefined,
): Promise<void> {
  kase.stage('notice');
  const data = {
    ...applicant(kase.application),
    receivedOn: kase.receivedOn,
    admissibleCost,
    why: exclusionReason(split),
  };
  const act = await determination(kase, 'exclusion', { context: data, data });
  kase.record({ granted: '0.00', why: data.why });
  kase.letter('exclusion', kase.application.body, {
    ...data,
    act,
    resolution: undefined,
  });
}
