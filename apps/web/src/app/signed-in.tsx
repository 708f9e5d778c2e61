import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Navigate, Outlet, useLocation } from 'react-router';
import { listenToChanges } from '../client/live-updates';
import { sessionRead } from '../client/reads';
import { PaperNotices } from '../features/ballots/paper-notices';
import { paths } from './paths';

/** Lets nobody through without a session, and listens to changes while there is one. */
export function SignedIn() {
  const { data: person } = useSuspenseQuery(sessionRead);
  const client = useQueryClient();
  const { pathname, search } = useLocation();
  const login = person?.visitor ? undefined : person?.login;
  useEffect(() => (login ? listenToChanges(client) : undefined), [client, login]);
  if (!person) return <Navigate to={paths.signIn} replace state={{ from: pathname + search }} />;
  if (person.visitor) return <Navigate to={paths.desk} replace />;
  return (
    <>
      <PaperNotices />
      <Outlet />
    </>
  );
}
