import type { CaseView, Text } from '@domain';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { usePerson } from '../../client/use-person';
import { paths } from '../../app/paths';
import { useReader } from '../../texts/use-language';
import { LinkButton } from '../../ui/link-button';
import { Notice } from '../../ui/notice';
import { waitsFor } from './waits-for';

/** What the page before hands over to the case it leads to. */
export type Done = { readonly completed: Text } | { readonly opened: true };

/** Says what has just been done and what comes next; to the person who has the next task, with the way there. */
export function DoneNotice({ of: one }: { of: CaseView }) {
  const { t } = useTranslation();
  const read = useReader();
  const { login } = usePerson();
  const { state } = useLocation() as { state: { done?: Done } | null };
  if (!state?.done) return null;
  const open = one.tasks.filter((task) => task.state === 'open');
  const mine = open.find((task) => waitsFor(login, task));
  const next = mine ?? open[0];
  return (
    <Notice
      tone="success"
      title={
        'completed' in state.done
          ? t('done.completed', { task: read(state.done.completed) })
          : t('done.opened')
      }
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
        {!mine && next && t('done.nextIsOf', { task: read(next.title), office: read(next.officeName) })}
        {!next && (one.closedAt ? t('done.closed') : t('done.waits'))}
      </p>
    </Notice>
  );
}
