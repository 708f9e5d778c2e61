import type { NearDeadlineView } from '@domain';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../app/paths';
import { nearDeadlinesRead } from '../../client/reads';
import { useReader } from '../../texts/use-language';
import { DueTag } from '../../ui/due-tag';
import { Empty } from '../../ui/empty';
import { LoadMore } from '../../ui/load-more';
import { PageHeading } from '../../ui/page-heading';
import { type Column, Records } from '../../ui/records';
import { TwoLines } from '../../ui/two-lines';

/** Legal dates that come near, such as the ends of mandates, before there is a task for each of them. */
export function NearDeadlinesPage() {
  const { t } = useTranslation();
  const read = useReader();
  const list = useSuspenseInfiniteQuery(nearDeadlinesRead);
  const deadlines = list.data.pages.flatMap((page) => page.items);
  const columns: readonly Column<NearDeadlineView>[] = [
    {
      key: 'deadline',
      title: t('nearDeadlines.deadline'),
      place: 'lead',
      cell: ({ title, subject, case: id }) => (
        <TwoLines
          first={
            <Link className="ui-strong" to={paths.caseTab(id, 'deadlines')}>
              {read(title)}
            </Link>
          }
          second={subject}
        />
      ),
    },
    {
      key: 'case',
      title: t('inbox.case'),
      cell: ({ case: id, caseTitle, procedureTitle }) => (
        <TwoLines
          first={
            <Link className="ui-quiet-link" to={paths.case(id)}>
              {caseTitle}
            </Link>
          }
          second={read(procedureTitle)}
        />
      ),
    },
    {
      key: 'due',
      title: t('inbox.due'),
      place: 'end',
      cell: ({ due, daysLeft }) => <DueTag due={due} daysLeft={daysLeft} />,
    },
  ];
  return (
    <div className="app-page">
      <PageHeading title={t('nearDeadlines.title')} />
      <p className="public-lead">{t('nearDeadlines.lead')}</p>
      {deadlines.length === 0 ? (
        <Empty icon="calendar">{t('nearDeadlines.none')}</Empty>
      ) : (
        <Records
          caption={t('nearDeadlines.title')}
          columns={columns}
          records={deadlines}
          keyOf={({ id }) => id}
        />
      )}
      <LoadMore {...list} />
    </div>
  );
}
