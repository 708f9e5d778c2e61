import { keepPreviousData, useInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { isLocalDate } from '@law/local-date';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { paths } from '../../app/paths';
import { registerEntriesRead, type RegisterFilter, registerPath, registerRead } from '../../client/reads';
import { useAddressFilter } from '../../filters/use-address-filter';
import { useReader } from '../../texts/use-language';
import { Empty } from '../../ui/empty';
import { Icon } from '../../ui/icon';
import { LinkButton } from '../../ui/link-button';
import { LoadMore } from '../../ui/load-more';
import { ProblemNotice } from '../../ui/problem-notice';
import { Skeleton } from '../../ui/skeleton';
import { EntryTable } from './entry-table';
import { RegisterFilters } from './register-filters';
import { RegisterHeader } from './register-header';

export function RegisterPage() {
  const { t } = useTranslation();
  const read = useReader();
  const { register: key = '' } = useParams();
  const { data: register } = useSuspenseQuery(registerRead(key));
  const [search, changeFilter] = useAddressFilter();
  const on = search.get('on') ?? '';
  const filter: RegisterFilter = { on: isLocalDate(on) ? on : '', q: search.get('q') ?? '' };
  const list = useInfiniteQuery({ ...registerEntriesRead(key, filter), placeholderData: keepPreviousData });
  const entries = list.data?.pages.flatMap((page) => page.items);
  const filtered = filter.on !== '' || filter.q !== '';
  return (
    <div className="app-page">
      <RegisterHeader register={register} />
      <RegisterFilters filter={filter} onChange={changeFilter} />
      <div className="register-actions">
        {register.correction && (
          <LinkButton look="secondary" size="small" icon="plus" to={paths.newCaseOf(register.correction)}>
            {t('registers.add')}
          </LinkButton>
        )}
        {register.import && (
          <LinkButton look="secondary" size="small" icon="upload" to={paths.registerImport(key)}>
            {t('registers.import')}
          </LinkButton>
        )}
        {register.groups && (
          <LinkButton look="secondary" size="small" icon="list" to={paths.registerGroups(key)}>
            {read(register.groups)}
          </LinkButton>
        )}
        <a href={exportOf(key, filter)} download={`${key}.csv`}>
          <Icon name="download" /> {t('registers.export')}
        </a>
      </div>
      {list.isError && <ProblemNotice error={list.error} />}
      {list.isPending && <Skeleton />}
      {entries?.length === 0 && (
        <Empty icon="bookmark">{filtered ? t('common.nothingFound') : t('registers.empty')}</Empty>
      )}
      {entries && entries.length > 0 && <EntryTable register={register} entries={entries} />}
      <LoadMore {...list} />
    </div>
  );
}

function exportOf(key: string, filter: RegisterFilter): string {
  const search = new URLSearchParams(Object.entries(filter).filter(([, value]) => value !== ''));
  return `${registerPath(key)}/entries.csv${search.size === 0 ? '' : `?${search}`}`;
}
