import type { RegisterOverviewView, RegisterView } from '@domain';
import { keepPreviousData, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { type OverviewFilter, registerOverviewRead, registerRead } from '../../client/reads';
import { useAddressFilter } from '../../filters/use-address-filter';
import { useReader } from '../../texts/use-language';
import { ProblemNotice } from '../../ui/problem-notice';
import { Skeleton } from '../../ui/skeleton';
import { CalendarView } from './calendar-view';
import { GroupedView } from './grouped-view';
import { OpenView } from './open-view';
import { RegisterHeader } from './register-header';

/** Another way to look at the entries of a register than their list, as the register declares it. */
export function OverviewPage() {
  const { register: key = '', overview = '' } = useParams();
  const { data: register } = useSuspenseQuery(registerRead(key));
  const [search, change] = useAddressFilter();
  const filter: OverviewFilter = {
    month: search.get('month') ?? '',
    months: search.get('months') === '3' ? '3' : '',
    year: search.get('year') ?? '',
  };
  const { data, error } = useQuery({
    ...registerOverviewRead(key, overview, filter),
    // What another overview shows is no stand-in for this one.
    placeholderData: (before: RegisterOverviewView | undefined) =>
      before?.key === overview ? keepPreviousData(before) : undefined,
  });
  return (
    <div className="app-page">
      <RegisterHeader register={register} overview={overview} />
      {error && <ProblemNotice error={error} />}
      {!error && !data && <Skeleton />}
      {data && !error && <Overview register={register} overview={data} onChange={change} />}
    </div>
  );
}

interface OverviewProps {
  readonly register: RegisterView;
  readonly overview: RegisterOverviewView;
  readonly onChange: (changes: Readonly<Record<string, string>>) => void;
}

function Overview({ register, overview, onChange }: OverviewProps) {
  const read = useReader();
  return (
    <>
      {overview.summary && <p className="task-instructions">{read(overview.summary)}</p>}
      {overview.kind === 'calendar' && (
        <CalendarView register={register} calendar={overview} onChange={onChange} />
      )}
      {overview.kind === 'grouped' && (
        <GroupedView register={register} overview={overview} onChange={onChange} />
      )}
      {overview.kind === 'open' && <OpenView register={register} overview={overview} />}
    </>
  );
}
