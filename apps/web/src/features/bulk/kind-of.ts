import type { TaskSummary } from '@domain';

/** Tasks with the same form. */
export interface TaskKind {
  readonly procedure: string;
  readonly task: string;
}

/** The one kind of these tasks that may all get one answer; nothing where they are of several, or some may not. */
export function kindOf(tasks: readonly TaskSummary[]): TaskKind | undefined {
  const [first] = tasks;
  const isOne = tasks.every(
    ({ procedure, key, may }) => may.completeTogether && procedure === first?.procedure && key === first.key,
  );
  return first && isOne ? { procedure: first.procedure, task: first.key } : undefined;
}
