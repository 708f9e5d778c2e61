import type { TaskSummary } from '@domain';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../app/paths';
import { useReader } from '../../texts/use-language';
import { DueTag } from '../../ui/due-tag';
import { type Column, Records } from '../../ui/records';
import { TwoLines } from '../../ui/two-lines';
import { AnswersOf } from '../task/answers-of';
import { HolderCell } from './holder-cell';
import { ReminderTag } from './reminder-tag';

interface InboxTableProps {
  readonly tasks: readonly TaskSummary[];
  /** Stands first in each row, for who may choose several. */
  readonly choice?: Column<TaskSummary>;
}

export function InboxTable({ tasks, choice }: InboxTableProps) {
  const { t } = useTranslation();
  const read = useReader();
  const columns: readonly Column<TaskSummary>[] = [
    ...(choice ? [choice] : []),
    {
      key: 'task',
      title: t('inbox.task'),
      place: 'lead',
      cell: (task) => (
        <TwoLines
          first={
            <Link className="ui-strong" to={paths.task(task.id)}>
              {read(task.title)}
            </Link>
          }
          second={
            <>
              {task.subject ?? read(task.officeName)} <AnswersOf task={task} /> <ReminderTag task={task} />
            </>
          }
        />
      ),
    },
    {
      key: 'case',
      title: t('inbox.case'),
      cell: (task) => (
        <TwoLines
          first={
            <Link className="ui-quiet-link" to={paths.case(task.case)}>
              {task.caseTitle}
            </Link>
          }
          second={task.caseNumber ? <code>{task.caseNumber}</code> : read(task.procedureTitle)}
        />
      ),
    },
    { key: 'holder', title: t('inbox.holder'), cell: (task) => <HolderCell task={task} /> },
    {
      key: 'due',
      title: t('inbox.due'),
      place: 'end',
      cell: ({ due, daysLeft }) => (due ? <DueTag due={due} daysLeft={daysLeft} /> : '—'),
    },
  ];
  return <Records caption={t('inbox.title')} columns={columns} records={tasks} keyOf={(task) => task.id} />;
}
