import type { BulkOperationView } from '@domain';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../app/paths';
import { bulkOperationsRead } from '../../client/reads';
import { momentOf } from '../../format/dates';
import { useLanguage, useReader } from '../../texts/use-language';
import { Empty } from '../../ui/empty';
import { PageHeading } from '../../ui/page-heading';
import { type Column, Records } from '../../ui/records';
import { TwoLines } from '../../ui/two-lines';
import { OperationState, useResultOf } from './operation-state';

/** What was done to many cases, the latest first: what the reader has begun, for who watches the house all of it. */
export function OperationsPage() {
  const { t } = useTranslation();
  const read = useReader();
  const language = useLanguage();
  const resultOf = useResultOf();
  const { data: operations } = useSuspenseQuery(bulkOperationsRead);
  const columns: readonly Column<BulkOperationView>[] = [
    {
      key: 'operation',
      title: t('bulk.operation'),
      place: 'lead',
      cell: ({ id, title }) => (
        <Link className="ui-strong" to={paths.bulkOperation(id)}>
          {read(title)}
        </Link>
      ),
    },
    {
      key: 'begun',
      title: t('bulk.begun'),
      cell: ({ startedAt, startedBy }) => (
        <TwoLines first={startedBy.name} second={momentOf(startedAt, language)} />
      ),
    },
    { key: 'result', title: t('bulk.result'), cell: resultOf },
    {
      key: 'state',
      title: t('cases.state'),
      place: 'end',
      cell: (operation) => <OperationState of={operation} />,
    },
  ];
  return (
    <div className="app-page">
      <PageHeading title={t('bulk.title')} />
      <p className="public-lead">{t('bulk.lead')}</p>
      {operations.length === 0 ? (
        <Empty icon="files">{t('bulk.none')}</Empty>
      ) : (
        <Records
          caption={t('bulk.title')}
          columns={columns}
          records={operations}
          keyOf={(operation) => operation.id}
        />
      )}
    </div>
  );
}
