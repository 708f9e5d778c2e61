import { type Client, WorkflowIdReusePolicy } from '@temporalio/client';
import type { Cases } from '../../activities/ports';
import type { Settings } from '../../libs/config';
import { commands, type RefusalCode } from '../../libs/domain';
import { readFailure } from '../../libs/engine/command-failure';

/** Cases on the engine this worker serves. */
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
    async command(caseId, name, command, updateId) {
      return refusalOf(() =>
        client.workflow.getHandle(caseId).executeUpdate(commands[name], { args: [command], updateId }),
      );
    },
    async tell(caseId, signal, fact) {
      return refusalOf(() => client.workflow.getHandle(caseId).signal(signal, fact));
    },
  };
}

/** Why a case has refused; what may go better another time is thrown. */
async function refusalOf(call: () => Promise<unknown>): Promise<RefusalCode | undefined> {
  try {
    await call();
    return undefined;
  } catch (error) {
    const failure = readFailure(error);
    if (failure.kind === 'refused') return failure.code;
    if (failure.kind === 'ended') return 'caseClosed';
    throw error;
  }
}
