import type { TaskView } from '@domain';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { commands } from '../../client/commands';
import { keys } from '../../client/keys';
import { isProblem } from '../../client/problem';
import { caseRead } from '../../client/reads';
import { useCommand } from '../../client/use-command';
import { paths } from '../../app/paths';
import { useDraft } from '../../forms/draft';
import { DraftNotice } from '../../forms/draft-notice';
import { fieldProblemsOf } from '../../forms/field-problems';
import { SchemaForm } from '../../forms/schema-form';
import { Button } from '../../ui/button';
import { ProblemNotice } from '../../ui/problem-notice';
import type { Done } from '../case/done-notice';

const EMPTY = {};

/** Refusals after which the task on the screen is not the task any more. */
const OUTDATED = ['staleForm', 'taskClosed', 'taskHeldByAnother', 'taskNotHeld', 'notNow', 'caseClosed'];

export function TaskForm({ task }: { task: TaskView }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const draft = useDraft<unknown>(`task.${task.id}`, EMPTY);
  const complete = useCompletion(task, draft.discard);
  const problems = useMemo(() => fieldProblemsOf(complete.error, 'answer'), [complete.error]);
  return (
    <section className="case-panel">
      {draft.resumed && <DraftNotice onDiscard={draft.discard} />}
      {complete.isError && problems.length === 0 && (
        <ProblemNotice
          error={complete.error}
          actions={
            isProblem(complete.error, ...OUTDATED) && (
              <Button
                look="secondary"
                size="small"
                icon="refresh"
                onClick={() => {
                  complete.reset();
                  void client.invalidateQueries({ queryKey: keys.task(task.id) });
                }}
              >
                {t('task.reload')}
              </Button>
            )
          }
        />
      )}
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

/** Sends the answer and goes on to the case, read anew, which says what comes next. */
function useCompletion(task: TaskView, onSent: () => void) {
  const navigate = useNavigate();
  const client = useQueryClient();
  return useCommand((answer: unknown) => commands.complete(task.id, answer, task.revision), {
    changes: [task.case],
    onDone: async () => {
      onSent();
      await client.query({ ...caseRead(task.case), staleTime: 0 });
      const done: Done = { completed: task.title };
      await navigate(paths.case(task.case), { state: { done } });
    },
  });
}
