import { type Actor, apartFrom, type Duty, type DutyDone, separationOf } from '../../libs/domain';
import { refuse } from './refuse';

/** Who has had which duty in a case: what keeps them apart from each other. */
export class Duties {
  private readonly done = new Map<Duty, Map<string, string>>();

  /** Somebody has had a duty. Who acts in another's place keeps that person's duties apart as well. */
  had(duty: Duty, { onBehalfOf, ...by }: Pick<Actor, 'person' | 'name' | 'onBehalfOf'>): void {
    const people = this.done.get(duty) ?? new Map<string, string>();
    this.done.set(duty, people);
    for (const { person, name } of onBehalfOf ? [by, onBehalfOf] : [by]) people.set(person, name);
  }

  /** Who may not have this duty for what they have done in this case. */
  excludedFrom(duty: Duty | undefined): string[] {
    return [...new Set(this.doneApartFrom(duty).map(({ person }) => person))];
  }

  /**
   * Refuses somebody who may not have this duty.
   *
   * @param people who would have it, and in whose place
   * @param elsewhere what these people have done in the campaign of the case and in its parts
   */
  require(duty: Duty | undefined, people: readonly string[], elsewhere: readonly DutyDone[] = []): void {
    const against = [...this.doneApartFrom(duty), ...elsewhere].find(
      (done) => duty && people.includes(done.person) && separationOf(duty, done.duty) !== undefined,
    );
    if (duty && against)
      refuse('dutiesExclude', { article: separationOf(duty, against.duty)?.basis, did: against });
  }

  private doneApartFrom(duty: Duty | undefined): DutyDone[] {
    if (!duty) return [];
    return apartFrom(duty).flatMap((other) =>
      [...(this.done.get(other) ?? [])].map(([person, name]) => ({ duty: other, person, name })),
    );
  }
}
