import type { PersonView } from '@domain';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink, useLocation } from 'react-router';
import { Icon, type IconName } from '../ui/icon';
import { paths } from './paths';

export function MainMenu({ person }: { person: PersonView }) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const list = useRef<HTMLUListElement>(null);
  // On a phone the menu is wider than the screen.
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [pathname]);
  const entries: readonly { to: string; icon: IconName; title: string }[] = [
    { to: paths.inbox, icon: 'inbox', title: t('inbox.title') },
    { to: paths.cases, icon: 'folder', title: t('cases.title') },
    { to: paths.registers, icon: 'bookmark', title: t('registers.title') },
    { to: paths.newCase, icon: 'plus-circle', title: t('newCase.title') },
    ...(person.reports?.includes('teams')
      ? [{ to: paths.teams, icon: 'user' as const, title: t('teams.menu') }]
      : []),
    // Heads direct tasks, and who watches over the house sees what was done to many.
    ...(person.reports?.length
      ? [{ to: paths.bulkOperations, icon: 'files' as const, title: t('bulk.menu') }]
      : []),
    ...(person.reports?.includes('reservedCases')
      ? [{ to: paths.accesses, icon: 'locked' as const, title: t('accesses.menu') }]
      : []),
    { to: paths.officeCalendar, icon: 'calendar', title: t('officeCalendar.menu') },
    { to: paths.substitutions, icon: 'refresh', title: t('substitutions.menu') },
    { to: paths.mandates, icon: 'sign', title: t('mandates.menu') },
    ...(person.reports?.includes('lateCases')
      ? [{ to: paths.lateCases, icon: 'clock' as const, title: t('lateCases.menu') }]
      : []),
    ...(person.reports?.includes('duties')
      ? [{ to: paths.duties, icon: 'sign' as const, title: t('duties.menu') }]
      : []),
  ];
  return (
    <nav className="app-menu" aria-label={t('app.menu')}>
      <ul ref={list}>
        {entries.map(({ to, icon, title }) => (
          <li key={to}>
            <NavLink to={to}>
              <Icon name={icon} />
              <span>{title}</span>
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
