import type { Pool } from 'pg';
import type { CaseTest, Exception, Fact, PopulationFound } from '../../libs/domain';
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
});
afterAll(() => database.end());

describe('a test over a population', () => {
  /** What a test finds among the cases of a procedure. */
  async function tested(procedure: string, test: CaseTest) {
    const id = await audits.open();
    const { digest: list } = (await audits.decide(
      id,
      taking(`${id}.1`, { procedures: [procedure] }),
    )) as PopulationFound;
    const decision = await audits.decide(id, {
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
    await openLateCases(cases);
    await cases.open('in-time', { procedure: 'timely' });
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
    expect((await tested('timely', 'deadlinesKept')).decision).toMatchObject({ exceptions: 0 });
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
      database,
      'registration',
      `DELETE FROM registration WHERE register = 'counted' AND number = ANY ($1)`,
      [1, 3, 5],
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
