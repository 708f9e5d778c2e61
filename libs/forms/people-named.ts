import { z } from 'zod';
import type { FieldMeta, Widget } from './field';

/** The sign-in names in the `person` fields of a form's answer, those at its top and in lists there. */
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
    const inner = withinOptional(field as z.ZodType);
    const value: unknown = Reflect.get(answer, name);
    if (isWidget(inner, widget)) return idsIn(value);
    return inner instanceof z.ZodArray && isWidget(inner.element as z.ZodType, widget) && Array.isArray(value)
      ? value.flatMap(idsIn)
      : [];
  });
}

function withinOptional(field: z.ZodType): z.ZodType {
  return field instanceof z.ZodOptional ? (field.unwrap() as z.ZodType) : field;
}

function isWidget(field: z.ZodType, widget: Widget): boolean {
  return (z.globalRegistry.get(field) as FieldMeta | undefined)?.widget === widget;
}

function idsIn(value: unknown): string[] {
  return typeof value === 'string' ? [value.trim()] : [];
}
