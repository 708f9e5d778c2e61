import type { FactColumnView } from '@domain';
import { isLocalDate } from '@law/local-date';
import { useTranslation } from 'react-i18next';
import { isMoney, number, typedMoney } from '../format/amounts';
import { shortDate } from '../format/dates';
import { useLanguage, useReader } from '../texts/use-language';
import { FactsList } from '../ui/facts-list';
import { nameInWords } from './name-in-words';
import { isRecord, isText } from './record';

interface PlainValueProps {
  readonly value: unknown;
  /** Titles of the parts of a group, as far as somebody has declared them. */
  readonly labels?: Readonly<Record<string, FactColumnView>>;
}

/** A value nobody declared, shown by its shape: better readable than hidden. */
export function PlainValue({ value, labels = {} }: PlainValueProps) {
  const { t } = useTranslation();
  const read = useReader();
  const language = useLanguage();
  if (value === undefined || value === null || value === '') return '—';
  if (typeof value === 'boolean') return value ? t('common.yes') : t('common.no');
  if (typeof value === 'number') return number(value, language);
  // Two decimals may be an amount or a percentage: the figure is sure, its unit is not.
  if (isMoney(value)) return typedMoney(value, language);
  if (isLocalDate(value)) return shortDate(value, language);
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.length === 0 ? '—' : <PlainList items={value} labels={labels} />;
  if (isText(value)) return value[language];
  if (!isRecord(value)) return null;
  return (
    <FactsList
      facts={Object.entries(value).map(([key, part]) => ({
        key,
        title: labels[key] ? read(labels[key].title) : nameInWords(key),
        value: <PlainValue value={part} labels={labels} />,
      }))}
    />
  );
}

function PlainList({
  items,
  labels,
}: {
  items: readonly unknown[];
  labels: Readonly<Record<string, FactColumnView>>;
}) {
  return (
    <ul className="ui-plain-list">
      {items.map((item, index) => (
        <li key={index}>
          <PlainValue value={item} labels={labels} />
        </li>
      ))}
    </ul>
  );
}
