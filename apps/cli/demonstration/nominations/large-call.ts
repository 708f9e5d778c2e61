import type { CaseView } from '../../../../libs/domain';
import { addDays, type LocalDate } from '../../../../libs/law';
import type { ApiDesk, ApiTask } from '../api-desk';
import { holderOf } from '../holders';
import { severalAtATime } from '../several';
import { largeCallCandidacies } from './candidates';
import { callAnswer, nominationAnswer } from './large-call-answers';

const manager = holderOf('nominations.manager');
const officer = holderOf('nominations.officer');

export const LARGE_CALL_BEGINS: LocalDate = '2024-02-01';
const LAST_DAY: LocalDate = '2024-02-22';
/** Days that those chosen take to accept. */
const DAYS_TO_ACCEPT = 10;
const KEY = 'demonstration-large-call';

/**
 * A call in the size of that of February 2017, 41 seats and 300 candidacies, played to the nominations. Filled in again it
 * goes on where it was left.
 */
export async function fillLargeCall(desk: ApiDesk): Promise<void> {
  const application = {
    number: '1/2024',
    subject: 'società, fondazioni e aziende partecipate',
    expiringUntil: '2024-06-30',
  };
  const opening = { procedure: 'nominationCall', application, beginsOn: LARGE_CALL_BEGINS };
  const { id } = await desk.open(manager, opening, KEY);
  for (let call = await desk.caseView(id); !call.outcome; call = await desk.caseView(id))
    await goOn(desk, call);
}

async function goOn(desk: ApiDesk, { id, stage, today }: CaseView): Promise<void> {
  if (stage === 'intake') await takeIn(desk, id, today);
  else if (stage === 'admissibility') await admit(desk);
  else if (stage === 'nominations') await nominate(desk, id);
  else
    for (const task of await desk.tasksOf([id]))
      await complete(desk, task, callAnswer(task, today, LAST_DAY));
}

/** What has come is registered on the last day; with its end the intake is over. */
async function takeIn(desk: ApiDesk, parent: string, today: LocalDate): Promise<void> {
  if (today < LAST_DAY) await desk.advance([parent], LAST_DAY);
  const candidacies = largeCallCandidacies(LARGE_CALL_BEGINS, LAST_DAY);
  await severalAtATime(candidacies, ({ application, receivedOn }, index) =>
    desk.open(officer, { procedure: 'candidacy', parent, application, receivedOn }, `${KEY}-${index}`),
  );
  await desk.advance([parent], addDays(LAST_DAY, 1));
}

/** What is complete is admitted in one operation; what keeps others out is confirmed. */
async function admit(desk: ApiDesk): Promise<void> {
  await desk.completeAll(officer, 'candidacy', { complete: true });
  for (const task of await desk.inbox(manager, 'candidacy'))
    await desk.completeAs(manager, task, { confirmed: true });
}

async function nominate(desk: ApiDesk, call: string): Promise<void> {
  const nominations = await desk.relatedTo(call, 'nomination');
  await severalAtATime(nominations, async ({ id, today }) => {
    const tasks = await desk.tasksOf([id]);
    const areAsked = tasks.length > 0 && tasks.every(({ key }) => key === 'acceptance');
    if (areAsked && today < addDays(LAST_DAY, DAYS_TO_ACCEPT)) {
      await desk.advance([id], addDays(LAST_DAY, DAYS_TO_ACCEPT));
      return;
    }
    for (const task of tasks) await complete(desk, task, nominationAnswer(task, today));
  });
  const records = await desk.tasksFor(manager, 'recordCheck');
  await severalAtATime(records, (task) => complete(desk, task, nominationAnswer(task, addDays(LAST_DAY, 1))));
}

function complete(desk: ApiDesk, task: ApiTask, answer: object): Promise<void> {
  return desk.completeAs(task.assignee?.login ?? holderOf(task.office), task, answer);
}
