import type { TaskView } from '@domain';
import { useTranslation } from 'react-i18next';
import { dayOf } from '../../format/dates';
import { useLanguage, useReader } from '../../texts/use-language';
import { FactsList } from '../../ui/facts-list';
import { actingPerson } from '../../values/acting-person';
import { AnswersOf } from './answers-of';
import { AssignTask } from './assign-task';
import { ReleaseTask } from './release-task';
import { RemindTask } from './remind-task';
import { ReminderOf } from './reminder-of';
import { TakeBackTask } from './take-back-task';

/** Whose task it is, and how it changes hands. */
export function TaskSide({ task }: { task: TaskView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const read = useReader();
  return (
    <section className="ui-card ui-card--facts" aria-labelledby="task-facts">
      <h2 id="task-facts">{t('task.whose')}</h2>
      <FactsList
        facts={[
          { key: 'office', title: t('task.office'), value: read(task.officeName) },
          {
            key: 'holder',
            title: t('inbox.holder'),
            value: task.assignee?.name ?? t('inbox.unclaimed'),
          },
          { key: 'opened', title: t('task.opened'), value: dayOf(task.openedAt, language) },
          ...(task.askedBy
            ? [
                {
                  key: 'askedBy',
                  title: t('task.askedBy'),
                  value: actingPerson(task.askedBy, t('history.onBehalfOf')),
                },
              ]
            : []),
          ...(task.answers && task.state !== 'cancelled'
            ? [{ key: 'answers', title: t('task.asked'), value: <AnswersOf task={task} /> }]
            : []),
          ...(task.escalatedTo
            ? [
                {
                  key: 'escalated',
                  title: t('task.escalatedTo'),
                  value: task.escalatedTo.map(read).join('; '),
                },
              ]
            : []),
          ...(task.reminded
            ? [{ key: 'reminded', title: t('task.reminder'), value: <ReminderOf reminded={task.reminded} /> }]
            : []),
          { key: 'procedure', title: t('common.procedure'), value: read(task.procedureTitle) },
        ]}
      />
      {task.may.assign && <AssignTask task={task} />}
      {task.may.remind && <RemindTask task={task} />}
      {task.may.release && <ReleaseTask task={task} />}
      {task.may.takeBack && <TakeBackTask task={task} />}
    </section>
  );
}
