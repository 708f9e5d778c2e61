import { type RefusalCode, type RefusalDetails, refusals } from '../domain';

/** What became of a command that was not carried out, or not surely. */
export type CommandFailure =
  | { readonly kind: 'refused'; readonly code: RefusalCode; readonly details: RefusalDetails }
  /** No workflow takes commands under this id: it never was, or it has ended. */
  | { readonly kind: 'ended' }
  /** The engine did not answer in time; the command may still be carried out. */
  | { readonly kind: 'unknown' }
  /** A worker ended with the command in hand, or before: it was not carried out and may be sent again. */
  | { readonly kind: 'handedBack' }
  | { readonly kind: 'bug' };

const NOT_FOUND = 5;
/** gRPC: the engine takes no command for a case whose last workflow tasks have failed, as when workers die one after another. */
const FAILED_PRECONDITION = 9;
/** gRPC states in which a later attempt may succeed. */
const UNAVAILABLE = 14;
const DEADLINE_EXCEEDED = 4;
const RESOURCE_EXHAUSTED = 8;
const CANCELLED = 1;
const outOfReach: readonly unknown[] = [UNAVAILABLE, DEADLINE_EXCEEDED, RESOURCE_EXHAUSTED, CANCELLED];

interface Failure {
  readonly name?: string;
  readonly code?: unknown;
  readonly type?: unknown;
  readonly details?: unknown;
  readonly cause?: unknown;
}

/** Reads the errors of a Temporal client. By name and not by class: under jest a class may exist twice. */
export function readFailure(error: unknown): CommandFailure {
  const { name, cause, code } = error as Failure;
  switch (name) {
    case 'WorkflowNotFoundError':
    case 'WorkflowExecutionAlreadyStartedError':
      return { kind: 'ended' };
    case 'WorkflowUpdateRPCTimeoutOrCancelledError':
      return { kind: 'unknown' };
    case 'WorkflowUpdateFailedError':
      return readRefusal(cause as Failure | undefined);
    default:
      if (code === NOT_FOUND) return { kind: 'ended' };
      if (code === FAILED_PRECONDITION || (cause as Failure | undefined)?.code === FAILED_PRECONDITION)
        return { kind: 'handedBack' };
      if (outOfReach.includes(code) || outOfReach.includes((cause as Failure | undefined)?.code))
        return { kind: 'unknown' };
      return { kind: 'bug' };
  }
}

function readRefusal(cause: Failure | undefined): CommandFailure {
  const { type, details } = cause ?? {};
  if (type === 'AcceptedUpdateCompletedWorkflow') return { kind: 'ended' };
  if (type === 'UnprocessedUpdate') return { kind: 'handedBack' };
  if (typeof type !== 'string' || !Object.hasOwn(refusals, type)) return { kind: 'bug' };
  const [first] = Array.isArray(details) ? (details as unknown[]) : [];
  return { kind: 'refused', code: type as RefusalCode, details: first ?? {} };
}
