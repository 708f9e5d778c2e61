import { isSameForMany } from '../../../../libs/forms';
import { findProcedure } from '../../../../workflows/procedures';

/** Whether one answer may be given to this task of many cases: acts, payments and what is asked in person stand each for itself. */
export function isDoneTogether(procedure: string, task: string): boolean {
  const declared = findProcedure(procedure)?.tasks[task];
  return (
    declared !== undefined &&
    !declared.personal &&
    declared.confirms === undefined &&
    isSameForMany(declared.form)
  );
}
