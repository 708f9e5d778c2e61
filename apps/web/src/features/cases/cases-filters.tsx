import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseFilter } from '../../client/reads';
import { ProcedureFilter } from '../../filters/procedure-filter';
import { ChoiceBar } from '../../ui/choice-bar';
import { SearchField } from '../../ui/search-field';
import { caseStates } from './case-states';

interface CasesFiltersProps {
  readonly filter: CaseFilter;
  readonly onChange: (changes: Readonly<Record<string, string>>) => void;
}

export function CasesFilters({ filter, onChange }: CasesFiltersProps) {
  const { t } = useTranslation();
  const search = useCallback((q: string) => onChange({ q }), [onChange]);
  return (
    <search className="ui-filters" aria-label={t('common.filters')}>
      <ChoiceBar
        legend={t('cases.state')}
        options={caseStates.map((state) => ({ value: state, label: t(`cases.states.${state}`) }))}
        value={filter.state}
        onChange={(state) => onChange({ state })}
      />
      <SearchField label={t('cases.search')} value={filter.q ?? ''} onChange={search} />
      <ProcedureFilter value={filter.procedure ?? ''} onChange={(procedure) => onChange({ procedure })} />
    </search>
  );
}
