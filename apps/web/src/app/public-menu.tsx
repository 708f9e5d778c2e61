import type { PersonView } from '@domain';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { providerRead } from '../client/reads';
import { paths } from './paths';

/** The way between the pages that anybody may read, and to the sign-in. */
export function PublicMenu({ person }: { person: PersonView | null }) {
  const { t } = useTranslation();
  const { data: way } = useQuery(providerRead);
  const entries = [
    ...(way?.desk && (person === null || person.visitor) ? [{ to: paths.desk, title: t('desk.title') }] : []),
    { to: paths.publicProcedures, title: t('public.procedures') },
    { to: paths.publicTimes, title: t('public.times') },
    { to: paths.registers, title: t('registers.title') },
    ...(person ? [] : [{ to: paths.signIn, title: t('signIn.title') }]),
  ];
  return (
    <nav className="public-menu" aria-label={t('public.menu')}>
      <ul>
        {entries.map(({ to, title }) => (
          <li key={to}>
            <NavLink to={to}>{title}</NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
