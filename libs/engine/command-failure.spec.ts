import { ApplicationFailure } from '@temporalio/common';
import { WorkflowNotFoundError } from '@temporalio/common';
import { WorkflowUpdateFailedError, WorkflowUpdateRPCTimeoutOrCancelledError } from '@temporalio/client';
import { readFailure } from './command-failure';

describe('a command that failed', () => {
  it('was refused by the case, with its details', () => {
    const details = { who: 'office.secretary' };
    const refusal = ApplicationFailure.nonRetryable('officeRequired', 'officeRequired', details);
    expect(readFailure(new WorkflowUpdateFailedError('refused', refusal))).toEqual({
      kind: 'refused',
      code: 'officeRequired',
      details,
    });
  });

  it('found no case that takes commands', () => {
    expect(readFailure(new WorkflowNotFoundError('not found', 'x', undefined))).toEqual({ kind: 'ended' });
    expect(readFailure(Object.assign(new Error('5 NOT_FOUND'), { code: 5 }))).toEqual({ kind: 'ended' });
    const overtaken = ApplicationFailure.nonRetryable('completed', 'AcceptedUpdateCompletedWorkflow');
    expect(readFailure(new WorkflowUpdateFailedError('failed', overtaken))).toEqual({ kind: 'ended' });
  });

  it('has an unknown outcome after a time-out or without a connection', () => {
    expect(readFailure(new WorkflowUpdateRPCTimeoutOrCancelledError('late'))).toEqual({ kind: 'unknown' });
    expect(readFailure(Object.assign(new Error('no connection'), { code: 14 }))).toEqual({ kind: 'unknown' });
    expect(readFailure(new Error('service', { cause: { code: 14 } }))).toEqual({ kind: 'unknown' });
  });

  it('was handed back by a worker that ended', () => {
    const handedBack = ApplicationFailure.nonRetryable('unprocessed', 'UnprocessedUpdate');
    expect(readFailure(new WorkflowUpdateFailedError('failed', handedBack))).toEqual({ kind: 'handedBack' });
  });

  it('was not taken while the workers of a case die one after another', () => {
    const dying = { code: 9, details: 'Workflow Task in failed state' };
    expect(readFailure(new Error('Workflow Update failed', { cause: dying }))).toEqual({
      kind: 'handedBack',
    });
    expect(readFailure(Object.assign(new Error('9'), dying))).toEqual({ kind: 'handedBack' });
  });

  it('is a bug when nobody foresaw it', () => {
    const strange = ApplicationFailure.nonRetryable('TypeError', 'TypeError');
    expect(readFailure(new WorkflowUpdateFailedError('failed', strange))).toEqual({ kind: 'bug' });
    expect(readFailure(new Error('other'))).toEqual({ kind: 'bug' });
  });
});
