import { workflowInfo } from '@temporalio/workflow';
import type { CaseStart } from '../../../libs/domain';
import { type Case, type Outcome, runCase } from '../../../workflows/casework';
import { findProcedure, loadBodies } from '../../../workflows/procedures';
import { auditEngagement } from './engagement';

async function runEngagement(kase: Case<typeof auditEngagement>): Promise<Outcome<typeof auditEngagement>> {
  for (;;) {
    const { answer } = await kase.task('report');
    const { milestone, opinion = 'adequate' } = answer;
    const concluded = {
      opinion,
      findings: { critical: 0, high: 0, medium: 0, low: 0 },
      actions: 0,
      usedDays: 12,
      reportNumber: '2027/0000001',
      concludedOn: kase.today(),
    };
    await kase.report(milestone, milestone === 'concluded' ? concluded : { reason: 'Prova.' });
    if (milestone === 'concluded') return 'done';
  }
}

const bodies = loadBodies();
const find = (key: string) => (key === auditEngagement.key ? auditEngagement : findProcedure(key));

export default async function caseWorkflow(start: CaseStart): Promise<{ outcome: string }> {
  const key = workflowInfo().workflowType;
  if (key === auditEngagement.key) return runCase(auditEngagement, runEngagement, start, find);
  const declaration = findProcedure(key);
  const body = bodies.get(key);
  if (!declaration || !body) throw new Error(`Procedure ${key} is not in the catalogue`);
  return runCase(declaration, body, start, find);
}
