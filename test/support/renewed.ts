import { eventually } from './eventually';
import type { Office } from './office';

/** Lets the case go on as a new run, from its journal alone. */
export async function renewed(office: Office, caseId: string): Promise<void> {
  const handle = office.client.workflow.getHandle(caseId);
  const before = (await handle.describe()).runId;
  await handle.signal('renewalAsked');
  await eventually(`a new run of case ${caseId}`, async () => {
    const { runId } = await handle.describe();
    return runId === before ? undefined : runId;
  });
  await handle.executeUpdate('opened');
}
