import type { WidgetProps } from '@rjsf/utils';
import type { FieldSchema } from '../schema';

export type FieldWidgetProps = WidgetProps<unknown, FieldSchema>;

export const labelIdOf = (id: string) => `${id}__label`;
export const hintIdOf = (id: string) => `${id}__hint`;
export const errorIdOf = (id: string) => `${id}__error`;

/** What ties an input to its hint and its error for whoever cannot see them. */
export function accessibility({ id, schema, rawErrors = [], required }: FieldWidgetProps) {
  const described = [schema.description && hintIdOf(id), rawErrors.length > 0 && errorIdOf(id)];
  return {
    'aria-describedby': described.filter(Boolean).join(' ') || undefined,
    'aria-invalid': rawErrors.length > 0 ? true : undefined,
    'aria-required': required || undefined,
  };
}

/** An emptied field is missing, not an empty text. */
export function valueOrMissing(text: string): string | undefined {
  return text === '' ? undefined : text;
}
