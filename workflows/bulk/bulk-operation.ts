import { continueAsNew, proxyLocalActivities, workflowInfo } from '@temporalio/workflow';
import type { Activities } from '../../activities';

const { carryOutSome, endBulkOperation } = proxyLocalActivities<
  Pick<Activities, 'carryOutSome' | 'endBulkOperation'>
>({
  // A case that waits for the database answers late; what was carried out is not carried out again.
  startToCloseTimeout: '2 minutes',
  retry: { initialInterval: '200 milliseconds', backoffCoefficient: 2, maximumInterval: '10 seconds' },
});

/**
 * Carries out an operation on many cases, a few at a time. Which ones, what came of each and whether somebody has stopped
 * it is on record: a signal would be heard only when a chain of local activities ends.
 */
export async function bulkOperation(id: string): Promise<void> {
  while (await carryOutSome(id)) {
    if (workflowInfo().continueAsNewSuggested) await continueAsNew<typeof bulkOperation>(id);
  }
  await endBulkOperation(id);
}
