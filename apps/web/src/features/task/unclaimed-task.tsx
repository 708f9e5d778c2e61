import type { TaskView } from '@domain';
import { useTranslation } from 'react-i18next';
import { commands } from '../../client/commands';
import { useCommand } from '../../client/use-command';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { ProblemNotice } from '../../ui/problem-notice';

export function UnclaimedTask({ task }: { task: TaskView }) {
  const { t } = useTranslation();
  const claim = useCommand(() => commands.claim(task.id), { changes: [task.case] });
  return (
    <>
      {claim.isError && <ProblemNotice ofCommand error={claim.error} />}
      <Notice
        tone="info"
        title={t('task.free')}
        actions={
          <Button busy={claim.isPending} onClick={() => claim.mutate(undefined)}>
            {t('task.claim')}
          </Button>
        }
      >
        <p>{t('task.freeText')}</p>
      </Notice>
    </>
  );
}
