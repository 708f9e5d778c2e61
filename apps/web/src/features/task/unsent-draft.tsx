import type { TaskView } from '@domain';
import { useTranslation } from 'react-i18next';
import { usePerson } from '../../client/use-person';
import { AnswerView } from '../../forms/answer-view';
import { useDraft } from '../../forms/draft';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';

const EMPTY = {};

export const draftNameOf = (task: TaskView) => `task.${task.id}`;

/** What the reader had typed when somebody else completed the task, or took it over: not sent, and not lost. */
export function UnsentDraft({ task }: { task: TaskView }) {
  const { t } = useTranslation();
  const { login } = usePerson();
  const draft = useDraft<unknown>(draftNameOf(task), EMPTY);
  if (!draft.resumed || task.completedBy?.login === login) return null;
  return (
    <section className="case-panel">
      <Notice
        tone="warning"
        title={t('task.unsent')}
        actions={
          <Button look="secondary" size="small" icon="delete" onClick={draft.discard}>
            {t('task.unsentDiscard')}
          </Button>
        }
      >
        <p>{t('task.unsentNext')}</p>
      </Notice>
      <AnswerView schema={task.form} value={draft.value} />
    </section>
  );
}
