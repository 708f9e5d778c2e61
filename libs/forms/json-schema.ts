import { z } from 'zod';
import type { Language } from '../domain';
import type { FieldMeta } from './field';

/** A form as JSON Schema (draft 7) for whoever draws it: labels in the reader's language, both under `x-` keys. */
export function jsonSchemaOf(form: z.ZodType, language: Language): object {
  return z.toJSONSchema(form, {
    target: 'draft-07',
    io: 'input',
    override: ({ zodSchema, jsonSchema }) => {
      // zod copies whatever a field keeps about itself into its schema: it leaves here in the words of JSON Schema.
      for (const key of ['label', 'hint', 'widget', 'choices', 'offer', 'register', 'happened', 'standsIn'])
        delete jsonSchema[key];
      // A standard format says what its long pattern says; patterns of our own formats stay.
      if (jsonSchema.format === 'date' || jsonSchema.format === 'email') delete jsonSchema.pattern;
      const meta = z.globalRegistry.get(zodSchema) as FieldMeta | undefined;
      if (!meta?.label) return;
      jsonSchema.title = meta.label[language];
      if (meta.hint) jsonSchema.description = meta.hint[language];
      jsonSchema['x-label'] = meta.label;
      if (meta.hint) jsonSchema['x-hint'] = meta.hint;
      jsonSchema['x-widget'] = meta.widget;
      // What may stand in a text a screen tells whoever types it; the pattern is for programs that read the API's document.
      if (meta.widget === 'text' || meta.widget === 'longText') delete jsonSchema.pattern;
      if (meta.choices) jsonSchema['x-labels'] = meta.choices;
      if (meta.offer) jsonSchema['x-offer'] = meta.offer;
      if (meta.register) jsonSchema['x-register'] = meta.register;
      if (meta.standsIn) jsonSchema['x-stands-in'] = meta.standsIn;
    },
  });
}
