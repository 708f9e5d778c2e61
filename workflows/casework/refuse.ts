import { ApplicationFailure } from '@temporalio/workflow';
import type { RefusalCode, RefusalDetails } from '../../libs/domain';

/**
 * Refuses a command: the caller gets the code, the article and what to do next, and the case does not
 * change. Thrown by a validator it leaves no event in the history.
 */
export function refuse(code: RefusalCode, details: RefusalDetails = {}): never {
  throw ApplicationFailure.nonRetryable(code, code, details);
}
