import type { Pool } from 'pg';
import type { CaseQuery, PopulationFact, PopulationFound, SampleFound } from '../../libs/domain';
import { drawAtRandom, populationDigest, sampleDigest, unitsOf } from '../../libs/sampling';
import { lineEntered, moved } from '../support/budget';
import { newDatabase } from '../support/database';
import { Audits, openLateCases, taking, tamper } from '../support/populations/audits';
import { CasesToLookAt } from '../support/populations/record';

let database: Pool;
let cases: CasesToLookAt;
let audits: Audits;

beforeAll(async () => {
  ({ pool: database } = await newDatabase());
  cases = new CasesToLookAt(database);
  audits = new Audits(database, cases);
  await database.query(
    `INSERT INTO office (id, name, kind, unit, unit_name) VALUES ('cabinet.director', '{}', 'manager', 'cabinet.direction', '{}'),
       ('press.head', '{}', 'manager', 'press', '{}')`,
  );
});
afterAll(() => database.end());

type Drawn = Extract<PopulationFact, { kind: 'sampleDrawn' }>;

/** The ids that a query finds, or why none is. */
async function found(query: CaseQuery): Promise<string[] | string | undefined> {
  const id = await audits.open();
  const decision = await audits.decide(id, taking(`${id}.1`, query));
  if (decision && 'refused' in decision) return decision.refused;
  return unitsOf((await audits.list(id, (decision as PopulationFound).digest)) ?? '').map((unit) => unit.id);
}

describe('a query', () => {
  const budgetLine = '2026/05.02.1.04/1';
  const commit = (id: string, amount: string) =>
    cases.write(
      id,
      '2026-03-02',
      moved(`${id}.c`, {
        type: 'committed',
        parts: [{ line: budgetLine, amount }],
        creditor: { name: 'Coro', taxCode: '80012345678' },
        reason: 'premio',
        due: '2026-12-01',
      }),
    );

  beforeAll(async () => {
    const content = { year: 2026, chapter: '05.02.1.04/1', title: 'Premi', unit: 'cabinet.direction' };
    await cases.write(
      'budget',
      '2026-01-01',
      lineEntered('budget.1', { ...content, appropriation: '9000.00' }),
    );
    await cases.open('q-early', { procedure: 'q', on: '2026-02-28' });
    await cases.open('q-first', { procedure: 'q', on: '2026-03-01' });
    await cases.open('q-reserved', { procedure: 'q', level: 'reserved', on: '2026-03-31' });
    await cases.open('q-secret', { procedure: 'q', level: 'restricted', on: '2026-03-31' });
    await cases.open('q-press', { procedure: 'q', on: '2026-04-01', offices: ['press.desk', 'press.head'] });
    await commit('q-first', '99.99');
    await commit('q-early', '100.00');
    await commit('q-press', '100.01');
    await cases.write(
      'q-press',
      '2026-03-03',
      moved('q-press.r', {
        type: 'reduced',
        commitment: 'q-press.c',
        line: budgetLine,
        amount: '0.01',
        reason: 'economia',
      }),
    );
    await cases.write('q-first', '2026-05-31', { kind: 'caseClosed', outcome: 'granted' });
    await cases.write('q-reserved', '2026-06-01', { kind: 'caseClosed', outcome: 'refused' });
    await openLateCases(cases);
  });

  const q = ['q'];
  it.each<[string, CaseQuery, string[] | string]>([
    ['never restricted cases', { procedures: q }, ['q-early', 'q-first', 'q-press', 'q-reserved']],
    ['nothing of a procedure that has no cases', { procedures: ['none'] }, 'emptyPopulation'],
    [
      'none of the procedures left out',
      { without: ['genericCase', 'l', 'audit'] },
      ['q-early', 'q-first', 'q-press', 'q-reserved'],
    ],
    ['those of a unit', { procedures: q, units: ['press'] }, ['q-press']],
    ['those with an outcome', { procedures: q, outcomes: ['refused', 'other'] }, ['q-reserved']],
    ['open ones', { procedures: q, state: 'open' }, ['q-early', 'q-press']],
    ['closed ones', { procedures: q, state: 'closed' }, ['q-first', 'q-reserved']],
    [
      'from a day of opening',
      { procedures: q, openedFrom: '2026-03-01' },
      ['q-first', 'q-press', 'q-reserved'],
    ],
    ['to a day of opening', { procedures: q, openedTo: '2026-03-31' }, ['q-early', 'q-first', 'q-reserved']],
    ['from a day of closing', { procedures: q, closedFrom: '2026-06-01' }, ['q-reserved']],
    ['to a day of closing', { procedures: q, closedTo: '2026-05-31' }, ['q-first']],
    [
      'from an amount, as it is after savings',
      { procedures: q, amountFrom: '100.00' },
      ['q-early', 'q-press'],
    ],
    ['to an amount', { procedures: q, amountTo: '99.99' }, ['q-first']],
    [
      'late ones, met late or reported, and no others',
      { procedures: ['l'], late: true },
      ['l-open', 'l-ten', 'l-two'],
    ],
    ['late by so many days', { procedures: ['l'], late: true, lateFrom: 3, lateTo: 10 }, ['l-ten']],
    ['late by fewer', { procedures: ['l'], late: true, lateTo: 2 }, ['l-two']],
  ])('finds %s', async (_, query, expected) => {
    expect(await found(query)).toEqual(expected);
  });

  it('counts strata, adds up what was committed, and keeps the list whose digest it gives', async () => {
    const id = await audits.open();
    const decision = (await audits.decide(
      id,
      taking(`${id}.1`, { procedures: q, stratifyBy: 'unit' }),
    )) as PopulationFound;
    expect(decision).toMatchObject({
      count: 4,
      total: '299.99',
      strata: [
        { stratum: 'cabinet.direction', count: 3 },
        { stratum: 'press', count: 1 },
      ],
    });
    const list = (await audits.list(id, decision.digest)) ?? '';
    expect(list).toBe(
      'q-early\tcabinet.direction\t100.00\nq-first\tcabinet.direction\t99.99\nq-press\tpress\t100.00\nq-reserved\tcabinet.direction\t\n',
    );
    expect(populationDigest(unitsOf(list))).toBe(decision.digest);
  });

  it('is answered once: a turn that comes again, or has gone another way, leaves the list as it was', async () => {
    const id = await audits.open();
    const before = await audits.decide(id, taking(`${id}.1`, { procedures: q }));
    await cases.open('q-zlate', { procedure: 'q', on: '2026-07-01' });
    const again = await cases.writeTurn(id, 2, taking(`${id}.1`, { procedures: q }));
    expect(again.populations?.[`${id}.1`]).toEqual(before);
    // The case goes on otherwise: under the same number stands another question now.
    const otherwise = await cases.writeTurn(id, 2, taking(`${id}.1`, { procedures: ['l'] }));
    expect(otherwise.populations?.[`${id}.1`]).toMatchObject({ count: 4 });
    const { rows } = await database.query<{ count: string }>(
      `SELECT count(*) FROM superseded_range WHERE case_id = $1`,
      [id],
    );
    expect(rows).toEqual([{ count: '1' }]);
    expect(await audits.list(id, (before as PopulationFound).digest)).toBeDefined();
  });
});

