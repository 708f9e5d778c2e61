import { z } from 'zod';
import type { FormProblem, TaskContext } from '../../../libs/domain';
import { problem, requiredWhen } from '../../../libs/forms';
import { compareDates, type LocalDate } from '../../../libs/law';
import type { Expiry, Plan, Planned, Verification } from './form';

/**
 * Answers against what the case knows. The context is what the workflow gives to the task; one that lacks something is a
 * mistake of ours and stops the task instead of letting a wrong answer through.
 */

const planContext = z.object({ receivedOn: z.string(), due: z.string().optional() });
const verificationContext = planContext.extend({ sender: z.string().optional() });
const expiryContext = z.object({ due: z.string() });

/** Planned work lies between the arrival of the case and the day by which it is due (L. 241/1990 art. 6 c. 1). */
export function checkPlan({ tasks = [] }: Plan, context: TaskContext): readonly FormProblem[] {
  return plannedWithin(tasks, planContext.parse(context));
}

/** Who has written gets an answer (D.P.R. 62/2013 art. 12 c. 1). */
export function checkVerification(
  { verified, reply, tasks = [] }: Verification,
  context: TaskContext,
): readonly FormProblem[] {
  const { sender, ...days } = verificationContext.parse(context);
  return [
    ...requiredWhen(verified && sender !== undefined, reply, ['reply'], {
      it: 'Scrivere la risposta al mittente.',
      en: 'Write the answer to the sender.',
    }),
    ...plannedWithin(tasks, days),
  ];
}

/** The new day comes after the one that has passed (L. 241/1990 art. 6 c. 1). */
export function checkExpiry({ due }: Expiry, context: TaskContext): readonly FormProblem[] {
  const before = expiryContext.parse(context).due;
  return due !== undefined && compareDates(due, before) <= 0
    ? [
        problem(['due'], {
          it: 'La nuova data deve seguire quella trascorsa.',
          en: 'The new day must come after the one that has passed.',
        }),
      ]
    : [];
}

function plannedWithin(
  tasks: Planned,
  { receivedOn, due: last }: { readonly receivedOn: LocalDate; readonly due?: LocalDate },
): FormProblem[] {
  return tasks.flatMap(({ due }, index) => {
    if (compareDates(due, receivedOn) < 0)
      return [
        problem(['tasks', index, 'due'], {
          it: 'La data precede l’arrivo della pratica.',
          en: 'The day is before the case arrived.',
        }),
      ];
    return last !== undefined && compareDates(due, last) > 0
      ? [
          problem(['tasks', index, 'due'], {
            it: 'La data è oltre quella in cui la pratica va conclusa.',
            en: 'The day is beyond the one by which the case is due.',
          }),
        ]
      : [];
  });
}
