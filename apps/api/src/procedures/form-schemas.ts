import type { z } from 'zod';
import type { Language } from '../../../../libs/domain';
import { jsonSchemaOf } from '../../../../libs/forms';

const made = new Map<Language, WeakMap<z.ZodType, object>>();

/** The JSON Schema of a declared form in a language, made once. */
export function formSchema(form: z.ZodType, language: Language): object {
  const ofLanguage = made.get(language) ?? new WeakMap<z.ZodType, object>();
  made.set(language, ofLanguage);
  const schema = ofLanguage.get(form) ?? jsonSchemaOf(form, language);
  ofLanguage.set(form, schema);
  return schema;
}
