import type { PersonView } from '@domain';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { commands } from '../client/commands';
import { useSignOut } from '../features/session/use-sign-out';
import { useReader } from '../texts/use-language';
import { Icon } from '../ui/icon';
import { paths } from './paths';

/** Who acts, always in sight, with the way out. */
export function PersonMenu({ person }: { person: PersonView }) {
  const { t } = useTranslation();
  const read = useReader();
  const signOut = useSignOut(commands.signOut);
  return (
    <div className="app-person">
      <Icon name="user" />
      {person.visitor ? (
        <span className="app-person__who">
          <span>{person.name}</span>
          <span className="app-person__offices">{t('desk.title')}</span>
        </span>
      ) : (
        <Link to={paths.account} className="app-person__who" title={t('signIn.account')}>
          <span>{person.name}</span>
          <span className="app-person__offices">
            {person.offices.map((office) => read(office.name)).join(' · ')}
          </span>
        </Link>
      )}
      <button type="button" onClick={() => signOut.mutate()} aria-label={t('app.signOut')}>
        <Icon name="logout" />
        <span className="app-person__out">{t('app.signOut')}</span>
      </button>
    </div>
  );
}
