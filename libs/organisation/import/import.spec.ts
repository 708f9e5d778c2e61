import fc from 'fast-check';
import { addDays } from '../../law';
import { demonstration } from '../demonstration';
import type { Holding } from '../organisation';
import { describeChange } from './describe';
import { changesFrom, organisationAfter, type OrganisationRecord } from './plan';
import { problemsOf } from './problems';
import { type OrganisationSource, readSource, type SourceHolding } from './source';

const D = '2026-12-01';
const BEFORE = '2026-11-30';
const recorded: OrganisationRecord = { ...demonstration, mandates: [] };
const HEAD = 'contributions.manager';

const without = (login: string): SourceHolding[] =>
  demonstration.holdings.filter(({ person }) => person !== login);
const changes = (source: OrganisationSource, record = recorded) => changesFrom(record, source, D);
const words = (source: OrganisationSource) => changes(source).map(describeChange);
const problems = (source: OrganisationSource) => problemsOf(recorded, source, changes(source), D);

test('what is on record already changes nothing', () => {
  expect(changes(demonstration)).toEqual([]);
  expect(changes({})).toEqual([]);
});

test('who is named no more loses the office the day before, and who is new has it from the day', () => {
  const holdings = [...without('laura.beretta'), { person: 'marco.colnaghi', office: HEAD }];
  expect(words({ holdings })).toEqual([
    `laura.beretta holds ${HEAD} until ${BEFORE}`,
    `marco.colnaghi holds ${HEAD} from ${D}`,
  ]);
  expect(problems({ holdings })).toEqual([]);
});

test('nothing before the day of the import changes: what the source says of then is left out', () => {
  const past = { person: 'marco.colnaghi', office: HEAD, from: '2025-01-01', to: BEFORE };
  expect(changes({ holdings: [...demonstration.holdings, past] })).toEqual([]);
  const since = { person: 'marco.colnaghi', office: 'nominations.officer', from: '2025-01-01' };
  expect(words({ holdings: [...demonstration.holdings, since] })).toEqual([
    `marco.colnaghi holds nominations.officer from ${D}`,
  ]);
});

test('a holding that begins on the day and is taken away on the same day has never begun, and may begin again', () => {
  const holding = { person: 'marco.colnaghi', office: 'nominations.officer', from: D };
  const record = { ...recorded, holdings: [...recorded.holdings, holding] };
  const [void_] = changesFrom(record, { holdings: demonstration.holdings }, D);
  expect(void_).toEqual({ change: 'changed', what: 'holding', entry: { ...holding, to: BEFORE } });
  const voided = { ...recorded, holdings: [...recorded.holdings, { ...holding, to: BEFORE }] };
  expect(changesFrom(voided, { holdings: [...demonstration.holdings, holding] }, D)).toEqual([
    { change: 'changed', what: 'holding', entry: holding },
  ]);
});

test('an office that is gone ends with its holdings and mandates, a unit that is gone ends', () => {
  const mandate = { office: HEAD, person: 'anna.sirtori', from: D, to: '2027-12-31', act: 'Atto' };
  const record = { ...recorded, mandates: [{ ...mandate, id: '1', isImported: false }] };
  const source = { offices: demonstration.offices.filter(({ id }) => id !== HEAD) };
  expect(changesFrom(record, source, D).map(describeChange)).toEqual([
    `The office ${HEAD} ends on ${D}`,
    `laura.beretta holds ${HEAD} until ${BEFORE}`,
    `Ends on ${D}: mandate of anna.sirtori to sign for ${HEAD}: all acts, from ${D} to 2027-12-31 (Atto)`,
  ]);
  const units = demonstration.units.filter(({ id }) => id !== 'press-office');
  expect(words({ units })).toEqual([`The unit press-office ends on ${D}`]);
});

test('who is not among the people has left: their offices and mandates end', () => {
  const mandate = { office: HEAD, person: 'anna.sirtori', from: D, to: '2027-12-31', act: 'Atto' };
  const record = { ...recorded, mandates: [{ ...mandate, id: '1', isImported: false }] };
  const people = demonstration.people.filter(({ login }) => login !== 'anna.sirtori');
  expect(changesFrom(record, { people }, D)).toMatchObject([
    { change: 'changed', what: 'holding', entry: { person: 'anna.sirtori', to: BEFORE } },
    { change: 'ended', what: 'mandate', id: '1' },
  ]);
});

test('an import ends mandates that came with one before, and none that somebody has given', () => {
  const mandate = { office: HEAD, person: 'anna.sirtori', from: D, to: '2027-12-31', act: 'Atto' };
  const mandates = [
    { ...mandate, id: '1', isImported: true },
    { ...mandate, person: 'marco.colnaghi', id: '2', isImported: false },
  ];
  const ended = changesFrom({ ...recorded, mandates }, { mandates: [] }, D);
  expect(ended).toMatchObject([{ change: 'ended', what: 'mandate', id: '1' }]);
  expect(changesFrom({ ...recorded, mandates }, { mandates: [mandate] }, D)).toEqual([]);
});

