import { firstOf } from '../../../casework';
import { type Assessment, deferralUntil, isDenied, isGiven } from '../rules';
import { awaitParties, deliver } from './delivery';
import type { AccessCase, AccessFile, Decision, Outcome } from './file';
import { answerRemedy, openRemedies, remediesPass } from './remedies';
import type { Turns } from './requests';

/** From the decision to the end: giving the documents, what the applicant may do against it, the end of a deferral. */
export async function conclude(
  kase: AccessCase,
  file: AccessFile,
  turns: Turns,
  { assessment }: Decision,
): Promise<Outcome | 'again'> {
  const { result } = assessment;
  const ordered = file.order?.favour === 'applicant';
  if (isDenied(result) && !ordered) openRemedies(kase, file, result);
  if (!isGiven(result)) return ordered ? result : ends(kase, file, turns, assessment);

  if (file.order?.favour !== 'thirdParty') {
    const kept = await awaitParties(kase, file, turns, assessment);
    if (kept === 'partialAccess') return 'again';
    if (kept === 'noAccess') {
      openRemedies(kase, file, 'refused');
      return ends(kase, file, turns, assessment);
    }
  }
  // What has been published is there for everybody.
  const delivered =
    file.kind === 'simple' ? 'delivered' : await deliverBesideRemedies(kase, file, turns, assessment);
  if (delivered === 'again') return delivered;
  if (ordered) return 'grantedOnReview';
  if (result === 'full') return delivered === 'notCollected' ? delivered : result;
  return ends(kase, file, turns, assessment);
}

/** Gives the documents, and takes up what the applicant does meanwhile against what was withheld. */
async function deliverBesideRemedies(
  kase: AccessCase,
  file: AccessFile,
  turns: Turns,
  assessment: Assessment,
): Promise<'delivered' | 'notCollected' | 'again'> {
  const delivery = deliver(kase, file, assessment);
  for (;;) {
    const ended = await firstOf({ delivered: delivery, sought: turns.remedy.happened });
    if (ended.first === 'delivered') return ended.value;
    const order = await answerRemedy(kase, file, turns, ended.value);
    if (order) {
      file.order = order;
      kase.startOver();
      return 'again';
    }
    kase.stage('delivery');
  }
}

/** The end, unless somebody obtains another within the days for it, or a deferral has passed. */
async function ends(
  kase: AccessCase,
  file: AccessFile,
  turns: Turns,
  assessment: Assessment,
): Promise<Outcome | 'again'> {
  const order = await remediesPass(kase, file, turns);
  if (order) {
    file.order = order;
    return 'again';
  }
  return assessment.result === 'deferred'
    ? afterDeferral(kase, file, assessment)
    : (file.standing ?? 'refused');
}

/** When the deferral is over the request is taken up again, unless the applicant no longer cares. */
async function afterDeferral(
  kase: AccessCase,
  file: AccessFile,
  { deferredUntil = kase.today() }: Assessment,
): Promise<Outcome | 'again'> {
  kase.stage('deferral');
  kase.record({ deferredUntil });
  await kase.deadline('deferral', deferralUntil(deferredUntil)).expired;
  const { answer } = await kase.task('afterDeferral');
  file.standing = undefined;
  return answer.decision === 'resume' ? 'again' : 'deferred';
}
