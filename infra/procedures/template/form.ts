import type { z } from 'zod';
import { certifiedMail, consistent, form, longText, requiredWhen, text, yesNo } from '../../../libs/forms';

/** What the applicant asks for, as the officer registers it. */
export const applicationForm = form({
  applicant: text(200, { label: { it: 'Richiedente', en: 'Applicant' } }),
  certifiedMail: certifiedMail({ label: { it: 'PEC', en: 'Certified mail' } }),
  object: text(200, { label: { it: 'Oggetto della richiesta', en: 'Object of the application' } }),
  reasons: longText({ label: { it: 'Ragioni della richiesta', en: 'Reasons of the application' } }),
  identityDocument: yesNo({
    label: { it: 'È allegato il documento di identità', en: 'The identity document is attached' },
  }),
});

/** What the officer has found. */
export const examinationForm = consistent(
  form({
    complete: yesNo({ label: { it: 'La domanda è completa', en: 'The application is complete' } }),
    founded: yesNo({
      label: { it: 'La richiesta può essere accolta', en: 'The application can be granted' },
    }),
    reasons: longText({ label: { it: 'Motivazione', en: 'Reasons' } }).optional(),
  }),
  ({ complete, founded, reasons }) =>
    requiredWhen(!complete || !founded, reasons, ['reasons'], {
      it: 'Indicare che cosa manca o perché la richiesta non può essere accolta.',
      en: 'Say what is missing or why the application cannot be granted.',
    }),
);

/** What the office makes of the observations of the applicant. */
export const assessmentForm = form({
  accepted: yesNo({
    label: { it: 'Le osservazioni sono accolte', en: 'The observations are accepted' },
  }),
  answer: longText({ label: { it: 'Risposta alle osservazioni', en: 'Answer to the observations' } }),
});

export type Examination = z.output<typeof examinationForm>;
