import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { keys } from './keys';
import { ApiProblem, REAUTHENTICATION } from './problem';

/** Changes arrive by events, so reads stay fresh until one says otherwise. */
const FRESH_FOR_MS = 60_000;

/** A session that has ended shows the sign-in page, whatever was being asked. */
function endSessionOn401(error: unknown): void {
  const isOver = error instanceof ApiProblem && error.status === 401 && error.code !== REAUTHENTICATION;
  if (isOver) queryClient.setQueryData(keys.session, null);
}

export const queryClient: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError: endSessionOn401 }),
  mutationCache: new MutationCache({ onError: endSessionOn401 }),
  defaultOptions: {
    queries: {
      staleTime: FRESH_FOR_MS,
      // A refusal stays a refusal; only a lost connection is worth asking again.
      retry: (failures, error) => !(error instanceof ApiProblem) && failures < 2,
    },
  },
});
