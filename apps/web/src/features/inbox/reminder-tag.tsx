import type { TaskSummary } from '@domain';
import { useTranslation } from 'react-i18next';
import { Tag } from '../../ui/tag';

/** Somebody waits for this task, or its date is near; that it has passed is said by the date itself. */
export function ReminderTag({ task: { reminded, daysLeft } }: { task: TaskSummary }) {
  const { t } = useTranslation();
  if (!reminded || (reminded.by === undefined && (daysLeft ?? 0) < 0)) return null;
  return (
    <Tag tone="warning" icon="hearing">
      {reminded.by === undefined ? t('task.remindedByTime') : t('task.remindedBy', { name: reminded.by })}
    </Tag>
  );
}
