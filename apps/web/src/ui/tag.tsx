import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon';

export type Tone = 'neutral' | 'active' | 'success' | 'warning' | 'danger';

/** A state in icon, words and colour, so that none of the three is needed alone. */
export function Tag({ tone, icon, children }: { tone: Tone; icon: IconName; children: ReactNode }) {
  return (
    <span className={`ui-tag ui-tag--${tone}`}>
      <Icon name={icon} />
      <span>{children}</span>
    </span>
  );
}
