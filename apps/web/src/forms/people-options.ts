import { useQuery } from '@tanstack/react-query';
import { directoryRead } from '../client/reads';
import { useReader } from '../texts/use-language';

/** Everybody of the house who holds an office, by name with the first office: two people may share a name. */
export function usePeopleOptions(): { value: string; label: string }[] {
  const read = useReader();
  const { data: people = [] } = useQuery(directoryRead);
  return people.flatMap(({ login, name, offices: [office] }) =>
    office ? [{ value: login, label: `${name} – ${read(office.name)}` }] : [],
  );
}
