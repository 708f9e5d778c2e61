import type { CaseView } from '@domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChoiceBar } from '../../../ui/choice-bar';
import { HistoryBefore } from './history-before';
import { EngineEvents } from './engine-events';
import { Entries } from './entries';
import { Verification } from './verification';

const ORDERS = ['desc', 'asc'] as const;

/** What happened, in plain words, newest first, with that of the case before; what the engine saw, one click deeper. */
export function HistoryTab({ of: one }: { of: CaseView }) {
  const { t } = useTranslation();
  const [order, setOrder] = useState<(typeof ORDERS)[number]>('desc');
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
      <Entries of={one} order={order} />
      {one.before && <HistoryBefore id={one.before} order={order} />}
      <EngineEvents caseId={one.id} />
    </>
  );
}
