import type { CalendarChangeView } from '@domain';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../ui/notice';
import { useDaysText } from '../registers/days-text';

/** What has just changed, and what that did to open work. */
export function ChangeNotice({ of: change }: { of: CalendarChangeView }) {
  const { t } = useTranslation();
  const daysText = useDaysText();
  const { closure, movedTasks } = change;
  return (
    <Notice
      tone="success"
      title={t(closure.withdrawn ? 'officeCalendar.doneWithdrawn' : 'officeCalendar.doneEntered', {
        days: daysText(closure),
      })}
      answers={change}
    >
      <p>{t('officeCalendar.moved', { count: movedTasks })}</p>
    </Notice>
  );
}
