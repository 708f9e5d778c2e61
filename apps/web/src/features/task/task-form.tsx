import type { TaskView } from '@domain';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { paths } from '../../app/paths';
import { commands } from '../../client/commands';
import { newKey } from '../../client/new-key';
import { isProblem, REAUTHENTICATION } from '../../client/problem';
import { useCommand } from '../../client/use-command';
import { useFamilyFacts } from '../../client/use-procedures';
import { useDraft } from '../../forms/draft';
import { CaseOfForm } from '../../forms/case-of-form';
import { DraftNotice } from '../../forms/draft-notice';
import { fieldProblemsOf } from '../../forms/field-problems';
import { SchemaForm } from '../../forms/schema-form';
import { OfferedRowsContext } from '../../forms/offered-rows';
import { type OfferedPaper, OfferedPaperContext } from '../../forms/secret-paper';
import { useLanguage } from '../../texts/use-language';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { ProblemNotice } from '../../ui/problem-notice';
import { keptPapers } from '../ballots/kept-papers';
import { SignInLink } from '../session/sign-in-link';
import { AnswerPreview } from './answer-preview';
import { useGoToCase } from './use-go-to-case';
import { draftNameOf } from './unsent-draft';

const EMPTY = {};
/** In the address of a task to which somebody has come back who has shown that it is still them. */
const CONFIRMED = 'confirmed';

export function TaskForm({ task }: { task: TaskView }) {
  const { t } = useTranslation();
  const draft = useDraft<unknown>(draftNameOf(task), beginningOf(task));
  const complete = useCompletion(task, draft.discard);
  const facts = useFamilyFacts(task.procedure);
  const rows = useMemo(() => ({ facts, context: task.context }), [facts, task.context]);
  const [search] = useSearchParams();
  const confirmed = search.get(CONFIRMED) !== null;
  const problems = useMemo(() => fieldProblemsOf(complete.error, 'answer'), [complete.error]);
  return (
    <section className="case-panel">
      {confirmed && !complete.isError ? (
        <Notice tone="success" title={t('signIn.confirmed')} />
      ) : (
        draft.resumed && <DraftNotice onDiscard={draft.discard} />
      )}
      {complete.isError && problems.length === 0 && <CompletionProblem error={complete.error} task={task} />}
      <CaseOfForm value={task.case}>
        <OfferedRowsContext value={rows}>
          <OfferedPaperContext value={offeredPaperOf(task)}>
            <SchemaForm
              schema={task.form}
              value={draft.value}
              onChange={draft.keep}
              onSettle={draft.settle}
              onSubmit={(answer) => complete.mutate(answer)}
              problems={problems}
            >
              {task.previews && <AnswerPreview task={task.id} typed={draft.value} />}
              <div className="form-buttons">
                <Button type="submit" busy={complete.isPending}>
                  {t('task.complete')}
                </Button>
              </div>
            </SchemaForm>
          </OfferedPaperContext>
        </OfferedRowsContext>
      </CaseOfForm>
    </section>
  );
}

/** What the form begins with: nothing, or what the case has for it, such as an answer that is to be mended. */
function beginningOf({ context }: TaskView): unknown {
  return context['startingFrom'] ?? EMPTY;
}

/** The ballot paper that a task offers, if it does. */
function offeredPaperOf({ id, context }: TaskView): OfferedPaper | undefined {
  const paper = context['secretPaper'] as Omit<OfferedPaper, 'task'> | undefined;
  return paper && { task: id, ...paper };
}

function CompletionProblem({ error, task }: { error: unknown; task: TaskView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (isProblem(error, REAUTHENTICATION)) {
    const returnTo = `${paths.task(task.id)}?${CONFIRMED}=1`;
    return (
      <Notice
        tone="warning"
        title={error.problem.title}
        answers={error}
        actions={
          <SignInLink again returnTo={returnTo} language={language}>
            {t('signIn.confirm')}
          </SignInLink>
        }
      >
        <p>{t('signIn.confirmText')}</p>
      </Notice>
    );
  }
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
      keptPapers.handOver(task.id);
      await goToCase({ completed: task.title });
    },
  });
}
