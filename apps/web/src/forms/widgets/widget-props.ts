import type { WidgetProps } from '@rjsf/utils';
import type { FieldSchema } from '../schema';

/** The part of rjsf's properties that our widgets use, with a value of which nothing is assumed. */
export type FieldWidgetProps = Pick<
  WidgetProps<unknown, FieldSchema>,
  'id' | 'schema' | 'label' | 'required' | 'disabled' | 'rawErrors' | 'onChange'
> & { readonly value: unknown };

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
