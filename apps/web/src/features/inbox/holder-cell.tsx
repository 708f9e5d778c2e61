import type { TaskSummary } from '@domain';
import { useTranslation } from 'react-i18next';
import { commands } from '../../client/commands';
import { useCommand } from '../../client/use-command';
import { useReader } from '../../texts/use-language';
import { Button } from '../../ui/button';

/** Who holds the task; if nobody does and the reader may, the button that takes it. */
export function HolderCell({ task }: { task: TaskSummary }) {
  const { t } = useTranslation();
  const read = useReader();
  const claim = useCommand(() => commands.claim(task.id), { changes: [task.case] });
  if (task.assignee) return task.assignee.name;
  if (!task.may.claim) {
    return <span className="ui-muted">{task.because ? read(task.because) : t('inbox.unclaimed')}</span>;
  }
  return (
    <>
      <Button
        look="secondary"
        size="small"
        busy={claim.isPending}
        aria-label={t('inbox.claimOf', { task: read(task.title), subject: task.subject ?? task.caseTitle })}
        onClick={() => claim.mutate(undefined)}
      >
        {t('task.claim')}
      </Button>
      {claim.isError && (
        <span className="form-field__error" role="alert">
          {claim.error.message}
        </span>
      )}
    </>
  );
}
