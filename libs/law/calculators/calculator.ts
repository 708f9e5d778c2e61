import type { z } from 'zod';
import { LawError, type LawErrorCode } from '../law-error';

/** A calculator of the contract in `test/vectors/README.md`: one JSON object in, one out. */
export interface Calculator {
  /** The contract of the input, also for `z.toJSONSchema`; fields it does not list are ignored. */
  input: z.ZodType;
  /** Refuses with a {@link LawError} what the contract calls bad input. */
  calculate(input: unknown): object;
}

export interface CalculatorFailure {
  code: LawErrorCode;
  /** Where and why, in English, for whoever wrote the input. */
  message: string;
}

/** Binds a computation to the contract of its input: it runs only on input that was checked whole. */
export function defineCalculator<Schema extends z.ZodType>(
  input: Schema,
  compute: (input: z.output<Schema>) => object,
): Calculator {
  return {
    input,
    calculate(raw) {
      // Without compiled checks wherever the table is loaded: the same path in tests, in the API and on the command line.
      const checked = input.safeParse(raw, { jitless: true });
      if (checked.success) return compute(checked.data);
      throw refusalOf(checked.error, raw);
    },
  };
}

/** The first thing wrong with the input, as a stable code with the place where it stands. */
function refusalOf(error: z.ZodError, raw: unknown): LawError {
  const [issue] = error.issues;
  if (!issue) return new LawError('invalidInput', 'The input is not valid.');
  const place = issue.path.length > 0 ? issue.path.join('.') : 'input';
  return new LawError(codeOf(issue, raw), `${place}: ${issue.message}`);
}

function codeOf(issue: z.core.$ZodIssue, raw: unknown): LawErrorCode {
  if (isAbsent(issue.path, raw)) return 'missingField';
  switch (issue.code) {
    case 'custom':
      return (issue.params?.['code'] as LawErrorCode | undefined) ?? 'invalidInput';
    case 'invalid_format':
      return issue.format === 'date' ? 'invalidDate' : 'invalidMoney';
    case 'too_small':
      if (issue.origin === 'array') return 'emptyList';
      return issue.origin === 'string' ? 'invalidInput' : 'invalidNumber';
    case 'too_big':
      return issue.origin === 'array' ? 'invalidInput' : 'invalidNumber';
    case 'invalid_type':
      return issue.expected === 'number' || issue.expected === 'int' ? 'invalidNumber' : 'invalidInput';
    default:
      return 'invalidInput';
  }
}

/** Whether the path leads to a field that the input does not have, rather than to a wrong value. */
function isAbsent(path: readonly PropertyKey[], raw: unknown): boolean {
  let value = raw;
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return false;
    if (!Object.hasOwn(value, key)) return true;
    value = (value as Record<PropertyKey, unknown>)[key];
  }
  return false;
}
