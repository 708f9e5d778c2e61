import { daysBetween, type LocalDate, romeDateOf } from '@law/local-date';
import { useTranslation } from 'react-i18next';
import { shortDate } from '../format/dates';
import { useLanguage } from '../texts/use-language';
import { Tag, type Tone } from './tag';

/** From this many days on, a due date is no longer something to hurry for. */
const SOON_DAYS = 7;

interface DueTagProps {
  readonly due: LocalDate;
  /** Days left on the case's clock where the API gives them; else they are counted from `today`. */
  readonly daysLeft?: number;
  readonly today?: LocalDate;
}

export function DueTag({ due, daysLeft, today }: DueTagProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const left = daysLeft ?? daysBetween(today ?? romeDateOf(Date.now()), due);
  return (
    <span className="ui-due">
      <Tag tone={toneOf(left)} icon={left < 0 ? 'error' : left < SOON_DAYS ? 'clock' : 'calendar'}>
        {left < 0
          ? t('due.late', { count: -left })
          : left === 0
            ? t('due.today')
            : t('due.left', { count: left })}
      </Tag>
      <span className="ui-due__day">{shortDate(due, language)}</span>
    </span>
  );
}

function toneOf(daysLeft: number): Tone {
  if (daysLeft < 0) return 'danger';
  return daysLeft < SOON_DAYS ? 'warning' : 'success';
}
