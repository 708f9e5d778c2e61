import type { TaskView } from '@domain';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { caseRead } from '../../client/reads';
import { Skeleton } from '../../ui/skeleton';
import { DataTab } from '../case/data/data-tab';

/** The application and the facts of the case, within reach of whoever judges them, read when asked for. */
export function CaseData({ task }: { task: TaskView }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const { data: one } = useQuery({ ...caseRead(task.case), enabled: open });
  return (
    <details className="case-panel case-fold" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('task.caseData')}</summary>
      {open && (one ? <DataTab of={one} /> : <Skeleton rows={4} />)}
    </details>
  );
}
