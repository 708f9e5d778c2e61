import { firstOf, type Outcome } from '../../../casework';
import type { auditEngagement } from '../procedure';
import { assign } from './assignment';
import { draft } from './draft';
import type { Engagement, EngagementFile } from './engagement-file';
import { doFieldwork } from './fieldwork';
import { hear } from './hearing';
import { acceptInterruptions } from './interruptions';
import { open } from './opening';
import { plan } from './planning';
import { followUp, reportOn } from './report';

/** An engagement from its letter to the last action that was seen done. */
export async function runEngagement(kase: Engagement): Promise<Outcome<typeof auditEngagement>> {
  const { objective, scope, periodFrom, periodTo } = kase.application;
  const file: EngagementFile = {
    lead: kase.responsible,
    team: [],
    objective,
    scope,
    periodFrom,
    periodTo,
    tests: [],
    papers: [],
    sheets: [],
    findings: [],
    suspendedDays: 0,
    usedDays: 0,
    summary: '',
  };
  const interrupted = acceptInterruptions(kase, file);
  const ended = await firstOf({ worked: work(kase, file), interrupted });
  return ended.value;
}

async function work(kase: Engagement, file: EngagementFile): Promise<'adequate' | 'followedUp'> {
  await assign(kase, file);
  await open(kase, file);
  await plan(kase, file);
  await doFieldwork(kase, file);
  await draft(kase, file);
  const settled = await hear(kase, file);
  const reportNumber = await reportOn(kase, file, settled);
  return followUp(kase, settled, reportNumber);
}
