import type { TaskView } from '@domain';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../ui/notice';
import { ClosedTask } from './closed-task';
import { TaskForm } from './task-form';
import { UnclaimedTask } from './unclaimed-task';
import { UnsentDraft } from './unsent-draft';
import { useReader } from '../../texts/use-language';

/** The form for whoever may fill it in; for anybody else, why not and what to do. */
export function TaskBody({ task }: { task: TaskView }) {
  const body = useRef<HTMLDivElement>(null);
  const isForm = task.state === 'open' && task.may.complete;
  const wasForm = useRef(isForm);
  useEffect(() => {
    // The form went away under whoever was filling it in: reading goes on with what has taken its place.
    if (wasForm.current && !isForm) body.current?.focus();
    wasForm.current = isForm;
  }, [isForm]);
  if (isForm) return <TaskForm task={task} />;
  return (
    <div ref={body} tabIndex={-1} className="task-body">
      {task.state === 'open' ? <NotYours task={task} /> : <ClosedTask task={task} />}
      <UnsentDraft task={task} />
    </div>
  );
}

function NotYours({ task }: { task: TaskView }) {
  const { t } = useTranslation();
  const read = useReader();
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
