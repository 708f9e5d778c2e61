import type { RegisterImportProblem, RegisterImportRow, RegisterView } from '@domain';
import { useTranslation } from 'react-i18next';
import type { FieldSchema } from '../../forms/schema';
import type { IconName } from '../../ui/icon';
import { Notice } from '../../ui/notice';
import { type Column, Records } from '../../ui/records';
import { Tag, type Tone } from '../../ui/tag';
import { useDaysText } from './days-text';

const LOOKS: Readonly<Record<RegisterImportRow['change'], { tone: Tone; icon: IconName }>> = {
  new: { tone: 'success', icon: 'plus-circle' },
  changed: { tone: 'active', icon: 'pencil' },
  ended: { tone: 'warning', icon: 'flag' },
  unchanged: { tone: 'neutral', icon: 'check' },
};

/** What each row of a table would change. */
export function ImportRows({
  register,
  rows,
}: {
  readonly register: RegisterView;
  readonly rows: readonly RegisterImportRow[];
}) {
  const { t } = useTranslation();
  const daysText = useDaysText();
  const fields = (register.entry as FieldSchema).properties ?? {};
  const columns: readonly Column<RegisterImportRow>[] = [
    { key: 'line', title: t('registers.importLine'), cell: ({ line }) => line },
    { key: 'entry', title: t('registers.entry'), place: 'lead', cell: ({ title }) => title },
    {
      key: 'change',
      title: t('registers.importEffect'),
      cell: ({ change }) => <Tag {...LOOKS[change]}>{t(`registers.importChanges.${change}`)}</Tag>,
    },
    {
      key: 'fields',
      title: t('registers.importFields'),
      cell: ({ fields: changed }) => changed.map((name) => fields[name]?.title ?? name).join(', ') || '—',
    },
    { key: 'days', title: t('registers.days'), cell: daysText },
  ];
  return (
    <Records
      caption={t('registers.importChecked')}
      columns={columns}
      records={rows}
      keyOf={({ line }) => String(line)}
    />
  );
}

/** Every mistake of a table, with its row and its column. */
export function ImportProblems({ problems }: { readonly problems: readonly RegisterImportProblem[] }) {
  const { t } = useTranslation();
  return (
    <Notice tone="danger" title={t('registers.importWrong', { count: problems.length })}>
      <ul>
        {problems.map(({ line, column, message }) => (
          <li key={`${line} ${column} ${message}`}>
            {column === undefined
              ? t('registers.importProblem', { line, message })
              : t('registers.importProblemIn', { line, column, message })}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
