import { useQuery } from '@tanstack/react-query';
import { Suspense } from 'react';
import { Outlet } from 'react-router';
import { PublicMenu } from '../../app/public-menu';
import { sessionRead } from '../../client/reads';
import { Skeleton } from '../../ui/skeleton';

/** Around the pages for the public: who is signed in has another menu in the header, and finds this one here. */
export function PublicArea() {
  const { data: person } = useQuery(sessionRead);
  return (
    <>
      {person && <PublicMenu person={person} />}
      <Suspense fallback={<Skeleton />}>
        <Outlet />
      </Suspense>
    </>
  );
}
