import { ApiDesk } from '../../apps/cli/demonstration/api-desk';
import { fillBudget } from '../../apps/cli/demonstration/budget';
import { holderOf } from '../../apps/cli/demonstration/holders';
import { fillMissions } from '../../apps/cli/demonstration/missions/fill';
import { play } from '../../apps/cli/demonstration/player';
import { fillPrizeEdition } from '../../apps/cli/demonstration/prize-edition';
import { answerOf, grantsChapter, type RoundData } from '../../apps/cli/demonstration/round-script';
import milan from '../../apps/cli/demonstration/rounds/2011.json';
import {
  type BudgetLineView,
  type BudgetTotalsView,
  type BudgetTotalView,
  effects,
  type SpendingRow,
  totalsOf,
} from '../../libs/domain';
import { formatMoney, parseMoney, yearOf } from '../../libs/law';
import { clockOffsetTo } from '../support/clock';
import { enterLine } from '../support/contributions';
import { JournalLedger, type JournalMove, type Standing } from '../support/journal-ledger';
import { MissionDesk, proposal } from '../support/missions';
import { deskOf } from '../support/office-desk';
import { RunningApi } from '../support/running-api';

const accountant = holderOf('accounts.officer');

let api: RunningApi;
let journal: JournalLedger;
beforeAll(async () => {
  // The demonstration is filled in by more requests than people make.
  api = await RunningApi.start({ MARINO_REQUESTS_OF_PERSON: '0', MARINO_REQUESTS_OF_ADDRESS: '0' });
  const desk = new ApiDesk(new URL(await api.app.getUrl()).origin, (login) => api.tokenOf(login));
  await fillBudget(desk);
  await Promise.all([fillMissions(desk), fillPrizeEdition(desk), playRound(), playExceptions()]);
  journal = await JournalLedger.read(api.office.database);
}, 300_000);
afterAll(() => api.stop());

/** A round from its opening to the last report. */
async function playRound(): Promise<void> {
  const { office } = api;
  const data = milan as unknown as RoundData;
  const { applicationYear } = data.round;
  const officer = holderOf('contributions.officer');
  const from = `${applicationYear}-03-02`;
  await enterLine(office, applicationYear, grantsChapter, data.fund);
  const id = await office.openCase('religiousContributionsRound', officer, data.round, {
    clockOffset: clockOffsetTo(from),
  });
  const arrivals = data.applications.map(({ receivedOn, application }) => ({
    on: receivedOn,
    happen: () => office.openChild(id, 'religiousContribution', officer, application, receivedOn),
  }));
  const script = { answer: answerOf.bind(undefined, data), arrivals };
  await play(deskOf(office), id, script, { from, until: `${applicationYear + 4}-01-01` });
}

/** What does not happen where all goes well: a refusal, an order that comes back, an advance that is given up. */
async function playExceptions(): Promise<void> {
  const desk = new MissionDesk(api.office);
  const chapter = await desk.line(1, '5000.00');
  const refused = await desk.open(proposal('dario', { chapter }));
  await desk.do(refused, 'check');
  await desk.do(refused, 'authorisation', {
    decision: 'refused',
    reasons: 'L’incontro si tiene a distanza.',
  });
  const returned = await desk.open(proposal('sara', { chapter }));
  await desk.prepare(returned, { advance: false });
  await desk.doAll(returned, 'advance.draft', 'advance.signature', 'advance.order');
  await desk.do(returned, 'advance.receipt', { status: 'rejected', reason: 'Conto estinto' });
  await desk.doAll(returned, 'advance.order', 'advance.receipt');
  const cancelled = await desk.open(proposal('tina', { chapter }));
  await desk.prepare(cancelled, { advance: false });
  await desk.doAll(cancelled, 'advance.draft', 'advance.signature', 'advance.order');
  const cancel = { reasons: 'L’incontro non si tiene.', penalties: [] };
  await desk.request(cancelled, 'cancel', cancel);
  await desk.do(cancelled, 'advance.receipt', { status: 'rejected', reason: 'Conto estinto' });
  await desk.outcome(cancelled);
  const unordered = await desk.open(proposal('rita', { chapter }));
  await desk.prepare(unordered, { advance: false });
  await desk.doAll(unordered, 'advance.draft', 'advance.signature');
  const waiting = await desk.open(proposal('gaia', { chapter }));
  await desk.prepare(waiting, { advance: false });
  await desk.doAll(waiting, 'advance.draft', 'advance.signature', 'advance.order');
}

const years = (): number[] => [...new Set(journal.lines.map((line) => Number(line.slice(0, 4))))];

async function ledgerRows(): Promise<SpendingRow[]> {
  const { rows } = await api.office.database.query<SpendingRow>('SELECT * FROM spending_movement');
  return rows;
}

/** The same for both sides: which movement of which case has changed what on which line. */
const written = (id: string, caseId: string, line: string, standing: Partial<Standing>): string =>
  `${caseId} ${id} ${line} ${effects.map((effect) => standing[effect] ?? 0n).join(' ')}`;

async function pagesOf<Item>(path: string): Promise<Item[]> {
  const items: Item[] = [];
  for (let after = ''; ;) {
    const { body } = await api.get(accountant, `${path}&limit=100${after}`);
    const page = body as { items: Item[]; next?: string };
    items.push(...page.items);
    if (page.next === undefined) return items;
    after = `&after=${encodeURIComponent(page.next)}`;
  }
}

const moneyOf = (standing: Standing) =>
  Object.fromEntries(effects.map((effect) => [effect, formatMoney(standing[effect])]));

test('all kinds of movement are there', () => {
  expect(journal.types).toEqual([
    'annulled',
    'booked',
    'cancelled',
    'committed',
    'liquidated',
    'ordered',
    'paid',
    'recovered',
    'reduced',
    'released',
  ]);
});

