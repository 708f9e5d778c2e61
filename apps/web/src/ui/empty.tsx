import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon';

/** An empty list that says why it is empty. */
export function Empty({ icon, children }: { icon: IconName; children: ReactNode }) {
  return (
    <div className="ui-empty">
      <Icon name={icon} />
      <p>{children}</p>
    </div>
  );
}
