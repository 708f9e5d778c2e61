import type { CaseView } from '@domain';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { deadlinesRead } from '../../../client/reads';
import { Empty } from '../../../ui/empty';
import { DeadlineItem } from './deadline-item';

export function DeadlinesTab({ of: one }: { of: CaseView }) {
  const { t } = useTranslation();
  const { data: deadlines } = useSuspenseQuery(deadlinesRead(one.id));
  if (deadlines.length === 0) return <Empty icon="calendar">{t('case.noDeadlines')}</Empty>;
  return (
    <ul className="deadlines">
      {deadlines.map((deadline) => (
        <DeadlineItem key={deadline.id} deadline={deadline} today={one.today} />
      ))}
    </ul>
  );
}
