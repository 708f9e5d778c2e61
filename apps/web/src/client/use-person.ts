import type { PersonView } from '@domain';
import { useSuspenseQuery } from '@tanstack/react-query';
import { sessionRead } from './reads';

/** Who is signed in; only below `SignedIn`. */
export function usePerson(): PersonView {
  const { data } = useSuspenseQuery(sessionRead);
  if (!data) throw new Error('This screen needs a session.');
  return data;
}
