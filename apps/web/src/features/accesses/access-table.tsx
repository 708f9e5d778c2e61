import type { CaseAccessView } from '@domain';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../app/paths';
import { commands } from '../../client/commands';
import { keys } from '../../client/keys';
import { useCommand } from '../../client/use-command';
import { momentOf } from '../../format/dates';
import { useLanguage } from '../../texts/use-language';
import { Button } from '../../ui/button';
import { ProblemNotice } from '../../ui/problem-notice';
import { type Column, Records } from '../../ui/records';
import { TwoLines } from '../../ui/two-lines';

const PARTS = [
  'case',
  'tasks',
  'children',
  'relations',
  'documents',
  'document',
  'task',
  'journal',
  'verification',
  'deadlines',
  'history',
] as const;

interface AccessTableProps {
  readonly caption: string;
  readonly accesses: readonly CaseAccessView[];
  /** Names the case of each, where they are of several. */
  readonly withCase?: boolean;
}

/** Who has read confidential cases, and who has opened one on need. */
export function AccessTable({ caption, accesses, withCase = false }: AccessTableProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const acknowledge = useCommand((access: CaseAccessView) => commands.acknowledgeAccess(access.no), {
    changes: [...new Set(accesses.map((access) => access.case))],
    refreshes: [keys.accesses],
  });
  const columns: readonly Column<CaseAccessView>[] = [
    {
      key: 'who',
      title: withCase ? t('cases.case') : t('accesses.who'),
      place: 'lead',
      cell: ({ who, case: id, caseTitle, kind }) =>
        withCase ? (
          <TwoLines first={<Link to={paths.case(id)}>{caseTitle}</Link>} second={who.name} />
        ) : (
          <TwoLines first={<strong>{who.name}</strong>} second={t(`accesses.kinds.${kind}`)} />
        ),
    },
    { key: 'when', title: t('accesses.when'), cell: ({ at }) => momentOf(at, language) },
    {
      key: 'what',
      title: withCase ? t('accesses.reason') : t('accesses.what'),
      cell: ({ kind, what, reason, until }) =>
        kind === 'read' ? (
          t(`accesses.parts.${PARTS.find((part) => part === what.split(' ')[0]) ?? 'case'}`)
        ) : (
          <TwoLines
            first={reason ?? ''}
            second={until ? t('accesses.until', { until: momentOf(until, language) }) : ''}
          />
        ),
    },
    {
      key: 'seen',
      title: t('accesses.acknowledge'),
      cell: (access) =>
        access.mayAcknowledge ? (
          <Button
            look="secondary"
            size="small"
            icon="check"
            busy={acknowledge.isPending}
            aria-label={t('accesses.acknowledgeOf', { title: access.caseTitle, name: access.who.name })}
            onClick={() => acknowledge.mutate(access)}
          >
            {t('accesses.acknowledge')}
          </Button>
        ) : access.acknowledged ? (
          <TwoLines first={access.acknowledged.by.name} second={momentOf(access.acknowledged.at, language)} />
        ) : (
          '—'
        ),
    },
  ];
  return (
    <>
      {acknowledge.isError && <ProblemNotice ofCommand error={acknowledge.error} />}
      <Records caption={caption} columns={columns} records={accesses} keyOf={({ no }) => no} />
    </>
  );
}
