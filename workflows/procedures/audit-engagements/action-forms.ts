import { z } from 'zod';
import type { FormProblem, TaskContext } from '../../../libs/domain';
import {
  caseDocument,
  choice,
  consistent,
  date,
  form,
  list,
  longText,
  problem,
  requiredWhen,
  text,
} from '../../../libs/forms';
import { compareDates, isLocalDate } from '../../../libs/law';
import { ownerFields } from './engagement-forms';
import { severities } from './rules';

/** An action that the owner of a process has agreed to, or that the General Manager has ordered. */
export const actionForm = form({
  engagement: text(160, { label: { it: 'Incarico', en: 'Engagement' } }),
  report: text(80, { label: { it: 'Relazione n.', en: 'Report no.' } }),
  ...ownerFields,
  finding: text(20, { label: { it: 'Rilievo', en: 'Finding' } }),
  findingTitle: text(160, { label: { it: 'Titolo del rilievo', en: 'Title of the finding' } }),
  severity: choice(severities, { label: { it: 'Gravità', en: 'Severity' } }),
  action: longText({ label: { it: 'Azione', en: 'Action' } }),
  due: date({ label: { it: 'Entro il', en: 'By' } }),
});

/** What the owner has done, and where it can be seen. */
export const carriedOutForm = form({
  done: longText({ label: { it: 'Che cosa è stato fatto', en: 'What was done' } }),
  evidence: list(caseDocument({ label: { it: 'Documento', en: 'Document' } }), 1, 20, {
    label: { it: 'Evidenze', en: 'Evidence' },
    hint: { it: 'Documenti aggiunti a questa pratica.', en: 'Documents that were added to this case.' },
  }),
});

/** Standard 15.2: an auditor sees for themselves. */
export const verificationForm = consistent(
  form({
    result: choice(
      {
        verified: { it: 'Attuata', en: 'Carried out' },
        insufficient: { it: 'Non ancora attuata', en: 'Not yet' },
      },
      { label: { it: 'Verifica', en: 'Verification' } },
    ),
    how: longText({ label: { it: 'Come è stata verificata', en: 'How it was verified' } }),
    missing: longText({ label: { it: 'Che cosa manca', en: 'What is missing' } }).optional(),
  }),
  ({ result, missing }) =>
    requiredWhen(result === 'insufficient', missing, ['missing'], {
      it: 'Indicare che cosa manca.',
      en: 'Say what is missing.',
    }),
);

export const extensionRequestForm = form({
  until: date({ label: { it: 'Nuovo termine', en: 'New day' } }),
  reasons: longText({ label: { it: 'Motivazione', en: 'Reasons' } }),
});

export const extensionDecisionForm = consistent(
  form({
    decision: choice(
      { granted: { it: 'Concessa', en: 'Granted' }, refused: { it: 'Negata', en: 'Refused' } },
      { label: { it: 'Proroga', en: 'Extension' } },
    ),
    until: date({ label: { it: 'Nuovo termine', en: 'New day' } }).optional(),
    reasons: longText({ label: { it: 'Motivazione', en: 'Reasons' } }).optional(),
  }),
  ({ decision, until, reasons }) => [
    ...requiredWhen(decision === 'granted', until, ['until'], {
      it: 'Indicare il nuovo termine.',
      en: 'Give the new day.',
    }),
    ...requiredWhen(decision === 'refused', reasons, ['reasons'], {
      it: 'Indicare perché non è concessa.',
      en: 'Say why it is refused.',
    }),
  ],
);

const extended = z.object({ due: z.string().refine(isLocalDate), today: z.string().refine(isLocalDate) });

/** An extension leads beyond the day that holds, and beyond today. */
export function checkExtension(
  { until }: z.output<typeof extensionDecisionForm>,
  context: TaskContext,
): FormProblem[] {
  const { due, today } = extended.parse(context);
  return until !== undefined && (compareDates(until, due) <= 0 || compareDates(until, today) < 0)
    ? [
        problem(['until'], {
          it: 'Il nuovo termine deve essere successivo a quello in corso.',
          en: 'The new day has to be later than the one that holds.',
        }),
      ]
    : [];
}

export const riskRequestForm = form({
  reasons: longText({ label: { it: 'Perché il rischio è accettabile', en: 'Why the risk can be borne' } }),
});

export const riskAnswerForm = form({
  decision: choice(
    {
      accepted: { it: 'Il rischio è accettato', en: 'The risk is accepted' },
      refused: { it: 'L’azione resta da attuare', en: 'The action remains to be carried out' },
    },
    { label: { it: 'Decisione', en: 'Decision' } },
  ),
  reasons: longText({ label: { it: 'Motivazione', en: 'Reasons' } }),
});

export const cancellationForm = form({
  reasons: longText({ label: { it: 'Perché l’azione non serve più', en: 'Why it is no longer needed' } }),
});
