import type { ButtonHTMLAttributes } from 'react';
import { Icon, type IconName } from './icon';

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly look?: 'primary' | 'secondary' | 'quiet' | 'danger';
  readonly size?: 'regular' | 'small';
  readonly icon?: IconName;
  /** The command is on its way: the button stays in place but does nothing. */
  readonly busy?: boolean;
}

const LOOKS = {
  primary: 'btn-primary',
  secondary: 'btn-outline-primary',
  quiet: 'btn-link',
  danger: 'btn-danger',
};

export function Button({
  look = 'primary',
  size = 'regular',
  icon,
  busy = false,
  className = '',
  children,
  onClick,
  type = 'button',
  ...others
}: ButtonProps) {
  return (
    <button
      {...others}
      type={type}
      className={`btn ${LOOKS[look]} ui-button ui-button--${size} ${className}`}
      aria-disabled={busy || undefined}
      aria-busy={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
    >
      {icon && <Icon name={icon} />}
      <span>{children}</span>
    </button>
  );
}
