import type { TaskView } from '@domain';
import { useTranslation } from 'react-i18next';
import { paths } from '../../app/paths';
import { AnswerView } from '../../forms/answer-view';
import { momentOf } from '../../format/dates';
import { useLanguage } from '../../texts/use-language';
import { LinkButton } from '../../ui/link-button';
import { Notice } from '../../ui/notice';
import { actingPerson } from '../../values/acting-person';

/** A task that is over: what was answered, by whom, when; or who has taken it back and why. */
export function ClosedTask({ task }: { task: TaskView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const moment = task.closedAt ? momentOf(task.closedAt, language) : '';
  const { completedBy, takenBack } = task;
  const completed = task.state === 'completed';
  function title() {
    if (completed) return t('task.completedBy', { name: completedBy?.name ?? '—', moment });
    if (!takenBack) return t('task.cancelled', { moment });
    return t('task.takenBackBy', { name: actingPerson(takenBack.by, t('history.onBehalfOf')), moment });
  }
  return (
    <>
      <Notice
        tone="info"
        title={title()}
        actions={
          <LinkButton look="secondary" size="small" to={paths.case(task.case)}>
            {t('task.toCase')}
          </LinkButton>
        }
      >
        {takenBack && (
          <p className="ui-long-text">
            {t('history.reason')} {takenBack.reason}
          </p>
        )}
      </Notice>
      {completed && (
        <section className="case-panel">
          <h2 className="case-panel__title">{t('task.answer')}</h2>
          <AnswerView schema={task.form} value={task.answer} />
        </section>
      )}
    </>
  );
}
