import { addDays, type LocalDate, parseMoney } from '../../law';
import type { Mandate } from '../mandate';
import type { Area, Holding, Office, OrganisationData, Person, Unit } from '../organisation';
import type { OrganisationSource } from './source';

/** The first day on which a structure is no more; it stays on record. */
export type Ended<T> = T & { readonly endedOn?: LocalDate };

export interface RecordedMandate extends Mandate {
  readonly id: string;
  /** Came with an import: the next one ends it where it names it no more. */
  readonly isImported: boolean;
  readonly endedOn?: LocalDate;
}

/** The organisation as it stands on record. */
export interface OrganisationRecord {
  readonly areas: readonly Ended<Area>[];
  readonly units: readonly Ended<Unit>[];
  readonly offices: readonly Ended<Office>[];
  readonly people: readonly Person[];
  readonly holdings: readonly Holding[];
  readonly mandates: readonly RecordedMandate[];
}

interface Structures {
  readonly area: Area;
  readonly unit: Unit;
  readonly office: Office;
}
export type Structure = keyof Structures;

type StructureChange = {
  [What in Structure]:
    | { readonly change: 'added' | 'changed'; readonly what: What; readonly entry: Structures[What] }
    | { readonly change: 'ended'; readonly what: What; readonly id: string; readonly on: LocalDate };
}[Structure];

/** One difference between the record and a source: what an import writes, and keeps as what it wrote. */
export type OrganisationChange =
  | StructureChange
  | { readonly change: 'added' | 'changed'; readonly what: 'person'; readonly entry: Person }
  | { readonly change: 'added'; readonly what: 'holding'; readonly entry: Holding }
  /** Only its end: `to` before `from` is a holding that has never begun. */
  | { readonly change: 'changed'; readonly what: 'holding'; readonly entry: Holding }
  | { readonly change: 'added'; readonly what: 'mandate'; readonly entry: Mandate }
  | {
      readonly change: 'ended';
      readonly what: 'mandate';
      readonly id: string;
      readonly entry: Mandate;
      readonly on: LocalDate;
    };

/**
 * What has to change so that from a day on the record says what the source says. Nothing before that day changes, nothing is
 * taken away: holdings end the day before, structures and mandates end, people stay by name.
 */
export function changesFrom(
  record: OrganisationRecord,
  source: OrganisationSource,
  from: LocalDate,
): OrganisationChange[] {
  return [
    ...structures('area', record.areas, source.areas, from),
    ...structures('unit', record.units, source.units?.map(withContactsOf(record.units)), from),
    ...structures('office', record.offices, source.offices, from),
    ...people(record.people, source.people),
    ...holdings(record, source, from),
    ...mandates(record, source, from),
  ];
}

function structures<What extends Structure>(
  what: What,
  recorded: readonly Ended<Structures[What]>[],
  wanted: readonly Structures[What][] | undefined,
  from: LocalDate,
): StructureChange[] {
  if (!wanted) return [];
  const known = new Map(recorded.map((entry) => [entry.id, entry]));
  const named = new Set(wanted.map(({ id }) => id));
  const written = wanted.flatMap((entry): StructureChange[] => {
    const before = known.get(entry.id);
    if (!before) return [{ change: 'added', what, entry } as unknown as StructureChange];
    return isSameEntry(before, entry)
      ? []
      : [{ change: 'changed', what, entry } as unknown as StructureChange];
  });
  const gone = recorded
    .filter(({ id, endedOn }) => !named.has(id) && (endedOn === undefined || endedOn > from))
    .map(({ id }): StructureChange => ({ change: 'ended', what, id, on: from }));
  return [...written, ...gone];
}

function withContactsOf(units: readonly Unit[]): (unit: Unit) => Unit {
  const contacts = new Map(units.map((unit) => [unit.id, unit.contacts]));
  return (unit) => ({ ...unit, contacts: unit.contacts ?? contacts.get(unit.id) });
}

function people(recorded: readonly Person[], wanted: readonly Person[] = []): OrganisationChange[] {
  const names = new Map(recorded.map(({ login, name }) => [login, name]));
  return wanted.flatMap((entry): OrganisationChange[] => {
    const name = names.get(entry.login);
    if (name === undefined) return [{ change: 'added', what: 'person', entry }];
    return name === entry.name ? [] : [{ change: 'changed', what: 'person', entry }];
  });
}

/** Holdings that reach the day, each person and office on its own. */
function holdings(
  { holdings: recorded, offices }: OrganisationRecord,
  source: OrganisationSource,
  from: LocalDate,
): OrganisationChange[] {
  const wanted = wantedHoldings(source, from);
  const about = officesSpokenOf(source, offices);
  const has = stays(source);
  const rows = recorded.filter(
    (row) => (row.to === undefined || row.to >= from) && (about(row.office) || !has(row.person)),
  );
  const changes: OrganisationChange[] = [];
  const met = new Set<Holding>();
  for (const row of rows) {
    const kept = wanted.find(
      (entry) =>
        isSameHolding(entry, row) && (row.from <= from ? entry.from === from : entry.from === row.from),
    );
    if (kept) met.add(kept);
    const to = kept ? kept.to : addDays(row.from < from ? from : row.from, -1);
    if (to !== row.to) changes.push({ change: 'changed', what: 'holding', entry: holdingOf(row, to) });
  }
  for (const entry of wanted) {
    if (met.has(entry)) continue;
    // One that had never begun is on record already, and begins after all.
    const known = recorded.some((row) => isSameHolding(row, entry) && row.from === entry.from);
    changes.push({ change: known ? 'changed' : 'added', what: 'holding', entry });
  }
  return changes;
}

