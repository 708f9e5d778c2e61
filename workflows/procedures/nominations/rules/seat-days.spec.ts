import {
  comingAfter,
  furtherTermDue,
  heldUntil,
  leavesOn,
  servesUntil,
  substitutesOf,
  vacatedDays,
  warningDue,
} from '.';

const held = (from: string, to: string | undefined, holder: string, startsOn = from) => ({
  from,
  ...(to !== undefined && { to }),
  entry: { holder, startsOn },
});
const ada = { holder: 'Ada', startsOn: '2026-01-01' };
const versions = [
  held('2026-01-01', '2026-05-31', 'Ada'),
  held('2026-06-01', '2026-12-31', 'Ada', '2026-01-01'),
  held('2027-01-01', undefined, 'Ugo'),
];

it.each([
  ['before the first', '2025-12-31', undefined, '2026-01-01'],
  ['on the first day', '2026-01-01', '2026-01-01', '2026-06-01'],
  ['on the last day', '2026-12-31', '2026-06-01', '2027-01-01'],
  ['with the last', '2027-01-01', '2027-01-01', undefined],
])('a seat %s', (_, on, standing, next) => {
  const found = comingAfter(versions, on);
  expect([found.standing?.from, found.next?.from]).toEqual([standing, next]);
});

it.each([
  ['the last that the register says', ['2029-03-01', '2030-03-01'], '2030-03-01'],
  ['open where it says nothing', [undefined], undefined],
  ['not known where it forgets the mandate', [], undefined],
])('the end of a mandate is %s', (_, ends, until) => {
  const own = ends.map((endsOn) => ({ entry: { ...ada, ...(endsOn && { endsOn }) } }));
  const others = [{ entry: { holder: 'Ugo', startsOn: '2027-01-01', endsOn: '2032-01-01' } }];
  expect(heldUntil([...own, ...others], ada)).toBe(until);
});

it.each([
  ['goes on while nobody else is there', [held('2026-01-01', undefined, 'Ada')], undefined],
  ['ends the day after its last', versions, '2027-01-01'],
  ['is another where the same person begins anew', [held('2027-01-01', undefined, 'Ada')], '2026-01-01'],
  ['has not been where the register forgets it', [], '2026-01-01'],
])('a mandate %s', (_, found, on) => {
  expect(leavesOn(found, ada)).toBe(on);
});

it.each([
  ['from its first day where the day comes before', '2020-01-01', '2026-01-01', '2026-12-31'],
  ['from a day within', '2026-07-01', '2026-07-01', '2026-12-31'],
  ['from its last day', '2026-12-31', '2026-12-31', '2026-12-31'],
  ['not any more once somebody else is there', '2027-01-01', undefined, undefined],
])('a seat is left %s', (_, day, from, to) => {
  const days = vacatedDays(versions, ada, day);
  expect([days?.from, days?.to]).toEqual([from, to]);
});

it('a seat that nobody follows in is left until further notice', () => {
  expect(vacatedDays(versions, { holder: 'Ugo' }, '2027-02-01')).toMatchObject({ from: '2027-02-01' });
  expect(vacatedDays(versions, { holder: 'Ugo' }, '2027-02-01')).not.toHaveProperty('to');
});

describe('substitutes', () => {
  const listed = (call: string, taxCode: string, from: string) => ({ from, entry: { call, taxCode } });
  const list = [
    listed('1/2026', 'OLD', '2026-02-01'),
    listed('1/2027', 'ADA', '2027-02-01'),
    listed('1/2027', 'UGO', '2027-02-01'),
  ];

  it('are those of the last call, without who has a seat in the organ', () => {
    expect(substitutesOf(list, [{ holderTaxCode: 'UGO' }, {}])).toEqual({
      call: '1/2027',
      names: [{ call: '1/2027', taxCode: 'ADA' }],
    });
  });

  it('are nobody without a list, or where all of the last one sit there; an older list does not count', () => {
    expect(substitutesOf([], [])).toEqual({ names: [] });
    expect(substitutesOf(list, [{ holderTaxCode: 'UGO' }, { holderTaxCode: 'ADA' }])).toEqual({ names: [] });
  });

  it.each([
    ['2028-03-01', '2027-03-01', '2028-03-01'],
    ['2027-03-02', '2027-03-01', '2027-03-02'],
    ['2027-03-01', '2027-03-01', undefined],
    [undefined, '2027-03-01', undefined],
  ])('of a mandate until %s, on %s, serve until %s', (end, today, until) => {
    expect(servesUntil(end, today)).toBe(until);
  });
});

it('a company has sixty days from the warning, and as many from the further term; a Sunday moves them', () => {
  expect(warningDue('2027-04-01').due).toBe('2027-05-31');
  expect(furtherTermDue('2027-06-01').due).toBe('2027-07-31');
  // The sixtieth day is a Sunday.
  expect(furtherTermDue('2027-06-02').due).toBe('2027-08-02');
});
