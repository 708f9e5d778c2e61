import { randomUUID } from 'node:crypto';
import type { Client } from '@temporalio/client';
import { temporal } from '@temporalio/proto';

/** Skips within one fast-forward: one per timer on the way; a life of four years has far fewer. */
const MOST_SKIPS = 10_000;
/** Longer than the server holds one poll; it then says so and the client asks again. */
const POLL_MS = 60_000;
const MS_PER_SECOND = 1000;
const NANOS_PER_MS = 1_000_000;

/** The server would not move the clock of a running workflow. */
export class FastForwardError extends Error {
  override readonly name = 'FastForwardError';
}

/** A running case whose clock is to be moved. */
export interface MovableCase {
  readonly id: string;
  /** Milliseconds between the case's clock and the engine's. */
  readonly clockOffset: number;
}

/**
 * Moves the clock of one running case forward; timers on the way fire in order. All that Marino knows
 * about Temporal's time skipping, which is young, is in this file. The namespace must allow it; a child
 * started later inherits the clock, one that runs already does not follow. Refuses with
 * {@link FastForwardError}.
 *
 * @param until moment to reach on the case's own clock, in milliseconds since 1970; one in the past changes nothing
 */
export async function fastForward(
  client: Client,
  { id: workflowId, clockOffset }: MovableCase,
  until: number,
): Promise<void> {
  const distance = until - clockOffset - (await engineClockOf(client, workflowId));
  if (distance <= 0) return;
  const id = randomUUID();
  try {
    await client.workflowService.updateWorkflowExecutionOptions({
      namespace: client.options.namespace,
      workflowExecution: { workflowId },
      workflowExecutionOptions: {
        timeSkippingConfig: {
          enabled: true,
          maxSessionSkipCount: MOST_SKIPS,
          fastForwardConfig: { id, duration: durationOf(distance) },
        },
      },
      updateMask: { paths: ['time_skipping_config'] },
    });
  } catch (error) {
    // As below: it has ended since its clock was read.
    if (await hasEnded(client, workflowId)) return;
    throw error;
  }
  await reached(client, workflowId, id);
}

/** The moment the engine's clock of a workflow shows, in milliseconds since 1970: the real one unless it was moved. */
export async function engineClockOf(client: Client, workflowId: string): Promise<number> {
  const { workflowExtendedInfo } = await client.workflowService.describeWorkflowExecution({
    namespace: client.options.namespace,
    execution: { workflowId },
  });
  const moved = workflowExtendedInfo?.timeSkippingInfo?.currentTime;
  if (!moved) return Date.now();
  return Number(moved.seconds ?? 0) * MS_PER_SECOND + Math.floor((moved.nanos ?? 0) / NANOS_PER_MS);
}

async function reached(client: Client, workflowId: string, fastForwardId: string): Promise<void> {
  const { FastForwardPollingResult: Result } = temporal.api.enums.v1;
  for (;;) {
    const { fastForwardPollingResult, failedReason } = await client.withDeadline(Date.now() + POLL_MS, () =>
      client.workflowService.pollWorkflowExecutionTimeSkipping({
        namespace: client.options.namespace,
        workflowExecution: { workflowId },
        fastForwardId,
      }),
    );
    if (fastForwardPollingResult === Result.FAST_FORWARD_POLLING_RESULT_FAST_FORWARD_COMPLETED) return;
    if (fastForwardPollingResult === Result.FAST_FORWARD_POLLING_RESULT_FAST_FORWARD_FAILED) {
      // A workflow that ended on the way has no clock left to move.
      if (await hasEnded(client, workflowId)) return;
      throw new FastForwardError(`The clock of ${workflowId} could not be moved: ${failedReason}`);
    }
  }
}

async function hasEnded(client: Client, workflowId: string): Promise<boolean> {
  const { status } = await client.workflow.getHandle(workflowId).describe();
  return status.name !== 'RUNNING';
}

function durationOf(ms: number) {
  const seconds = Math.floor(ms / MS_PER_SECOND);
  return { seconds: seconds as never, nanos: Math.round((ms - seconds * MS_PER_SECOND) * NANOS_PER_MS) };
}
