import type { AssignTask, CompleteTask } from './commands';
import type { ElectoralPeriod } from './electoral-period';

/** One thing done to many cases, one after the other, while people watch and may stop it. */
export type BulkOperation =
  | {
      readonly kind: 'assignTasks';
      readonly assignee: AssignTask['assignee'];
      readonly reason?: string;
      /** Whose work it is, where it was selected as what somebody holds. */
      readonly heldBy?: string;
    }
  | { readonly kind: 'remindTasks'; readonly text?: string; readonly heldBy?: string }
  /** The same answer to the same task of many cases: whoever asks takes each and completes it. */
  | {
      readonly kind: 'completeTasks';
      readonly procedure: string;
      readonly task: string;
      readonly answer: unknown;
      /** The people whom the answer names, with the offices they held when it began. */
      readonly people?: CompleteTask['people'];
    }
  | { readonly kind: 'tellElectoralPeriod'; readonly period: ElectoralPeriod };

/** What an operation is done to: a case, and the task of it where the operation is about one. */
export interface BulkItem {
  readonly case: string;
  readonly task?: string;
}

/** How many are carried out between two looks at whether somebody has stopped the operation. */
export const bulkStep = 8;

/** How many tasks one operation takes. */
export const bulkMost = 2_000;
