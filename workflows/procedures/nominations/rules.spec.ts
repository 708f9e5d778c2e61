import fc from 'fast-check';
import { effectiveOn } from './rules';
import {
  barredUntil,
  brokenBy,
  civilQuota,
  consecutiveMandates,
  type Counts,
  extensionEnd,
  intakeEnd,
  isExcludedByMandates,
  isLate,
  mandateEnd,
  mayorDue,
  namesAllowed,
  namesTooManyBodies,
  obstacleOf,
  organFigures,
  organGender,
  type Post,
  proposerObstacle,
  type QuotaSeat,
  renewalBegins,
  renewalDue,
  screened,
  shortOf,
  simulate,
  yearGender,
  yearlyDeclarations,
  compositionDue,
} from './rules';

const on = '2027-02-01';
const board = (holder?: string, gender?: 'female' | 'male', more: Partial<QuotaSeat> = {}): QuotaSeat => ({
  controlled: true,
  organKind: 'administration',
  ...(holder && { holder, gender }),
  ...more,
});
const many = (women: number, men: number, vacant = 0): QuotaSeat[] => [
  ...Array.from({ length: women }, () => board('Ada', 'female')),
  ...Array.from({ length: men }, () => board('Ugo', 'male')),
  ...Array.from({ length: vacant }, () => board()),
];
const counts = (more: Partial<Counts> = {}): Counts => ({
  yearWomen: 0,
  yearMen: 0,
  civilNow: 0,
  civilSeats: 0,
  ...more,
});

describe('the gender quota of an organ', () => {
  it.each([
    [1, 0, 0, 0, false],
    [0, 3, 0, 1, true],
    [1, 2, 0, 1, false],
    [1, 4, 0, 2, true],
    [2, 3, 0, 2, false],
    [2, 5, 0, 3, true],
    [3, 4, 0, 3, false],
    [3, 6, 0, 4, true],
    [4, 5, 0, 4, false],
    [2, 2, 1, 2, false],
  ])('with %i women, %i men and %i vacant asks for %i', (women, men, vacant, least, short) => {
    expect(organGender(many(women, men, vacant), on)).toEqual({ female: women, male: men, least, short });
  });

  it('is shown for controlled bodies', () => {
    expect(organFigures(many(0, 3), on).some(({ short }) => short === true)).toBe(true);
    const free = many(0, 3).map((seat) => ({ ...seat, controlled: false }));
    expect(organFigures(free, on).some(({ short }) => short !== undefined)).toBe(false);
  });
});

it.each([
  [0, 0, 0, false],
  [0, 3, 1, true],
  [1, 2, 1, false],
  [1, 3, 2, true],
  [2, 2, 2, false],
])('of %i women and %i men of a year a third is %i', (yearWomen, yearMen, least, short) => {
  expect(yearGender(counts({ yearWomen, yearMen }))).toMatchObject({ least, short });
});

it.each([
  [4, 0, 1, true],
  [4, 1, 1, false],
  [5, 1, 2, true],
  [5, 2, 2, false],
  [8, 2, 2, false],
])('a quarter of %i seats with %i from civil society is %i', (civilSeats, civilNow, least, short) => {
  expect(civilQuota(counts({ civilSeats, civilNow }), on)).toEqual({ civil: civilNow, least, short });
});

it('a quota that falls short counts for controlled bodies alone', () => {
  const organ = many(0, 2, 1).map((seat, index) => ({ ...seat, seat: String(index) }));
  const one = simulate(
    organ,
    counts({ civilSeats: 3 }),
    new Map([['2', { holder: 'Ida', gender: 'female' as const, origin: 'civilSociety' as const }]]),
    on,
  );
  expect(one).toMatchObject({
    organ: { female: 1, male: 2, short: false },
    year: { female: 1, male: 0, short: true },
    civil: { civil: 1, least: 1, short: false },
  });
  expect(shortOf(one, true)).toEqual(['year']);
  expect(shortOf(one, false)).toEqual([]);
});

