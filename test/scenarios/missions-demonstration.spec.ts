import { ApiDesk } from '../../apps/cli/demonstration/api-desk';
import { fillBudget } from '../../apps/cli/demonstration/budget';
import { holderOf } from '../../apps/cli/demonstration/holders';
import { fillMissions } from '../../apps/cli/demonstration/missions/fill';
import { comingMission, missionsChapter, pastMissions } from '../../apps/cli/demonstration/missions/missions';
import type {
  BudgetTotalsView,
  BudgetView,
  CaseView,
  Page,
  RegisterCalendarView,
  RegisterGroupedView,
  RegisterOpenView,
} from '../../libs/domain';
import { romeDateOf } from '../../libs/law';
import { RunningApi } from '../support/running-api';

const officer = holderOf('international-relations.officer');
const accountant = holderOf('accounts.officer');
const mayor = holderOf('mayor');

let api: RunningApi;
let desk: ApiDesk;
beforeAll(async () => {
  // Refilling asks more often than a person.
  api = await RunningApi.start({ MARINO_REQUESTS_OF_PERSON: '0', MARINO_REQUESTS_OF_ADDRESS: '0' });
  desk = new ApiDesk(new URL(await api.app.getUrl()).origin, (login) => api.tokenOf(login));
  await fillBudget(desk);
  await fillMissions(desk);
});
afterAll(() => api.stop());

const overview = async <View>(key: string): Promise<View> =>
  (await api.get(officer, `/registers/missions/overviews/${key}`)).body as View;

async function cases(): Promise<string[]> {
  const { body } = await api.get(officer, '/cases?procedure=foreignMission&limit=100');
  return (body as Page<CaseView>).items
    .map(({ title, stage, outcome }) => `${title}: ${outcome ?? stage}`)
    .sort();
}

const filled = [
  'Barcellona: Leone Bertarelli: recovered',
  'Francoforte: Ivo Soncini: preparation',
  'Lisbona: Emma Airoldi: statement',
  'New York: Caterina Oldrati: statement',
  'Zurigo: Ottavia Crespi: refunded',
];

test('missions of the demonstration are refunded, recovered, awaited and prepared', async () => {
  expect(await cases()).toEqual(filled);
});

test('filled in again they are the same', async () => {
  await fillMissions(desk);
  expect(await cases()).toEqual(filled);
});

test('the mayor finds the statement with the receipts of the way', async () => {
  const [task, ...more] = await desk.inbox(mayor, 'foreignMission');
  expect([task?.key, more.length]).toEqual(['ownStatement', 0]);
});

test('the register shows them in its calendar, by country, by traveller and year, and with open advances', async () => {
  const { rows } = await overview<RegisterCalendarView>('calendar?month=2026-09');
  expect(rows.map(({ row }) => row)).toEqual(['Caterina Oldrati', 'Emma Airoldi']);
  const coming = comingMission(romeDateOf(Date.now()));
  const month = coming.name.slice('frankfurt-'.length);
  const next = await overview<RegisterCalendarView>(`calendar?month=${month}`);
  expect(next.rows.map(({ row }) => row)).toContain('Ivo Soncini');
  const countries = await overview<RegisterGroupedView>('countries?year=2026');
  expect(JSON.stringify(countries)).toContain('"ES"');
  const travellers = await overview<RegisterGroupedView>('travellers?year=2026');
  for (const { proposal } of pastMissions)
    expect(JSON.stringify(travellers)).toContain((proposal['traveller'] as { name: string }).name);
  const { entries } = await overview<RegisterOpenView>('advances');
  expect(entries.map(({ title }) => title)).toEqual(['Emma Airoldi: Lisbona', 'Caterina Oldrati: New York']);
});

test('the budget and the totals of office holders show what they spend', async () => {
  const { items } = (await api.get(accountant, '/budget?year=2026')).body as BudgetView;
  const line = items.find(({ chapter }) => chapter === missionsChapter);
  expect(line?.figures.paid).not.toBe('0.00');
  expect(line?.figures.recovered).not.toBe('0.00');
  const totals = (await api.get(accountant, '/budget/totals?by=politicalBody&year=2026'))
    .body as BudgetTotalsView;
  expect(totals.items.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['Ottavia Crespi', 'Caterina Oldrati']),
  );
});
