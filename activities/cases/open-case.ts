import { WorkflowExecutionAlreadyStartedError } from '@temporalio/common';
import type { CaseStart } from '../../libs/domain';
import type { Ports } from '../ports';

export interface OpenCase {
  readonly id: string;
  readonly procedure: string;
  readonly title: string;
  readonly start: CaseStart;
  /** The moment on the opener's clock: the new case's clock starts from it. */
  readonly now: number;
}

/** Clocks of machines differ; only a clock that has been moved differs by more than this. */
const sameClockMs = 60_000;

/** Starts a case of its own. The id makes it one however often it is asked for. */
export function openCase({ cases }: Ports) {
  return async function openCase({ id, procedure, title, start, now }: OpenCase): Promise<void> {
    const ahead = now - Date.now();
    const clockOffset = Math.abs(ahead) > sameClockMs ? ahead : undefined;
    try {
      await cases.start(procedure, id, { ...start, clockOffset }, title);
    } catch (error) {
      if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
    }
  };
}
