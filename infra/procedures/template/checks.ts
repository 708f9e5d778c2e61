import { z } from 'zod';
import type { FormProblem, TaskContext } from '../../../libs/domain';
import { requiredWhen } from '../../../libs/forms';
import type { Examination } from './form';

/**
 * Answers against what the case knows. The context is what the workflow gives to the task; one that lacks something is a
 * mistake of ours and stops the task instead of letting a wrong answer through.
 */

const examinationContext = z.object({ identityDocument: z.boolean() });

/** Who calls an application complete that has no identity document says why (D.P.R. 445/2000 art. 38 c. 3). */
export function checkExamination(
  { complete, reasons }: Examination,
  context: TaskContext,
): readonly FormProblem[] {
  const { identityDocument } = examinationContext.parse(context);
  return requiredWhen(complete && !identityDocument, reasons, ['reasons'], {
    it: 'Il documento di identità non è allegato: dire perché la domanda è completa.',
    en: 'The identity document is not attached: say why the application is complete.',
  });
}
