import type { BulkOperationView } from '@domain';
import { useTranslation } from 'react-i18next';
import type { IconName } from '../../ui/icon';
import { Tag, type Tone } from '../../ui/tag';

type State = BulkOperationView['state'];

const LOOKS: Record<State, { tone: Tone; icon: IconName }> = {
  running: { tone: 'active', icon: 'refresh' },
  stopping: { tone: 'warning', icon: 'clock' },
  done: { tone: 'success', icon: 'check-circle' },
  stopped: { tone: 'neutral', icon: 'ban' },
};

/** One that is over and was refused somewhere asks for a look. */
const REFUSED = { tone: 'warning', icon: 'warning-circle' } as const;

export function OperationState({
  of: { state, refusedCount },
}: {
  of: Pick<BulkOperationView, 'state' | 'refusedCount'>;
}) {
  const { t } = useTranslation();
  const look = state === 'done' && refusedCount > 0 ? REFUSED : LOOKS[state];
  return <Tag {...look}>{t(`bulk.states.${state}`)}</Tag>;
}

/** What has come of the operation so far, in one line. */
export function useResultOf(): (operation: BulkOperationView) => string {
  const { t } = useTranslation();
  return ({ done, total, refusedCount, state }) => {
    const left = total - done - refusedCount;
    const isOver = state === 'done' || state === 'stopped';
    return [
      t('bulk.done', { count: done, total }),
      refusedCount > 0 && t('bulk.refusedCount', { count: refusedCount }),
      left > 0 && t(isOver ? 'bulk.leftOut' : 'bulk.left', { count: left }),
    ]
      .filter(Boolean)
      .join(' · ');
  };
}
