import { formatMoney } from '../../../../libs/law';
import { firstOf } from '../../../casework';
import { commonData } from '../letter-data';
import type { AccessResult } from '../remedy-forms';
import { type Assessment, collectionUntil, copyCost } from '../rules';
import type { AccessCase, AccessFile } from './file';
import type { Turns } from './requests';
import { reviewForParty } from './review';
import { opposedParties, standstill, waits } from './third-parties';

/**
 * Lets the days pass in which the third parties that have objected may have the decision re-examined; nothing leaves
 * while that is pending (D.Lgs. 33/2013 art. 5 c. 6 and 9).
 */
export async function awaitParties(
  kase: AccessCase,
  file: AccessFile,
  { partyReview }: Turns,
  { urgency }: Assessment,
): Promise<AccessResult> {
  if (!waits(file) || opposedParties(file).length === 0 || urgency !== undefined) return 'access';
  const passed = standstill(kase, file);
  // A re-examination that changes nothing leaves the other parties their days, and their own re-examination.
  for (;;) {
    kase.stage('delivery');
    file.awaitingParties = true;
    const ended = await firstOf({ passed, review: partyReview.happened });
    file.awaitingParties = false;
    if (ended.first === 'passed') return 'access';
    partyReview.taken();
    const { result, by } = await reviewForParty(kase, file, ended.value);
    if (result === 'access') continue;
    kase.startOver();
    if (result === 'partialAccess') file.order = { result, by, favour: 'thirdParty' };
    return result;
  }
}

/** Gives what was granted: against the cost of copies, in the way asked for. */
export async function deliver(
  kase: AccessCase,
  file: AccessFile,
  assessment: Assessment,
): Promise<'delivered' | 'notCollected'> {
  kase.stage('delivery');
  return (await costsPaid(kase, file, assessment)) ? handOver(kase, file) : 'notCollected';
}

/** L. 241/1990 art. 25 c. 1: a copy is given against the cost of making it, and waits for it so many days. */
async function costsPaid(kase: AccessCase, file: AccessFile, { pages = 0 }: Assessment): Promise<boolean> {
  const today = kase.today();
  const cost = formatMoney(copyCost(file.kind, kase.application.delivery, pages, today));
  if (cost === '0.00') return true;
  kase.record({ copyCost: cost });
  const limit = kase.deadline('collection', collectionUntil(today));
  kase.letter('costNotice', kase.application.applicant, {
    ...commonData(kase, file),
    pages,
    cost,
    until: limit.due,
  });
  const payment = kase.offer('copiesPaid', {
    due: limit.due,
    context: { copyCost: cost, since: today, until: limit.due },
  });
  const ended = await firstOf({ paid: payment.completed, over: limit.expired });
  if (ended.first === 'over') {
    payment.cancel();
    return false;
  }
  limit.met();
  return true;
}

/** The documents leave, or are looked at in the period the office has given (D.P.R. 184/2006 art. 7 c. 1). */
async function handOver(kase: AccessCase, file: AccessFile): Promise<'delivered' | 'notCollected'> {
  const { delivery, applicant } = kase.application;
  const limit =
    delivery === 'viewing' ? kase.deadline('collection', collectionUntil(kase.today())) : undefined;
  const dispatch = kase.offer('dispatch', {
    due: limit?.due,
    context: { delivery, since: kase.today(), until: limit?.due },
  });
  const ended = await firstOf({
    given: dispatch.completed,
    over: limit?.expired ?? new Promise<never>(() => undefined),
  });
  if (ended.first === 'over') {
    dispatch.cancel();
    return 'notCollected';
  }
  limit?.met();
  const { on, way } = ended.value.answer;
  kase.record({ sentOn: on });
  if (way === 'sent') kase.letter('documents', applicant, { ...commonData(kase, file), on });
  return 'delivered';
}
