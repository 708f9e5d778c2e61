import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from '@temporalio/client';
import type { WorkerDeploymentVersion } from '@temporalio/common';

/** gRPC: the engine has not heard of this version yet, or another worker is changing the deployment just now. */
const NOT_YET: readonly unknown[] = [5, 9, 10];
const ASK_AGAIN_MS = 100;

/**
 * Makes this version the one that runs the cases, new ones and those under way: the newest worker that starts takes over,
 * older ones end what they have in hand. An operator takes that back with
 * `temporal worker deployment set-current-version`.
 *
 * @param isStopping whether the worker is to end before the engine knows it
 */
export async function becomeCurrent(
  { workflowService, options: { namespace } }: Client,
  { deploymentName, buildId }: WorkerDeploymentVersion,
  isStopping: () => boolean,
): Promise<void> {
  while (!isStopping()) {
    try {
      await workflowService.setWorkerDeploymentCurrentVersion({
        namespace,
        deploymentName,
        buildId,
        // Queues that only older versions serve are left to them.
        ignoreMissingTaskQueues: true,
      });
      return;
    } catch (error) {
      if (!NOT_YET.includes((error as { code?: unknown }).code)) throw error;
      await pause(ASK_AGAIN_MS);
    }
  }
}
