import { type Text, type LocalDate, compareDates, isLocalDate } from '../law';

/** A first-level structure: an Area of the Cabinet, or another structure the procedures deal with. */
export interface Area {
  id: string;
  name: Text;
  /** Gathers structures that belong to no Area of their own: nobody writes under its name. */
  isCollection?: true;
}

export interface Unit {
  id: string;
  area: string;
  name: Text;
  /** The unit this one belongs to, where it is not directly under the Area. */
  parent?: string;
  /** Without it the contacts of the unit above hold. */
  contacts?: Contacts;
}

/** Where the public finds a unit: published with every procedure it runs (D.Lgs. 33/2013 art. 35 c. 1). */
export interface Contacts {
  address: string;
  telephone: string;
  email: string;
  certifiedMail?: string;
  hours: Text;
}

/** Organs and managers are held by one person at a time; officers, auditors and external offices by any number. */
export type OfficeKind = 'officer' | 'manager' | 'auditor' | 'organ' | 'external';

/** A role that a procedure names by its id: `contributions.manager`. People come and go, the office stays. */
export interface Office {
  id: string;
  unit: string;
  name: Text;
  kind: OfficeKind;
}

export interface Person {
  login: string;
  name: string;
}

/** A person holds an office from a day to a day, both included; without `to` until further notice. */
export interface Holding {
  person: string;
  office: string;
  from: LocalDate;
  to?: LocalDate;
}

export interface OrganisationData {
  readonly areas: readonly Area[];
  readonly units: readonly Unit[];
  readonly offices: readonly Office[];
  readonly people: readonly Person[];
  readonly holdings: readonly Holding[];
}

/** What is wrong with the data of an organisation; `message` is for whoever keeps them. */
export interface OrganisationProblem {
  kind: 'duplicate' | 'unknown' | 'cycle' | 'invalidDate' | 'overlap';
  message: string;
}

/** The holders of every office on a day, by office id; vacant offices have an empty list. */
export function organisationOn(
  data: OrganisationData,
  date: LocalDate,
): ReadonlyMap<string, readonly Person[]> {
  const people = new Map(data.people.map((person) => [person.login, person]));
  const holders = new Map(data.offices.map(({ id }): [string, Person[]] => [id, []]));
  for (const holding of data.holdings) {
    const person = people.get(holding.person);
    if (person && isHeldOn(holding, date)) holders.get(holding.office)?.push(person);
  }
  return holders;
}

/** The offices a person holds on a day, in the order of the organisation. Empty for an unknown login. */
export function officesOf(data: OrganisationData, login: string, date: LocalDate): Office[] {
  const held = new Set(
    data.holdings
      .filter((holding) => holding.person === login && isHeldOn(holding, date))
      .map(({ office }) => office),
  );
  return data.offices.filter(({ id }) => held.has(id));
}

/** Under which names a unit writes, and where it answers. */
export interface Letterhead {
  /** Undefined where the unit is the Area's own direction, or stands in no Area. */
  readonly area?: string;
  readonly unit: string;
  readonly contacts?: Contacts;
}

/** The letterhead of a unit, with the contacts of the unit above where it has none. Throws when there is no such unit. */
export function letterheadOf(
  { areas, units }: Pick<OrganisationData, 'areas' | 'units'>,
  id: string,
): Letterhead {
  const unit = units.find((known) => known.id === id);
  const area = areas.find((known) => known.id === unit?.area);
  if (!unit || !area) throw new Error(`There is no unit "${id}".`);
  const chain = [...unitsAbove(units, unit)];
  const contacts = chain.find((known) => known.contacts)?.contacts;
  if (unit.name.it.endsWith(area.name.it)) return { unit: area.name.it, contacts };
  const above = area.isCollection ? chain[1]?.name.it : area.name.it;
  return { area: above, unit: unit.name.it, contacts };
}

/** A unit and those it belongs to, upwards. */
function* unitsAbove(units: readonly Unit[], unit: Unit): Generator<Unit> {
  for (let at: Unit | undefined = unit; at; at = units.find(({ id }) => id === at?.parent)) yield at;
}

