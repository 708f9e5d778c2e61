import type { Pool } from 'pg';
import type {
  CaseQuery,
  CaseTest,
  Exception,
  Fact,
  PopulationDecision,
  PopulationFact,
  PopulationFound,
  SampleFound,
} from '../../libs/domain';
import { drawAtRandom, populationDigest, sampleDigest, unitsOf } from '../../libs/sampling';
import { lineEntered, moved } from '../support/budget';
import { newDatabase } from '../support/database';
import { CasesToLookAt } from '../support/populations/record';

let database: Pool;
let cases: CasesToLookAt;
let audits = 0;

beforeAll(async () => {
  ({ pool: database } = await newDatabase());
  cases = new CasesToLookAt(database);
  await database.query(
    `INSERT INTO office (id, name, kind, unit, unit_name) VALUES ('cabinet.director', '{}', 'manager', 'cabinet.direction', '{}'),
       ('press.head', '{}', 'manager', 'press', '{}')`,
  );
});
afterAll(() => database.end());

type Drawn = Extract<PopulationFact, { kind: 'sampleDrawn' }>;

/** A case that looks at others. */
async function audit(): Promise<string> {
  audits += 1;
  const id = `audit-${audits}`;
  await cases.open(id, { procedure: 'audit', level: 'restricted' });
  return id;
}

async function decide(id: string, fact: PopulationFact): Promise<PopulationDecision | undefined> {
  return (await cases.write(id, undefined, fact)).populations?.[fact.version];
}

const taking = (version: string, query: CaseQuery): PopulationFact => ({
  kind: 'populationTaken',
  version,
  title: 'Prova',
  query,
});

async function listOf(id: string, digest: string): Promise<string | undefined> {
  const { rows } = await database.query<{ list: string }>(
    `SELECT list FROM population_list WHERE case_id = $1 AND digest = decode($2, 'hex')`,
    [id, digest],
  );
  return rows[0]?.list;
}

/** The ids that a query finds, or why none is. */
async function found(query: CaseQuery): Promise<string[] | string | undefined> {
  const id = await audit();
  const decision = await decide(id, taking(`${id}.1`, query));
  if (decision && 'refused' in decision) return decision.refused;
  return unitsOf((await listOf(id, (decision as PopulationFound).digest)) ?? '').map((unit) => unit.id);
}

