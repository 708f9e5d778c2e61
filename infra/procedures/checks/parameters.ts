import { compareDates, isLocalDate, type LocalDate, type Parameter } from '../../../libs/law';
import type { Finding } from './finding';
import { textsIn, wrongWith } from './texts';

/**
 * What is wrong with a parameter. A row holds until the next begins, so a gap is a row without a value, or a first row that
 * is still to come; two rows of one day overlap.
 */
export function parameterFindings(parameter: Parameter<unknown>, today: LocalDate): Finding[] {
  const { key, values } = parameter;
  const found = (message: string): Finding => ({ check: 'parameters', at: key, message });
  const first = values[0];
  if (!first) return [found('has no value')];
  return [
    ...(isLocalDate(first.from) && compareDates(today, first.from) < 0
      ? [found(`leaves a gap: it has no value before ${first.from}`)]
      : []),
    ...values.flatMap((row, at) => {
      const { from, value, source, doubt } = row;
      const previous = values[at - 1];
      return [
        ...(isLocalDate(row.from) ? [] : [`“${from}” is no date`]),
        ...(previous && from === previous.from ? [`two rows overlap: both begin on ${from}`] : []),
        ...(previous && from < previous.from
          ? [`is out of order: ${from} comes after ${previous.from}`]
          : []),
        ...(value === undefined || value === null ? [`leaves a gap: no value from ${from}`] : []),
        ...wrongWithSource(source, doubt !== undefined).map((wrong) => `${wrong} (from ${from})`),
      ].map(found);
    }),
    ...textsIn(parameter).flatMap(([at, text]) =>
      wrongWith(text).map((message): Finding => ({ check: 'texts', at: `${key}: ${at}`, message })),
    ),
  ];
}

/** What a lawyer should still confirm, row by row. */
export function doubtsOf({ key, values }: Parameter<unknown>): { at: string; doubt: string }[] {
  return values.flatMap(({ from, doubt }) => (doubt ? [{ at: `${key} from ${from}`, doubt: doubt.en }] : []));
}

function wrongWithSource(source: Parameter<unknown>['values'][number]['source'], doubted: boolean): string[] {
  if (!source) return ['has no source'];
  if (typeof source !== 'string')
    return source.act && source.article ? [] : ['has a source that names no article'];
  // What the city decides for itself is no article: a lawyer must know where to look.
  return doubted ? [] : ['has a source that is no article, so it needs a `doubt`'];
}

/** Whether something that a module exports is a parameter. */
export function isParameter(value: unknown): value is Parameter<unknown> {
  return (
    typeof value === 'object' &&
    value !== null &&
    'key' in value &&
    'values' in value &&
    Array.isArray(value.values) &&
    value.values.every((row: unknown) => typeof row === 'object' && row !== null && 'from' in row)
  );
}
