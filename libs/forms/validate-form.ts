import type { z } from 'zod';
import type { FormProblem } from '../domain';
import { issueText } from './issue-text';

export type Checked<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problems: readonly FormProblem[] };

/** The answer as the form understands it, or everything that is wrong with it at once. */
export function validateForm<Form extends z.ZodType>(form: Form, answer: unknown): Checked<z.output<Form>> {
  // The input tells a missing field from a wrong one; the answer stays with its author, it is not echoed.
  const parsed = form.safeParse(answer, { reportInput: true });
  if (parsed.success) return { ok: true, value: parsed.data };
  return {
    ok: false,
    problems: parsed.error.issues.map((issue) => ({
      path: issue.path.map((step) => (typeof step === 'number' ? step : String(step))),
      message: issueText(issue),
    })),
  };
}
