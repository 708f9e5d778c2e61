import type { PersonView } from '@domain';
import type { QueryClient } from '@tanstack/react-query';
import { keys } from './keys';

/** Another person, or nobody, from now on: nothing that the one before could see stays behind. */
export function changePerson(client: QueryClient, person: PersonView | null): void {
  client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== keys.session[0] });
  client.setQueryData(keys.session, person);
}
