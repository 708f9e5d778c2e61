import type { LocalDate } from '../../law';
import { type Mandate, problemOfMandate } from '../mandate';
import { mandateProblemTexts } from '../mandate-texts';
import { validateOrganisation } from '../organisation';
import { type OrganisationChange, organisationAfter, type OrganisationRecord } from './plan';
import { inJson, type OrganisationSource, type SourceList, type Where } from './source';

type After = ReturnType<typeof organisationAfter>;

/** All that stands against an import, each with its place in what was read; empty when it is sound. */
export function problemsOf(
  record: OrganisationRecord,
  source: OrganisationSource,
  changes: readonly OrganisationChange[],
  from: LocalDate,
  where: Where = inJson,
): string[] {
  const after = organisationAfter(record, changes, from);
  const inEntries = [
    ...repeated(source, where),
    ...unknown(source, after, where),
    ...backwards(source, where),
    ...impossibleMandates(source, after, where),
  ];
  const together = validateOrganisation(after)
    // What an entry of the source names is told with its place; here is what the record would be left with.
    .filter(({ kind }) => kind !== 'duplicate' && (kind !== 'unknown' || inEntries.length === 0))
    .map(({ message }) => message);
  return [...inEntries, ...new Set(together)];
}

function repeated(source: OrganisationSource, where: Where): string[] {
  const keys: { [List in SourceList]: readonly string[] } = {
    areas: source.areas?.map(({ id }) => id) ?? [],
    units: source.units?.map(({ id }) => id) ?? [],
    offices: source.offices?.map(({ id }) => id) ?? [],
    people: source.people?.map(({ login }) => login) ?? [],
    holdings:
      source.holdings?.map(({ person, office, from = '' }) => `${person} in ${office} ${from}`.trim()) ?? [],
    mandates: source.mandates?.map((mandate) => JSON.stringify(mandate)) ?? [],
  };
  return (Object.keys(keys) as SourceList[]).flatMap((list) => {
    const first = new Map<string, number>();
    return keys[list].flatMap((key, index) => {
      const before = first.get(key);
      if (before === undefined) first.set(key, index);
      return before === undefined
        ? []
        : [
            `${where(list, index)}: says again what ${where(list, before)} says${list === 'mandates' ? '' : ` of "${key}"`}.`,
          ];
    });
  });
}

function unknown(source: OrganisationSource, after: After, where: Where): string[] {
  const known = {
    area: new Set(after.areas.map(({ id }) => id)),
    unit: new Set(after.units.map(({ id }) => id)),
    office: new Set(after.offices.map(({ id }) => id)),
    person: new Set((source.people ?? after.people).map(({ login }) => login)),
  };
  const check = (at: string, what: keyof typeof known, id: string | undefined): string[] =>
    id === undefined || known[what].has(id) ? [] : [`${at}: there is no ${what} "${id}".`];
  return [
    ...(source.units ?? []).flatMap(({ area, parent }, index) => [
      ...check(where('units', index), 'area', area),
      ...check(where('units', index), 'unit', parent),
    ]),
    ...(source.offices ?? []).flatMap(({ unit }, index) => check(where('offices', index), 'unit', unit)),
    ...(source.holdings ?? []).flatMap(({ person, office }, index) => [
      ...check(where('holdings', index), 'person', person),
      ...check(where('holdings', index), 'office', office),
    ]),
    ...(source.mandates ?? []).flatMap(({ person, office }, index) => [
      ...check(where('mandates', index), 'person', person),
      ...check(where('mandates', index), 'office', office),
    ]),
  ];
}

function backwards({ holdings = [] }: OrganisationSource, where: Where): string[] {
  return holdings.flatMap(({ from, to }, index) =>
    from !== undefined && to !== undefined && to < from
      ? [`${where('holdings', index)}: ends on ${to}, before it begins on ${from}.`]
      : [],
  );
}

/** Mandates are held against all others there will be, each pair once. */
function impossibleMandates({ mandates = [] }: OrganisationSource, after: After, where: Where): string[] {
  const standing: Mandate[] = after.mandates.filter((known) => !mandates.includes(known));
  return mandates.flatMap((mandate, index) => {
    if (!after.mandates.includes(mandate)) return [];
    const problem = problemOfMandate(mandate, after, standing);
    standing.push(mandate);
    // Names that are not known are told above.
    return problem && problem !== 'unknownOffice' && problem !== 'unknownPerson'
      ? [`${where('mandates', index)}: ${mandateProblemTexts[problem].en}`]
      : [];
  });
}
