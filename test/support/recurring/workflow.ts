import type { CaseStart } from '../../../libs/domain';
import { type Case, type Outcome, runCase } from '../../../workflows/casework';
import { type DueOrder, openDue } from '../../../workflows/recurrence/open-due-years';
import { yearlyReview } from './procedure';

async function runReview(kase: Case<typeof yearlyReview>): Promise<Outcome<typeof yearlyReview>> {
  await kase.task('review');
  return 'done';
}

export default async function caseWorkflow(start: CaseStart): Promise<{ outcome: string }> {
  return runCase(yearlyReview, runReview, start, () => undefined);
}

export function openDueYears(order: DueOrder): Promise<number[]> {
  return openDue((key) => (key === yearlyReview.key ? yearlyReview : undefined), order);
}
