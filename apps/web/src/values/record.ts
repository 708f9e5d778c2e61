import type { Text } from '@domain';

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A text that comes in both languages. */
export function isText(value: unknown): value is Text {
  return isRecord(value) && typeof value.it === 'string' && typeof value.en === 'string';
}
