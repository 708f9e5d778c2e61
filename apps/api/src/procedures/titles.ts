import type { Text } from '../../../../libs/domain';
import { findProcedure } from '../../../../workflows/procedures';

/** What screens call the things of a case. A key that is no longer declared is shown as it is: old cases stay readable. */
export function procedureTitle(procedure: string): Text {
  return findProcedure(procedure)?.title ?? asIs(procedure);
}

export function stageTitle(procedure: string, stage: string): Text {
  return findProcedure(procedure)?.stages[stage] ?? asIs(stage);
}

export function taskTitle(procedure: string, task: string): Text {
  return findProcedure(procedure)?.tasks[task]?.title ?? asIs(task);
}

export function deadlineTitle(procedure: string, deadline: string): Text {
  return findProcedure(procedure)?.deadlines[deadline]?.title ?? asIs(deadline);
}

export function outcomeTitle(procedure: string, outcome: string): Text {
  return findProcedure(procedure)?.outcomes[outcome]?.title ?? asIs(outcome);
}

export function asIs(text: string): Text {
  return { it: text, en: text };
}
