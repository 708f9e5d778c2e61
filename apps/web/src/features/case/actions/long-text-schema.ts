import type { FieldSchema } from '../../../forms/schema';

/** As `longText` of the server has it. */
const MOST_CHARACTERS = 10_000;

/** The schema of a form with one field of several lines. */
export function longTextSchema(name: string, title: string, description: string): FieldSchema {
  return {
    type: 'object',
    required: [name],
    properties: {
      [name]: { type: 'string', title, description, maxLength: MOST_CHARACTERS, 'x-widget': 'longText' },
    },
  };
}
