import { useContext, useMemo } from 'react';
import { isLocalDate } from '@law/local-date';
import { shortDate } from '../../format/dates';
import { useLanguage } from '../../texts/use-language';
import { isRecord } from '../../values/record';
import { OfferedRowsContext } from '../offered-rows';
import { Finder, type Found } from './finder';
import { SelectOne } from './select-one';
import type { FieldWidgetProps } from './widget-props';

/** Among more rows than this one types to find one. */
const SELECT_UP_TO = 12;

/** One of the rows of a table that the task shows. */
export function OfferedWidget(props: FieldWidgetProps) {
  const rows = useRows(props);
  if (rows.length > SELECT_UP_TO)
    return (
      <Finder
        field={props}
        nameOf={(chosen) => rows.find(({ key }) => key === chosen)}
        found={(words) => rows.filter((row) => has(row, words))}
      />
    );
  return (
    <SelectOne
      field={props}
      options={rows.map(({ key, first, second }) => ({
        value: key,
        label: [first, second].filter(Boolean).join(' – '),
      }))}
    />
  );
}

/** The rows as people know them: what is declared of a row, and no key beside it. */
function useRows({ schema }: FieldWidgetProps): readonly Found[] {
  const language = useLanguage();
  const { context, facts } = useContext(OfferedRowsContext);
  const offer = schema['x-offer'];
  return useMemo(() => {
    const rows = offer && context[offer.table];
    if (!offer || !Array.isArray(rows)) return [];
    const title = offer.title ?? offer.column;
    const shown = Object.keys(facts[offer.table]?.columns ?? {}).filter((name) => name !== title);
    const words = (value: unknown) =>
      isLocalDate(value) ? shortDate(value, language) : typeof value === 'string' ? value : '';
    return rows.filter(isRecord).map((row) => ({
      key: words(row[offer.column]),
      first: words(row[title]),
      second: shown
        .map((name) => words(row[name]))
        .filter(Boolean)
        .join(' · '),
    }));
  }, [offer, context, facts, language]);
}

function has({ first, second }: Found, words: string): boolean {
  const text = `${first} ${second}`.toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
