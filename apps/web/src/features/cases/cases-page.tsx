import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type CaseFilter, caseListRead } from '../../client/reads';
import { useAddressFilter } from '../../filters/use-address-filter';
import { Empty } from '../../ui/empty';
import { LoadMore } from '../../ui/load-more';
import { PageHeading } from '../../ui/page-heading';
import { ProblemNotice } from '../../ui/problem-notice';
import { Skeleton } from '../../ui/skeleton';
import { CaseTable } from './case-table';
import { CasesFilters } from './cases-filters';
import { caseStates } from './case-states';

export function CasesPage() {
  const { t } = useTranslation();
  const [search, changeFilter] = useAddressFilter();
  const filter: CaseFilter = {
    state: caseStates.find((state) => state === search.get('state')) ?? 'open',
    q: search.get('q') ?? '',
    procedure: search.get('procedure') ?? '',
  };
  const list = useInfiniteQuery({ ...caseListRead(filter), placeholderData: keepPreviousData });
  const cases = list.data?.pages.flatMap((page) => page.items);
  return (
    <div className="app-page">
      <PageHeading title={t('cases.title')} />
      <CasesFilters filter={filter} onChange={changeFilter} />
      {list.isError && <ProblemNotice error={list.error} />}
      {list.isPending && <Skeleton />}
      {cases?.length === 0 && <Empty icon="folder">{t('common.nothingFound')}</Empty>}
      {cases && cases.length > 0 && <CaseTable cases={cases} />}
      <LoadMore {...list} />
    </div>
  );
}
