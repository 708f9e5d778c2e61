import { budgetRisks } from '@domain';
import { displayDate } from '@law/display-date';
import { isLocalDate } from '@law/local-date';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type BudgetFilter, budgetFile, budgetRead } from '../../client/budget-reads';
import { usePerson } from '../../client/use-person';
import { useAddressFilter } from '../../filters/use-address-filter';
import { typedMoney } from '../../format/amounts';
import { useLanguage } from '../../texts/use-language';
import { Empty } from '../../ui/empty';
import { LoadMore } from '../../ui/load-more';
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
  const risk = search.get('risk') ?? '';
  const filter: BudgetFilter = {
    year: search.get('year') ?? '',
    on: isLocalDate(on) ? on : '',
    unit: search.get('unit') ?? '',
    q: search.get('q') ?? '',
    risk: ['any', ...budgetRisks].includes(risk) ? risk : '',
    sort: search.get('sort') === 'need' ? 'need' : '',
  };
  const list = useInfiniteQuery({ ...budgetRead(filter), placeholderData: keepPreviousData });
  const budget = list.data?.pages[0];
  if (list.isError) return <ProblemNotice error={list.error} />;
  if (!budget) return <Skeleton />;
  const lines = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const filtered = filter.unit !== '' || filter.q !== '' || filter.risk !== '';
  return (
    <>
      <p className="public-lead">{t('budget.lead', { day: displayDate(budget.on, language) })}</p>
      <BudgetFilters budget={budget} filter={filter} onChange={change} />
      <TableFiles csv={budgetFile(filter)} />
      <p className="ui-muted">
        {budget.atRisk > 0 && (
          <Tag tone="warning" icon="warning-circle">
            {t('budget.atRiskCount', { count: budget.atRisk })}
          </Tag>
        )}{' '}
        {t('budget.riskHint', {
          share: typedMoney(budget.riskShare, language),
          days: budget.bookingDays,
        })}
      </p>
      {lines.length === 0 ? (
        <Empty icon="card">
          {filtered ? t('common.nothingFound') : t('budget.none', { year: budget.year })}
        </Empty>
      ) : (
        <BudgetTable lines={lines} on={filter.on} />
      )}
      <LoadMore {...list} />
    </>
  );
}
