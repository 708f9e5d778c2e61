import type { TaskView } from '@domain';
import { useTranslation } from 'react-i18next';
import { commands } from '../../client/commands';
import { useCommand } from '../../client/use-command';
import { Button } from '../../ui/button';
import { ProblemNotice } from '../../ui/problem-notice';

export function ReleaseTask({ task }: { task: TaskView }) {
  const { t } = useTranslation();
  const release = useCommand(() => commands.release(task.id), { changes: [task.case] });
  return (
    <>
      {release.isError && <ProblemNotice ofCommand error={release.error} />}
      <Button
        className="ui-button--wide"
        look="secondary"
        size="small"
        busy={release.isPending}
        onClick={() => release.mutate(undefined)}
      >
        {t('task.release')}
      </Button>
    </>
  );
}