/** As somebody who owns the tables and means no good. */
async function tamper(table: string, statement: string, parameters: unknown[]): Promise<void> {
  await database.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
  await database.query(statement, parameters);
  await database.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
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
    // Late by two days; reported and not done when the case ended, by ten; expired without being a delay; open, by many.
    await cases.open('l-two', { procedure: 'l', on: '2026-03-01' });
    await cases.expired('l-two', '2026-04-01');
    await cases.write('l-two', '2026-04-03', {
      kind: 'deadlineMetLate',
      deadline: 'l-two.d',
      key: 'conclusion',
    });
    await cases.open('l-ten', { procedure: 'l', on: '2026-03-01' });
    await cases.expired('l-ten', '2026-04-01');
    const escalated = (id: string) =>
      cases.write(id, '2026-04-02', {
        kind: 'escalated',
        deadline: `${id}.d`,
        key: 'conclusion',
        office: 'secretary',
      });
    await escalated('l-ten');
    await cases.write('l-ten', '2026-04-11', { kind: 'caseClosed', outcome: 'granted' });
    await cases.open('l-posting', { procedure: 'l', on: '2026-03-01' });
    await cases.expired('l-posting', '2026-04-01');
    await cases.open('l-open', { procedure: 'l', on: '2026-03-01' });
    await cases.expired('l-open', '2026-04-01');
    await escalated('l-open');
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
    const id = await audit();
    const decision = (await decide(
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
    const list = (await listOf(id, decision.digest)) ?? '';
    expect(list).toBe(
      'q-early\tcabinet.direction\t100.00\nq-first\tcabinet.direction\t99.99\nq-press\tpress\t100.00\nq-reserved\tcabinet.direction\t\n',
    );
    expect(populationDigest(unitsOf(list))).toBe(decision.digest);
  });

  it('is answered once: a turn that comes again, or has gone another way, leaves the list as it was', async () => {
    const id = await audit();
    const before = await decide(id, taking(`${id}.1`, { procedures: q }));
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
    expect(await listOf(id, (before as PopulationFound).digest)).toBeDefined();
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
    id = await audit();
    population = (await decide(
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
    const decision = (await decide(id, drawing('2', { size: 8 }))) as SampleFound;
    const units = unitsOf((await listOf(id, population.digest)) ?? '');
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
    expect(await decide(id, drawing('3', { method: 'strata', size }))).toMatchObject({ size: 5 });
  });

  it.each([
    ['sizeOutOfRange', { size: 0 }],
    ['sizeOutOfRange', { size: 9 }],
    ['amountMissing', { method: 'money' as const }],
    ['rateOutOfRange', { size: { confidence: 1, tolerable: 0.3, expected: 0 } }],
    ['listChanged', { list: '00' }],
  ])('is refused: %s %j', async (refused, more) => {
    expect(await decide(id, drawing(`${refused}${JSON.stringify(more)}`, more))).toEqual({ refused });
  });

  it('is refused once somebody has changed the list, which the tables do not let happen', async () => {
    const other = await audit();
    const { digest } = (await decide(other, taking(`${other}.1`, { procedures: ['d'] }))) as PopulationFound;
    const change = `UPDATE population_list SET list = replace(list, 'd-1', 'd-9') WHERE case_id = $1`;
    await expect(database.query(change, [other])).rejects.toThrow('the record only grows');
    await tamper('population_list', change, [other]);
    const fact = { ...drawing('x'), version: `${other}.2`, population: `${other}.1`, list: digest };
    expect(await decide(other, fact)).toEqual({ refused: 'listChanged' });
    expect(
      await decide(other, {
        kind: 'populationTested',
        version: `${other}.3`,
        population: `${other}.1`,
        list: digest,
        test: 'deadlinesKept',
      }),
    ).toEqual({ refused: 'listChanged' });
  });
});

describe('a test over a population', () => {
  /** What a test finds among the cases of a procedure. */
  async function tested(procedure: string, test: CaseTest) {
    const id = await audit();
    const { digest: list } = (await decide(
      id,
      taking(`${id}.1`, { procedures: [procedure] }),
    )) as PopulationFound;
    const decision = await decide(id, {
      kind: 'populationTested',
      version: `${id}.2`,
      population: `${id}.1`,
      list,
      test,
    });
    const { rows } = await database.query<{ case: string | null; found: Exception }>(
      `SELECT excepted_case AS "case", found FROM test_exception WHERE case_id = $1 ORDER BY place`,
      [id],
    );
    return { decision, rows };
  }
  type OfDuty = 'publication' | 'adoption' | 'technicalOpinion' | 'accountingOpinion';
  const task = (id: string, key: string, duty: OfDuty, round = ''): Fact => ({
    kind: 'taskOpened',
    task: `${id}.${key}${round}`,
    key,
    procedure: 't',
    stage: 'any',
    office: 'cabinet.officer',
    context: {},
    duty,
    excluded: [],
  });
  const done = (id: string, key: string, answer: unknown = {}, round = ''): Fact => ({
    kind: 'taskCompleted',
    task: `${id}.${key}${round}`,
    key,
    answer,
  });

  it('of terms finds each that was missed, with its days', async () => {
    const { decision, rows } = await tested('l', 'deadlinesKept');
    expect(decision).toMatchObject({ tested: 4, exceptions: 3 });
    expect(rows).toEqual([
      {
        case: 'l-open',
        found: {
          found: 'lateTerm',
          deadline: 'conclusion',
          due: '2026-04-01',
          days: expect.any(Number) as number,
        },
      },
      {
        case: 'l-ten',
        found: {
          found: 'lateTerm',
          deadline: 'conclusion',
          due: '2026-04-01',
          doneOn: '2026-04-11',
          days: 10,
        },
      },
      {
        case: 'l-two',
        found: {
          found: 'lateTerm',
          deadline: 'conclusion',
          due: '2026-04-01',
          doneOn: '2026-04-03',
          days: 2,
        },
      },
    ]);
    expect((await tested('q', 'deadlinesKept')).decision).toMatchObject({ exceptions: 0 });
  });

  it('of duties finds who has had two that are apart', async () => {
    await cases.open('t-apart', { procedure: 'apart', on: '2026-03-01' });
    await cases.open('t-both', { procedure: 'apart' });
    await cases.write(
      't-both',
      '2026-03-02',
      task('t-both', 'draft', 'technicalOpinion'),
      done('t-both', 'draft'),
    );
    await cases.write(
      't-both',
      '2026-03-03',
      task('t-both', 'adoption', 'adoption'),
      done('t-both', 'adoption'),
    );
    // Of the campaign of a restricted part nothing is said that would tell of the part.
    await cases.open('t-campaign', { procedure: 'apart' });
    await cases.open('t-secret', { procedure: 'secret', level: 'restricted', parent: 't-campaign' });
    await cases.write(
      't-campaign',
      undefined,
      task('t-campaign', 'draft', 'technicalOpinion'),
      done('t-campaign', 'draft'),
    );
    await cases.write(
      't-secret',
      undefined,
      task('t-secret', 'adoption', 'adoption'),
      done('t-secret', 'adoption'),
    );
    const { decision, rows } = await tested('apart', 'dutiesSeparated');
    expect(decision).toMatchObject({ tested: 3, exceptions: 1 });
    expect(rows).toMatchObject([
      {
        case: 't-both',
        found: {
          found: 'bothDuties',
          person: 'andrea.locatelli',
          duty: 'adoption',
          on: '2026-03-03',
          other: 'technicalOpinion',
          otherOn: '2026-03-02',
        },
      },
    ]);
  });

  it('of publications finds payments that came before one that was due', async () => {
    const line = '2026/05.02.1.04/9';
    await cases.write(
      'budget9',
      '2026-01-01',
      lineEntered('budget9.1', {
        year: 2026,
        chapter: '05.02.1.04/9',
        title: 'P',
        unit: 'u',
        appropriation: '9000.00',
      }),
    );
    const pay = async (id: string) => {
      const amount = '10.00';
      await cases.write(
        id,
        undefined,
        moved(`${id}.c`, {
          type: 'committed',
          parts: [{ line, amount }],
          creditor: { name: 'Coro', taxCode: '80012345678' },
          reason: 'premio',
          due: '2026-12-01',
        }),
      );
      await cases.write(
        id,
        undefined,
        moved(`${id}.l`, { type: 'liquidated', commitment: `${id}.c`, line, amount }),
      );
      await cases.write(
        id,
        undefined,
        moved(`${id}.o`, {
          type: 'ordered',
          liquidation: `${id}.l`,
          gross: amount,
          withheld: '0.00',
          net: amount,
          iban: 'IT',
        }),
      );
    };
    const payment = (id: string, on: string) =>
      cases.write(id, on, moved(`${id}.p`, { type: 'paid', order: `${id}.o`, paidOn: on }, on));
    const posted = (id: string, on: string, postedOn = on) =>
      cases.write(id, on, done(id, 'publication', { postedOn }));
    for (const id of ['p-same', 'p-before', 'p-never', 'p-after']) {
      await cases.open(id, { procedure: 'p', on: '2026-03-01' });
      await pay(id);
    }
    for (const id of ['p-same', 'p-before', 'p-never'])
      await cases.write(id, '2026-03-10', task(id, 'publication', 'publication'));
    await posted('p-same', '2026-03-20');
    await payment('p-same', '2026-03-20');
    await payment('p-before', '2026-03-19');
    await posted('p-before', '2026-03-21', '2026-03-20');
    await payment('p-never', '2026-03-20');
    // What had to be published only after the payment concerns it no more: a revocation.
    await payment('p-after', '2026-03-20');
    await cases.write('p-after', '2026-03-21', task('p-after', 'publication', 'publication'));
    const { decision, rows } = await tested('p', 'publicationBeforePayment');
    expect(decision).toMatchObject({ tested: 4, exceptions: 2 });
    expect(rows).toEqual([
      {
        case: 'p-before',
        found: {
          found: 'paidBefore',
          payment: 'p-before.p',
          paidOn: '2026-03-19',
          task: 'p-before.publication',
          publishedOn: '2026-03-20',
        },
      },
      {
        case: 'p-never',
        found: {
          found: 'paidBefore',
          payment: 'p-never.p',
          paidOn: '2026-03-20',
          task: 'p-never.publication',
        },
      },
    ]);
  });

  it('of opinions wants both before each decision of the board, also after the proposal came back', async () => {
    const given = (id: string, round: string, ...opinions: ('technicalOpinion' | 'accountingOpinion')[]) =>
      opinions.flatMap((opinion) => {
        const key = `grant.${opinion}`;
        return [task(id, key, opinion, round), done(id, key, {}, round)];
      });
    const decided = (id: string, round: string) => [
      task(id, 'grant.adoption', 'adoption', round),
      done(id, 'grant.adoption', {}, round),
    ];
    for (const id of ['o-whole', 'o-half', 'o-again'])
      await cases.open(id, { procedure: 'o', on: '2026-03-01' });
    await cases.write(
      'o-whole',
      '2026-03-02',
      ...given('o-whole', '1', 'technicalOpinion', 'accountingOpinion'),
      ...decided('o-whole', '1'),
    );
    await cases.write(
      'o-half',
      '2026-03-02',
      ...given('o-half', '1', 'technicalOpinion'),
      ...decided('o-half', '1'),
      ...given('o-half', '2', 'accountingOpinion'),
    );
    await cases.write(
      'o-again',
      '2026-03-02',
      ...given('o-again', '1', 'technicalOpinion', 'accountingOpinion'),
      ...decided('o-again', '1'),
    );
    await cases.write(
      'o-again',
      '2026-03-04',
      ...given('o-again', '2', 'accountingOpinion'),
      ...decided('o-again', '2'),
    );
    const { decision, rows } = await tested('o', 'opinionsPresent');
    expect(decision).toMatchObject({ tested: 4, exceptions: 2 });
    expect(rows).toEqual([
      {
        case: 'o-again',
        found: {
          found: 'opinionMissing',
          act: 'grant',
          opinion: 'technicalOpinion',
          decidedOn: '2026-03-04',
        },
      },
      {
        case: 'o-half',
        found: {
          found: 'opinionMissing',
          act: 'grant',
          opinion: 'accountingOpinion',
          decidedOn: '2026-03-02',
        },
      },
    ]);
  });

  it('of numbers finds those that are missing, at the end as well, and names no case', async () => {
    for (let index = 1; index <= 5; index += 1) {
      const id = `n-${index}`;
      await cases.open(id, { procedure: 'n', on: '2026-03-01' });
      await cases.write(id, undefined, {
        kind: 'registered',
        register: 'counted',
        direction: 'in',
        subject: id,
        correspondent: id,
        key: 'application',
      });
    }
    expect((await tested('n', 'numbersWithoutGaps')).decision).toMatchObject({ tested: 5, exceptions: 0 });
    await tamper(
      'registration',
      `DELETE FROM registration WHERE register = 'counted' AND number = ANY ($1)`,
      [[1, 3, 5]],
    );
    const { decision, rows } = await tested('n', 'numbersWithoutGaps');
    expect(decision).toMatchObject({ tested: 2, exceptions: 3 });
    expect(rows).toEqual(
      [1, 3, 5].map((number) => ({
        case: null,
        found: { found: 'numbersMissing', register: 'counted', year: 2026, first: number, last: number },
      })),
    );
  });
});
