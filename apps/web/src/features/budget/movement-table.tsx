import type { BudgetMovementView } from '@domain';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../app/paths';
import { money } from '../../format/amounts';
import { shortDate } from '../../format/dates';
import { useLanguage, useReader } from '../../texts/use-language';
import { type Column, Records } from '../../ui/records';
import { TwoLines } from '../../ui/two-lines';

interface MovementTableProps {
  readonly movements: readonly BudgetMovementView[];
  /** Says of each on which line it was, where they are of several. */
  readonly withLines?: boolean;
}

/** What was moved, each with the case it comes from. */
export function MovementTable({ movements, withLines = false }: MovementTableProps) {
  const { t } = useTranslation();
  const read = useReader();
  const language = useLanguage();
  const columns: readonly Column<BudgetMovementView>[] = [
    {
      key: 'movement',
      title: t('budget.movement'),
      place: 'lead',
      cell: ({ title, reference }) => <TwoLines first={<strong>{read(title)}</strong>} second={reference} />,
    },
    { key: 'day', title: t('budget.day'), cell: ({ on }) => shortDate(on, language) },
    {
      key: 'creditor',
      title: t('budget.creditor'),
      cell: ({ creditor, reason }) =>
        creditor ? <TwoLines first={creditor} second={reason} /> : (reason ?? '—'),
    },
    ...(withLines
      ? [
          {
            key: 'line',
            title: t('budget.line'),
            cell: ({ line }: BudgetMovementView) => <Link to={paths.budgetLine(line)}>{line}</Link>,
          },
        ]
      : []),
    {
      key: 'case',
      title: t('budget.case'),
      cell: ({ case: of }) =>
        of ? (
          <Link to={paths.caseTab(of.id, 'history')}>{of.number ?? of.title}</Link>
        ) : (
          <span className="ui-muted">{t('budget.closedCase')}</span>
        ),
    },
    {
      key: 'amount',
      title: t('budget.amount'),
      place: 'amount',
      cell: ({ amount }) => money(amount, language),
    },
  ];
  return (
    <Records
      caption={t('budget.movements')}
      columns={columns}
      records={movements}
      keyOf={({ id, line }) => `${id} ${line}`}
    />
  );
}