describe('a draw', () => {
  let id: string;
  let population: PopulationFound;
  beforeAll(async () => {
    for (let index = 0; index < 8; index += 1)
      await cases.open(`d-${index}`, {
        procedure: 'd',
        title: `Titolo ${index}`,
        level: index === 0 ? 'reserved' : 'ordinary',
      });
    id = await audits.open();
    population = (await audits.decide(
      id,
      taking(`${id}.1`, { procedures: ['d'], stratifyBy: 'procedure' }),
    )) as PopulationFound;
  });
  const drawing = (version: string, more: Partial<Drawn> = {}): Drawn => ({
    kind: 'sampleDrawn',
    version: `${id}.${version}`,
    population: `${id}.1`,
    list: population.digest,
    draw: 1,
    method: 'random',
    size: 3,
    seed: 'seme',
    ...more,
  });

  it('is that of the seed, with number and title as they were, and no title of a reserved case', async () => {
    const decision = (await audits.decide(id, drawing('2', { size: 8 }))) as SampleFound;
    const units = unitsOf((await audits.list(id, population.digest)) ?? '');
    const sample = drawAtRandom('seme', units, 8);
    expect(decision.digest).toBe(sampleDigest(sample));
    expect(decision.drawn).toEqual(
      sample.map(({ id: one, ...unit }) => ({
        ...unit,
        case: one,
        ...(one !== 'd-0' && { title: `Titolo ${one.slice(2)}` }),
      })),
    );
  });

  it('takes its size from what one wants to be sure of', async () => {
    const size = { confidence: 0.95, tolerable: 0.3, expected: 0 };
    // Of eight units with three exceptions, five show one in 55 of 56 draws.
    expect(await audits.decide(id, drawing('3', { method: 'strata', size }))).toMatchObject({ size: 5 });
  });

  it.each([
    ['sizeOutOfRange', { size: 0 }],
    ['sizeOutOfRange', { size: 9 }],
    ['amountMissing', { method: 'money' as const }],
    ['rateOutOfRange', { size: { confidence: 1, tolerable: 0.3, expected: 0 } }],
    ['listChanged', { list: '00' }],
  ])('is refused: %s %j', async (refused, more) => {
    expect(await audits.decide(id, drawing(`${refused}${JSON.stringify(more)}`, more))).toEqual({ refused });
  });

  it('is refused once somebody has changed the list, which the tables do not let happen', async () => {
    const other = await audits.open();
    const { digest } = (await audits.decide(
      other,
      taking(`${other}.1`, { procedures: ['d'] }),
    )) as PopulationFound;
    const change = `UPDATE population_list SET list = replace(list, 'd-1', 'd-9') WHERE case_id = $1`;
    await expect(database.query(change, [other])).rejects.toThrow('the record only grows');
    await tamper(database, 'population_list', change, other);
    const fact = { ...drawing('x'), version: `${other}.2`, population: `${other}.1`, list: digest };
    expect(await audits.decide(other, fact)).toEqual({ refused: 'listChanged' });
    expect(
      await audits.decide(other, {
        kind: 'populationTested',
        version: `${other}.3`,
        population: `${other}.1`,
        list: digest,
        test: 'deadlinesKept',
      }),
    ).toEqual({ refused: 'listChanged' });
  });
});
