import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type TaskFilter, taskListRead } from '../../client/reads';
import { usePerson } from '../../client/use-person';
import { useAddressFilter } from '../../filters/use-address-filter';
import { Empty } from '../../ui/empty';
import { LoadMore } from '../../ui/load-more';
import { PageHeading } from '../../ui/page-heading';
import { ProblemNotice } from '../../ui/problem-notice';
import { Skeleton } from '../../ui/skeleton';
import { AccessesHint } from '../accesses/accesses-hint';
import { ChosenTasks } from '../bulk/chosen-tasks';
import { ArrivalsHint } from './arrivals-hint';
import { InboxFilters } from './inbox-filters';
import { InboxTable } from './inbox-table';
import { scopesOf } from './scopes';

export function InboxPage() {
  const { t } = useTranslation();
  const [search, changeFilter] = useAddressFilter();
  const person = usePerson();
  const filter: TaskFilter = {
    scope: scopesOf(person).find((scope) => scope === search.get('scope')) ?? 'team',
    q: search.get('q') ?? '',
    procedure: search.get('procedure') ?? '',
    task: search.get('task') ?? '',
    heldBy: search.get('heldBy') ?? '',
    overdue: search.get('overdue') === 'true' ? 'true' : '',
  };
  const isNarrowed = [filter.q, filter.procedure, filter.task, filter.heldBy, filter.overdue].some(Boolean);
  const directs = person.reports?.includes('teams') ?? false;
  const list = useInfiniteQuery({ ...taskListRead(filter), placeholderData: keepPreviousData });
  const tasks = list.data?.pages.flatMap((page) => page.items);
  return (
    <div className="app-page">
      <PageHeading title={t('inbox.title')} />
      {directs && <AccessesHint />}
      <InboxFilters filter={filter} onChange={changeFilter} />
      {list.isError && <ProblemNotice error={list.error} />}
      {list.isPending && <Skeleton />}
      {tasks?.length === 0 && (
        <Empty icon="check-circle">
          {isNarrowed ? t('common.nothingFound') : t(`inbox.empty.${filter.scope}`)} <ArrivalsHint />
        </Empty>
      )}
      {tasks &&
        tasks.length > 0 &&
        (directs || tasks.some(({ may }) => may.completeTogether) ? (
          // Another list is another choice.
          <ChosenTasks key={JSON.stringify(filter)} filter={filter} tasks={tasks} onNarrow={changeFilter} />
        ) : (
          <InboxTable tasks={tasks} />
        ))}
      <LoadMore {...list} />
    </div>
  );
}
