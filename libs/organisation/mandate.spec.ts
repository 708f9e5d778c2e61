import { demonstration } from './demonstration';
import { type Mandate, type MandateInForce, problemOfMandate, signingOf } from './mandate';
import { problemOf } from './substitution';

const OFFICE = 'contributions.manager';
const mandate: Mandate = {
  office: OFFICE,
  person: 'giulia.ferrari',
  kinds: ['liquidation'],
  upTo: '5000.00',
  from: '2026-01-01',
  to: '2026-12-31',
  act: 'Determinazione 12/2026',
};
const limit: Mandate = { office: OFFICE, upTo: '40000.00', from: '2026-01-01', act: 'Deliberazione 7/2026' };

test('a mandate for the unit of the office, and a limit until further notice, are possible', () => {
  expect(problemOfMandate(mandate, demonstration, [])).toBeUndefined();
  expect(problemOfMandate(limit, demonstration, [mandate])).toBeUndefined();
});

test.each<[string, Partial<Mandate>, ReturnType<typeof problemOfMandate>]>([
  ['of an office that does not exist', { office: 'nowhere' }, 'unknownOffice'],
  ['for nobody known', { person: 'nobody' }, 'unknownPerson'],
  ['for who holds the office', { person: 'laura.beretta' }, 'holdsOffice'],
  ['that ends before it begins', { to: '2025-12-31' }, 'invalidPeriod'],
  ['without an end', { to: undefined }, 'endRequired'],
  ['that is a limit without an amount', { person: undefined, upTo: undefined }, 'amountRequired'],
  ['for an officer of another unit', { person: 'silvia.meroni' }, 'notQualified'],
  ['for the head of another unit', { person: 'giorgio.maggioni' }, undefined],
  ['for somebody of a unit below', { office: 'cabinet.director' }, undefined],
])('a mandate %s', (_, change, problem) => {
  expect(problemOfMandate({ ...mandate, ...change }, demonstration, [])).toBe(problem);
});

test('who inspects is given no signature, also of the unit above their own', () => {
  const office = 'audit.director';
  const inspector = demonstration.holdings.filter(
    (holding) => holding.person !== 'nicola.sartirana' || holding.office === 'auditor',
  );
  const wanted = { ...mandate, office, person: 'nicola.sartirana' };
  expect(problemOfMandate(wanted, { ...demonstration, holdings: inspector }, [])).toBe('notQualified');
  expect(problemOfMandate(wanted, demonstration, [])).toBeUndefined();
});

test('two mandates of one person for one kind of act on one day leave open which of them holds', () => {
  const again = (change: Partial<Mandate>) =>
    problemOfMandate({ ...mandate, ...change }, demonstration, [mandate]);
  expect(again({ upTo: '9000.00' })).toBe('overlap');
  expect(again({ kinds: undefined })).toBe('overlap');
  expect(again({ kinds: ['visa'] })).toBeUndefined();
  expect(again({ from: '2027-01-01', to: '2027-12-31' })).toBeUndefined();
  expect(again({ person: 'marco.colnaghi' })).toBeUndefined();
});

const inForce: MandateInForce[] = [
  { id: 'm', name: 'Giulia Ferrari', substitutes: ['marco.colnaghi'], ...mandate },
  { id: 'l', above: 'cabinet.director', ...limit },
];
const signing = (login: string, ...offices: string[]) =>
  signingOf({ login, offices: offices.map((id) => ({ id })) }, inForce);

test('the holder has the limit, the person the mandate, the office above what is beyond the limit', () => {
  expect(signing('laura.beretta', OFFICE)).toEqual({
    limits: [{ office: OFFICE, upTo: '40000.00', above: 'cabinet.director' }],
  });
  expect(signing('giulia.ferrari', 'contributions.officer').mandates).toMatchObject([
    { mandate: 'm', office: OFFICE, upTo: '5000.00', act: 'Determinazione 12/2026' },
  ]);
  expect(signing('paola.vismara', 'cabinet.director').mandates).toEqual([
    { mandate: 'l', office: OFFICE, act: 'Deliberazione 7/2026' },
  ]);
  expect(signing('anna.sirtori', 'contributions.officer')).toEqual({});
});

test('who stands in for somebody signs under their mandate in their place', () => {
  expect(signing('marco.colnaghi', 'contributions.officer').mandates).toMatchObject([
    { mandate: 'm', inPlaceOf: { person: 'giulia.ferrari', name: 'Giulia Ferrari' } },
  ]);
});

test('a substitution passes a mandate on only where it names the office', () => {
  const week = {
    absent: 'giulia.ferrari',
    substitute: 'marco.colnaghi',
    from: '2026-08-03',
    to: '2026-08-07',
  };
  const named = { ...week, offices: [OFFICE] };
  expect(problemOf(named, demonstration, [], [OFFICE])).toBeUndefined();
  expect(problemOf(named, demonstration, [])).toBe('officeNotHeld');
  expect(problemOf({ ...named, substitute: 'silvia.meroni' }, demonstration, [], [OFFICE])).toBe(
    'notQualified',
  );
});
