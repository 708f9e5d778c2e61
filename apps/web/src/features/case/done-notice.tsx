import type { CaseView, Text } from '@domain';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { usePerson } from '../../client/use-person';
import { paths } from '../../app/paths';
import { listOf } from '../../format/lists';
import { useLanguage, useReader } from '../../texts/use-language';
import { LinkButton } from '../../ui/link-button';
import { Notice } from '../../ui/notice';
import { waitsFor } from './waits-for';

/** What the page before, or a dialog of this one, hands over to the case it leads to. */
export type Done =
  | { readonly completed: Text }
  | { readonly takenBack: Text }
  | { readonly opened: true }
  | { readonly converted: true }
  | { readonly added: 'note' | 'document' }
  | { readonly acted: Text }
  | { readonly withdrawn: true }
  | { readonly reopened: true };

/** Says what has just been done and what comes next; to the person who has the next task, with the way there. */
export function DoneNotice({ of: one }: { of: CaseView }) {
  const { state, key } = useLocation() as { state: { done?: Done } | null; key: string };
  const done = state?.done;
  if (!done) return null;
  // A page that was opened for it begins at its heading; a dialog has closed somewhere below.
  const answers =
    !('completed' in done || 'takenBack' in done || 'opened' in done || 'converted' in done) && key;
  return 'added' in done ? (
    <AddedNotice of={one} what={done.added} answers={answers} />
  ) : (
    <StepNotice of={one} done={done} answers={answers} />
  );
}

function AddedNotice({
  of: one,
  what,
  answers,
}: {
  of: CaseView;
  what: 'note' | 'document';
  answers: unknown;
}) {
  const { t } = useTranslation();
  return (
    <Notice
      tone="success"
      title={t(`done.added.${what}`)}
      answers={answers}
      actions={
        <LinkButton
          look="secondary"
          size="small"
          to={paths.caseTab(one.id, what === 'note' ? 'history' : 'documents')}
          preventScrollReset
        >
          {t(`done.show.${what}`)}
        </LinkButton>
      }
    />
  );
}

interface StepNoticeProps {
  readonly of: CaseView;
  readonly done: Exclude<Done, { added: unknown }>;
  readonly answers: unknown;
}

function StepNotice({ of: one, done, answers }: StepNoticeProps) {
  const { t } = useTranslation();
  const read = useReader();
  const language = useLanguage();
  const { login } = usePerson();
  const open = one.tasks.filter((task) => task.state === 'open');
  const mine = open.find((task) => waitsFor(login, task));
  const waiting = open.map((task) =>
    t('done.taskOf', { task: read(task.title), office: read(task.officeName) }),
  );
  function title() {
    if ('completed' in done) return t('done.completed', { task: read(done.completed) });
    if ('takenBack' in done) return t('done.takenBack', { task: read(done.takenBack) });
    if ('acted' in done) return t('done.acted', { action: read(done.acted) });
    if ('reopened' in done) return t('done.reopened');
    if ('converted' in done) return t('done.converted');
    return t('withdrawn' in done ? 'done.withdrawn' : 'done.opened');
  }
  return (
    <Notice
      tone="success"
      title={title()}
      answers={answers}
      actions={
        mine && (
          <LinkButton size="small" to={paths.task(mine.id)}>
            {t('done.goToNext')}
          </LinkButton>
        )
      }
    >
      <p>
        {mine && t('done.nextIsYours', { task: read(mine.title) })}
        {!mine &&
          open.length > 0 &&
          t('done.waitsFor', { count: open.length, tasks: listOf(waiting, language) })}
        {open.length === 0 && (one.closedAt ? t('done.closed') : t('done.waits'))}
      </p>
    </Notice>
  );
}
