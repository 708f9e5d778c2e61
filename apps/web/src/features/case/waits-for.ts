import type { TaskSummary } from '@domain';

/** Whether a task waits for this person: held by them, or free for them to take. */
export function waitsFor(login: string, task: TaskSummary): boolean {
  return task.state === 'open' && (task.assignee?.login === login || task.may.claim || task.may.complete);
}
