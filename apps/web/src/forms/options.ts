import type { Language } from '@domain';
import type { FieldSchema } from './schema';

/** The values of a choice in the words a person chooses them by. */
export function optionsOf(schema: FieldSchema, language: Language) {
  const values = (schema.enum ?? []).filter((value) => typeof value === 'string');
  return values.map((value) => ({ value, label: schema['x-labels']?.[value]?.[language] ?? value }));
}
