import type { TaskView } from '@domain';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../ui/notice';
import { ClosedTask } from './closed-task';
import { TaskForm } from './task-form';
import { UnclaimedTask } from './unclaimed-task';
import { useReader } from '../../texts/use-language';

/** The form for whoever may fill it in; for anybody else, why not and what to do. */
export function TaskBody({ task }: { task: TaskView }) {
  const { t } = useTranslation();
  const read = useReader();
  if (task.state !== 'open') return <ClosedTask task={task} />;
  if (task.may.complete) return <TaskForm task={task} />;
  if (task.may.claim) return <UnclaimedTask task={task} />;
  if (task.assignee) {
    return (
      <Notice tone="info" title={t('task.heldBy', { name: task.assignee.name })}>
        <p>{t('task.heldByNext')}</p>
      </Notice>
    );
  }
  return (
    <Notice tone="info" title={t('task.ofOffice', { office: read(task.officeName) })}>
      <p>{task.because ? read(task.because) : t('task.ofOfficeNext')}</p>
    </Notice>
  );
}
