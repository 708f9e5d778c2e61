import { proxyLocalActivities } from '@temporalio/workflow';
import type { Activities } from '../../activities';
import type { CaseStart, ProcedureDeclaration } from '../../libs/domain';

const { openCase } = proxyLocalActivities<Pick<Activities, 'openCase'>>({
  // One call to the engine, repeated until it is there; the id of the new case makes repeating harmless.
  startToCloseTimeout: '20 seconds',
  retry: { initialInterval: '200 milliseconds', maximumInterval: '10 seconds' },
});

/** What opening another case needs from the one that does it. */
export interface Opener {
  readonly recorder: { alone<T>(work: () => Promise<T>): Promise<T> };
  readonly isSimulated: boolean;
  now(): number;
}

/**
 * Opens a case whose clock starts from that of its opener. A case of its own rather than a child workflow: it outlives its
 * opener, and one that waits for others can still have its clock moved.
 */
export async function openAnother(
  kase: Opener,
  id: string,
  declaration: ProcedureDeclaration,
  start: CaseStart,
): Promise<void> {
  await kase.recorder.alone(() =>
    openCase({
      id,
      procedure: declaration.key,
      title: declaration.opening.titleOf(start.application),
      start,
      now: kase.now(),
      simulated: kase.isSimulated,
      gated: declaration.electoralGate,
    }),
  );
}
