import type { RegisterGroupView } from '@domain';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { isLocalDate } from '@law/local-date';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { paths } from '../../app/paths';
import { registerGroupsRead, registerRead } from '../../client/reads';
import { DayFilter } from '../../filters/day-filter';
import { useAddressFilter } from '../../filters/use-address-filter';
import { useReader } from '../../texts/use-language';
import { Empty } from '../../ui/empty';
import { Icon } from '../../ui/icon';
import { PageHeading } from '../../ui/page-heading';
import { ProblemNotice } from '../../ui/problem-notice';
import { Skeleton } from '../../ui/skeleton';
import { Tag } from '../../ui/tag';
import { EntryTable } from './entry-table';

/** The entries of a register that belong together, such as the seats of an organ, on a day, with what is counted over them. */
export function GroupsPage() {
  const { t } = useTranslation();
  const read = useReader();
  const { register: key = '' } = useParams();
  const { data: register } = useSuspenseQuery(registerRead(key));
  const [search, changeFilter] = useAddressFilter();
  const on = search.get('on') ?? '';
  const day = isLocalDate(on) ? on : '';
  const groups = useQuery(registerGroupsRead(key, day));
  const of = search.get('of') ?? '';
  const shown = groups.data?.filter((group) => of === '' || isOf(group, of));
  return (
    <div className="app-page">
      <Link to={paths.register(key)} className="ui-back">
        <Icon name="arrow-left" /> <span>{read(register.title)}</span>
      </Link>
      <PageHeading title={register.groups ? read(register.groups) : read(register.title)} />
      <search className="ui-filters" aria-label={t('common.filters')}>
        <DayFilter label={t('registers.on')} value={day} onChange={(value) => changeFilter({ on: value })} />
      </search>
      {groups.isError && <ProblemNotice error={groups.error} />}
      {groups.isPending && <Skeleton />}
      {of !== '' && (
        <p>
          <Link to={paths.registerGroups(key)}>{t('registers.allGroups')}</Link>
        </p>
      )}
      {shown?.length === 0 && (
        <Empty icon="bookmark">{t(of === '' ? 'registers.empty' : 'registers.groupMissing')}</Empty>
      )}
      {shown?.map((group) => (
        <section key={group.group} className="case-panel">
          <h2>{group.group}</h2>
          <Figures figures={group.figures} />
          <EntryTable register={register} entries={group.entries} within={group.group} />
        </section>
      ))}
    </div>
  );
}

/** The group that is asked for, by its name or by an entry that is in it. */
function isOf({ group, entries }: RegisterGroupView, of: string): boolean {
  return group === of || entries.some(({ key }) => key === of);
}

function Figures({ figures }: Pick<RegisterGroupView, 'figures'>) {
  const read = useReader();
  return (
    <p className="register-figures">
      {figures.map(({ title, value, short }) => (
        <Tag
          key={title.it}
          tone={short === undefined ? 'neutral' : short ? 'danger' : 'success'}
          icon={short === undefined ? 'info-circle' : short ? 'warning-circle' : 'check-circle'}
        >
          {read(title)}: {value}
        </Tag>
      ))}
    </p>
  );
}
