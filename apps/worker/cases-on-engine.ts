import { type Client, WorkflowIdReusePolicy } from '@temporalio/client';
import type { Cases } from '../../activities/ports';
import type { Settings } from '../../libs/config';

/** Starts cases on the engine this worker serves. */
export function casesOnEngine(client: Client, { temporal }: Settings): Cases {
  return {
    async start(procedure, id, start, title) {
      await client.workflow.start(procedure, {
        workflowId: id,
        taskQueue: temporal.taskQueue,
        args: [start],
        staticSummary: title,
        workflowIdReusePolicy: WorkflowIdReusePolicy.REJECT_DUPLICATE,
      });
    },
  };
}