describe('a choice answers for', () => {
  const seats = (count: number, organKind: 'administration' | 'control' = 'administration') =>
    Array.from({ length: count }, (_, index) => ({
      seat: String(index + 1),
      controlled: true,
      organKind,
      role: 'Consigliere',
    }));
  const holders = (...people: [gender: 'female' | 'male', origin?: 'civilSociety' | 'other'][]) =>
    new Map(
      people.map(([gender, origin = 'civilSociety'], index) => [
        String(index + 1),
        { holder: `Persona ${index}`, gender, origin },
      ]),
    );
  const even = counts({ civilSeats: 20 });
  const moreMen = counts({ civilSeats: 20, yearMen: 4 });

  it.each([
    ['nothing with the first appointment of a year', seats(1), even, holders(['male']), []],
    [
      'the year where all of several are of one gender',
      seats(5),
      even,
      holders(['male'], ['male']),
      ['organ', 'year'],
    ],
    ['nothing where it appoints the less represented', seats(1), moreMen, holders(['female']), []],
    ['the year where it appoints the more represented', seats(1), moreMen, holders(['male']), ['year']],
    ['the quarter where others get seats on boards', seats(1), even, holders(['male', 'other']), ['civil']],
    ['no quarter in organs of control', seats(1, 'control'), even, holders(['male', 'other']), []],
  ])('%s', (_, organ, before, chosen, broken) => {
    expect(brokenBy(organ, before, chosen, on)).toEqual(broken);
  });
});

it('a woman more never takes the organ below its quota', () => {
  fc.assert(
    fc.property(fc.nat(6), fc.nat(6), (women, men) => {
      const before = organGender(many(women, men, 1), on);
      const after = organGender(many(women + 1, men), on);
      return women > men || before.short || !after.short;
    }),
  );
});

it.each([
  ['12:00:00', '2027-02-22', false],
  ['12:00:01', '2027-02-22', true],
  ['23:59:59', '2027-02-21', false],
  ['00:00:00', '2027-02-23', true],
])('a proposal at %s of %s is late: %s', (time, day, late) => {
  expect(isLate({ day, time }, { day: '2027-02-22', time: '12:00:00' })).toBe(late);
});

it.each([
  [1, 1],
  [2, 2],
  [5, 2],
])('for a body with %i seats a proposer sends %i names', (seats, names) => {
  expect(namesAllowed(seats, on)).toBe(names);
});

const post = (body: string, organKind: Post['organKind'] = 'administration', seats = 1): Post => ({
  post: `${body} – Organo`,
  body,
  organKind,
  seats,
});

it.each([
  ['three boards', ['A', 'B', 'C'], [], false],
  ['four boards', ['A', 'B', 'C', 'D'], [], true],
  ['three boards and two organs of control', ['A', 'B', 'C'], ['D', 'E'], false],
  ['six organs of control', [], ['A', 'B', 'C', 'D', 'E', 'F'], false],
])('%s are too many: %s', (_, boards, controls, tooMany) => {
  const posts = [...boards.map((body) => post(body)), ...controls.map((body) => post(body, 'control'))];
  expect(namesTooManyBodies(posts, on)).toBe(tooMany);
});

it.each([
  ['association', { activeSince: '2026-02-01' }, undefined],
  ['association', { activeSince: '2026-02-02' }, 'tooYoung'],
  ['association', {}, 'tooYoung'],
  ['association', { activeSince: '2020-01-01', seatInCity: false }, 'seatElsewhere'],
  ['citizens', { signatures: 99 }, 'tooFewSignatures'],
  ['citizens', { signatures: 100 }, undefined],
  ['citizens', {}, 'tooFewSignatures'],
  ['order', { seatInCity: false }, undefined],
] as const)('%s with %j is stopped by %s', (kind, facts, obstacle) => {
  expect(proposerObstacle({ kind, seatInCity: true, ...facts }, on)).toBe(obstacle);
});

