import type { TaskView } from '@domain';
import { useTranslation } from 'react-i18next';
import { paths } from '../../app/paths';
import { AnswerView } from '../../forms/answer-view';
import { momentOf } from '../../format/dates';
import { useLanguage } from '../../texts/use-language';
import { LinkButton } from '../../ui/link-button';
import { Notice } from '../../ui/notice';

/** A task that is over: what was answered, by whom, when. */
export function ClosedTask({ task }: { task: TaskView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const moment = task.closedAt ? momentOf(task.closedAt, language) : '';
  const completed = task.state === 'completed';
  return (
    <>
      <Notice
        tone="info"
        title={
          completed
            ? t('task.completedBy', { name: task.completedBy?.name ?? '—', moment })
            : t('task.cancelled', { moment })
        }
        actions={
          <LinkButton look="secondary" size="small" to={paths.case(task.case)}>
            {t('task.toCase')}
          </LinkButton>
        }
      />
      {completed && (
        <section className="case-panel">
          <h2 className="case-panel__title">{t('task.answer')}</h2>
          <AnswerView schema={task.form} value={task.answer} />
        </section>
      )}
    </>
  );
}
