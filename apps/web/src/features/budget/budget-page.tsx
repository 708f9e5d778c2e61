import { displayDate } from '@law/display-date';
import { isLocalDate } from '@law/local-date';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type BudgetFilter, budgetFile, budgetRead } from '../../client/budget-reads';
import { usePerson } from '../../client/use-person';
import { useAddressFilter } from '../../filters/use-address-filter';
import { typedMoney } from '../../format/amounts';
import { useLanguage } from '../../texts/use-language';
import { Empty } from '../../ui/empty';
import { PageHeading } from '../../ui/page-heading';
import { ProblemNotice } from '../../ui/problem-notice';
import { Skeleton } from '../../ui/skeleton';
import { Tag } from '../../ui/tag';
import { TableFiles } from '../public/table-files';
import { BudgetFilters } from './budget-filters';
import { BudgetTable } from './budget-table';

/** Where the lines of the budget stand, for Accounts, heads of units and those who watch over the house. */
export function BudgetPage() {
  const { t } = useTranslation();
  const { reports = [] } = usePerson();
  return (
    <div className="app-page">
      <PageHeading title={t('budget.title')} />
      {reports.includes('budget') ? <Lines /> : <Empty icon="locked">{t('budget.closed')}</Empty>}
    </div>
  );
}

function Lines() {
  const { t } = useTranslation();
  const language = useLanguage();
  const [search, change] = useAddressFilter();
  const on = search.get('on') ?? '';
  const filter: BudgetFilter = {
    year: search.get('year') ?? '',
    on: isLocalDate(on) ? on : '',
    unit: search.get('unit') ?? '',
    q: search.get('q') ?? '',
  };
  const { data: budget, error } = useQuery({ ...budgetRead(filter), placeholderData: keepPreviousData });
  if (error) return <ProblemNotice error={error} />;
  if (!budget) return <Skeleton />;
  const atRisk = budget.items.filter((line) => line.atRisk).length;
  const filtered = filter.unit !== '' || filter.q !== '';
  return (
    <>
      <p className="public-lead">{t('budget.lead', { day: displayDate(budget.on, language) })}</p>
      <BudgetFilters budget={budget} filter={filter} onChange={change} />
      <TableFiles csv={budgetFile(filter)} />
      <p className="ui-muted">
        {atRisk > 0 && (
          <Tag tone="warning" icon="warning-circle">
            {t('budget.atRiskCount', { count: atRisk })}
          </Tag>
        )}{' '}
        {t('budget.riskHint', { share: typedMoney(budget.riskShare, language) })}
      </p>
      {budget.items.length === 0 ? (
        <Empty icon="card">
          {filtered ? t('common.nothingFound') : t('budget.none', { year: budget.year })}
        </Empty>
      ) : (
        <BudgetTable lines={budget.items} on={filter.on} />
      )}
    </>
  );
}
