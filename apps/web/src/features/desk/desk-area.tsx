import { useSuspenseQuery } from '@tanstack/react-query';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet, useLocation, useSearchParams } from 'react-router';
import { commands } from '../../client/commands';
import { providerRead, sessionRead } from '../../client/reads';
import { useLanguage } from '../../texts/use-language';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { PageHeading } from '../../ui/page-heading';
import { Skeleton } from '../../ui/skeleton';
import { SignInLink } from '../session/sign-in-link';
import { SignInProblem } from '../session/sign-in-problem';
import { useSignOut } from '../session/use-sign-out';

/** Around the pages of the desk: lets in visitors, and shows everybody else the way. */
export function DeskArea() {
  const { data: person } = useSuspenseQuery(sessionRead);
  if (!person?.visitor) return <DeskDoor isOfHouse={person !== null} />;
  return (
    <Suspense fallback={<Skeleton />}>
      <Outlet />
    </Suspense>
  );
}

function DeskDoor({ isOfHouse }: { isOfHouse: boolean }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { data: way } = useSuspenseQuery(providerRead);
  const { pathname, search } = useLocation();
  const problem = useSearchParams()[0].get('problem');
  const signOut = useSignOut(commands.signOut);
  return (
    <div className="app-page app-page--narrow">
      <PageHeading title={t('desk.title')} />
      {problem !== null && <SignInProblem code={problem} />}
      {!way.desk ? (
        <Notice tone="info" title={t('desk.closed')}>
          <p>{t('desk.closedText')}</p>
        </Notice>
      ) : isOfHouse ? (
        <Notice tone="info" title={t('desk.ofHouse')}>
          <p>{t('desk.ofHouseText')}</p>
          <Button look="secondary" icon="logout" busy={signOut.isPending} onClick={() => signOut.mutate()}>
            {t('app.signOut')}
          </Button>
        </Notice>
      ) : (
        <>
          <p>{t('desk.intro')}</p>
          <div className="sign-in">
            <SignInLink desk returnTo={pathname + search} language={language} className="sign-in__button">
              {t('desk.signIn')}
            </SignInLink>
          </div>
        </>
      )}
    </div>
  );
}
