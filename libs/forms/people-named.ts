import { z } from 'zod';
import type { FieldMeta, Widget } from './field';

/** The sign-in names in the `person` fields of a form's answer, wherever they stand in it. */
export function peopleNamedIn(form: z.ZodType, answer: unknown): string[] {
  return namedIn(form, answer, 'person');
}

/** The ids in the `case` fields of a form's answer, wherever they stand in it. */
export function casesNamedIn(form: z.ZodType, answer: unknown): string[] {
  return namedIn(form, answer, 'case');
}

/** Whether the same answer can be right for many cases: nothing of it belongs to one of them alone. */
export function isSameForMany(form: z.ZodType): boolean {
  return !has(form, ['document', 'secretPaper', 'offered']);
}

function has(field: z.ZodType, widgets: readonly Widget[]): boolean {
  const inner = withinOptional(field);
  if (widgets.some((widget) => isWidget(inner, widget))) return true;
  if (inner instanceof z.ZodArray) return has(inner.element as z.ZodType, widgets);
  return (
    inner instanceof z.ZodObject && Object.values(inner.shape).some((own) => has(own as z.ZodType, widgets))
  );
}

function namedIn(field: z.ZodType, value: unknown, widget: Widget): string[] {
  const inner = withinOptional(field);
  if (isWidget(inner, widget)) return idsIn(value);
  if (inner instanceof z.ZodArray && Array.isArray(value))
    return value.flatMap((item) => namedIn(inner.element as z.ZodType, item, widget));
  if (!(inner instanceof z.ZodObject) || typeof value !== 'object' || value === null) return [];
  return Object.entries(inner.shape).flatMap(([name, own]) =>
    namedIn(own as z.ZodType, Reflect.get(value, name), widget),
  );
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