describe('a candidacy beside those before it', () => {
  const at = { day: on, time: '10:00:00' };
  const until = { day: '2027-02-22', time: '12:00:00' };
  const posts = [post('A'), post('B', 'administration', 3)];
  const filed = (candidate: string, proposer = 'P', named = ['A – Organo']) => ({
    proposer: { taxCode: proposer, name: proposer },
    candidate,
    posts: named,
    at,
  });
  const two = [filed('X', 'P', ['B – Organo']), filed('Y', 'P', ['B – Organo'])];

  it.each([
    ['alone', filed('X'), [], undefined],
    ['a second name for one seat', filed('Y'), [filed('X')], 'beyondLimit'],
    ['a second name for three seats', filed('Y', 'P', ['B – Organo']), two.slice(0, 1), undefined],
    ['a third name for three seats', filed('Z', 'P', ['B – Organo']), two, 'beyondLimit'],
    ['the name of another proposer', filed('Z', 'Q'), [filed('X')], undefined],
    ['the same person twice', filed('X', 'P', ['B – Organo']), [filed('X')], 'twice'],
    ['an organ that is not there', filed('X', 'P', ['C']), [], 'notInCall'],
  ])('%s', (_, one, before, obstacle) => {
    expect(screened(one, before, posts, until, on).obstacle).toBe(obstacle);
  });

  it('keeps both origins of one person', () => {
    expect(screened(filed('X', 'Q'), [filed('X')], posts, until, on)).toEqual({ alsoBy: ['P'] });
  });

  it('is late before it is anything else', () => {
    const standing = { posts: [], unknown: ['C'], beyondLimit: [], twice: false };
    expect(obstacleOf(standing, { day: '2027-02-23', time: '00:00:00' }, until, on)).toBe('late');
    expect(obstacleOf(standing, at, until, on)).toBe('notInCall');
  });
});

describe('mandates', () => {
  const seats = [
    { holderTaxCode: 'X', mandateNumber: 2 },
    { holderTaxCode: 'Y', mandateNumber: 1 },
    { holderTaxCode: undefined },
  ];

  it.each([
    ['X', 2, true],
    ['Y', 1, false],
    ['Z', 0, false],
  ])('of %s are %i one after the other', (taxCode, mandates, excluded) => {
    expect(consecutiveMandates(seats, taxCode)).toBe(mandates);
    expect(isExcludedByMandates(mandates, on)).toBe(excluded);
  });

  it.each([
    ['2021-12-31', true],
    ['2022-01-01', false],
    ['2022-12-31', false],
    ['2023-01-01', true],
  ])('two of them exclude on %s: %s', (day, excluded) => {
    expect(isExcludedByMandates(2, day)).toBe(excluded);
  });

  it('end on their day, and the organ goes on for 45', () => {
    expect(mandateEnd('2027-05-01').due).toBe('2027-05-01');
    expect(extensionEnd('2027-05-01').due).toBe('2027-06-15');
    expect(intakeEnd('2027-02-21').due).toBe('2027-02-21');
  });

  it('begin to be renewed 180 days before', () => {
    expect(renewalBegins('2027-07-31', on)).toBe('2027-02-01');
    expect(renewalBegins('2027-07-30', on)).toBe('2027-02-01');
    expect(renewalBegins('2027-08-01', on)).toBe('2027-02-02');
  });

  it.each([
    ['2026-03-02', '2028-03-02', ['2027-03-02']],
    ['2026-03-02', '2028-03-03', ['2027-03-02', '2028-03-02']],
    ['2026-03-02', '2027-03-02', []],
  ])('from %s to %s declare on %j', (from, to, days) => {
    expect(yearlyDeclarations(from, to)).toEqual(days);
  });

  it('are filled within 45 days of the taking of office, or before they end', () => {
    expect(mayorDue('2027-01-11').due).toBe('2027-02-25');
    expect(renewalDue('2027-04-30').due).toBe('2027-04-30');
  });

  it('take effect with the receipt of the body, not before the acceptance', () => {
    expect(effectiveOn('2027-03-02', '2027-03-01')).toBe('2027-03-02');
    expect(effectiveOn('2027-03-01', '2027-03-02')).toBe('2027-03-02');
    expect(compositionDue('2027-03-01').due).toBe('2027-03-16');
  });

  it('false declarations bar for five years', () => {
    expect(barredUntil('2027-03-02')).toBe('2032-03-01');
  });
});
