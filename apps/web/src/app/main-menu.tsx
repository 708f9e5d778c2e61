import type { PersonView } from '@domain';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, matchPath, NavLink, useLocation } from 'react-router';
import { useReader } from '../texts/use-language';
import { Icon } from '../ui/icon';
import { type Section, sectionsOf } from './sections';

export function MainMenu({ person }: { person: PersonView }) {
  const { t } = useTranslation();
  const read = useReader();
  const { pathname } = useLocation();
  const list = useRef<HTMLUListElement>(null);
  // On a phone the menu is wider than the screen.
  useEffect(() => {
    list.current?.querySelector('.active')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [pathname]);
  const sections = sectionsOf(person, t, read);
  const current = sections.find((section) => section.pages && isWithin(section, pathname));
  return (
    <>
      <nav className="app-menu" aria-label={t('app.menu')}>
        <ul ref={list}>
          {sections.map((section) => (
            <li key={section.to}>
              <Entry section={section} isOpen={section === current} />
            </li>
          ))}
        </ul>
      </nav>
      {current?.pages && (
        <nav className="app-submenu" aria-label={current.title}>
          <ul>
            {current.pages.map(({ to, title }) => (
              <li key={to}>
                <NavLink to={to} end>
                  {title}
                </NavLink>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </>
  );
}

/** The entry of several pages is no page itself: which of them is open, the menu below says. */
function Entry({ section: { to, icon, title, pages }, isOpen }: { section: Section; isOpen: boolean }) {
  const content = (
    <>
      <Icon name={icon} />
      <span>{title}</span>
    </>
  );
  if (!pages) return <NavLink to={to}>{content}</NavLink>;
  return (
    <Link to={to} className={isOpen ? 'active' : undefined} aria-current={isOpen ? 'true' : undefined}>
      {content}
    </Link>
  );
}

function isWithin({ pages = [] }: Section, pathname: string): boolean {
  return pages.some(({ to }) => matchPath({ path: to, end: false }, pathname) !== null);
}
