import type { CaseView } from '@domain';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { journalRead } from '../../../client/reads';
import { ChoiceBar } from '../../../ui/choice-bar';
import { LoadMore } from '../../../ui/load-more';
import { HistoryBefore } from './history-before';
import { EngineEvents } from './engine-events';
import { JournalItem } from './journal-item';
import { Verification } from './verification';

const ORDERS = ['desc', 'asc'] as const;

/** What happened, in plain words, newest first, with that of the case before; what the engine saw, one click deeper. */
export function HistoryTab({ of: one }: { of: CaseView }) {
  const { t } = useTranslation();
  const [order, setOrder] = useState<(typeof ORDERS)[number]>('desc');
  const list = useSuspenseInfiniteQuery(journalRead(one.id, order));
  const entries = list.data.pages.flatMap((page) => page.items);
  return (
    <>
      <div className="history-head">
        <Verification caseId={one.id} />
        <ChoiceBar
          legend={t('history.order')}
          options={ORDERS.map((value) => ({ value, label: t(`history.orders.${value}`) }))}
          value={order}
          onChange={setOrder}
        />
      </div>
      <ol className="timeline">
        {entries.map((entry) => (
          <JournalItem key={entry.position} entry={entry} of={one} />
        ))}
      </ol>
      <LoadMore {...list} />
      {one.before && <HistoryBefore id={one.before} order={order} />}
      <EngineEvents caseId={one.id} />
    </>
  );
}
