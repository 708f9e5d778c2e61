import type { OrganisationRecord, OrganisationSource } from '../../../libs/organisation';

/** The organisation on record as a file that can be imported again: without what has ended, and what never began. */
export function exportOf(record: OrganisationRecord): OrganisationSource {
  const standing = <T extends { readonly endedOn?: string }>(entries: readonly T[]) =>
    entries.filter(({ endedOn }) => endedOn === undefined);
  const areas = standing(record.areas);
  const units = standing(record.units);
  const offices = standing(record.offices);
  const known = new Set(offices.map(({ id }) => id));
  return {
    areas,
    units,
    offices,
    people: record.people,
    holdings: record.holdings.filter(
      ({ office, from, to }) => known.has(office) && (to === undefined || to >= from),
    ),
    mandates: standing(record.mandates)
      .filter(({ office, isImported }) => isImported && known.has(office))
      .map(({ office, person, kinds, upTo, from, to, act }) => ({
        office,
        person,
        kinds,
        upTo,
        from,
        to,
        act,
      })),
  };
}
