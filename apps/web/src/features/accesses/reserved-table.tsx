import type { ReservedCaseView } from '@domain';
import { useTranslation } from 'react-i18next';
import { paths } from '../../app/paths';
import { dayOf } from '../../format/dates';
import { useLanguage, useReader } from '../../texts/use-language';
import { LinkButton } from '../../ui/link-button';
import { type Column, Records } from '../../ui/records';
import { TwoLines } from '../../ui/two-lines';

/** Reserved cases of which no more is said than that they exist. */
export function ReservedTable({ cases }: { cases: readonly ReservedCaseView[] }) {
  const { t } = useTranslation();
  const read = useReader();
  const language = useLanguage();
  const columns: readonly Column<ReservedCaseView>[] = [
    {
      key: 'number',
      title: t('accesses.number'),
      place: 'lead',
      cell: ({ number, procedureTitle }) => (
        <TwoLines first={<code>{number ?? '—'}</code>} second={read(procedureTitle)} />
      ),
    },
    { key: 'head', title: t('accesses.head'), cell: ({ unitHead }) => read(unitHead) },
    { key: 'opened', title: t('accesses.opened'), cell: ({ openedAt }) => dayOf(openedAt, language) },
    {
      key: 'open',
      title: t('accesses.open'),
      place: 'end',
      cell: ({ id, number }) => (
        <LinkButton
          look="secondary"
          size="small"
          to={paths.case(id)}
          aria-label={t('accesses.openOf', { number: number ?? id })}
        >
          {t('accesses.open')}
        </LinkButton>
      ),
    },
  ];
  return (
    <Records caption={t('accesses.reserved')} columns={columns} records={cases} keyOf={({ id }) => id} />
  );
}
