import type { DeadlineView } from '@domain';
import { daysBetween, type LocalDate } from '@law/local-date';
import { useTranslation } from 'react-i18next';
import { shortDate } from '../../../format/dates';
import { useLanguage, useReader } from '../../../texts/use-language';
import { DueTag } from '../../../ui/due-tag';
import type { IconName } from '../../../ui/icon';
import { Tag, type Tone } from '../../../ui/tag';

/** That a term has run out is not a fault: the intake of a round ends so. What follows from it is written below. */
const LOOKS: Record<'met' | 'expired' | 'cancelled', { tone: Tone; icon: IconName }> = {
  met: { tone: 'success', icon: 'check-circle' },
  expired: { tone: 'neutral', icon: 'clock' },
  cancelled: { tone: 'neutral', icon: 'minus-circle' },
};

/** A legal date with its state; why it is this day, on request. */
export function DeadlineItem({ deadline, today }: { deadline: DeadlineView; today: LocalDate }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const read = useReader();
  const { title, subject, due, state, basis, onExpiry, because } = deadline;
  return (
    <li className="deadlines__item">
      <div className="deadlines__head">
        <div>
          <h2>{read(title)}</h2>
          <p className="ui-small">{[subject, basis].filter(Boolean).join(' · ')}</p>
        </div>
        {state === 'running' ? (
          <DueTag due={due} daysLeft={daysBetween(today, due)} />
        ) : (
          <span className="ui-due">
            <Tag {...LOOKS[state]}>{t(`case.deadlineStates.${state}`)}</Tag>
            <span className="ui-due__day">{shortDate(due, language)}</span>
          </span>
        )}
      </div>
      <details>
        <summary>{t('case.whyThisDay')}</summary>
        <ol className="deadlines__reasons">
          {because[language].map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ol>
        <p>
          <strong>{t('case.onExpiry')}</strong> {read(onExpiry)}
        </p>
      </details>
    </li>
  );
}
