import { isSameForMany } from '../../../../libs/forms';
import { findProcedure } from '../../../../workflows/procedures';

/** Whether one answer may be given to this task of many cases: each act is signed, and each payment ordered, by itself. */
export function isDoneTogether(procedure: string, task: string): boolean {
  const declared = findProcedure(procedure)?.tasks[task];
  return declared !== undefined && declared.confirms === undefined && isSameForMany(declared.form);
}
