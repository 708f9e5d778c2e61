import type { RegisterOpenEntry, RegisterOpenView, RegisterView } from '@domain';
import { useTranslation } from 'react-i18next';
import { useReader } from '../../texts/use-language';
import { Empty } from '../../ui/empty';
import { type Column, Records } from '../../ui/records';
import { useEntryColumns } from './use-entry-columns';

interface OpenViewProps {
  readonly register: RegisterView;
  readonly overview: RegisterOpenView;
}

/** Entries that somebody has still to see to, those that ended first on top. */
export function OpenView({ register, overview: { title, since, columns: fields, entries } }: OpenViewProps) {
  const { t } = useTranslation();
  const read = useReader();
  const columns: readonly Column<RegisterOpenEntry>[] = [
    ...useEntryColumns(register, fields, entries),
    { key: 'since', title: read(since), place: 'amount', cell: ({ days }) => days ?? '—' },
  ];
  if (entries.length === 0) return <Empty icon="check-circle">{t('registers.nothingOpen')}</Empty>;
  return (
    <>
      <p className="ui-muted">{t('registers.openCount', { count: entries.length })}</p>
      <Records caption={read(title)} columns={columns} records={entries} keyOf={({ key }) => key} />
    </>
  );
}
