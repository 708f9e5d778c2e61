import { compareDates, isLocalDate, type LocalDate } from '../law';
import { isQualified } from './mandate';
import { type Office, officesOf, type OrganisationData } from './organisation';

/** Somebody acts in the offices of somebody who is away, from a day to a day, both included. */
export interface Substitution {
  readonly absent: string;
  readonly substitute: string;
  /**
   * Only for these offices; all that the absent person holds where nothing is said. An office for which the person signs under
   * a mandate is named, or the mandate is not passed on.
   */
  readonly offices?: readonly string[];
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** Why a substitution is not possible. */
export type SubstitutionProblem =
  'unknownPerson' | 'oneself' | 'invalidPeriod' | 'officeNotHeld' | 'notQualified' | 'overlap' | 'circle';

/**
 * The first thing that stands against a substitution. Who acts in another's place holds, on its first day, an office of
 * the same unit or of the same kind: a manager's decisions are taken by a manager (D.Lgs. 165/2001 art. 17 c. 1-bis).
 *
 * @param standing substitutions that have not been ended
 * @param mandated offices for which the absent person signs under a mandate on the first day
 */
export function problemOf(
  wanted: Substitution,
  data: OrganisationData,
  standing: readonly Substitution[],
  mandated: readonly string[] = [],
): SubstitutionProblem | undefined {
  const { absent, substitute, from, to } = wanted;
  const known = (login: string): boolean => data.people.some((person) => person.login === login);
  if (!known(absent) || !known(substitute)) return 'unknownPerson';
  if (absent === substitute) return 'oneself';
  if (!isLocalDate(from) || !isLocalDate(to) || compareDates(to, from) < 0) return 'invalidPeriod';
  const held = officesOf(data, absent, from);
  const given = wanted.offices ? held.filter(({ id }) => wanted.offices?.includes(id)) : held;
  const signed = data.offices.filter(
    ({ id }) => wanted.offices?.includes(id) && mandated.includes(id) && !held.some((own) => own.id === id),
  );
  if (given.length + signed.length < (wanted.offices?.length ?? 1)) return 'officeNotHeld';
  const own = officesOf(data, substitute, from);
  if (!given.every((office) => own.some((other) => qualifies(other, office)))) return 'notQualified';
  if (!signed.every((office) => own.some((other) => isQualified(other, office, data.units))))
    return 'notQualified';
  const alongside = standing.filter((other) => overlaps(other, wanted));
  if (alongside.some((other) => other.absent === absent && shareOffices(other, wanted))) return 'overlap';
  if (leadsTo(substitute, absent, alongside)) return 'circle';
  return undefined;
}

/** The substitutions in force on a day. */
export function substitutionsOn<S extends Substitution>(all: readonly S[], day: LocalDate): S[] {
  return all.filter(({ from, to }) => compareDates(from, day) <= 0 && compareDates(day, to) <= 0);
}

function qualifies(own: Office, office: Office): boolean {
  if (own.id === office.id) return true;
  // Head and officers of one unit stand in for each other downwards only.
  if (own.unit === office.unit) return office.kind !== 'manager' && office.kind !== 'organ';
  return own.kind === office.kind;
}

function overlaps(a: Substitution, b: Substitution): boolean {
  return compareDates(a.from, b.to) <= 0 && compareDates(b.from, a.to) <= 0;
}

function shareOffices(a: Substitution, b: Substitution): boolean {
  return !a.offices || !b.offices || a.offices.some((office) => b.offices?.includes(office));
}

/** Whether the person is replaced, perhaps through others, by the one who is to be replaced by them. */
function leadsTo(person: string, target: string, standing: readonly Substitution[]): boolean {
  const seen = new Set<string>();
  const next = [person];
  for (let current = next.pop(); current !== undefined; current = next.pop()) {
    if (seen.has(current)) continue;
    seen.add(current);
    const replacedBy = standing
      .filter(({ absent }) => absent === current)
      .map(({ substitute }) => substitute);
    if (replacedBy.includes(target)) return true;
    next.push(...replacedBy);
  }
  return false;
}
