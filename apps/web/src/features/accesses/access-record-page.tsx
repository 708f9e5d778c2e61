import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type AccessRecordFilter, accessRecordRead } from '../../client/reads';
import { usePerson } from '../../client/use-person';
import { useAddressFilter } from '../../filters/use-address-filter';
import { Empty } from '../../ui/empty';
import { LoadMore } from '../../ui/load-more';
import { PageHeading } from '../../ui/page-heading';
import { ProblemNotice } from '../../ui/problem-notice';
import { Skeleton } from '../../ui/skeleton';
import { AccessRecordFilters } from './access-record-filters';
import { AccessRecordTable } from './access-record-table';

/** Who came in and who was turned away, for those who watch over the house. */
export function AccessRecordPage() {
  const { t } = useTranslation();
  const { reports = [] } = usePerson();
  return (
    <div className="app-page">
      <PageHeading title={t('accesses.record')} />
      {reports.includes('reservedCases') ? (
        <Records />
      ) : (
        <Empty icon="locked">{t('accesses.recordClosed')}</Empty>
      )}
    </div>
  );
}

function Records() {
  const { t } = useTranslation();
  const [search, changeFilter] = useAddressFilter();
  const filter: AccessRecordFilter = {
    kind: search.get('kind') ?? '',
    person: search.get('person') ?? '',
    from: search.get('from') ?? '',
    to: search.get('to') ?? '',
  };
  const list = useInfiniteQuery({ ...accessRecordRead(filter), placeholderData: keepPreviousData });
  const records = list.data?.pages.flatMap((page) => page.items);
  return (
    <>
      <p className="ui-muted">{t('accesses.recordText')}</p>
      <AccessRecordFilters filter={filter} onChange={changeFilter} />
      {list.isError && <ProblemNotice error={list.error} />}
      {list.isPending && <Skeleton />}
      {records?.length === 0 && <Empty icon="search">{t('common.nothingFound')}</Empty>}
      {records && records.length > 0 && <AccessRecordTable records={records} />}
      <LoadMore {...list} />
    </>
  );
}
