import type { TaskView } from '@domain';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { paths } from '../../app/paths';
import { commands } from '../../client/commands';
import { caseRead } from '../../client/reads';
import { CommandForm } from '../../forms/command-form';
import { longTextSchema } from '../case/actions/long-text-schema';
import type { Done } from '../case/done-notice';

/** Whoever has asked for the task, or directs it, withdraws it and goes on to the case. */
export function TakeBackTask({ task }: { task: TaskView }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const client = useQueryClient();
  const schema = useMemo(
    () =>
      longTextSchema(
        'reason',
        t('task.takeBackReason'),
        t(task.answers ? 'task.takeBackHintSeveral' : 'task.takeBackHint'),
      ),
    [t, task.answers],
  );
  async function goToCase() {
    await client.query({ ...caseRead(task.case), staleTime: 0 });
    const done: Done = { takenBack: task.title };
    await navigate(paths.case(task.case), { state: { done } });
  }
  return (
    <details className="task-take-back">
      <summary>{t('task.takeBack')}</summary>
      <CommandForm
        draft={`task.${task.id}.takeBack`}
        schema={schema}
        submitTitle={t('task.takeBack')}
        changes={[task.case]}
        send={(body, key) => commands.takeBack(task.id, body, key)}
        onDone={() => void goToCase()}
      />
    </details>
  );
}
