import type { FactColumnView } from '@domain';
import { isLocalDate } from '@law/local-date';
import { useTranslation } from 'react-i18next';
import { isMoney, money, number, typedMoney } from '../format/amounts';
import { shortDate } from '../format/dates';
import { useLanguage } from '../texts/use-language';
import { FiguresTable } from './figures-table';
import { PlainValue } from './plain-value';

/** A recorded fact as its declaration says it is. */
export function FactValue({
  value,
  fact,
  labels,
}: {
  value: unknown;
  fact: FactColumnView;
  labels?: Readonly<Record<string, FactColumnView>>;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (fact.kind === 'money' && isMoney(value)) {
    return namesUnit(fact) ? typedMoney(value, language) : money(value, language);
  }
  if (fact.kind === 'date' && isLocalDate(value)) return shortDate(value, language);
  if (fact.kind === 'number' && typeof value === 'number') return number(value, language);
  if (fact.kind === 'boolean') return value === true ? t('common.yes') : t('common.no');
  if (fact.kind === 'table' && Array.isArray(value)) {
    return <FiguresTable rows={value} columns={fact.columns ?? {}} caption={fact.title} />;
  }
  return <PlainValue value={value} labels={labels} />;
}

/** A title such as `Fund (€)` has said the unit already. */
function namesUnit({ title }: FactColumnView): boolean {
  return title.it.includes('€');
}
