import {
  type ActScope,
  type Signatory,
  type SignedKind,
  type SigningMandate,
  type Substituted,
} from '../domain';
import { compareDates, isLocalDate, type LocalDate } from '../law';
import { type Office, officesOf, type OrganisationData } from './organisation';

/**
 * Who may sign for an office without holding it, from a day to a day, both included (D.Lgs. 165/2001 art. 17 c. 1-bis).
 * Without a person it is a limit: how far the holders of the office sign themselves (TUEL art. 107 and 109).
 */
export interface Mandate extends ActScope {
  readonly person?: string;
  readonly from: LocalDate;
  /** Until further notice for a limit alone. */
  readonly to?: LocalDate;
  /** The act by which it was given or set. */
  readonly act: string;
}

/** Why a mandate or a limit is not possible. */
export type MandateProblem =
  | 'unknownOffice'
  | 'unknownPerson'
  | 'holdsOffice'
  | 'invalidPeriod'
  | 'endRequired'
  | 'amountRequired'
  | 'notQualified'
  | 'overlap';

/**
 * The first thing that stands against a mandate. Who is given one holds, on its first day, an office of the same unit or of
 * one below it, or heads a unit: a mandate goes to the highest positions among those entrusted to the office.
 *
 * @param standing mandates that have not been ended
 */
export function problemOfMandate(
  wanted: Mandate,
  data: Pick<OrganisationData, 'units' | 'offices' | 'people' | 'holdings'>,
  standing: readonly Mandate[],
): MandateProblem | undefined {
  const { person, from, to } = wanted;
  const office = data.offices.find(({ id }) => id === wanted.office);
  if (!office) return 'unknownOffice';
  if (!isLocalDate(from) || (to !== undefined && (!isLocalDate(to) || compareDates(to, from) < 0)))
    return 'invalidPeriod';
  if (person === undefined) {
    if (wanted.upTo === undefined) return 'amountRequired';
  } else {
    if (!data.people.some(({ login }) => login === person)) return 'unknownPerson';
    if (to === undefined) return 'endRequired';
    const held = officesOf({ areas: [], ...data }, person, from);
    if (held.some(({ id }) => id === office.id)) return 'holdsOffice';
    if (!held.some((own) => isQualified(own, office, data.units))) return 'notQualified';
  }
  return standing.some((other) => isSame(other, wanted)) ? 'overlap' : undefined;
}

/** Whether holders of this office may be given the signature of another. */
export function isQualified(own: Office, office: Office, units: OrganisationData['units']): boolean {
  if (own.kind === 'auditor') return false;
  if (own.kind === 'manager') return true;
  const seen = new Set<string>();
  for (let at: string | undefined = own.unit; at !== undefined && !seen.has(at);) {
    if (at === office.unit) return true;
    seen.add(at);
    at = units.find(({ id }) => id === at)?.parent;
  }
  return false;
}

/** Two rows about one kind of act on one day leave open which of them holds. */
function isSame(a: Mandate, b: Mandate): boolean {
  if (a.office !== b.office || a.person !== b.person) return false;
  if (!(compareDates(a.from, b.to ?? '9999-12-31') <= 0 && compareDates(b.from, a.to ?? '9999-12-31') <= 0))
    return false;
  return !a.kinds || !b.kinds || a.kinds.some((kind) => b.kinds?.includes(kind));
}

/** A mandate or limit that is in force today, with what follows from the organisation of today. */
export interface MandateInForce {
  readonly id: string;
  readonly office: string;
  readonly person?: string;
  readonly kinds?: readonly SignedKind[];
  readonly upTo?: string;
  readonly act: string;
  /** The head above the office: signs what is above a limit. */
  readonly above?: string;
  /** Who stands in for the person in this office, by a substitution that names it. */
  readonly substitutes?: readonly string[];
  readonly name?: string;
}

interface Holder {
  readonly login: string;
  readonly offices: readonly { readonly id: string; readonly inPlaceOf?: Substituted }[];
}

/**
 * What somebody signs today beyond their offices, and how far they sign in them. Whoever holds the office above a limit signs
 * what is above it; a mandate reaches a substitute only where the substitution names its office, and nobody else.
 */
export function signingOf(
  { login, offices }: Holder,
  inForce: readonly MandateInForce[],
): Pick<Signatory, 'limits' | 'mandates'> {
  const holding = (office: string | undefined) => offices.find(({ id }) => id === office);
  const limits = inForce.flatMap(({ person, office, kinds, upTo, above }) =>
    person === undefined && upTo !== undefined && holding(office) ? [{ office, kinds, upTo, above }] : [],
  );
  const mandates = inForce.flatMap(
    ({ id, person, name, office, kinds, upTo, act, above, substitutes }): SigningMandate[] => {
      const given = { mandate: id, office, kinds, act };
      if (person === undefined) {
        const superior = holding(above);
        return superior ? [{ ...given, inPlaceOf: superior.inPlaceOf }] : [];
      }
      if (person === login) return [{ ...given, upTo }];
      return substitutes?.includes(login)
        ? [{ ...given, upTo, inPlaceOf: { person, name: name ?? person } }]
        : [];
    },
  );
  return { ...(limits.length > 0 && { limits }), ...(mandates.length > 0 && { mandates }) };
}
