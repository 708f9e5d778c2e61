import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet } from 'react-router';
import { Skeleton } from '../ui/skeleton';
import { ConnectionNotice } from './connection-notice';
import { Header } from './header';

/** What stands around every screen. */
export function Root() {
  const { t } = useTranslation();
  return (
    <>
      <a className="app-skip" href="#content">
        {t('app.skip')}
      </a>
      <Header />
      <ConnectionNotice />
      <main id="content" className="app-content" tabIndex={-1}>
        <Suspense fallback={<Skeleton />}>
          <Outlet />
        </Suspense>
      </main>
    </>
  );
}
