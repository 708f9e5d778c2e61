import { z } from 'zod';
import type { FormProblem } from '../domain';
import { compareDates, type LocalDate } from '../law';
import { problem } from './consistency';
import type { FieldMeta, Offer, Widget } from './field';

/** The sign-in names in the `person` fields of a form's answer, wherever they stand in it. */
export function peopleNamedIn(form: z.ZodType, answer: unknown): string[] {
  return namedIn(form, answer, 'person');
}

/** The ids in the `case` fields of a form's answer, wherever they stand in it. */
export function casesNamedIn(form: z.ZodType, answer: unknown): string[] {
  return namedIn(form, answer, 'case');
}

/** The ids in the `document` fields of a form's answer, wherever they stand in it. */
export function documentsNamedIn(form: z.ZodType, answer: unknown): string[] {
  return namedIn(form, answer, 'document');
}

/** The days of a right answer on which something has happened, and that are still to come. */
export function daysAhead(form: z.ZodType, answer: unknown, today: LocalDate): readonly FormProblem[] {
  return fieldsOf(form, answer, [])
    .filter(({ meta, value }) => meta.happened && compareDates(value as LocalDate, today) > 0)
    .map(({ path }) => problem(path, liesAhead));
}

/** What a right answer has chosen of tables that do not have it: for an opening, tables of facts of the campaign. */
export function notOffered(
  form: z.ZodType,
  answer: unknown,
  tables: Readonly<Record<string, unknown>>,
): readonly FormProblem[] {
  return fieldsOf(form, answer, [])
    .filter(({ meta: { offer }, value }) => offer && !columnOf(tables, offer).includes(value))
    .map(({ path }) => problem(path, notAmongThem));
}

/** What may be chosen. A table that is not there has nothing. */
function columnOf(tables: Readonly<Record<string, unknown>>, { table, column }: Offer): readonly unknown[] {
  const rows = tables[table];
  return Array.isArray(rows) ? rows.map((row: unknown) => (row as Record<string, unknown>)[column]) : [];
}

const notAmongThem = {
  it: 'Non è fra le voci della pratica di cui questa fa parte: sceglierla dall’elenco.',
  en: 'It is not among those of the case that this one is a part of: choose it from the list.',
};

/** What the fields of a form are chosen among, wherever they stand in it. */
export function offersOf(form: z.ZodType): readonly Offer[] {
  return metasOf(form).flatMap(({ offer }) => offer ?? []);
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

function has(form: z.ZodType, which: (meta: FieldMeta) => boolean): boolean {
  return metasOf(form).some(which);
}

/** What the fields of a form say of themselves, lists and groups before what is in them. */
function metasOf(field: z.ZodType): FieldMeta[] {
  const inner = withinOptional(field);
  const parts =
    inner instanceof z.ZodArray
      ? [inner.element]
      : inner instanceof z.ZodObject
        ? Object.values(inner.shape)
        : [];
  return [...[metaOf(inner) ?? []].flat(), ...parts.flatMap((part) => metasOf(part as z.ZodType))];
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
