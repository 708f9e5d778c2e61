import type { Language } from '@domain';
import type { ReactNode } from 'react';
import { Icon } from '../../ui/icon';

interface SignInLinkProps {
  readonly returnTo: string;
  readonly language: Language;
  /** For who is signed in and has to show that it is still them. */
  readonly again?: boolean;
  /** For who does not belong to the house. */
  readonly desk?: boolean;
  readonly className?: string;
  readonly children: ReactNode;
}

/** Leaves the application for the identity provider, which leads back to the page named. */
export function SignInLink({
  returnTo,
  language,
  again = false,
  desk = false,
  className = '',
  children,
}: SignInLinkProps) {
  const search = new URLSearchParams({
    returnTo,
    language,
    ...(again && { again: '1' }),
    ...(desk && { desk: '1' }),
  });
  return (
    <a
      href={`/api/session/start?${search}`}
      className={`btn btn-primary ui-button ui-button--regular ${className}`}
    >
      <Icon name={again ? 'key' : 'user'} />
      <span>{children}</span>
    </a>
  );
}
