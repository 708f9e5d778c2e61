import type { Language } from '@domain';
import type { SignInPerson } from '../../client/reads';

export interface UnitOfPeople {
  readonly unit: string;
  readonly members: readonly SignInPerson[];
}

/** People under the unit of their first office, in the order in which the API names the units. */
export function peopleByUnit(people: readonly SignInPerson[], language: Language): readonly UnitOfPeople[] {
  const units = new Map<string, SignInPerson[]>();
  for (const person of people) {
    const unit = person.offices[0]?.unit[language] ?? '—';
    units.set(unit, [...(units.get(unit) ?? []), person]);
  }
  return [...units].map(([unit, members]) => ({ unit, members }));
}
