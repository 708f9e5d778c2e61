import type { OrganisationData } from './organisation';
import { problemOf, type Substitution, substitutionsOn } from './substitution';

const name = { it: '', en: '' };
const people = ['head', 'other', 'officer', 'colleague', 'former', 'nobody'];
const offices = [
  { id: 'u.manager', unit: 'u', kind: 'manager', name },
  { id: 'u.officer', unit: 'u', kind: 'officer', name },
  { id: 'v.manager', unit: 'v', kind: 'manager', name },
] as const;
const data: OrganisationData = {
  areas: [],
  units: [],
  offices: [...offices],
  people: people.map((login) => ({ login, name: login })),
  holdings: [
    { person: 'head', office: 'u.manager', from: '2026-01-01' },
    { person: 'other', office: 'v.manager', from: '2026-01-01' },
    { person: 'officer', office: 'u.officer', from: '2026-01-01' },
    { person: 'colleague', office: 'u.officer', from: '2026-01-01' },
    { person: 'former', office: 'u.officer', from: '2026-01-01', to: '2026-07-31' },
  ],
};
const august = { from: '2026-08-03', to: '2026-08-21' };
const away = (absent: string, substitute: string, more: Partial<Substitution> = {}): Substitution => ({
  absent,
  substitute,
  ...august,
  ...more,
});

test.each([
  ['a manager by another manager', away('head', 'other'), undefined],
  ['an officer by a colleague', away('officer', 'colleague'), undefined],
  ['an officer by the head of the unit', away('officer', 'head'), undefined],
  ['a manager by an officer of the unit', away('head', 'officer'), 'notQualified'],
  ['somebody by themselves', away('head', 'head'), 'oneself'],
  ['somebody unknown', away('ghost', 'head'), 'unknownPerson'],
  ['by somebody unknown', away('head', 'ghost'), 'unknownPerson'],
  ['in an office they do not hold', away('head', 'other', { offices: ['v.manager'] }), 'officeNotHeld'],
  [
    'in one of two offices they do not hold',
    away('head', 'other', { offices: ['u.manager', 'v.manager'] }),
    'officeNotHeld',
  ],
  ['without any office', away('nobody', 'head'), 'officeNotHeld'],
  ['by somebody without any office', away('head', 'nobody'), 'notQualified'],
  ['who has left the office by then', away('former', 'officer'), 'officeNotHeld'],
  ['by somebody who has left by then', away('officer', 'former'), 'notQualified'],
  ['for one day', away('head', 'other', { to: '2026-08-03' }), undefined],
  ['until before the first day', away('head', 'other', { to: '2026-08-02' }), 'invalidPeriod'],
  ['until a day that does not exist', away('head', 'other', { to: '2026-08-32' }), 'invalidPeriod'],
] as const)('%s', (_, wanted, problem) => {
  expect(problemOf(wanted, data, [])).toBe(problem);
});

test.each([
  ['the same days', { from: '2026-08-21', to: '2026-08-31' }, 'overlap'],
  ['the day after', { from: '2026-08-22', to: '2026-08-31' }, undefined],
] as const)('a second substitute of one person for %s', (_, period, problem) => {
  expect(problemOf(away('officer', 'head', period), data, [away('officer', 'colleague')])).toBe(problem);
});

test('two people do not replace each other, nor three in a circle', () => {
  expect(problemOf(away('officer', 'colleague'), data, [away('colleague', 'officer')])).toBe('circle');
  const chain = [away('colleague', 'head'), away('head', 'other')];
  expect(problemOf(away('other', 'head'), data, chain)).toBe('circle');
  const later = { from: '2026-09-01', to: '2026-09-10' };
  expect(
    problemOf(away('officer', 'colleague'), data, [away('colleague', 'officer', later)]),
  ).toBeUndefined();
});

test.each([
  ['2026-08-02', 0],
  ['2026-08-03', 1],
  ['2026-08-21', 1],
  ['2026-08-22', 0],
])('on %s %d is in force', (day, count) => {
  expect(substitutionsOn([away('head', 'other')], day)).toHaveLength(count);
});
