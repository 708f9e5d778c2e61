import type { TaskSummary } from '@domain';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { commands } from '../../client/commands';
import { useCommand } from '../../client/use-command';
import { paths } from '../../app/paths';
import { useReader } from '../../texts/use-language';
import { AnswersOf } from '../task/answers-of';
import { Button } from '../../ui/button';
import { DueTag } from '../../ui/due-tag';
import { LinkButton } from '../../ui/link-button';
import { ProblemNotice } from '../../ui/problem-notice';

/** A task the reader can go on with: taking it opens it. */
export function NextTask({ task }: { task: TaskSummary }) {
  const { t } = useTranslation();
  const read = useReader();
  const navigate = useNavigate();
  const claim = useCommand(() => commands.claim(task.id), {
    changes: [task.case],
    onDone: () => navigate(paths.task(task.id)),
    // Somebody was quicker: the page of the task says who.
    onConflict: () => navigate(paths.task(task.id)),
  });
  return (
    <div className="next-task">
      <p className="next-task__title">{read(task.title)}</p>
      {task.subject && <p className="ui-small">{task.subject}</p>}
      <AnswersOf task={task} />
      {task.due && <DueTag due={task.due} daysLeft={task.daysLeft} />}
      {claim.isError && <ProblemNotice ofCommand error={claim.error} />}
      {task.may.claim && !task.assignee ? (
        <Button className="ui-button--wide" busy={claim.isPending} onClick={() => claim.mutate(undefined)}>
          {t('task.claimAndOpen')}
        </Button>
      ) : (
        <LinkButton className="ui-button--wide" to={paths.task(task.id)}>
          {t('task.goOn')}
        </LinkButton>
      )}
    </div>
  );
}
