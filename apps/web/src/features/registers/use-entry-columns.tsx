import { columnsBeyond, type RegisterEntryView, type RegisterView } from '@domain';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../app/paths';
import { FieldValue } from '../../forms/answer-view';
import type { FieldSchema } from '../../forms/schema';
import type { Column } from '../../ui/records';
import { useDaysText } from './days-text';

/**
 * Columns of entries in lists: the entry itself, these fields as far as its title does not say them, its days.
 *
 * @param within what stands above the list, such as the name of a group
 */
export function useEntryColumns<Entry extends RegisterEntryView>(
  register: RegisterView,
  fields: readonly string[],
  entries: readonly Entry[],
  within = '',
): readonly Column<Entry>[] {
  const { t } = useTranslation();
  const daysText = useDaysText();
  const schema = register.entry as FieldSchema;
  return [
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
    ...columnsBeyond(fields, entries, ({ title }) => `${title} ${within}`).map((name): Column<Entry> => {
      const field = schema.properties?.[name] ?? {};
      return {
        key: name,
        title: field.title ?? name,
        cell: ({ entry }) =>
          entry[name] === undefined ? '—' : <FieldValue schema={field} value={entry[name]} />,
      };
    }),
    { key: 'days', title: t('registers.days'), cell: daysText },
  ];
}
