import { type TotalsBy, totalsBy } from '@domain';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { NotFoundPage } from '../../app/not-found-page';
import { budgetTotalsRead, type TotalsFilter, totalsFile } from '../../client/budget-reads';
import { usePerson } from '../../client/use-person';
import { useAddressFilter } from '../../filters/use-address-filter';
import { money } from '../../format/amounts';
import { useLanguage } from '../../texts/use-language';
import { Empty } from '../../ui/empty';
import { FactStrip } from '../../ui/fact-strip';
import { LoadMore } from '../../ui/load-more';
import { PageHeading } from '../../ui/page-heading';
import { ProblemNotice } from '../../ui/problem-notice';
import { SearchField } from '../../ui/search-field';
import { SelectField } from '../../ui/select-field';
import { Skeleton } from '../../ui/skeleton';
import { TableFiles } from '../public/table-files';
import { YearField } from '../public/year-field';
import { TotalsTable } from './totals-table';

const ORDERS = ['committed', 'name', 'commitments', 'liquidated', 'paid', 'recovered'] as const;

/** What was committed in a year to each beneficiary, or on account of each political body. */
export function TotalsPage() {
  const { t } = useTranslation();
  const { reports = [] } = usePerson();
  const { by: named } = useParams();
  const by = totalsBy.find((each) => each === named);
  if (!by) return <NotFoundPage />;
  return (
    <div className="app-page">
      <PageHeading title={t(`budget.totals.${by}`)} />
      {reports.includes('budget') ? (
        <Totals key={by} by={by} />
      ) : (
        <Empty icon="locked">{t('budget.closed')}</Empty>
      )}
    </div>
  );
}

function Totals({ by }: { by: TotalsBy }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [search, change] = useAddressFilter();
  const filter: TotalsFilter = {
    by,
    year: search.get('year') ?? '',
    q: search.get('q') ?? '',
    sort: ORDERS.find((order) => order === search.get('sort')) ?? '',
  };
  const look = useCallback((q: string) => change({ q }), [change]);
  const list = useInfiniteQuery({ ...budgetTotalsRead(filter), placeholderData: keepPreviousData });
  const view = list.data?.pages[0];
  if (list.isError) return <ProblemNotice error={list.error} />;
  if (!view) return <Skeleton />;
  const totals = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const { year, threshold, all } = view;
  return (
    <>
      <p className="public-lead">{t(`budget.totals.lead.${by}`)}</p>
      <search className="ui-filters" aria-label={t('common.filters')}>
        <SearchField label={t('budget.totals.search')} value={filter.q} onChange={look} />
        <YearField year={year} years={view.years} onChange={(chosen) => change({ year: chosen })} />
        <SelectField
          label={t('budget.sort')}
          value={filter.sort || 'committed'}
          options={ORDERS.map((order) => ({ value: order, label: t(`budget.totals.orders.${order}`) }))}
          onChange={(sort) => change({ sort })}
        />
      </search>
      <TableFiles csv={totalsFile(filter)} />
      <p className="ui-muted">
        {t(view.isWhole ? 'budget.totals.whole' : 'budget.totals.part')}{' '}
        {threshold && t('budget.totals.threshold', { amount: money(threshold, language) })}{' '}
        {view.unnamed > 0 && t('budget.totals.unnamed', { count: view.unnamed })}
      </p>
      {all.accounts > 0 && (
        <FactStrip
          facts={[
            { icon: 'user', title: t('budget.totals.accounts'), value: String(all.accounts) },
            ...(['committed', 'liquidated', 'paid'] as const).map((figure) => ({
              icon: 'card' as const,
              title: t(`budget.${figure}`),
              value: money(all.figures[figure], language),
            })),
          ]}
        />
      )}
      {totals.length === 0 ? (
        <Empty icon="card">
          {filter.q === '' ? t(`budget.totals.none.${by}`, { year }) : t('common.nothingFound')}
        </Empty>
      ) : (
        <TotalsTable totals={totals} year={year} by={by} />
      )}
      <LoadMore {...list} />
    </>
  );
}
