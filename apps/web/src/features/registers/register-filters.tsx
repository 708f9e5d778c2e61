import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { RegisterFilter } from '../../client/reads';
import { DayFilter } from '../../filters/day-filter';
import { SearchField } from '../../ui/search-field';

interface RegisterFiltersProps {
  readonly filter: RegisterFilter;
  readonly onChange: (changes: Readonly<Record<string, string>>) => void;
}

export function RegisterFilters({ filter, onChange }: RegisterFiltersProps) {
  const { t } = useTranslation();
  const search = useCallback((q: string) => onChange({ q }), [onChange]);
  return (
    <search className="ui-filters" aria-label={t('common.filters')}>
      <SearchField label={t('registers.search')} value={filter.q} onChange={search} />
      <DayFilter label={t('registers.on')} value={filter.on} onChange={(on) => onChange({ on })} />
    </search>
  );
}
