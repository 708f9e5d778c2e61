import type { z } from 'zod';
import type { FormLine, Text } from '../../../../libs/domain';
import { formSchema } from '../procedures/form-schemas';

/** What of the JSON Schema of a form a person reads. */
interface Described {
  readonly 'x-label'?: Text;
  readonly 'x-hint'?: Text;
  readonly 'x-widget'?: string;
  readonly 'x-labels'?: Readonly<Record<string, Text>>;
  readonly properties?: Readonly<Record<string, Described>>;
  readonly required?: readonly string[];
  readonly items?: Described;
}

/** The questions of a form in their order, for whoever fills it in on paper. Fields without a label are not asked. */
export function formLines(form: z.ZodType): FormLine[] {
  return linesOf(formSchema(form, 'it'));
}

function linesOf({ properties = {}, required = [] }: Described): FormLine[] {
  return Object.entries(properties).flatMap(([name, field]) => {
    const title = field['x-label'];
    if (!title) return [];
    const inner = field.items ?? field;
    const choices = field['x-labels'];
    return {
      title,
      hint: field['x-hint'],
      required: required.includes(name),
      kind: field['x-widget'] ?? 'text',
      many: field.items !== undefined,
      choices: choices && Object.values(choices),
      lines: inner.properties && linesOf(inner),
    };
  });
}
