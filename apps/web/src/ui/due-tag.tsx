import type { LocalDate } from '@law/local-date';
import { useTranslation } from 'react-i18next';
import { shortDate } from '../format/dates';
import { useLanguage } from '../texts/use-language';
import type { IconName } from './icon';
import { Tag, type Tone } from './tag';

/** From this many days on, a due date is no longer something to hurry for. */
const SOON_DAYS = 7;

interface DueTagProps {
  readonly due: LocalDate;
  /** On the clock of the case, negative when late. Where the clock is not known, the day stands alone. */
  readonly daysLeft?: number;
}

export function DueTag({ due, daysLeft }: DueTagProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <span className="ui-due">
      {daysLeft !== undefined && (
        <Tag {...lookOf(daysLeft)}>
          {daysLeft < 0 && t('due.late', { count: -daysLeft })}
          {daysLeft === 0 && t('due.today')}
          {daysLeft > 0 && t('due.left', { count: daysLeft })}
        </Tag>
      )}
      <span className="ui-due__day">{shortDate(due, language)}</span>
    </span>
  );
}

function lookOf(daysLeft: number): { tone: Tone; icon: IconName } {
  if (daysLeft < 0) return { tone: 'danger', icon: 'error' };
  return daysLeft < SOON_DAYS ? { tone: 'warning', icon: 'clock' } : { tone: 'success', icon: 'calendar' };
}
