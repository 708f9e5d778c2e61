import { workflowInfo } from '@temporalio/workflow';
import type { CaseStart } from '../libs/domain';
import { runCase } from './casework';
import { findProcedure, loadBodies } from './procedures';
import { type DueOrder, openDue } from './recurrence/open-due-years';

export { bulkOperation } from './bulk/bulk-operation';

/** Opens what is due of a procedure whose cases begin by themselves; started by its schedule. */
export function openDueYears(order: DueOrder): Promise<number[]> {
  return openDue(findProcedure, order);
}

const bodies = loadBodies();

/** Every case is one execution of this workflow; its type is the key of the procedure. */
export default async function caseWorkflow(start: CaseStart): Promise<{ outcome: string }> {
  const key = workflowInfo().workflowType;
  const declaration = findProcedure(key);
  const body = bodies.get(key);
  if (!declaration || !body) throw new Error(`Procedure ${key} is not in the catalogue`);
  return runCase(declaration, body, start, findProcedure);
}
