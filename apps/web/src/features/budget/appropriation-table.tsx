import type { BudgetLineDetail } from '@domain';
import { useTranslation } from 'react-i18next';
import { money } from '../../format/amounts';
import { useLanguage } from '../../texts/use-language';
import { type Column, Records } from '../../ui/records';
import { useDaysText } from '../registers/days-text';

type Appropriation = BudgetLineDetail['appropriations'][number];

/** What a line was given, with each variation. */
export function AppropriationTable({ appropriations }: { appropriations: readonly Appropriation[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const daysText = useDaysText();
  const columns: readonly Column<Appropriation>[] = [
    { key: 'days', title: t('budget.days'), place: 'lead', cell: daysText },
    { key: 'act', title: t('budget.act'), cell: ({ act }) => act ?? '—' },
    {
      key: 'appropriation',
      title: t('budget.appropriation'),
      place: 'amount',
      cell: ({ appropriation }) => money(appropriation, language),
    },
  ];
  return (
    <Records
      caption={t('budget.given')}
      columns={columns}
      records={appropriations}
      keyOf={({ from }) => from}
    />
  );
}
