import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaskFilter } from '../../client/reads';
import { usePerson } from '../../client/use-person';
import { ProcedureFilter } from '../../filters/procedure-filter';
import { ChoiceBar } from '../../ui/choice-bar';
import { SearchField } from '../../ui/search-field';
import { CheckField } from '../../ui/check-field';
import { HolderFilter } from './holder-filter';
import { TaskKindFilter } from './task-kind-filter';
import { scopesOf } from './scopes';

interface InboxFiltersProps {
  readonly filter: TaskFilter;
  readonly onChange: (changes: Readonly<Record<string, string>>) => void;
}

export function InboxFilters({ filter, onChange }: InboxFiltersProps) {
  const { t } = useTranslation();
  const person = usePerson();
  const search = useCallback((q: string) => onChange({ q }), [onChange]);
  return (
    <search className="ui-filters" aria-label={t('common.filters')}>
      <ChoiceBar
        legend={t('inbox.scope')}
        options={scopesOf(person).map((scope) => ({ value: scope, label: t(`inbox.scopes.${scope}`) }))}
        value={filter.scope}
        onChange={(scope) => onChange({ scope })}
      />
      <SearchField label={t('inbox.search')} value={filter.q ?? ''} onChange={search} />
      <ProcedureFilter
        value={filter.procedure ?? ''}
        onChange={(procedure) => onChange({ procedure, task: '' })}
      />
      {filter.procedure && (
        <TaskKindFilter
          procedure={filter.procedure}
          value={filter.task ?? ''}
          onChange={(task) => onChange({ task })}
        />
      )}
      {person.reports?.includes('teams') && (
        <HolderFilter value={filter.heldBy ?? ''} onChange={(heldBy) => onChange({ heldBy })} />
      )}
      <CheckField
        label={t('inbox.overdue')}
        checked={filter.overdue === 'true'}
        onChange={(isChecked) => onChange({ overdue: isChecked ? 'true' : '' })}
      />
    </search>
  );
}
