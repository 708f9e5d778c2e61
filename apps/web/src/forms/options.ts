import type { Language } from '@domain';
import type { FieldSchema } from './schema';

/** The values of a choice in the words a person chooses them by. */
export function optionsOf(schema: FieldSchema, language: Language) {
  return (schema.enum ?? []).map((value) => ({
    value: String(value),
    label: schema['x-labels']?.[String(value)]?.[language] ?? String(value),
  }));
}
