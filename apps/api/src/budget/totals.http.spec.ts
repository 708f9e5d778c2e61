import {
  type BudgetMovementView,
  type BudgetTotalDetail,
  type BudgetTotalsView,
  type Commitment,
  firstDayOf,
  type Movement,
  type Page,
} from '../../../../libs/domain';
import { formatMoney } from '../../../../libs/law';
import { lineEntered, moved } from '../../../../test/support/budget';
import { type Answer, RunningApi } from '../../../../test/support/running-api';
import { recordingOn, turnOf } from '../../../../test/support/turns';

const accountant = 'silvia.meroni';
const auditor = 'nicola.sartirana';
const head = 'laura.beretta';
const officer = 'giulia.ferrari';

const [THIS, NEXT] = ['2026/05.02.1.04/1250', '2027/05.02.1.04/1250'];
const choir = { name: 'Coro Aurora', taxCode: '80012345678' };
const band = { name: 'Banda dei Navigli', taxCode: '80087654321' };
const giunta = { key: 'giunta', name: 'Giunta comunale' };
const committed = (amount: string, more: Partial<Commitment> = {}): Commitment => ({
  type: 'committed',
  parts: [{ line: THIS, amount }],
  creditor: choir,
  reason: 'contributo',
  due: '2026-12-01',
  isGrant: true,
  ...more,
});

let api: RunningApi;
let record: ReturnType<typeof recordingOn>;
beforeAll(async () => {
  api = await RunningApi.start();
  record = recordingOn(api.office.database);
  const culture = { chapter: '05.02.1.04/1250', title: 'Contributi', unit: 'contributions' };
  await record(
    turnOf(
      'budget',
      1,
      ...[2026, 2027].map((year) =>
        lineEntered(`budget.${year}`, { ...culture, year, appropriation: '900000.00' }, firstDayOf(year)),
      ),
    ),
  );
  await opens('choir', 'contributions', committed('600.00'), committed('401.00'));
  await then('choir', 2, {
    type: 'reduced',
    commitment: 'choir.1.1',
    line: THIS,
    amount: '1.00',
    reason: 'economia',
  });
  // Its head of unit reads the case of the choir and not this one.
  await opens('band', 'nominations', committed('1000.01', { creditor: band }));
  await pays('band', 'band.1.0', '800.00', '50.00');
  await opens(
    'mission',
    'nominations',
    committed('300.00', {
      isGrant: undefined,
      politicalBody: giunta,
      parts: [
        { line: THIS, amount: '200.00' },
        { line: NEXT, amount: '100.00' },
      ],
    }),
  );
  await opens('secret', 'nominations', committed('5000.00', { creditor: { name: 'Riserbo', taxCode: 'R' } }));
});
afterAll(() => api.stop());

async function opens(id: string, unit: string, ...movements: Movement[]): Promise<void> {
  await record(
    turnOf(
      id,
      1,
      {
        kind: 'caseOpened',
        procedure: 'genericCase',
        title: `Pratica ${id}`,
        application: {},
        offices: [`${unit}.officer`, `${unit}.manager`],
        stage: 'work',
        ...(id === 'secret' && { confidentiality: { level: 'restricted', admitted: [] } }),
      },
      ...movements.map((movement, index) => moved(`${id}.1.${index}`, movement)),
    ),
  );
}

const then = (id: string, turn: number, movement: Movement) =>
  record(turnOf(id, turn, moved(`${id}.${turn}`, movement, '2026-09-01')));

/** Liquidates, orders, pays and recovers. */
async function pays(id: string, commitment: string, amount: string, back: string): Promise<void> {
  await then(id, 2, { type: 'liquidated', commitment, line: THIS, amount });
  const order = { gross: amount, withheld: '0.00', net: amount, iban: 'IT' };
  await then(id, 3, { type: 'ordered', liquidation: `${id}.2`, ...order });
  await then(id, 4, { type: 'paid', order: `${id}.3`, paidOn: '2026-09-01' });
  await then(id, 5, { type: 'recovered', payment: `${id}.4`, amount: back });
}

const get = (login: string, path: string): Promise<Answer> => api.get(login, `/budget/totals${path}`);
const totals = async (login: string, search: string) => (await get(login, search)).body as BudgetTotalsView;
const GRANTS = '?by=beneficiary&year=2026';