/** Every problem at once, so that they can be mended in one go; empty when the data are sound. */
export function validateOrganisation(data: OrganisationData): OrganisationProblem[] {
  return [
    ...duplicates(
      'area',
      data.areas.map(({ id }) => id),
    ),
    ...duplicates(
      'unit',
      data.units.map(({ id }) => id),
    ),
    ...duplicates(
      'office',
      data.offices.map(({ id }) => id),
    ),
    ...duplicates(
      'person',
      data.people.map(({ login }) => login),
    ),
    ...unknownIds(data),
    ...cycles(data.units),
    ...wrongDates(data.holdings),
    ...overlaps(data),
  ];
}

function isHeldOn({ from, to }: Holding, date: LocalDate): boolean {
  return compareDates(from, date) <= 0 && (to === undefined || compareDates(date, to) <= 0);
}

function duplicates(what: string, ids: readonly string[]): OrganisationProblem[] {
  const repeated = new Set(ids.filter((id, index) => ids.indexOf(id) < index));
  return [...repeated].map((id) => ({ kind: 'duplicate', message: `Two entries for ${what} "${id}".` }));
}

function unknownIds({ areas, units, offices, people, holdings }: OrganisationData): OrganisationProblem[] {
  const known = {
    area: new Set(areas.map(({ id }) => id)),
    unit: new Set(units.map(({ id }) => id)),
    office: new Set(offices.map(({ id }) => id)),
    person: new Set(people.map(({ login }) => login)),
  };
  const references: { owner: string; what: keyof typeof known; id: string }[] = [
    ...units.map(({ id, area }) => ({ owner: `unit "${id}"`, what: 'area' as const, id: area })),
    ...units.flatMap(({ id, parent }) =>
      parent === undefined ? [] : [{ owner: `unit "${id}"`, what: 'unit' as const, id: parent }],
    ),
    ...offices.map(({ id, unit }) => ({ owner: `office "${id}"`, what: 'unit' as const, id: unit })),
    ...holdings.flatMap(({ person, office, from }) => [
      { owner: `holding from ${from}`, what: 'person' as const, id: person },
      { owner: `holding from ${from}`, what: 'office' as const, id: office },
    ]),
  ];
  return references
    .filter(({ what, id }) => !known[what].has(id))
    .map(({ owner, what, id }) => ({
      kind: 'unknown',
      message: `The ${owner} names an unknown ${what} "${id}".`,
    }));
}

function cycles(units: readonly Unit[]): OrganisationProblem[] {
  const parents = new Map(units.map(({ id, parent }) => [id, parent]));
  return units
    .filter(({ id }) => {
      const seen = new Set<string>();
      let above = parents.get(id);
      while (above !== undefined && above !== id && !seen.has(above)) {
        seen.add(above);
        above = parents.get(above);
      }
      return above === id;
    })
    .map(({ id }) => ({ kind: 'cycle', message: `The unit "${id}" lies inside itself.` }));
}

function wrongDates(holdings: readonly Holding[]): OrganisationProblem[] {
  return holdings
    .filter(({ from, to }) => !isLocalDate(from) || (to !== undefined && (!isLocalDate(to) || to < from)))
    .map(({ person, office, from, to }) => ({
      kind: 'invalidDate',
      message: `"${person}" cannot hold "${office}" from ${from} to ${to ?? 'further notice'}.`,
    }));
}

/** One person twice in an office on one day, or two people in an office that only one can hold. */
function overlaps({ offices, holdings }: OrganisationData): OrganisationProblem[] {
  return offices.flatMap(({ id, kind }) => {
    const heldByOne = kind === 'organ' || kind === 'manager';
    const ofOffice = holdings.filter(({ office }) => office === id);
    return ofOffice.flatMap((later, index) =>
      ofOffice
        .slice(0, index)
        .filter((earlier) => (heldByOne || earlier.person === later.person) && overlap(earlier, later))
        .map((earlier): OrganisationProblem => ({
          kind: 'overlap',
          message: `"${earlier.person}" and "${later.person}" hold "${id}" on the same days.`,
        })),
    );
  });
}

function overlap(a: Holding, b: Holding): boolean {
  return (a.to === undefined || b.from <= a.to) && (b.to === undefined || a.from <= b.to);
}
