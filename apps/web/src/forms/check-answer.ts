import type { Text } from '@domain';
import { issueText } from '@forms/issue-text';
import { isLocalDate } from '@law/local-date';
import type { FieldSchema } from './schema';

export interface Finding {
  readonly path: readonly (string | number)[];
  readonly message: Text;
}

type Issue = Parameters<typeof issueText>[0];
type Path = Finding['path'];

/**
 * What a person can be told before sending: missing fields, shapes, bounds. The words are the server's own, which
 * remains the judge and adds what only it can see.
 */
export function checkAnswer(schema: FieldSchema, value: unknown, path: Path = []): readonly Finding[] {
  switch (schema.type) {
    case 'object':
      return checkGroup(schema, value, path);
    case 'array':
      return checkList(schema, value, path);
    case 'string':
      return checkText(schema, value, path);
    case 'integer':
    case 'number':
      return checkNumber(schema, value, path);
    case 'boolean':
      return typeof value === 'boolean' ? [] : [wrongType('boolean', value, path)];
    default:
      return [];
  }
}

/** A group that is not there yet is checked as an empty one, so that each of its fields says it is missing. */
function checkGroup(schema: FieldSchema, value: unknown, path: Path): readonly Finding[] {
  const fields = (value ?? {}) as Readonly<Record<string, unknown>>;
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const required = schema.required?.includes(name) ?? false;
    return required || fields[name] !== undefined ? checkAnswer(field, fields[name], [...path, name]) : [];
  });
}

function checkList(schema: FieldSchema, value: unknown, path: Path): readonly Finding[] {
  const items: readonly unknown[] = Array.isArray(value) ? value : [];
  const { minItems = 0, maxItems = Infinity, items: item } = schema;
  return [
    ...(items.length < minItems
      ? [finding({ code: 'too_small', origin: 'array', minimum: minItems }, value, path)]
      : []),
    ...(items.length > maxItems
      ? [finding({ code: 'too_big', origin: 'array', maximum: maxItems }, value, path)]
      : []),
    ...(item ? items.flatMap((each, index) => checkAnswer(item, each, [...path, index])) : []),
  ];
}

function checkText(schema: FieldSchema, value: unknown, path: Path): readonly Finding[] {
  if (typeof value !== 'string') return [wrongType('string', value, path)];
  const { maxLength = Infinity, enum: values, format, pattern } = schema;
  if (values && !values.includes(value)) {
    return [finding({ code: 'invalid_value', values: values as string[] }, value, path)];
  }
  if (value.trim() === '') return [wrongType('string', undefined, path)];
  if (value.length > maxLength) {
    return [finding({ code: 'too_big', origin: 'string', maximum: maxLength }, value, path)];
  }
  const rightShape =
    format === 'date' ? isLocalDate(value) : !pattern || new RegExp(pattern, 'u').test(value);
  return rightShape ? [] : [finding({ code: 'invalid_format', format: format ?? 'regex' }, value, path)];
}

function checkNumber(schema: FieldSchema, value: unknown, path: Path): readonly Finding[] {
  if (typeof value !== 'number' || (schema.type === 'integer' && !Number.isInteger(value))) {
    return [wrongType('number', value, path)];
  }
  const { minimum = -Infinity, maximum = Infinity } = schema;
  if (value < minimum) return [finding({ code: 'too_small', origin: 'number', minimum }, value, path)];
  if (value > maximum) return [finding({ code: 'too_big', origin: 'number', maximum }, value, path)];
  return [];
}

function wrongType(expected: 'boolean' | 'number' | 'string', value: unknown, path: Path): Finding {
  return finding({ code: 'invalid_type', expected }, value, path);
}

/** `issueText` reads the code, its bounds and the input; path and message of an issue are of no use to it. */
function finding(issue: object, input: unknown, path: Path): Finding {
  return { path, message: issueText({ ...issue, input, path: [], message: '' } as unknown as Issue) };
}
