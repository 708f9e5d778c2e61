import { z } from 'zod';
import type { FormProblem } from '../domain';
import { compareDates, type LocalDate } from '../law';
import { problem } from './consistency';
import type { FieldMeta, Widget } from './field';

/** The sign-in names in the `person` fields of a form's answer, wherever they stand in it. */
export function peopleNamedIn(form: z.ZodType, answer: unknown): string[] {
  return namedIn(form, answer, 'person');
}

/** The ids in the `case` fields of a form's answer, wherever they stand in it. */
export function casesNamedIn(form: z.ZodType, answer: unknown): string[] {
  return namedIn(form, answer, 'case');
}

/** The days of a right answer on which something has happened, and that are still to come. */
export function daysAhead(form: z.ZodType, answer: unknown, today: LocalDate): readonly FormProblem[] {
  return fieldsOf(form, answer, [])
    .filter(({ meta, value }) => meta.happened && compareDates(value as LocalDate, today) > 0)
    .map(({ path }) => problem(path, liesAhead));
}

/** Whether a form asks for a day on which something has happened. */
export function saysWhatHappened(form: z.ZodType): boolean {
  return has(form, (meta) => meta.happened === true);
}

export const liesAhead = {
  it: 'La data non può essere futura.',
  en: 'The date cannot lie ahead.',
};

/** Whether the same answer can be right for many cases: nothing of it belongs to one of them alone. */
export function isSameForMany(form: z.ZodType): boolean {
  const ofOneCase: readonly Widget[] = ['document', 'secretPaper', 'offered'];
  return !has(form, ({ widget }) => ofOneCase.includes(widget));
}

function has(field: z.ZodType, which: (meta: FieldMeta) => boolean): boolean {
  const inner = withinOptional(field);
  const meta = metaOf(inner);
  if (meta && which(meta)) return true;
  if (inner instanceof z.ZodArray) return has(inner.element as z.ZodType, which);
  return (
    inner instanceof z.ZodObject && Object.values(inner.shape).some((own) => has(own as z.ZodType, which))
  );
}

interface FilledIn {
  readonly path: readonly (string | number)[];
  readonly meta: FieldMeta;
  readonly value: unknown;
}

/** The fields that an answer has filled in, wherever they stand in the form. */
function fieldsOf(field: z.ZodType, value: unknown, path: FilledIn['path']): FilledIn[] {
  const inner = withinOptional(field);
  if (inner instanceof z.ZodArray)
    return Array.isArray(value)
      ? value.flatMap((item, index) => fieldsOf(inner.element as z.ZodType, item, [...path, index]))
      : [];
  if (inner instanceof z.ZodObject)
    return typeof value === 'object' && value !== null
      ? Object.entries(inner.shape).flatMap(([name, own]) =>
          fieldsOf(own as z.ZodType, Reflect.get(value, name), [...path, name]),
        )
      : [];
  const meta = metaOf(inner);
  return meta && value !== undefined ? [{ path, meta, value }] : [];
}

function namedIn(form: z.ZodType, answer: unknown, widget: Widget): string[] {
  return fieldsOf(form, answer, []).flatMap(({ meta, value }) =>
    meta.widget === widget && typeof value === 'string' ? [value.trim()] : [],
  );
}

function withinOptional(field: z.ZodType): z.ZodType {
  return field instanceof z.ZodOptional ? (field.unwrap() as z.ZodType) : field;
}

function metaOf(field: z.ZodType): FieldMeta | undefined {
  return z.globalRegistry.get(field) as FieldMeta | undefined;
}
