import { columnsBeyond, type RegisterOpenEntry, type RegisterOpenView, type RegisterView } from '@domain';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../app/paths';
import { FieldValue } from '../../forms/answer-view';
import type { FieldSchema } from '../../forms/schema';
import { useReader } from '../../texts/use-language';
import { Empty } from '../../ui/empty';
import { type Column, Records } from '../../ui/records';
import { useDaysText } from './days-text';

interface OpenViewProps {
  readonly register: RegisterView;
  readonly overview: RegisterOpenView;
}

/** Entries that somebody has still to see to, those that ended first on top. */
export function OpenView({ register, overview }: OpenViewProps) {
  const { t } = useTranslation();
  const read = useReader();
  const daysText = useDaysText();
  const fields = (register.entry as FieldSchema).properties ?? {};
  if (overview.entries.length === 0) return <Empty icon="check-circle">{t('registers.nothingOpen')}</Empty>;
  const columns: readonly Column<RegisterOpenEntry>[] = [
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
    ...columnsBeyond(overview.columns, overview.entries, ({ title }) => title).map(
      (name): Column<RegisterOpenEntry> => {
        const field = fields[name] ?? {};
        return {
          key: name,
          title: field.title ?? name,
          cell: ({ entry }) =>
            entry[name] === undefined ? '—' : <FieldValue schema={field} value={entry[name]} />,
        };
      },
    ),
    { key: 'days', title: t('registers.days'), cell: daysText },
    { key: 'since', title: read(overview.since), place: 'amount', cell: ({ days }) => days ?? '—' },
  ];
  return (
    <>
      <p className="ui-muted">{t('registers.openCount', { count: overview.entries.length })}</p>
      <Records
        caption={read(overview.title)}
        columns={columns}
        records={overview.entries}
        keyOf={({ key }) => key}
      />
    </>
  );
}
