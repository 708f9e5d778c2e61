import type {
  BudgetLineDetail,
  BudgetMovementView,
  BudgetView,
  Commitment,
  Fact,
  Page,
} from '../../../../libs/domain';
import { lineEntered, moved } from '../../../../test/support/budget';
import { type Answer, RunningApi } from '../../../../test/support/running-api';
import { recordingOn, turnOf } from '../../../../test/support/turns';

const accountant = 'silvia.meroni';
const auditor = 'nicola.sartirana';
const head = 'laura.beretta';
const officer = 'giulia.ferrari';

const CULTURE = '2026/05.02.1.04/1250';
const FLAGS = '2026/01.01.1.03/40';
const line = (chapter: string, title: string, unit: string, appropriation: string, year = 2026) => ({
  year,
  chapter,
  title,
  unit,
  appropriation,
});
const committed = (amount: string): Commitment => ({
  type: 'committed',
  parts: [{ line: CULTURE, amount }],
  creditor: { name: 'Coro Aurora', taxCode: '80012345678' },
  reason: 'contributo',
  due: '2026-12-01',
  reference: '77/2026',
});

let api: RunningApi;
beforeAll(async () => {
  api = await RunningApi.start();
  const record = recordingOn(api.office.database);
  const culture = line('05.02.1.04/1250', 'Contributi culturali', 'contributions', '1000.00');
  await record(
    turnOf(
      'budget',
      1,
      lineEntered('budget.1', culture),
      lineEntered('budget.2', line('01.01.1.03/40', 'Bandiere', 'nominations', '500.00')),
      lineEntered('budget.3', line('01.01.1.03/40', 'Bandiere', 'nominations', '600.00', 2027)),
      lineEntered('budget.4', { ...culture, appropriation: '1200.00', act: 'CC 9/2026' }, '2026-07-01'),
    ),
  );
  const opened = (title: string): Extract<Fact, { kind: 'caseOpened' }> => ({
    kind: 'caseOpened',
    procedure: 'genericCase',
    title,
    application: {},
    offices: ['nominations.officer', 'nominations.manager'],
    stage: 'work',
  });
  await record(
    turnOf(
      'grant',
      1,
      opened('Contributo al Coro Aurora'),
      moved('grant.1', committed('950.00'), '2026-03-01'),
    ),
  );
  await record(
    turnOf(
      'grant',
      2,
      moved(
        'grant.2',
        { type: 'liquidated', commitment: 'grant.1', line: CULTURE, amount: '400.00' },
        '2026-08-01',
      ),
    ),
  );
  await record(
    turnOf(
      'secret',
      1,
      { ...opened('Riservata'), confidentiality: { level: 'restricted', admitted: [] } },
      moved('secret.1', committed('100.00'), '2026-09-01'),
    ),
  );
});
afterAll(() => api.stop());

const get = (login: string, path: string): Promise<Answer> => api.get(login, `/budget${path}`);
const budget = async (login: string, search: string) => (await get(login, search)).body as BudgetView;
const of = (key: string) => `/lines/${encodeURIComponent(key)}`;

