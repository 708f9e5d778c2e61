import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from '@temporalio/client';
import type { WorkerDeploymentVersion } from '@temporalio/common';

/**
 * gRPC: what asking again cannot mend (invalid argument, permission denied, unimplemented, unauthenticated). All else
 * passes: the engine has not heard of this version yet, another worker is changing the deployment just now, or an
 * engine that was killed takes half a minute to find its own deployments again and lets the call time out until then.
 */
const PERMANENT: readonly unknown[] = [3, 7, 12, 16];
const ASK_AGAIN_MS = 100;
/** What takes longer than this is told, again each time it has passed once more. */
const PATIENCE_MS = 30_000;

/**
 * Makes this version the one that runs the cases, new ones and those under way: the newest worker that starts takes over,
 * older ones end what they have in hand. An operator takes that back with
 * `temporal worker deployment set-current-version`.
 *
 * @param isStopping whether the worker is to end before the engine knows it
 * @param onDelay hears why it is not so yet, where that takes long: too many deployments in one namespace, say
 */
export async function becomeCurrent(
  { workflowService, options: { namespace } }: Client,
  { deploymentName, buildId }: WorkerDeploymentVersion,
  isStopping: () => boolean,
  onDelay: (message: string, error: unknown) => void,
): Promise<void> {
  for (let since = Date.now(); !isStopping();) {
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
      const { code } = error as { code?: unknown };
      if (code === undefined || PERMANENT.includes(code)) throw error;
      if (Date.now() - since > PATIENCE_MS) {
        onDelay(`Version ${buildId} of ${deploymentName} does not run the cases yet`, error);
        since = Date.now();
      }
      await pause(ASK_AGAIN_MS);
    }
  }
}
