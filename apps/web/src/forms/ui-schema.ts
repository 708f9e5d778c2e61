import type { UiSchema } from '@rjsf/utils';
import { EntryField } from './entry-field';
import type { FieldSchema } from './schema';
import { widgetOf } from './widgets';

/** Tells rjsf which of our widgets draws which field. */
export function uiSchemaOf(schema: FieldSchema): UiSchema<unknown, FieldSchema> {
  const widget = widgetOf(schema);
  return {
    ...(widget && { 'ui:widget': widget }),
    ...(schema['x-widget'] === 'registerEntry' && { 'ui:field': EntryField }),
    ...(schema.items && { items: uiSchemaOf(schema.items) }),
    ...Object.fromEntries(
      Object.entries(schema.properties ?? {}).map(([name, field]) => [name, uiSchemaOf(field)]),
    ),
  };
}
