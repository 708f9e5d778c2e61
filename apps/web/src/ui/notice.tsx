import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon';

export type NoticeTone = 'info' | 'success' | 'warning' | 'danger';

const ICONS: Record<NoticeTone, IconName> = {
  info: 'info-circle',
  success: 'check-circle',
  warning: 'warning-circle',
  danger: 'error',
};

interface NoticeProps {
  readonly tone: NoticeTone;
  readonly title: string;
  readonly children?: ReactNode;
  /** What the reader can do about it. */
  readonly actions?: ReactNode;
}

export function Notice({ tone, title, children, actions }: NoticeProps) {
  return (
    <div className={`ui-notice ui-notice--${tone}`} role={tone === 'danger' ? 'alert' : 'status'}>
      <Icon name={ICONS[tone]} />
      <div className="ui-notice__body">
        <p className="ui-notice__title">{title}</p>
        {children}
        {actions && <div className="ui-notice__actions">{actions}</div>}
      </div>
    </div>
  );
}