test('the rows of the ledger are the movements of the journals, one for one', async () => {
  const rows = await ledgerRows();
  const inLedger = rows.map((row) => written(row.id, row.case_id, row.line, totalsOf(row)));
  const inJournals = journal.moves.map((move) => written(move.id, move.case, move.line, move.changes));
  expect(inLedger.sort()).toEqual(inJournals.sort());
});

test.each([
  ['line', 'line', (key: string) => (move: JournalMove) => move.line === key, () => journal.lines],
  ['case', 'case_id', (key: string) => (move: JournalMove) => move.case === key, () => journal.cases],
])('the sums of each %s are those of its movements in the journals', async (_, column, of, keys) => {
  const sums = effects.map((effect) => `sum(${effect})::text AS ${effect}`).join(', ');
  const { rows } = await api.office.database.query<
    { key: string } & Record<(typeof effects)[number], string>
  >(`SELECT ${column} AS key, ${sums} FROM spending_movement GROUP BY 1`);
  expect(Object.fromEntries(rows.map((row) => [row.key, totalsOf(row)]))).toEqual(
    Object.fromEntries(keys().map((key) => [key, journal.sum(of(key))])),
  );
});

test('what is committed is liquidated or still open, commitment by commitment', () => {
  const sums = journal.commitments.map(({ id }) => journal.sum(({ root }) => root === id));
  for (const { committed, liquidated, ordered, paid, recovered } of sums) {
    expect(committed >= liquidated && liquidated >= ordered && ordered >= paid && paid >= recovered).toBe(
      true,
    );
  }
  const open = sums.reduce((sum, { committed, liquidated }) => sum + committed - liquidated, 0n);
  const all = journal.sum();
  expect(all.committed).toBe(all.liquidated + open);
  expect(open).toBeGreaterThan(0n);
});

test('what is liquidated is ordered, or waits for an order that nothing has cancelled', () => {
  const { liquidated, ordered } = journal.sum();
  const waits = journal.open('liquidated', ['ordered', 'annulled']);
  expect(waits).toBe(parseMoney('300.00'));
  expect(liquidated).toBe(ordered + waits);
});

test('what is ordered is paid, or with the treasurer', () => {
  const { ordered, paid } = journal.sum();
  const withTreasurer = journal.open('ordered', ['paid', 'cancelled']);
  expect(withTreasurer).toBe(parseMoney('300.00'));
  expect(ordered).toBe(paid + withTreasurer);
});

test('every line shows what the journals come to until a day, and its appropriation whole', async () => {
  for (const year of years())
    for (const on of [`${year}-06-30`, `${year}-12-31`, `${year + 5}-12-31`]) {
      const lines = await pagesOf<BudgetLineView>(`/budget?year=${year}&on=${on}`);
      for (const { line, figures } of lines) {
        const { appropriation, available, uncovered, ...shown } = figures;
        const moved = journal.sum((move) => move.line === line && move.on <= on);
        expect({ on, line, ...shown, uncovered }).toEqual({ on, line, ...moneyOf(moved) });
        const parts = [available, shown.booked, shown.committed].map(parseMoney);
        expect({ on, line, whole: formatMoney(parts.reduce((sum, part) => sum + part, 0n)) }).toEqual({
          on,
          line,
          whole: appropriation,
        });
      }
      const known = lines.map(({ line }) => line);
      const used = journal.lines.filter((line) => line.startsWith(`${year}/`));
      expect(known).toEqual(expect.arrayContaining(used));
    }
});

/** Accounts of a year by the journals: those of commitments that belong to one. */
function accounts(
  keyOf: (commitment: JournalLedger['commitments'][number], line: string) => string | undefined,
) {
  const sums = new Map<string, Standing>();
  for (const commitment of journal.commitments)
    for (const line of new Set(commitment.said.parts.map((part) => part.line))) {
      const key = keyOf(commitment, line);
      if (key === undefined) continue;
      const more = journal.sum((move) => move.root === commitment.id && move.line === line);
      const before = sums.get(key);
      sums.set(
        key,
        before
          ? (Object.fromEntries(effects.map((one) => [one, before[one] + more[one]])) as Standing)
          : more,
      );
    }
  return Object.fromEntries(
    [...sums].map(([key, { committed, saved, liquidated, paid, recovered }]) => [
      key,
      Object.fromEntries(
        Object.entries({ committed, saved, liquidated, paid, recovered }).map(([figure, cents]) => [
          figure,
          formatMoney(cents),
        ]),
      ),
    ]),
  );
}

async function shownTotals(by: string, year: number) {
  const items = await pagesOf<BudgetTotalView>(`/budget/totals?by=${by}&year=${year}`);
  return Object.fromEntries(items.map(({ code, figures }) => [code, figures]));
}

test('each beneficiary has been granted what the journals come to in the calendar year', async () => {
  const { body } = await api.get(accountant, '/budget/totals?by=beneficiary');
  const granted = (body as BudgetTotalsView).years;
  expect(granted.length).toBeGreaterThan(0);
  for (const year of granted)
    expect(await shownTotals('beneficiary', year)).toEqual(
      accounts(({ on, said }) => (said.isGrant && yearOf(on) === year ? said.creditor.taxCode : undefined)),
    );
});

test('each office holder has travelled for what the journals come to', async () => {
  const expected = accounts(({ said }, line) =>
    line.startsWith('2026/') ? said.politicalBody?.key : undefined,
  );
  expect(Object.keys(expected).length).toBeGreaterThan(4);
  expect(await shownTotals('politicalBody', 2026)).toEqual(expected);
});
