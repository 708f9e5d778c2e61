import { daysBetween, type LocalDate } from '@law/local-date';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ChildCase } from '../../../client/reads';
import { useProcedure } from '../../../client/use-procedures';
import { paths } from '../../../app/paths';
import { useReader } from '../../../texts/use-language';
import { DueTag } from '../../../ui/due-tag';
import type { Column } from '../../../ui/records';
import { TwoLines } from '../../../ui/two-lines';
import { FactValue } from '../../../values/fact-value';
import { CaseStateTag } from '../../cases/case-state-tag';

/** More amounts than these do not fit beside the title on a wide screen. */
const MOST_AMOUNTS = 3;

/** Title, stage and due date of every child, and the amounts that any of them has recorded. */
export function useChildColumns(
  children: readonly ChildCase[],
  today: LocalDate,
): readonly Column<ChildCase>[] {
  const { t } = useTranslation();
  const read = useReader();
  const procedure = useProcedure(children[0]?.procedure ?? '');
  const amounts = Object.entries(procedure?.facts ?? {})
    .filter(([key, { kind }]) => kind === 'money' && children.some(({ facts }) => facts[key] !== undefined))
    .slice(0, MOST_AMOUNTS);
  const dueColumn: Column<ChildCase> = {
    key: 'due',
    title: t('inbox.due'),
    place: 'end',
    cell: ({ due, closedAt }) =>
      due && !closedAt ? <DueTag due={due} daysLeft={daysBetween(today, due)} /> : '—',
  };
  return [
    {
      key: 'case',
      title: t('cases.case'),
      place: 'lead',
      cell: (child) => (
        <TwoLines
          first={<Link to={paths.case(child.id)}>{child.title}</Link>}
          second={child.number && <code>{child.number}</code>}
        />
      ),
    },
    { key: 'state', title: t('case.stageOrOutcome'), cell: (child) => <CaseStateTag of={child} /> },
    ...amounts.map<Column<ChildCase>>(([key, fact]) => ({
      key,
      title: read(fact.title),
      place: 'amount',
      cell: ({ facts }) => <FactValue value={facts[key]} fact={fact} />,
    })),
    ...(children.some(({ due, closedAt }) => due && !closedAt) ? [dueColumn] : []),
  ];
}
