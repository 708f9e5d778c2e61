import { type OrganisationData, officesOf, organisationOn, validateOrganisation } from './organisation';

const name = { it: 'Prova', en: 'Test' };

function organisation(change: Partial<OrganisationData> = {}): OrganisationData {
  return {
    areas: [{ id: 'area', name }],
    units: [
      { id: 'unit', area: 'area', name },
      { id: 'desk', area: 'area', parent: 'unit', name },
    ],
    offices: [
      { id: 'head', unit: 'unit', kind: 'manager', name },
      { id: 'officer', unit: 'desk', kind: 'officer', name },
    ],
    people: [
      { login: 'ada', name: 'Ada' },
      { login: 'ugo', name: 'Ugo' },
    ],
    holdings: [
      { person: 'ada', office: 'head', from: '2025-01-01', to: '2025-12-31' },
      { person: 'ugo', office: 'head', from: '2026-01-01' },
      { person: 'ada', office: 'officer', from: '2026-01-01' },
      { person: 'ugo', office: 'officer', from: '2026-01-01' },
    ],
    ...change,
  };
}

test.each([
  ['2024-12-31', []],
  ['2025-01-01', ['ada']],
  ['2025-12-31', ['ada']],
  ['2026-01-01', ['ugo']],
])('on %s the head is %j', (date, logins) => {
  expect(
    organisationOn(organisation(), date)
      .get('head')
      ?.map(({ login }) => login),
  ).toEqual(logins);
});

test('an officer’s desk is shared, and offices follow the day', () => {
  expect(organisationOn(organisation(), '2026-01-01').get('officer')).toHaveLength(2);
  expect(officesOf(organisation(), 'ada', '2025-12-31').map(({ id }) => id)).toEqual(['head']);
  expect(officesOf(organisation(), 'ada', '2026-01-01').map(({ id }) => id)).toEqual(['officer']);
  expect(officesOf(organisation(), 'nobody', '2026-01-01')).toEqual([]);
});

test('sound data have no problem', () => {
  expect(validateOrganisation(organisation())).toEqual([]);
});

const good = organisation();

test.each<[string, Partial<OrganisationData>, string, string]>([
  ['a unit twice', { units: [...good.units, { id: 'unit', area: 'area', name }] }, 'duplicate', '"unit"'],
  ['a login twice', { people: [...good.people, { login: 'ada', name: 'Ada 2' }] }, 'duplicate', '"ada"'],
  [
    'an unknown area',
    { units: [...good.units, { id: 'new', area: 'nowhere', name }] },
    'unknown',
    '"nowhere"',
  ],
  [
    'an unknown parent',
    { units: [...good.units, { id: 'new', area: 'area', parent: 'nowhere', name }] },
    'unknown',
    '"nowhere"',
  ],
  [
    'an unknown unit',
    { offices: [...good.offices, { id: 'new', unit: 'nowhere', kind: 'officer', name }] },
    'unknown',
    '"nowhere"',
  ],
  [
    'an unknown person',
    { holdings: [{ person: 'eva', office: 'head', from: '2026-01-01' }] },
    'unknown',
    '"eva"',
  ],
  [
    'an unknown office',
    { holdings: [{ person: 'ada', office: 'none', from: '2026-01-01' }] },
    'unknown',
    '"none"',
  ],
  [
    'a day that does not exist',
    { holdings: [{ person: 'ada', office: 'head', from: '2026-02-30' }] },
    'invalidDate',
    '"ada"',
  ],
  [
    'an end before the beginning',
    { holdings: [{ person: 'ada', office: 'head', from: '2026-02-02', to: '2026-02-01' }] },
    'invalidDate',
    '"ada"',
  ],
  [
    'two heads on one day',
    { holdings: [...good.holdings, { person: 'ugo', office: 'head', from: '2025-12-31', to: '2025-12-31' }] },
    'overlap',
    '"head"',
  ],
  [
    'a head whose last day is the first of the next',
    { holdings: [...good.holdings, { person: 'ugo', office: 'head', from: '2024-06-01', to: '2025-01-01' }] },
    'overlap',
    '"head"',
  ],
  [
    'one officer twice',
    { holdings: [...good.holdings, { person: 'ada', office: 'officer', from: '2026-05-01' }] },
    'overlap',
    '"officer"',
  ],
])('%s is a problem', (_, change, kind, words) => {
  expect(validateOrganisation(organisation(change))).toEqual([
    { kind, message: expect.stringContaining(words) as string },
  ]);
});

test('units inside each other are a problem of both, and of no unit below them', () => {
  const units = [
    { id: 'unit', area: 'area', parent: 'desk', name },
    { id: 'desk', area: 'area', parent: 'unit', name },
    { id: 'below', area: 'area', parent: 'desk', name },
  ];
  expect(validateOrganisation(organisation({ units })).map(({ kind, message }) => [kind, message])).toEqual([
    ['cycle', expect.stringContaining('"unit"')],
    ['cycle', expect.stringContaining('"desk"')],
  ]);
});
