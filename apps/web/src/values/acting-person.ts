import type { TaskSummary } from '@domain';

/** Who has acted and in whose place, in words. */
export function actingPerson(
  { name, onBehalfOf: absent }: Pick<NonNullable<TaskSummary['askedBy']>, 'name' | 'onBehalfOf'>,
  onBehalfOf: string,
): string {
  return absent ? `${name}, ${onBehalfOf} ${absent}` : name;
}
