import type { PersonView } from '@domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { changePerson } from '../client/change-person';
import { commands } from '../client/commands';
import { useReader } from '../texts/use-language';
import { Icon } from '../ui/icon';
import { paths } from './paths';

/** Who acts, always in sight, with the way out. */
export function PersonMenu({ person }: { person: PersonView }) {
  const { t } = useTranslation();
  const read = useReader();
  const client = useQueryClient();
  const navigate = useNavigate();
  const signOut = useMutation({
    mutationFn: commands.signOut,
    onSettled: async () => {
      await navigate(paths.signIn);
      changePerson(client, null);
    },
  });
  return (
    <div className="app-person">
      <Icon name="user" />
      <span className="app-person__who">
        <span>{person.name}</span>
        <span className="app-person__offices">
          {person.offices.map((office) => read(office.name)).join(' · ')}
        </span>
      </span>
      <button type="button" onClick={() => signOut.mutate()} aria-label={t('app.signOut')}>
        <Icon name="logout" />
        <span className="app-person__out">{t('app.signOut')}</span>
      </button>
    </div>
  );
}
