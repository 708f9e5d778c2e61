import type { FieldSchema } from '../../forms/schema';
import { isRecord } from '../../values/record';

/** What one form holds, for another: the fields of the same name and kind, in groups as well. */
export function prefilledFrom(from: FieldSchema, value: unknown, into: FieldSchema): Record<string, unknown> {
  const known = isRecord(value) ? value : {};
  return Object.fromEntries(
    Object.entries(into.properties ?? {}).flatMap(([name, field]): [string, unknown][] => {
      const own = from.properties?.[name];
      if (own?.['x-widget'] !== field['x-widget'] || known[name] === undefined) return [];
      if (field['x-widget'] === 'group' || field['x-widget'] === 'registerEntry')
        return [[name, prefilledFrom(own ?? {}, known[name], field)]];
      // A list may be made otherwise, and the words of a choice may mean something else.
      if (field['x-widget'] === 'list') return [];
      if (field.enum && !field.enum.includes(known[name] as string)) return [];
      return [[name, known[name]]];
    }),
  );
}
