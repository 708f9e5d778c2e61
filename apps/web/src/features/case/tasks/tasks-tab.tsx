import type { CaseView, TaskSummary } from '@domain';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { caseTasksRead } from '../../../client/reads';
import { paths } from '../../../app/paths';
import { dayOf } from '../../../format/dates';
import { useLanguage, useReader } from '../../../texts/use-language';
import { DueTag } from '../../../ui/due-tag';
import { Empty } from '../../../ui/empty';
import { type Column, Records } from '../../../ui/records';
import { TwoLines } from '../../../ui/two-lines';
import { CaseBallots } from '../../ballots/case-ballots';
import { AnswersOf } from '../../task/answers-of';
import { TaskStateTag } from '../../task/task-state-tag';

export function TasksTab({ of: one }: { of: CaseView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const read = useReader();
  const { data: tasks } = useSuspenseQuery(caseTasksRead(one.id));
  if (tasks.length === 0) return <Empty icon="list">{t('case.noTasks')}</Empty>;
  const columns: readonly Column<TaskSummary>[] = [
    {
      key: 'task',
      title: t('inbox.task'),
      place: 'lead',
      cell: (task) => (
        <TwoLines
          first={<Link to={paths.task(task.id)}>{read(task.title)}</Link>}
          second={
            <>
              {task.subject} <AnswersOf task={task} />
            </>
          }
        />
      ),
    },
    {
      key: 'holder',
      title: t('inbox.holder'),
      cell: (task) => <TwoLines first={task.assignee?.name ?? '—'} second={read(task.officeName)} />,
    },
    { key: 'state', title: t('cases.state'), cell: (task) => <TaskStateTag state={task.state} /> },
    {
      key: 'when',
      title: t('inbox.due'),
      place: 'end',
      cell: (task) => {
        if (task.closedAt) return dayOf(task.closedAt, language);
        return task.due ? <DueTag due={task.due} daysLeft={task.daysLeft} /> : '—';
      },
    },
  ];
  const openFirst = tasks.toSorted((a, b) => Number(b.state === 'open') - Number(a.state === 'open'));
  return (
    <>
      <Records
        caption={t('case.tabs.tasks')}
        columns={columns}
        records={openFirst}
        keyOf={(task) => task.id}
      />
      {tasks.some(({ key }) => key.endsWith('.paper')) && <CaseBallots caseId={one.id} />}
    </>
  );
}