/** Whether a person is still of the house: a list of people names them all. */
function stays({ people: listed }: OrganisationSource): (login: string | undefined) => boolean {
  const named = listed && new Set(listed.map(({ login }) => login));
  return (login) => !named || login === undefined || named.has(login);
}

function wantedHoldings({ holdings: listed = [] }: OrganisationSource, from: LocalDate): Holding[] {
  return listed
    .filter(({ to }) => to === undefined || to >= from)
    .map((entry) =>
      holdingOf({ ...entry, from: entry.from && entry.from > from ? entry.from : from }, entry.to),
    );
}

function officesSpokenOf(
  { holdings: listed, holdingsOf, offices }: OrganisationSource,
  recorded: readonly Office[],
): (office: string) => boolean {
  const gone = new Set(
    offices
      ? recorded.filter(({ id }) => !offices.some((office) => office.id === id)).map(({ id }) => id)
      : [],
  );
  return (office) => gone.has(office) || (listed !== undefined && (holdingsOf?.includes(office) ?? true));
}

const holdingOf = ({ person, office, from }: Holding, to: LocalDate | undefined): Holding => ({
  person,
  office,
  from,
  ...(to !== undefined && { to }),
});

const isSameHolding = (a: Holding, b: Holding): boolean => a.person === b.person && a.office === b.office;

function mandates(
  record: OrganisationRecord,
  source: OrganisationSource,
  from: LocalDate,
): OrganisationChange[] {
  const standing = record.mandates.filter(
    ({ to, endedOn }) => endedOn === undefined && (to === undefined || to >= from),
  );
  const listed = source.mandates?.filter(({ to }) => to === undefined || to >= from);
  const has = stays(source);
  const goneOffices = source.offices && new Set(source.offices.map(({ id }) => id));
  const ended = standing.filter(
    (mandate) =>
      (goneOffices && !goneOffices.has(mandate.office)) ||
      !has(mandate.person) ||
      (listed && mandate.isImported && !listed.some((other) => isSameMandate(other, mandate))),
  );
  return [
    ...(listed ?? [])
      .filter((entry) => !standing.some((known) => isSameMandate(known, entry)))
      .map((entry): OrganisationChange => ({ change: 'added', what: 'mandate', entry })),
    ...ended.map(({ id, office, person, kinds, upTo, from: since, to, act }): OrganisationChange => {
      const entry = { office, person, kinds, upTo, from: since, to, act };
      return { change: 'ended', what: 'mandate', id, entry, on: from };
    }),
  ];
}

function isSameMandate(a: Mandate, b: Mandate): boolean {
  const kinds = ({ kinds: of = [] }: Mandate): string => [...of].sort().join(' ');
  const amount = ({ upTo }: Mandate): string => (upTo === undefined ? '' : String(parseMoney(upTo)));
  return (
    a.office === b.office &&
    a.person === b.person &&
    kinds(a) === kinds(b) &&
    amount(a) === amount(b) &&
    a.from === b.from &&
    a.to === b.to &&
    a.act === b.act
  );
}

/** Whether two entries say the same, whatever the order of their fields. */
function isSameEntry(a: object, b: object): boolean {
  return canonical(a) === canonical(b);
}

function canonical(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? '';
  const fields = Object.entries(value).filter(([, of]) => of !== undefined);
  return `{${fields
    .map(([key, of]) => `${key}:${canonical(of)}`)
    .sort()
    .join(',')}}`;
}

/** The record as it will be from that day on, as far as it concerns what comes: without what has ended by then. */
export function organisationAfter(
  record: OrganisationRecord,
  changes: readonly OrganisationChange[],
  from: LocalDate,
): OrganisationData & { readonly mandates: readonly Mandate[] } {
  const after = {
    areas: current(record.areas, from),
    units: current(record.units, from),
    offices: current(record.offices, from),
    people: byKey(record.people, ({ login }) => login),
    holdings: byKey(record.holdings, keyOfHolding),
    mandates: new Map<string, Mandate>(
      record.mandates.filter(({ endedOn }) => endedOn === undefined).map((entry) => [entry.id, entry]),
    ),
  };
  const of = { area: after.areas, unit: after.units, office: after.offices } as const;
  for (const [index, change] of changes.entries()) {
    switch (change.what) {
      case 'person':
        after.people.set(change.entry.login, change.entry);
        break;
      case 'holding':
        after.holdings.set(keyOfHolding(change.entry), change.entry);
        break;
      case 'mandate':
        if (change.change === 'ended') after.mandates.delete(change.id);
        else after.mandates.set(`new ${index}`, change.entry);
        break;
      default:
        if (change.change === 'ended') of[change.what].delete(change.id);
        else of[change.what].set(change.entry.id, change.entry as never);
    }
  }
  return {
    areas: [...after.areas.values()],
    units: [...after.units.values()],
    offices: [...after.offices.values()],
    people: [...after.people.values()],
    holdings: [...after.holdings.values()].filter(
      ({ from: begins, to }) => to === undefined || (to >= from && to >= begins),
    ),
    mandates: [...after.mandates.values()].filter(({ to }) => to === undefined || to >= from),
  };
}

function current<T extends { readonly id: string }>(
  entries: readonly Ended<T>[],
  from: LocalDate,
): Map<string, T> {
  return byKey(
    entries.filter(({ endedOn }) => endedOn === undefined || endedOn > from),
    ({ id }) => id,
  );
}

const byKey = <T>(entries: readonly T[], keyOf: (entry: T) => string): Map<string, T> =>
  new Map(entries.map((entry) => [keyOf(entry), entry]));

const keyOfHolding = ({ person, office, from }: Holding): string => `${person} ${office} ${from}`;
