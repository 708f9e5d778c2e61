import type { RegisterEntryView, RegisterView } from '@domain';
import { useTranslation } from 'react-i18next';
import { type Column, Records } from '../../ui/records';
import { useReader } from '../../texts/use-language';
import { EntryStateTag } from './entry-state-tag';
import { useEntryColumns } from './use-entry-columns';

interface EntryTableProps {
  readonly register: RegisterView;
  readonly entries: readonly RegisterEntryView[];
  /** Name of the group that all of them are shown under. */
  readonly within?: string;
}

export function EntryTable({ register, entries, within }: EntryTableProps) {
  const { t } = useTranslation();
  const read = useReader();
  const columns: readonly Column<RegisterEntryView>[] = [
    ...useEntryColumns(register, register.columns, entries, within),
    { key: 'state', title: t('registers.state'), cell: ({ state }) => <EntryStateTag state={state} /> },
  ];
  return (
    <Records caption={read(register.title)} columns={columns} records={entries} keyOf={({ key }) => key} />
  );
}
