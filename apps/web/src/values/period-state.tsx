import type { LocalDate } from '@law/local-date';
import type { IconName } from '../ui/icon';
import { Tag, type Tone } from '../ui/tag';

export type PeriodState = 'current' | 'future' | 'past' | 'ended';

const LOOKS: Record<PeriodState, { tone: Tone; icon: IconName }> = {
  current: { tone: 'active', icon: 'check-circle' },
  future: { tone: 'neutral', icon: 'calendar' },
  past: { tone: 'neutral', icon: 'clock' },
  ended: { tone: 'neutral', icon: 'minus-circle' },
};

interface Period {
  readonly from: LocalDate;
  /** The last day; until further notice without it. */
  readonly to?: LocalDate;
  /** Somebody has ended it before its last day. */
  readonly isEnded: boolean;
}

/** How something that holds from a day to a day stands today. */
export function periodStateOf({ from, to, isEnded }: Period, today: LocalDate): PeriodState {
  if (isEnded) return 'ended';
  if (to !== undefined && to < today) return 'past';
  return from > today ? 'future' : 'current';
}

export function PeriodTag({ state, children }: { state: PeriodState; children: string }) {
  return <Tag {...LOOKS[state]}>{children}</Tag>;
}
