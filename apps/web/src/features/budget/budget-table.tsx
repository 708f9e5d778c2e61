import type { BudgetLineView, LineFigures } from '@domain';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../app/paths';
import { typedMoney } from '../../format/amounts';
import { useLanguage, useReader } from '../../texts/use-language';
import { type Column, Records } from '../../ui/records';
import { TwoLines } from '../../ui/two-lines';
import { RiskTag } from './risk-tag';

interface BudgetTableProps {
  readonly lines: readonly BudgetLineView[];
  /** The day chosen, or empty; the page of a line stands on the same. */
  readonly on: string;
}

const AMOUNTS = [
  'appropriation',
  'booked',
  'committed',
  'liquidated',
  'paid',
] as const satisfies readonly (keyof LineFigures)[];

export function BudgetTable({ lines, on }: BudgetTableProps) {
  const { t } = useTranslation();
  const read = useReader();
  const language = useLanguage();
  const columns: readonly Column<BudgetLineView>[] = [
    {
      key: 'line',
      title: t('budget.line'),
      place: 'lead',
      cell: ({ line, chapter, title }) => (
        <TwoLines
          first={
            <Link className="ui-strong" to={paths.budgetLine(line, on)}>
              {title}
            </Link>
          }
          second={<code>{chapter}</code>}
        />
      ),
    },
    { key: 'unit', title: t('budget.unit'), cell: ({ unit }) => read(unit) },
    ...AMOUNTS.map((figure): Column<BudgetLineView> => ({
      key: figure,
      title: t(`budget.${figure}`),
      place: 'amount',
      cell: ({ figures }) => typedMoney(figures[figure], language),
    })),
    {
      key: 'available',
      title: t('budget.available'),
      place: 'amount',
      cell: ({ figures }) => <strong>{typedMoney(figures.available, language)}</strong>,
    },
    { key: 'state', title: t('budget.state'), cell: ({ risks }) => <RiskTag risks={risks} /> },
  ];
  return <Records caption={t('budget.lines')} columns={columns} records={lines} keyOf={({ line }) => line} />;
}