describe('the lines of a year on a day', () => {
  it('stand as they were moved until then', async () => {
    const { items, years, units, riskShare } = await budget(accountant, '?year=2026&on=2026-06-30');
    expect(years).toEqual([2027, 2026]);
    expect(riskShare).toBe('10.00');
    expect(units.map(({ id }) => id).sort()).toEqual(['contributions', 'nominations']);
    expect(items.map(({ line: key }) => key)).toEqual([FLAGS, CULTURE]);
    expect(items[1]).toMatchObject({
      chapter: '05.02.1.04/1250',
      unit: { it: 'Unità Amministrativa, Contabilità e Contributi' },
      figures: { appropriation: '1000.00', committed: '950.00', liquidated: '0.00', available: '50.00' },
      atRisk: true,
    });
  });

  it.each([
    ['2026-02-28', '1000.00', '0.00', '1000.00', false],
    ['2026-03-01', '1000.00', '950.00', '50.00', true],
    ['2026-07-01', '1200.00', '950.00', '250.00', false],
    ['2026-09-01', '1200.00', '1050.00', '150.00', false],
    ['2027-01-01', '1200.00', '1050.00', '150.00', false],
  ])(
    'on %s have %s, of which %s are committed',
    async (on, appropriation, committedThen, available, atRisk) => {
      const { items } = await budget(accountant, `?year=2026&on=${on}`);
      expect(items[1]).toMatchObject({
        figures: { appropriation, committed: committedThen, available },
        atRisk,
      });
    },
  );

  it('are at risk below a tenth, not at it', async () => {
    const record = recordingOn(api.office.database);
    await record(
      turnOf('tenth', 1, lineEntered('tenth.1', line('99.01.7.01/1', 'Decimo', 'sport', '100.00'))),
    );
    const key = '2026/99.01.7.01/1';
    const book = (turn: number, amount: string) =>
      record(
        turnOf('tenth', turn, moved(`tenth.${turn}`, { type: 'booked', line: key, amount, reason: 'r' })),
      );
    const risksOn = async (day: string) =>
      ((await get(accountant, `${of(key)}?on=${day}`)).body as BudgetLineDetail).risks;
    await book(2, '90.00');
    expect(await risksOn('2026-06-30')).toEqual([]);
    await book(3, '0.01');
    expect(await risksOn('2026-06-30')).toEqual(['short']);
    expect(await risksOn('2026-12-31')).toEqual(['short', 'bookingsLapse']);
  });

  it('are narrowed to those at risk, for any reason or for one, and counted before that', async () => {
    const found = async (search: string) => {
      const { items, atRisk } = await budget(accountant, `?year=2026&on=2026-12-01&${search}`);
      return { keys: items.map(({ line: key }) => key), atRisk };
    };
    const tenth = '2026/99.01.7.01/1';
    const all = await found('');
    expect(all.keys).toEqual([FLAGS, CULTURE, tenth]);
    expect(await found('risk=any')).toEqual({ keys: [tenth], atRisk: all.atRisk });
    expect(await found('risk=bookingsLapse')).toEqual({ keys: [tenth], atRisk: 1 });
    expect(await found('risk=uncovered')).toEqual({ keys: [], atRisk: 1 });
    expect((await found('sort=need')).keys).toEqual([tenth, CULTURE, FLAGS]);
    expect(await found('unit=nominations&risk=any')).toEqual({ keys: [], atRisk: 0 });
    expect((await get(accountant, '?risk=none')).status).toBe(400);
  });

  it.each(['chapter', 'need'])('come page by page in the order of %s', async (sort) => {
    const search = `?year=2026&on=2026-12-01&sort=${sort}`;
    const whole = await budget(accountant, search);
    const seen: string[] = [];
    let after = '';
    do {
      const { items, next, atRisk } = await budget(accountant, `${search}&limit=1${after}`);
      expect(items).toHaveLength(1);
      expect(atRisk).toBe(whole.atRisk);
      seen.push(...items.map(({ line: key }) => key));
      after = next === undefined ? '' : `&after=${next}`;
    } while (after !== '');
    expect(seen).toEqual(whole.items.map(({ line: key }) => key));
  });

  it('do not go on with the page of another order or year', async () => {
    const { next = '' } = await budget(accountant, '?year=2026&on=2026-12-01&limit=1');
    for (const other of ['year=2026&on=2026-12-01&sort=need', 'year=2027&on=2026-12-01'])
      expect((await get(accountant, `?${other}&after=${next}`)).status).toBe(400);
  });

  it.each([
    ['unit=nominations', [FLAGS]],
    ['q=cultur', [CULTURE]],
    ['q=05.02.1', [CULTURE]],
    ['q=nessuno', []],
  ])('are found by %s', async (search, keys) => {
    const { items } = await budget(accountant, `?year=2026&on=2026-06-30&${search}`);
    expect(items.map(({ line: key }) => key).filter((key) => !key.includes('99.01'))).toEqual(keys);
  });

  it('come as a table', async () => {
    const { headers, text } = await get(auditor, '?year=2026&on=2026-06-30&format=csv');
    expect(headers['content-disposition']).toBe('attachment; filename="bilancio-2026-al-2026-06-30.csv"');
    expect(text).toContain(
      '05.02.1.04/1250;Contributi culturali;Unità Amministrativa, Contabilità e Contributi;1000,00;0,00;950,00;0,00;0,00;0,00;0,00;0,00;50,00;sì;disponibilità in esaurimento',
    );
    const { text: paged } = await get(auditor, '?year=2026&on=2026-06-30&format=csv&limit=1');
    expect(paged).toBe(text);
  });
});

