import { workflowInfo } from '@temporalio/workflow';
import type { CaseStart } from '../../../libs/domain';
import { addDays } from '../../../libs/law';
import { type Case, endEntry, enter, type Outcome, runCase } from '../../../workflows/casework';
import { correctionOf } from '../../../workflows/procedures/register-corrections/procedure';
import { runCorrection } from '../../../workflows/procedures/register-corrections/workflow';
import { hallBooking, halls } from './procedure';

type HallBooking = Case<typeof hallBooking>;

async function runBooking(kase: HallBooking): Promise<Outcome<typeof hallBooking>> {
  const { hall, association } = kase.application;
  const entry = { hall, association };
  let days: { from: string; to: string } = kase.application;
  for (;;) {
    const booking = await enter(kase, 'halls', { entry, from: days.from, to: days.to, by: kase.start.actor });
    if (booking.entered) break;
    kase.record({ takenBy: booking.takenBy.title });
    days = (await kase.task('otherDays', { context: { takenBy: booking.takenBy } })).answer;
  }
  for (;;) {
    const { answer, by } = await kase.task('followUp');
    if (answer.decision === 'done') return 'used';
    if (answer.decision === 'undo') {
      await endEntry(kase, 'halls', `${hall}: ${association}`, addDays(days.from, -1), {
        by,
        reason: 'Rinuncia dell’associazione.',
      });
      return 'undone';
    }
    const { from = days.from, to = days.to } = answer;
    const moved = await enter(kase, 'halls', { entry, from, to, instead: true, by });
    if (moved.entered) days = { from, to };
    else kase.record({ takenBy: moved.takenBy.title });
  }
}

export default async function caseWorkflow(start: CaseStart): Promise<{ outcome: string }> {
  const none = () => undefined;
  return workflowInfo().workflowType === hallBooking.key
    ? runCase(hallBooking, runBooking, start, none)
    : runCase(correctionOf(halls), runCorrection, start, none);
}