/** What the rows of the ledger add up to, whoever may read them. */
async function grantedByRows(): Promise<string> {
  const { rows } = await api.office.database.query<{ sum: string }>(
    `SELECT sum(m.committed)::text AS sum FROM spending_movement m WHERE EXISTS (SELECT FROM spending_movement g
      WHERE g.id = m.commitment AND g.line = m.line AND g.grant_year = 2026)`,
  );
  return rows[0]?.sum ?? '';
}

describe('what beneficiaries were granted in a calendar year', () => {
  it('is added up over all procedures, with what has become of it', async () => {
    const { items, threshold, isWhole, years } = await totals(accountant, GRANTS);
    expect({ threshold, isWhole, years }).toEqual({ threshold: '1000.00', isWhole: true, years: [2026] });
    expect(items).toEqual([
      {
        commitment: 'band.1.0',
        code: band.taxCode,
        name: band.name,
        figures: {
          committed: '1000.01',
          saved: '0.00',
          liquidated: '800.00',
          paid: '800.00',
          recovered: '50.00',
        },
        commitments: 1,
        aboveThreshold: true,
        procedures: [],
      },
      expect.objectContaining({
        name: choir.name,
        commitments: 2,
        // 600.00 and 401.00 less 1.00: at the threshold, not above it.
        figures: { committed: '1000.00', saved: '1.00', liquidated: '0.00', paid: '0.00', recovered: '0.00' },
        aboveThreshold: false,
      }),
    ]);
  });

  it('counts what nobody here may be told of, and names nobody of it', async () => {
    const { items, all, unnamed } = await totals(accountant, GRANTS);
    expect(all.accounts).toBe(3);
    expect(unnamed).toBe(1);
    expect(all.figures.committed).toBe(await grantedByRows());
    expect(items.map(({ name }) => name)).not.toContain('Riserbo');
    expect((await get(accountant, '/secret.1.0?by=beneficiary&year=2026')).body).toMatchObject({
      code: 'budgetTotalNotFound',
    });
  });

  it('is, for the head of a unit, what the cases that they may read have granted', async () => {
    const { items, all, isWhole, unnamed } = await totals(head, GRANTS);
    expect({ isWhole, unnamed }).toEqual({ isWhole: false, unnamed: 0 });
    expect(items.map(({ name }) => name)).toEqual([choir.name]);
    expect(all).toMatchObject({ accounts: 1, figures: { committed: '1000.00' } });
    // Others may have granted more than this head can see.
    expect(items[0]).not.toHaveProperty('aboveThreshold');
    expect(items[0]?.procedures).toHaveLength(1);
    expect((await get(head, '/band.1.0?by=beneficiary&year=2026')).status).toBe(404);
  });

  it.each([
    ['sort=name', ['Banda dei Navigli', 'Coro Aurora']],
    ['sort=saved', ['Coro Aurora', 'Banda dei Navigli']],
    ['sort=commitments', ['Coro Aurora', 'Banda dei Navigli']],
    ['q=navig', ['Banda dei Navigli']],
    ['q=nessuno', []],
  ])('is found and ordered by %s', async (search, names) => {
    expect((await totals(accountant, `${GRANTS}&${search}`)).items.map(({ name }) => name)).toEqual(names);
  });

  it.each(['name', 'committed', 'recovered'])('comes page by page in the order of %s', async (sort) => {
    const whole = await totals(accountant, `${GRANTS}&sort=${sort}`);
    const first = await totals(accountant, `${GRANTS}&sort=${sort}&limit=1`);
    const second = await totals(accountant, `${GRANTS}&sort=${sort}&limit=1&after=${first.next ?? ''}`);
    expect([...first.items, ...second.items]).toEqual(whole.items);
    expect(second.next).toBeUndefined();
    const other = await get(accountant, `?by=beneficiary&year=2027&sort=${sort}&after=${first.next ?? ''}`);
    expect(other.status).toBe(400);
  });

  it('comes as a table', async () => {
    const { text, headers } = await get(auditor, `${GRANTS}&format=csv&limit=1`);
    expect(headers['content-disposition']).toBe('attachment; filename="beneficiari-2026.csv"');
    expect(text).toContain('80087654321;Banda dei Navigli;1000,01;0,00;800,00;800,00;50,00;1;sì;');
    expect(text).toContain('80012345678;Coro Aurora;1000,00;1,00;');
  });
});

