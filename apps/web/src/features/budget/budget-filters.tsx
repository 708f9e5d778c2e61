import { budgetRisks, type BudgetView } from '@domain';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { BudgetFilter } from '../../client/budget-reads';
import { DayFilter } from '../../filters/day-filter';
import { useReader } from '../../texts/use-language';
import { SearchField } from '../../ui/search-field';
import { SelectField } from '../../ui/select-field';
import { YearField } from '../public/year-field';

interface BudgetFiltersProps {
  readonly budget: BudgetView;
  readonly filter: BudgetFilter;
  readonly onChange: (changes: Readonly<Record<string, string>>) => void;
}

export function BudgetFilters({ budget, filter, onChange }: BudgetFiltersProps) {
  const { t } = useTranslation();
  const read = useReader();
  const search = useCallback((q: string) => onChange({ q }), [onChange]);
  const units = budget.units.map(({ id, name }) => ({ value: id, label: read(name) }));
  return (
    <search className="ui-filters" aria-label={t('common.filters')}>
      <SearchField label={t('budget.search')} value={filter.q} onChange={search} />
      <YearField year={budget.year} years={budget.years} onChange={(year) => onChange({ year })} />
      <DayFilter label={t('budget.on')} value={filter.on} onChange={(on) => onChange({ on })} />
      {(units.length > 1 || filter.unit !== '') && (
        <SelectField
          label={t('budget.unit')}
          value={filter.unit}
          options={[{ value: '', label: t('budget.anyUnit') }, ...units]}
          onChange={(unit) => onChange({ unit })}
        />
      )}
      <SelectField
        label={t('budget.risk')}
        value={filter.risk}
        options={[
          { value: '', label: t('budget.anyState') },
          { value: 'any', label: t('budget.atRisk') },
          ...budgetRisks.map((risk) => ({ value: risk, label: t(`budget.risks.${risk}`) })),
        ]}
        onChange={(risk) => onChange({ risk })}
      />
      <SelectField
        label={t('budget.sort')}
        value={filter.sort}
        options={[
          { value: '', label: t('budget.byChapter') },
          { value: 'need', label: t('budget.byNeed') },
        ]}
        onChange={(sort) => onChange({ sort })}
      />
    </search>
  );
}
