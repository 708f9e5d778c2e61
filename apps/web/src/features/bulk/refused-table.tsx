import type { BulkOperationView } from '@domain';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../app/paths';
import { useReader } from '../../texts/use-language';
import { type Column, Records } from '../../ui/records';

type Refused = BulkOperationView['refused'][number];

/** The cases that refused, each with its reason: a task of it is opened from here and dealt with. */
export function RefusedTable({ operation }: { operation: BulkOperationView }) {
  const { t } = useTranslation();
  const read = useReader();
  const { refused, refusedCount } = operation;
  if (refusedCount === 0) return null;
  const columns: readonly Column<Refused>[] = [
    {
      key: 'case',
      title: t('inbox.case'),
      place: 'lead',
      cell: (item) => <Link to={paths.case(item.case)}>{item.caseTitle}</Link>,
    },
    {
      key: 'task',
      title: t('inbox.task'),
      cell: ({ task, taskTitle }) =>
        task && taskTitle ? <Link to={paths.task(task)}>{read(taskTitle)}</Link> : '—',
    },
    { key: 'reason', title: t('bulk.reason'), cell: ({ reason }) => read(reason) },
  ];
  return (
    <section className="public-group" aria-labelledby="refused">
      <h2 id="refused">{t('bulk.refused', { count: refusedCount })}</h2>
      <p className="ui-muted">{t('bulk.refusedText')}</p>
      {refused.length > 0 && (
        <Records
          caption={t('bulk.refused', { count: refusedCount })}
          columns={columns}
          records={refused}
          keyOf={(item) => item.task ?? item.case}
        />
      )}
      {refused.length < refusedCount && (
        <p className="ui-small">{t('bulk.refusedMore', { count: refusedCount - refused.length })}</p>
      )}
    </section>
  );
}
