import type { AccessRecordView } from '@domain';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../app/paths';
import { momentOf } from '../../format/dates';
import { useLanguage } from '../../texts/use-language';
import { type Column, Records } from '../../ui/records';
import { TwoLines } from '../../ui/two-lines';

export function AccessRecordTable({ records }: { records: readonly AccessRecordView[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const columns: readonly Column<AccessRecordView>[] = [
    {
      key: 'who',
      title: t('accesses.who'),
      place: 'lead',
      cell: ({ person, name, kind }) => (
        <TwoLines
          first={<strong>{name ?? person ?? t('accesses.somebody')}</strong>}
          second={t(`accesses.recordKinds.${kind}`)}
        />
      ),
    },
    { key: 'when', title: t('accesses.when'), cell: ({ at }) => momentOf(at, language) },
    { key: 'address', title: t('accesses.address'), cell: ({ detail }) => textOf(detail['address']) || '—' },
    {
      key: 'about',
      title: t('accesses.about'),
      cell: ({ case: id, detail }) => (
        <TwoLines
          first={
            id === undefined ? (
              <code>{textOf(detail['path']) || '—'}</code>
            ) : (
              <Link to={paths.case(id)}>{id}</Link>
            )
          }
          second={[textOf(detail['code']), detail['furtherNotKept'] === true && t('accesses.furtherNotKept')]
            .filter(Boolean)
            .join(' · ')}
        />
      ),
    },
  ];
  return (
    <Records caption={t('accesses.record')} columns={columns} records={records} keyOf={({ no }) => no} />
  );
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
