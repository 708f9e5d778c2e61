import type { Citation } from './citation';
import type { Text } from './language';
import { LawError } from './law-error';
import { type LocalDate, compareDates, isLocalDate } from './local-date';

/** A value in force from a day until the next row begins. */
export interface DatedValue<T> {
  from: LocalDate;
  value: T;
  source: Citation | string;
  /** What a lawyer should still confirm; shown beside the value. */
  doubt?: Text;
}

/** How a value is read: periods, a plain number, hundredths of a percent, euro cents, a day of every year as `MM-DD`. */
export type ParameterUnit = 'days' | 'months' | 'years' | 'count' | 'basisPoints' | 'cents' | 'monthDay';

/** An amount, period or choice that law or city may change: a change is a new row, not a release. */
export interface Parameter<T> {
  key: string;
  title: Text;
  unit?: ParameterUnit;
  /** What the values of a choice mean, told to people. */
  choices?: Readonly<Record<string, Text>>;
  /** In order of `from`. */
  values: DatedValue<T>[];
}

/** Checks a parameter where it is declared, so that a wrong table stops the start and not a case. */
export function defineParameter<T>(parameter: Parameter<T>): Parameter<T> {
  const { key, values } = parameter;
  if (values.length === 0) throw new Error(`Parameter ${key} has no value.`);
  const wrong = values.find(({ from }) => !isLocalDate(from));
  if (wrong) throw new Error(`Parameter ${key}: "${wrong.from}" is not a date.`);
  for (const [index, { from }] of values.entries()) {
    const previous = values[index - 1];
    if (previous && compareDates(previous.from, from) >= 0) {
      throw new Error(`Parameter ${key}: ${from} does not come after ${previous.from}.`);
    }
  }
  return parameter;
}

/** The value in force on a day. Throws `parameterNotInForce` for a day before the first row. */
export function valueOn<T>(parameter: Parameter<T>, date: LocalDate): T {
  return entryOn(parameter, date).value;
}

/** Whether a parameter has a value on a day: not yet before its first row. */
export function isInForce(parameter: Parameter<unknown>, date: LocalDate): boolean {
  return parameter.values.some(({ from }) => compareDates(from, date) <= 0);
}

/** The row in force on a day, with its source. Throws `parameterNotInForce` for a day before the first row. */
export function entryOn<T>(parameter: Parameter<T>, date: LocalDate): DatedValue<T> {
  const entry = parameter.values.findLast(({ from }) => compareDates(from, date) <= 0);
  if (!entry) throw new LawError('parameterNotInForce', `${parameter.key} has no value in force on ${date}.`);
  return entry;
}