describe('who reads the budget', () => {
  it('is whoever heads a unit, as far as its lines go', async () => {
    const { items, units } = await budget(head, '?year=2026&on=2026-12-31');
    expect(items.map(({ line: key }) => key)).toEqual([CULTURE]);
    expect(items[0]?.figures.committed).toBe('1050.00');
    expect(units.map(({ id }) => id)).toEqual(['contributions']);
    expect(await get(head, of(FLAGS))).toMatchObject({ status: 404, body: { code: 'budgetLineNotFound' } });
  });

  it('is nobody else', async () => {
    for (const path of ['', of(CULTURE), `${of(CULTURE)}/movements`])
      expect(await get(officer, path)).toMatchObject({ status: 403, body: { code: 'budgetReserved' } });
  });
});

describe('a line', () => {
  const movements = async (login: string, search = '') =>
    ((await get(login, `${of(CULTURE)}/movements${search}`)).body as Page<BudgetMovementView>).items;

  it('says what it was given, by which act and since when', async () => {
    const detail = (await get(accountant, `${of(CULTURE)}?on=2026-08-01`)).body as BudgetLineDetail;
    expect(detail.appropriations).toEqual([
      { from: '2026-01-01', to: '2026-06-30', appropriation: '1000.00' },
      { from: '2026-07-01', to: '2026-12-31', appropriation: '1200.00', act: 'CC 9/2026' },
    ]);
    expect(detail.movements).toBe(2);
  });

  it('has its movements, the last first, with the case where it may be read', async () => {
    const found = await movements(auditor, '?on=2026-12-31');
    expect(found.map(({ id, type, amount }) => [id, type, amount])).toEqual([
      ['grant.2', 'liquidated', '400.00'],
      ['grant.1', 'committed', '950.00'],
    ]);
    expect(found[0]).toMatchObject({
      creditor: 'Coro Aurora',
      case: { id: 'grant', title: 'Contributo al Coro Aurora', position: 3 },
    });
    expect(found[1]).toMatchObject({ reference: '77/2026', reason: 'contributo' });
    const [first] = await movements(accountant, '?on=2026-12-31');
    expect(first).toMatchObject({ amount: '400.00' });
    expect(first).not.toHaveProperty('case');
  });

  it('shows heads no movement of a case that they may not read, and its sums all the same', async () => {
    expect(await movements(head, '?on=2026-12-31')).toEqual([]);
    const detail = (await get(head, `${of(CULTURE)}?on=2026-12-31`)).body as BudgetLineDetail;
    expect(detail).toMatchObject({ movements: 3, figures: { committed: '1050.00', liquidated: '400.00' } });
  });

  it('has its movements page by page, and as they were on a day', async () => {
    const { body } = await get(auditor, `${of(CULTURE)}/movements?on=2026-12-31&limit=1`);
    const page = body as Page<BudgetMovementView>;
    expect(page.items.map(({ id }) => id)).toEqual(['grant.2']);
    const next = await movements(auditor, `?on=2026-12-31&limit=1&after=${page.next ?? ''}`);
    expect(next.map(({ id }) => id)).toEqual(['grant.1']);
    expect((await movements(auditor, '?on=2026-07-31')).map(({ id }) => id)).toEqual(['grant.1']);
  });
});
