import type { z } from 'zod';
import type { FormProblem, Text } from '../domain';

export function problem(path: readonly (string | number)[], message: Text): FormProblem {
  return { path, message };
}

/** Adds to a form what concerns several of its fields. `check` sees a value only when every single field is right. */
export function consistent<Form extends z.ZodType>(
  form: Form,
  check: (value: z.output<Form>) => readonly FormProblem[],
): Form {
  return form.superRefine((value, context) => {
    // zod goes on after a wrong format, and a rule about amounts must not meet something that is none.
    if (context.issues.length > 0) return;
    for (const { path, message } of check(value)) {
      context.addIssue({ code: 'custom', path: [...path], params: { text: message } });
    }
  });
}

/** A field that becomes compulsory because of what the others say. */
export function requiredWhen(
  needed: boolean,
  value: unknown,
  path: readonly (string | number)[],
  message: Text,
): readonly FormProblem[] {
  const missing = value === undefined || (Array.isArray(value) && value.length === 0);
  return needed && missing ? [problem(path, message)] : [];
}
