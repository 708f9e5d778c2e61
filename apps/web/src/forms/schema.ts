import type { Text } from '@domain';
import type { Offer, RegisterPlace, Widget } from '@forms/field';
import type { RJSFSchema } from '@rjsf/utils';

/** What the API says of a field beside JSON Schema's own words; see `libs/forms/json-schema.ts`. */
export interface FieldSchema extends RJSFSchema {
  'x-widget'?: Widget;
  /** Words of the values of a choice. */
  'x-labels'?: Readonly<Record<string, Text>>;
  'x-offer'?: Offer;
  'x-register'?: string;
  'x-stands-in'?: RegisterPlace;
  properties?: Record<string, FieldSchema>;
  items?: FieldSchema;
}

/** The schema of the field at a path such as `['works', 0, 'amount']`. */
export function schemaAt(schema: FieldSchema, path: readonly (string | number)[]): FieldSchema | undefined {
  return path.reduce<FieldSchema | undefined>(
    (inside, step) => (typeof step === 'number' ? inside?.items : inside?.properties?.[step]),
    schema,
  );
}

/** The id that the form gives the field at a path. */
export function fieldId(path: readonly (string | number)[]): string {
  return ['root', ...path].join('_');
}
