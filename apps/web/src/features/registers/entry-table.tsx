import { columnsBeyond, type RegisterEntryView, type RegisterView } from '@domain';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../app/paths';
import { FieldValue } from '../../forms/answer-view';
import type { FieldSchema } from '../../forms/schema';
import { type Column, Records } from '../../ui/records';
import { useReader } from '../../texts/use-language';
import { useDaysText } from './days-text';
import { EntryStateTag } from './entry-state-tag';

interface EntryTableProps {
  readonly register: RegisterView;
  readonly entries: readonly RegisterEntryView[];
  /** Name of the group that all of them are shown under. */
  readonly within?: string;
}

export function EntryTable({ register, entries, within = '' }: EntryTableProps) {
  const { t } = useTranslation();
  const read = useReader();
  const daysText = useDaysText();
  const schema = register.entry as FieldSchema;
  const columns: readonly Column<RegisterEntryView>[] = [
    {
      key: 'entry',
      title: t('registers.entry'),
      place: 'lead',
      cell: ({ key, title }) => (
        <Link className="ui-strong" to={paths.registerEntry(register.key, key)}>
          {title}
        </Link>
      ),
    },
    ...columnsBeyond(register.columns, entries, ({ title }) => `${title} ${within}`).map(
      (name): Column<RegisterEntryView> => {
        const field = schema.properties?.[name] ?? {};
        return {
          key: name,
          title: field.title ?? name,
          cell: ({ entry }) =>
            entry[name] === undefined ? '—' : <FieldValue schema={field} value={entry[name]} />,
        };
      },
    ),
    { key: 'days', title: t('registers.days'), cell: daysText },
    { key: 'state', title: t('registers.state'), cell: ({ state }) => <EntryStateTag state={state} /> },
  ];
  return (
    <Records caption={read(register.title)} columns={columns} records={entries} keyOf={({ key }) => key} />
  );
}
