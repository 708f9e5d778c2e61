import type { FieldSchema } from './schema';

/** Few options are quicker to take in side by side than in a closed list. */
const RADIOS_UP_TO = 4;

/** Lines up to this length fit half of the form's width. */
const HALF_WIDTH_UP_TO = 80;

/** A choice among so many values that they go into a closed list. */
export function isLongChoice(schema: FieldSchema): boolean {
  return (schema.enum?.length ?? 0) > RADIOS_UP_TO;
}

/** Several inputs under one label. */
export function isRadioGroup(schema: FieldSchema): boolean {
  if (schema['x-widget'] === 'secretPaper') return true;
  return schema['x-widget'] === 'yesNo' || (schema['x-widget'] === 'choice' && !isLongChoice(schema));
}

/** How much room the field's values need. */
export function widthOf(schema: FieldSchema): 'third' | 'half' | 'whole' {
  switch (schema['x-widget']) {
    case 'money':
    case 'amount':
    case 'percent':
    case 'date':
    case 'integer':
      return 'third';
    case 'country':
    case 'moment':
      return 'half';
    case 'text':
      return (schema.maxLength ?? 0) <= HALF_WIDTH_UP_TO ? 'half' : 'whole';
    default:
      return 'whole';
  }
}
