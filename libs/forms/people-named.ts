import { z } from 'zod';
import type { FieldMeta, Widget } from './field';

/** The sign-in names in the `person` fields of a form's answer, those at its top. */
export function peopleNamedIn(form: z.ZodType, answer: unknown): string[] {
  return namedIn(form, answer, 'person');
}

/** The ids in the `case` fields of a form's answer, those at its top. */
export function casesNamedIn(form: z.ZodType, answer: unknown): string[] {
  return namedIn(form, answer, 'case');
}

function namedIn(form: z.ZodType, answer: unknown, widget: Widget): string[] {
  if (!(form instanceof z.ZodObject) || typeof answer !== 'object' || answer === null) return [];
  return Object.entries(form.shape).flatMap(([name, field]) => {
    const inner: unknown = field instanceof z.ZodOptional ? field.unwrap() : field;
    const meta = z.globalRegistry.get(inner as z.ZodType) as FieldMeta | undefined;
    const value: unknown = Reflect.get(answer, name);
    return meta?.widget === widget && typeof value === 'string' ? [value.trim()] : [];
  });
}
