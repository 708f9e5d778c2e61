import type { NearDeadlineView, Page } from '../../../../libs/domain';
import { addDays } from '../../../../libs/law';
import { eventually } from '../../../../test/support/eventually';
import { NominationsDesk, somebody } from '../../../../test/support/nominations';
import { RunningApi } from '../../../../test/support/running-api';

const TODAY = '2027-02-01';
const officer = 'federico.lunghi';
/** Days until the end of a mandate, by the holder's name. */
const ENDS = { 'Ada Lontana': 181, 'Bice Prima': 180, 'Carla Vicina': 30 } as const;

let api: RunningApi;
beforeAll(async () => {
  api = await RunningApi.start();
  const desk = new NominationsDesk(api.office);
  const seats = Object.entries(ENDS).map(([name, days], index) => {
    const { taxCode, gender } = somebody(name);
    const mandate = { startsOn: '2024-02-01', endsOn: addDays(TODAY, days), mandateNumber: 1 };
    const holder = { holder: name, holderTaxCode: taxCode, gender, origin: 'other' };
    return { body: 'Ente delle scadenze', seat: index + 1, ...holder, ...mandate };
  });
  await desk.opened(await desk.importSeats(seats, TODAY, true), 'mandate', 3);
});
afterAll(() => api.stop());

const near = async (login: string, query = ''): Promise<Page<NearDeadlineView>> =>
  (await api.get(login, `/deadlines${query}`)).body as Page<NearDeadlineView>;

test('ends of mandates are listed from the first day on which they are reminded of, the nearest first', async () => {
  const items = await eventually('two ends of mandates', async () => {
    const page = await near(officer);
    return page.items.length === 2 ? page.items : undefined;
  });
  expect(items.map(({ daysLeft, caseTitle, title }) => [daysLeft, caseTitle, title.it])).toEqual([
    [30, 'Carla Vicina: Ente delle scadenze / Consiglio di amministrazione / 3', 'Fine del mandato'],
    [180, 'Bice Prima: Ente delle scadenze / Consiglio di amministrazione / 2', 'Fine del mandato'],
  ]);
});

test('the list is read page by page', async () => {
  const first = await near(officer, '?limit=1');
  expect(first.items.map(({ daysLeft }) => daysLeft)).toEqual([30]);
  const second = await near(officer, `?limit=1&after=${encodeURIComponent(first.next ?? '')}`);
  expect(second.items.map(({ daysLeft }) => daysLeft)).toEqual([180]);
  expect(second.next).toBeUndefined();
  expect(await api.get(officer, '/deadlines?after=nothing')).toMatchObject({ status: 400 });
});

test('other offices see none of them, and nobody does without signing in', async () => {
  expect((await near('giulia.ferrari')).items).toEqual([]);
  expect(await api.anonymous().get('/api/deadlines')).toMatchObject({ status: 401 });
});
