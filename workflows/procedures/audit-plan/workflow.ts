import type { Outcome } from '../../casework';
import { adoptPlan } from './orchestration/approval';
import { beginEngagements, followEngagements } from './orchestration/engagements';
import { makePlan, reviewUniverse, score } from './orchestration/planning';
import { concludeYear, halfYearReport } from './orchestration/reports';
import { acceptRequests } from './orchestration/requests';
import { type AuditYear, isRunning } from './orchestration/year';
import { auditYear } from './procedure';
import { approvalDue } from './rules';

export const bodies = { [auditYear.key]: runAuditYear };

/** A year of internal auditing, from its universe to its report. */
async function runAuditYear(kase: AuditYear): Promise<Outcome<typeof auditYear>> {
  const { year } = kase.application;
  const approval = kase.deadline('approval', approvalDue(year), kase.unit.manager);
  const scored = await score(kase, await reviewUniverse(kase));
  const approved = await makePlan(kase, scored);
  approval.met();
  const file = await adoptPlan(kase, scored, approved);

  kase.stage('execution');
  acceptRequests(kase, file);
  void followEngagements(kase, file);
  const reported = halfYearReport(kase, file);
  await beginEngagements(kase, file);
  await reported;

  kase.stage('conclusion');
  await concludeYear(kase, file);
  return file.engagements.some(isRunning) ? 'concludedRunning' : 'concluded';
}
