import type { TaskView } from '@domain';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { commands } from '../../client/commands';
import { CommandForm } from '../../forms/command-form';
import { longTextSchema } from '../case/actions/long-text-schema';
import { useGoToCase } from './use-go-to-case';

/** Whoever has asked for the task, or directs it, withdraws it and goes on to the case. */
export function TakeBackTask({ task }: { task: TaskView }) {
  const { t } = useTranslation();
  const goToCase = useGoToCase(task.case);
  const schema = useMemo(
    () =>
      longTextSchema(
        'reason',
        t('task.takeBackReason'),
        t(task.answers ? 'task.takeBackHintSeveral' : 'task.takeBackHint'),
      ),
    [t, task.answers],
  );
  return (
    <details className="task-take-back">
      <summary>{t('task.takeBack')}</summary>
      <CommandForm
        draft={`task.${task.id}.takeBack`}
        schema={schema}
        submitTitle={t('task.takeBack')}
        changes={[task.case]}
        send={(body, key) => commands.takeBack(task.id, body, key)}
        onDone={() => void goToCase({ takenBack: task.title })}
      />
    </details>
  );
}
