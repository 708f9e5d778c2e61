import type { ReactNode } from 'react';
import { Link, type LinkProps } from 'react-router';
import { Icon, type IconName } from './icon';

interface LinkButtonProps extends LinkProps {
  readonly look?: 'primary' | 'secondary';
  readonly size?: 'regular' | 'small';
  readonly icon?: IconName;
  readonly children: ReactNode;
}

/** Goes somewhere, so it is a link, but it is the main thing to do, so it looks like a button. */
export function LinkButton({
  look = 'primary',
  size = 'regular',
  icon,
  children,
  className = '',
  ...link
}: LinkButtonProps) {
  const colours = look === 'primary' ? 'btn-primary' : 'btn-outline-primary';
  return (
    <Link {...link} className={`btn ${colours} ui-button ui-button--${size} ${className}`}>
      {icon && <Icon name={icon} />}
      <span>{children}</span>
    </Link>
  );
}
