import type { z } from 'zod';
import { daysAhead, validateForm } from '../../libs/forms';
import type { Citation, LocalDate } from '../../libs/law';
import { refuse } from './refuse';

interface AskedCase {
  readonly refusesDaysAhead: boolean;
  today(): LocalDate;
}

/**
 * The answer as its form understands it. Refuses with `invalidForm` what the form does not take, and what is said to have
 * happened on a day that is still to come.
 *
 * @param article what the refusal cites
 */
export function checkedForm<Form extends z.ZodType>(
  kase: AskedCase,
  form: Form,
  answer: unknown,
  article?: Citation,
): z.output<Form> {
  const checked = validateForm(form, answer);
  if (!checked.ok) refuse('invalidForm', { problems: checked.problems, ...(article && { article }) });
  const problems = kase.refusesDaysAhead ? daysAhead(form, checked.value, kase.today()) : [];
  if (problems.length > 0) refuse('invalidForm', { problems, ...(article && { article }) });
  return checked.value;
}
