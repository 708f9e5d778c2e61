import type { TaskView } from '@domain';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { commands } from '../../client/commands';
import { newKey } from '../../client/new-key';
import { isProblem } from '../../client/problem';
import { useCommand } from '../../client/use-command';
import { useDraft } from '../../forms/draft';
import { DraftNotice } from '../../forms/draft-notice';
import { fieldProblemsOf } from '../../forms/field-problems';
import { SchemaForm } from '../../forms/schema-form';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { ProblemNotice } from '../../ui/problem-notice';
import { useGoToCase } from './use-go-to-case';
import { draftNameOf } from './unsent-draft';

const EMPTY = {};

export function TaskForm({ task }: { task: TaskView }) {
  const { t } = useTranslation();
  const draft = useDraft<unknown>(draftNameOf(task), EMPTY);
  const complete = useCompletion(task, draft.discard);
  const problems = useMemo(() => fieldProblemsOf(complete.error, 'answer'), [complete.error]);
  return (
    <section className="case-panel">
      {draft.resumed && <DraftNotice onDiscard={draft.discard} />}
      {complete.isError && problems.length === 0 && <CompletionProblem error={complete.error} />}
      <SchemaForm
        schema={task.form}
        value={draft.value}
        onChange={draft.keep}
        onSettle={draft.settle}
        onSubmit={(answer) => complete.mutate(answer)}
        problems={problems}
      >
        <div className="form-buttons">
          <Button type="submit" busy={complete.isPending}>
            {t('task.complete')}
          </Button>
        </div>
      </SchemaForm>
    </section>
  );
}

function CompletionProblem({ error }: { error: unknown }) {
  const { t } = useTranslation();
  // The refusal has already brought the task as it is now; what the person has typed is still there.
  if (!isProblem(error, 'staleForm')) return <ProblemNotice ofCommand error={error} />;
  return (
    <Notice tone="warning" title={t('task.changed')} answers={error}>
      <p>{t('task.changedNext')}</p>
    </Notice>
  );
}

/** Sends the answer and goes on to the case, read anew, which says what comes next. */
function useCompletion(task: TaskView, onSent: () => void) {
  const goToCase = useGoToCase(task.case);
  const [key] = useState(newKey);
  return useCommand((answer: unknown) => commands.complete(task.id, answer, task.revision, key), {
    changes: [task.case],
    onDone: async () => {
      onSent();
      await goToCase({ completed: task.title });
    },
  });
}
