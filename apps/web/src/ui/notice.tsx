import { type ReactNode, useEffect, useRef } from 'react';
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
  /** Takes the focus, and so into view, whenever this changes to something: for what answers an action. */
  readonly answers?: unknown;
}

export function Notice({ tone, title, children, actions, answers }: NoticeProps) {
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (answers) notice.current?.focus();
  }, [answers]);
  return (
    <div
      ref={notice}
      tabIndex={-1}
      className={`ui-notice ui-notice--${tone}`}
      role={tone === 'danger' ? 'alert' : 'status'}
    >
      <Icon name={ICONS[tone]} />
      <div className="ui-notice__body">
        <p className="ui-notice__title">{title}</p>
        {children}
        {actions && <div className="ui-notice__actions">{actions}</div>}
      </div>
    </div>
  );
}
