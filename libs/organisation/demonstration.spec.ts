import { demonstration, demonstrationMandates } from './demonstration';
import { problemOfMandate } from './mandate';
import { letterheadOf, officesOf, organisationOn, validateOrganisation } from './organisation';

const TODAY = '2026-06-01';
const CABINET_AREAS = ['cabinet', 'general-affairs', 'audit', 'international-relations', 'communication'];

test('the demonstration organisation is sound', () => {
  expect(validateOrganisation(demonstration)).toEqual([]);
});

test('so are its mandates', () => {
  for (const mandate of demonstrationMandates)
    expect(
      problemOfMandate(
        mandate,
        demonstration,
        demonstrationMandates.filter((other) => other !== mandate),
      ),
    ).toBeUndefined();
});

test.each([
  ['mayor', 1],
  ['chief-of-cabinet', 1],
  ['deputy-chief-of-cabinet', 1],
  ['contributions.manager', 1],
  ['contributions.officer', 2],
  ['accounts.head', 1],
  ['accounts.officer', 1],
  ['secretary-general', 1],
  ['board-secretariat', 1],
  ['general-manager', 1],
  ['rpct', 1],
  ['transparency', 1],
  ['statistics', 1],
  ['urban-planning', 1],
  ['building-desk', 1],
  ['protocol', 1],
  ['auditor', 2],
  ...CABINET_AREAS.flatMap((area): [string, number][] => [
    [`${area}.director`, 1],
    [`${area}.officer`, 2],
  ]),
])('%s is held by %i or more', (office, least) => {
  expect(organisationOn(demonstration, TODAY).get(office)?.length).toBeGreaterThanOrEqual(least);
});

test('duties that exclude each other are in different hands', () => {
  const everybody = demonstration.people.map(({ login }) => officesOf(demonstration, login, TODAY));
  const kinds = everybody.map(
    (offices) => new Set(offices.map(({ kind }) => (kind === 'auditor' ? 'officer' : kind))),
  );
  expect(kinds.filter((of) => of.size !== 1)).toEqual([]);
});

test('names are made of the login', () => {
  expect(demonstration.people.find(({ login }) => login === 'giulia.ferrari')?.name).toBe('Giulia Ferrari');
});

test.each([
  [
    'cabinet.direction',
    { area: undefined, unit: 'Area Gabinetto del Sindaco e gestione rapporti con enti partecipati' },
  ],
  [
    'contributions',
    {
      area: 'Area Gabinetto del Sindaco e gestione rapporti con enti partecipati',
      unit: 'Unità Amministrativa, Contabilità e Contributi',
    },
  ],
  ['transparency', { area: 'Segreteria Generale', unit: 'Prevenzione della corruzione e trasparenza' }],
  ['accounts', { area: undefined, unit: 'Ragioneria' }],
])('%s writes under its own name, below the Area or the structure it belongs to', (unit, names) => {
  const { area, unit: name, contacts } = letterheadOf(demonstration, unit);
  expect({ area, unit: name }).toEqual(names);
  expect(contacts?.certifiedMail).toMatch(/@pec\./);
});

test('a unit without contacts answers where the unit above does', () => {
  const units = demonstration.units.map((unit) =>
    unit.id === 'transparency' ? { ...unit, contacts: undefined } : unit,
  );
  const above = letterheadOf(demonstration, 'secretariat-general').contacts;
  expect(letterheadOf({ ...demonstration, units }, 'transparency').contacts).toEqual(above);
});

test('nobody writes for a unit that does not exist', () => {
  expect(() => letterheadOf(demonstration, 'nowhere')).toThrow('"nowhere"');
});
