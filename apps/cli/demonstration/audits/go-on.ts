import { setTimeout as wait } from 'node:timers/promises';
import type { CaseView } from '../../../../libs/domain';
import type { ApiDesk, ApiTask } from '../api-desk';
import { holderOf } from '../holders';

const ASK_AGAIN_MS = 200;
/** What one case tells another arrives in moments, on a machine that has little else to do. */
const LONGEST_MS = 120_000;

/** @throws Error when it does not come about */
export async function waitFor<T>(what: string, find: () => Promise<T | undefined>): Promise<T> {
  for (const until = Date.now() + LONGEST_MS; Date.now() < until; await wait(ASK_AGAIN_MS)) {
    const found = await find();
    if (found !== undefined) return found;
  }
  throw new Error(`${what} has not come about`);
}

/** Whether a case has come to a stage, or farther. */
export const hasReached = ({ stages, outcome }: CaseView, stage: string): boolean =>
  outcome !== undefined || stages.some(({ key, state }) => key === stage && state !== 'ahead');

/** Answers what is open in a case and its parts until it has come to a stage; tasks without an answer are left. */
export async function goOn(
  desk: ApiDesk,
  id: string,
  stage: string,
  answer: (task: ApiTask, view: CaseView) => object | undefined,
): Promise<void> {
  await waitFor(`Stage ${stage} of case ${id}`, async () => {
    const view = await desk.caseView(id);
    if (hasReached(view, stage)) return true;
    const parts = (await desk.childrenOf(id)).map((part) => part.id);
    for (const task of await desk.tasksOf([id, ...parts])) {
      const given = answer(task, view);
      if (given) await desk.completeAs(task.assignee?.login ?? holderOf(task.office), task, given);
    }
    return undefined;
  });
}