test('a source that speaks of some offices alone leaves the holders of others', () => {
  expect(words({ holdings: [], holdingsOf: [HEAD] })).toEqual([
    `laura.beretta holds ${HEAD} until ${BEFORE}`,
  ]);
});

test('all that is wrong is told at once, with its place', () => {
  expect(
    problems({
      units: [...demonstration.units, { id: 'new', area: 'nowhere', name: { it: 'N', en: 'N' } }],
      holdings: [
        ...demonstration.holdings,
        { person: 'nobody', office: HEAD },
        { person: 'marco.colnaghi', office: HEAD, from: '2026-12-20', to: '2026-12-10' },
        { person: 'marco.colnaghi', office: HEAD, from: '2027-01-01' },
      ],
      mandates: [{ office: HEAD, person: 'silvia.meroni', from: D, to: '2027-01-31', act: 'Atto' }],
    }),
  ).toEqual([
    `units[${demonstration.units.length}]: there is no area "nowhere".`,
    `holdings[${demonstration.holdings.length}]: there is no person "nobody".`,
    `holdings[${demonstration.holdings.length + 1}]: ends on 2026-12-10, before it begins on 2026-12-20.`,
    expect.stringMatching(/^mandates\[0\]: A mandate goes to/),
    expect.stringMatching(/^"laura.beretta" and "nobody" hold "contributions.manager" on the same days/),
    expect.stringMatching(/on the same days/),
    expect.stringMatching(/on the same days/),
  ]);
});

test('the shape of a file is told with the entry and the field', () => {
  expect(
    readSource({
      holdings: [{ person: 'ada', office: 'x', from: '31/12/2026' }],
      people: [{ login: 'ada' }],
      uffici: [],
    }),
  ).toEqual({
    ok: false,
    problems: expect.arrayContaining([
      'holdings[0], from: is no day like 2026-11-27',
      expect.stringMatching(/^people\[0\], name: /),
      expect.stringMatching(/uffici/),
    ]) as string[],
  });
});

describe('whatever the holdings of a house are', () => {
  // Few, so that record and source often speak of the same.
  const people = ['ada', 'bea'];
  const offices = ['desk', 'press'];
  const day = fc.integer({ min: -400, max: 400 }).map((days) => addDays(D, days));
  const holding: fc.Arbitrary<Holding> = fc
    .record({
      person: fc.constantFrom(...people),
      office: fc.constantFrom(...offices),
      from: day,
      length: fc.option(fc.integer({ min: 0, max: 300 })),
    })
    .map(({ length, ...entry }) => (length === null ? entry : { ...entry, to: addDays(entry.from, length) }));
  /** As the record has them: a person is in an office once on a day. */
  const house = fc
    .array(holding, { maxLength: 12 })
    .map((all) =>
      all.filter(
        (one, index) =>
          !all
            .slice(0, index)
            .some(
              (other) =>
                other.person === one.person &&
                other.office === one.office &&
                (other.to === undefined || one.from <= other.to) &&
                (one.to === undefined || other.from <= one.to),
            ),
      ),
    );
  const record = (holdings: readonly Holding[]): OrganisationRecord => ({
    areas: [],
    units: [],
    offices: offices.map((id) => ({ id, unit: 'u', name: { it: id, en: id }, kind: 'officer' as const })),
    people: people.map((login) => ({ login, name: login })),
    holdings,
    mandates: [],
  });
  const after = (before: readonly Holding[], source: SourceHolding[]) => {
    const of = record(before);
    return organisationAfter(of, changesFrom(of, { holdings: source }, D), D).holdings;
  };
  const heldOn = (holdings: readonly SourceHolding[], on: string) =>
    holdings
      .filter(({ from = D, to }) => from <= on && (to === undefined || on <= to))
      .map(({ person, office }) => `${person} ${office}`)
      .sort();

  test('from the day on the record says what the source says, and a second time nothing changes', () => {
    fc.assert(
      fc.property(house, house, day, (before, source, on) => {
        const result = after(before, source);
        const later = on < D ? D : on;
        expect(heldOn(result, later)).toEqual(heldOn(source, later));
        const kept = record([...before.filter(({ to }) => to !== undefined && to < D), ...result]);
        expect(changesFrom(kept, { holdings: source }, D)).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  test('an export read in again changes nothing, on whatever day', () => {
    fc.assert(
      fc.property(house, day, (holdings, on) => {
        expect(changesFrom(record(holdings), { holdings }, on)).toEqual([]);
      }),
    );
  });

  test('the order of the lines does not matter', () => {
    fc.assert(
      fc.property(
        house,
        house.chain((lines) =>
          fc.tuple(
            fc.constant(lines),
            fc.shuffledSubarray(lines, { minLength: lines.length, maxLength: lines.length }),
          ),
        ),
        (before, [one, other]) => {
          const sorted = (source: SourceHolding[]) =>
            after(before, source)
              .map((entry) => JSON.stringify(entry))
              .sort();
          expect(sorted(one)).toEqual(sorted(other));
        },
      ),
    );
  });
});
