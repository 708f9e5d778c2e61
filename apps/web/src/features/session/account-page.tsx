import { useTranslation } from 'react-i18next';
import { commands } from '../../client/commands';
import { usePerson } from '../../client/use-person';
import { useReader } from '../../texts/use-language';
import { Button } from '../../ui/button';
import { PageHeading } from '../../ui/page-heading';
import { ProblemNotice } from '../../ui/problem-notice';
import { useSignOut } from './use-sign-out';

/** Who is signed in, and the ways out. */
export function AccountPage() {
  const { t } = useTranslation();
  const read = useReader();
  const person = usePerson();
  const here = useSignOut(commands.signOut);
  const everywhere = useSignOut(commands.signOutEverywhere);
  return (
    <div className="app-page app-page--narrow">
      <PageHeading title={t('signIn.account')} />
      <p>
        <strong>{person.name}</strong>{' '}
        <span className="ui-muted">{person.offices.map((office) => read(office.name)).join(' · ')}</span>
      </p>
      {everywhere.isError && <ProblemNotice ofCommand error={everywhere.error} />}
      <section className="sign-in__way">
        <h2>{t('signIn.here')}</h2>
        <Button icon="logout" look="secondary" busy={here.isPending} onClick={() => here.mutate()}>
          {t('app.signOut')}
        </Button>
      </section>
      <section className="sign-in__way">
        <h2>{t('signIn.everywhere')}</h2>
        <p>{t('signIn.everywhereText')}</p>
        <Button icon="locked" look="danger" busy={everywhere.isPending} onClick={() => everywhere.mutate()}>
          {t('signIn.everywhereButton')}
        </Button>
      </section>
    </div>
  );
}
