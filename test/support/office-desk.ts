import { holderOf } from '../../apps/cli/demonstration/holders';
import type { Desk } from '../../apps/cli/demonstration/player';
import type { Office } from './office';

/** The desk of a throw-away office: commands go straight to the engine. */
export function deskOf(office: Office): Desk {
  return {
    openTasks: (cases) => office.openTasks(...cases),
    complete: (task, answer) => office.completeTask(task, holderOf(task.office), answer),
    advance: (cases, until) => office.advance(until, ...cases),
    isOpen: async (caseId) => (await office.caseFile(caseId)).outcome === null,
  };
}
