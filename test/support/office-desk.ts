import type { Desk, PlayedTask } from '../../apps/cli/demonstration/player';
import { demonstration } from '../../libs/organisation';
import type { Office } from './office';

/** The desk of a throw-away office: commands go straight to the engine. */
export function deskOf(office: Office): Desk {
  return {
    openTasks: (cases) => office.openTasks(...cases),
    complete: (task, answer) => office.completeTask(task, holderOf(task), answer),
    advance: (cases, until) => office.advance(until, ...cases),
    isOpen: async (caseId) => (await office.caseFile(caseId)).outcome === null,
  };
}

/** The first person who holds the office of a task. */
export function holderOf({ office }: Pick<PlayedTask, 'office'>): string {
  const holding = demonstration.holdings.find((candidate) => candidate.office === office);
  if (!holding) throw new Error(`Nobody holds ${office}`);
  return holding.person;
}
