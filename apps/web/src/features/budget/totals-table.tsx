import { type BudgetTotalView, totalFigures, type TotalsBy } from '@domain';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../app/paths';
import { typedMoney } from '../../format/amounts';
import { useLanguage, useReader } from '../../texts/use-language';
import { type Column, Records } from '../../ui/records';
import { TwoLines } from '../../ui/two-lines';
import { ThresholdTag } from './threshold-tag';

interface TotalsTableProps {
  readonly totals: readonly BudgetTotalView[];
  readonly year: number;
  readonly by: TotalsBy;
}

export function TotalsTable({ totals, year, by }: TotalsTableProps) {
  const { t } = useTranslation();
  const read = useReader();
  const language = useLanguage();
  const columns: readonly Column<BudgetTotalView>[] = [
    {
      key: 'name',
      title: t(`budget.totals.of.${by}`),
      place: 'lead',
      cell: ({ name, commitment, code }) => (
        <TwoLines
          first={
            <Link className="ui-strong" to={paths.budgetTotal(by, year, commitment)}>
              {name}
            </Link>
          }
          second={<code>{code}</code>}
        />
      ),
    },
    {
      key: 'procedures',
      title: t('budget.totals.procedures'),
      cell: ({ procedures }) => procedures.map(read).join(', ') || '—',
    },
    {
      key: 'commitments',
      title: t('budget.totals.commitments'),
      place: 'amount',
      cell: (one) => one.commitments,
    },
    ...totalFigures
      .filter((figure) => figure !== 'saved')
      .map((figure): Column<BudgetTotalView> => ({
        key: figure,
        title: t(`budget.${figure}`),
        place: 'amount',
        cell: ({ figures }) => typedMoney(figures[figure], language),
      })),
    ...(by === 'beneficiary'
      ? [
          {
            key: 'threshold',
            title: t('budget.totals.publication'),
            cell: ({ aboveThreshold }: BudgetTotalView) => <ThresholdTag isAbove={aboveThreshold} />,
          },
        ]
      : []),
  ];
  return (
    <Records
      caption={t(`budget.totals.${by}`)}
      columns={columns}
      records={totals}
      keyOf={({ commitment }) => commitment}
    />
  );
}
