import type { CaseSummary } from '@domain';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../app/paths';
import { dayOf } from '../../format/dates';
import { useLanguage, useReader } from '../../texts/use-language';
import { CaseStateTag } from './case-state-tag';
import { DueTag } from '../../ui/due-tag';
import { type Column, Records } from '../../ui/records';
import { TwoLines } from '../../ui/two-lines';

export function CaseTable({ cases }: { cases: readonly CaseSummary[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const read = useReader();
  const columns: readonly Column<CaseSummary>[] = [
    {
      key: 'case',
      title: t('cases.case'),
      place: 'lead',
      cell: (one) => (
        <TwoLines
          first={
            <Link className="ui-strong" to={paths.case(one.id)}>
              {one.title}
            </Link>
          }
          second={one.number && <code>{one.number}</code>}
        />
      ),
    },
    {
      key: 'procedure',
      title: t('common.procedure'),
      cell: (one) => (
        <TwoLines
          first={read(one.procedureTitle)}
          second={t('cases.openedOn', { day: dayOf(one.openedAt, language) })}
        />
      ),
    },
    { key: 'state', title: t('cases.stage'), cell: (one) => <CaseStateTag of={one} /> },
    { key: 'responsible', title: t('case.responsible'), cell: (one) => one.responsible?.name ?? '—' },
    {
      key: 'due',
      title: t('inbox.due'),
      place: 'end',
      cell: ({ due, daysLeft, closedAt }) =>
        due && !closedAt ? <DueTag due={due} daysLeft={daysLeft} /> : '—',
    },
  ];
  return <Records caption={t('cases.title')} columns={columns} records={cases} keyOf={(one) => one.id} />;
}