describe('what was spent on account of a political body', () => {
  it.each([
    [2026, '200.00'],
    [2027, '100.00'],
  ])('in %i is what was committed on the lines of that year, %s', async (year, amount) => {
    const { items, years, all } = await totals(accountant, `?by=politicalBody&year=${year}`);
    expect(years).toEqual([2027, 2026]);
    expect(all.accounts).toBe(1);
    expect(items).toEqual([
      expect.objectContaining({ code: 'giunta', name: 'Giunta comunale', commitments: 1 }),
    ]);
    expect(items[0]?.figures.committed).toBe(amount);
    expect(items[0]).not.toHaveProperty('aboveThreshold');
  });
});

describe('an account', () => {
  it('is asked for by one of its commitments, and leads to its movements', async () => {
    const path = '/choir.1.0';
    const { body } = await get(auditor, `${path}?by=beneficiary&year=2026`);
    expect(body as BudgetTotalDetail).toMatchObject({
      name: choir.name,
      figures: { committed: '1000.00' },
      movements: 3,
    });
    const first = (await get(auditor, `${path}/movements?by=beneficiary&year=2026&limit=2`))
      .body as Page<BudgetMovementView>;
    expect(first.items.map(({ id, line, type }) => [id, line, type])).toEqual([
      ['choir.2', THIS, 'reduced'],
      ['choir.1.1', THIS, 'committed'],
    ]);
    expect(first.items[0]?.case).toMatchObject({ id: 'choir', title: 'Pratica choir' });
    const search = `by=beneficiary&year=2026&after=${first.next ?? ''}`;
    const rest = (await get(auditor, `${path}/movements?${search}`)).body as Page<BudgetMovementView>;
    expect(rest.items.map(({ id }) => id)).toEqual(['choir.1.0']);
    expect(rest).not.toHaveProperty('next');
  });

  it.each([
    ['/choir.1.0?by=beneficiary&year=2025', 404, 'budgetTotalNotFound'],
    ['/choir.1.0/movements?by=politicalBody&year=2026', 404, 'budgetTotalNotFound'],
    ['/nobody?by=beneficiary&year=2026', 404, 'budgetTotalNotFound'],
    ['?by=beneficiary&year=1989', 400, 'invalidRequest'],
    ['?by=nobody&year=2026', 400, 'invalidRequest'],
    ['?by=beneficiary&year=2026&sort=code', 400, 'invalidRequest'],
  ])('asked for by %s is answered with %i %s', async (path, status, code) => {
    expect(await get(accountant, path)).toMatchObject({ status, body: { code } });
  });
});

test('totals are for those who read the budget, and nobody else', async () => {
  for (const path of [
    GRANTS,
    `${GRANTS}&format=csv`,
    '/choir.1.0?by=beneficiary&year=2026',
    '/choir.1.0/movements?by=beneficiary&year=2026',
  ])
    expect(await get(officer, path)).toMatchObject({ status: 403, body: { code: 'budgetReserved' } });
});

test('commitments of many cases at the same moment are all in the total, and nothing else is', async () => {
  const crowd = { name: 'Festa grande', taxCode: '80011112222' };
  await Promise.all(
    Array.from({ length: 60 }, (_, index) =>
      opens(`crowd-${index}`, 'contributions', committed(`${index + 1}.50`, { creditor: crowd })),
    ),
  );
  const expected = formatMoney(BigInt((60 * 61) / 2) * 100n + 60n * 50n);
  const { items, all } = await totals(accountant, `${GRANTS}&q=festa`);
  expect(items).toEqual([
    expect.objectContaining({ name: crowd.name, commitments: 60, aboveThreshold: true }),
  ]);
  expect(items[0]?.figures.committed).toBe(expected);
  expect(all.figures.committed).toBe(await grantedByRows());
  const last = await record(
    turnOf('crowd-last', 1, moved('crowd-last.1', committed('1.00', { creditor: crowd }))),
  );
  expect(last.spending?.['crowd-last.1']).toMatchObject({
    grantsOfYear: formatMoney(BigInt((60 * 61) / 2) * 100n + 60n * 50n + 100n),
  });
});
