import { accessKinds } from '@domain';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type AccessRecordFilter, directoryRead } from '../../client/reads';
import { DayFilter } from '../../filters/day-filter';
import { SelectField } from '../../ui/select-field';

interface AccessRecordFiltersProps {
  readonly filter: AccessRecordFilter;
  readonly onChange: (changes: Readonly<Record<string, string>>) => void;
}

export function AccessRecordFilters({ filter, onChange }: AccessRecordFiltersProps) {
  const { t } = useTranslation();
  const { data: directory = [] } = useQuery(directoryRead);
  const people = new Map(directory.map(({ login, name }) => [login, name]));
  // A name that was tried and that nobody has.
  if (filter.person !== '' && !people.has(filter.person)) people.set(filter.person, filter.person);
  const all = { value: '', label: t('common.all') };
  return (
    <search className="ui-filters" aria-label={t('common.filters')}>
      <SelectField
        label={t('accesses.recordKind')}
        value={filter.kind}
        options={[
          all,
          ...accessKinds.map((kind) => ({ value: kind, label: t(`accesses.recordKinds.${kind}`) })),
        ]}
        onChange={(kind) => onChange({ kind })}
      />
      <SelectField
        label={t('accesses.recordPerson')}
        value={filter.person}
        options={[
          all,
          ...[...people]
            .map(([login, name]) => ({ value: login, label: name }))
            .toSorted((a, b) => a.label.localeCompare(b.label)),
        ]}
        onChange={(person) => onChange({ person })}
      />
      <DayFilter
        label={t('accesses.recordFrom')}
        value={filter.from}
        onChange={(from) => onChange({ from })}
      />
      <DayFilter label={t('accesses.recordTo')} value={filter.to} onChange={(to) => onChange({ to })} />
    </search>
  );
}
