import type {
  ProblemView,
  RegisterCalendarView,
  RegisterGroupedView,
  RegisterOpenView,
  RegisterView,
} from '../../../../libs/domain';
import { addDays, romeDateOf } from '../../../../libs/law';
import { missionEntered } from '../../../../test/support/mission-entries';
import { type Answer, RunningApi } from '../../../../test/support/running-api';
import { recordingOn, turnOf } from '../../../../test/support/turns';
import { holderOf } from '../../../cli/demonstration/holders';

const keeper = holderOf('international-relations.officer');
const auditor = 'nicola.sartirana';
const stranger = 'giulia.ferrari';
const today = romeDateOf(Date.now());
const ago = (days: number) => addDays(today, -days);

const adele = { traveller: 'Adele Brioschi' };
const bruno = { traveller: 'Bruno Cazzaniga' };

let api: RunningApi;
beforeAll(async () => {
  api = await RunningApi.start();
  const record = recordingOn(api.office.database);
  await record(
    turnOf(
      'missions',
      1,
      missionEntered('m1', ['2020-05-04', '2020-05-06'], {
        ...adele,
        destination: 'Zurigo',
        country: 'CH',
        estimate: '900.00',
        cost: '850.10',
      }),
      missionEntered('m2', ['2020-04-29', '2020-05-02'], {
        ...bruno,
        destination: 'Lione',
        country: 'FR',
        cost: '400.00',
      }),
      missionEntered('m3', ['2020-05-31', '2020-06-02'], {
        ...adele,
        destination: 'Parigi',
        country: 'FR',
        estimate: '700.00',
      }),
      missionEntered('m4', ['2021-01-01', '2021-01-02'], { ...adele, destination: 'Lugano' }),
      // Undone before it began: it holds on no day.
      missionEntered('m5', ['2020-05-10', '2020-05-12'], {
        ...bruno,
        destination: 'Vienna',
        country: 'AT',
        advance: '99.00',
      }),
      { kind: 'registerEnded', version: 'm5.end', register: 'missions', key: 'm5', on: '2020-05-09' },
      missionEntered('open1', [ago(12), ago(10)], { ...adele, destination: 'Praga', advance: '300.00' }),
      missionEntered('open2', [ago(45), ago(40)], { ...bruno, destination: 'Monaco', advance: '0.01' }),
      missionEntered('today', [ago(3), today], { ...adele, destination: 'Berlino', advance: '100.00' }),
      missionEntered('yesterday', [ago(3), ago(1)], { ...bruno, destination: 'Gand', advance: '100.00' }),
      missionEntered('settled', [ago(30), ago(28)], {
        ...adele,
        destination: 'Oslo',
        advance: '100.00',
        settledOn: ago(2),
      }),
      missionEntered('none', [ago(20), ago(19)], { ...adele, destination: 'Nizza', advance: '0.00' }),
    ),
  );
});
afterAll(() => api.stop());

const get = (login: string, overview: string): Promise<Answer> =>
  api.get(login, `/registers/missions/overviews/${overview}`);

test('a register says how else its entries can be looked at, in order', async () => {
  const { body } = await api.get(keeper, '/registers/missions');
  expect((body as RegisterView).overviews.map(({ key, title }) => [key, title.it])).toEqual([
    ['calendar', 'Calendario'],
    ['countries', 'Per Paese'],
    ['travellers', 'Per amministratore e anno'],
    ['advances', 'Anticipi da regolare'],
  ]);
  const costs = (await api.get(keeper, '/registers/missionCosts')).body as RegisterView;
  expect(costs.overviews).toEqual([]);
});

describe('the calendar', () => {
  const calendar = async (search: string) =>
    (await get(keeper, `calendar${search}`)).body as RegisterCalendarView;

  it('has who is away in a month, with missions that begin before it or end behind it', async () => {
    const { rows, from, to } = await calendar('?month=2020-05');
    expect([from, to]).toEqual(['2020-05-01', '2020-05-31']);
    expect(rows).toEqual([
      {
        row: 'Adele Brioschi',
        entries: [
          {
            key: 'm1',
            title: 'Adele Brioschi: Zurigo',
            what: 'Zurigo',
            from: '2020-05-04',
            to: '2020-05-06',
          },
          {
            key: 'm3',
            title: 'Adele Brioschi: Parigi',
            what: 'Parigi',
            from: '2020-05-31',
            to: '2020-06-02',
          },
        ],
      },
      {
        row: 'Bruno Cazzaniga',
        entries: [
          { key: 'm2', title: 'Bruno Cazzaniga: Lione', what: 'Lione', from: '2020-04-29', to: '2020-05-02' },
        ],
      },
    ]);
  });

  it.each([
    ['?month=2020-06', ['m3']],
    ['?month=2020-07', []],
    ['?month=2020-06&months=3', ['m3']],
    ['?month=2020-11&months=3', ['m4']],
  ])('asked for by %s has the missions %j', async (search, keys) => {
    const { rows } = await calendar(search);
    expect(rows.flatMap(({ entries }) => entries.map(({ key }) => key))).toEqual(keys);
  });

  it('is that of the present month without a word about it', async () => {
    const { month, months, today: day } = await calendar('');
    expect({ month, months, day }).toEqual({ month: today.slice(0, 7), months: 1, day: today });
  });
});

describe('the count', () => {
  const grouped = async (overview: string) => (await get(auditor, overview)).body as RegisterGroupedView;

  it('by country has the sums of a year, and those of no country last', async () => {
    const { groups, total, by, sums } = await grouped('countries?year=2020');
    expect({ by, sums }).toEqual({ by: 'country', sums: ['estimate', 'cost'] });
    expect(groups.map(({ value, count, sums: of }) => [value, count, of])).toEqual([
      ['CH', 1, { estimate: '900.00', cost: '850.10' }],
      ['FR', 2, { estimate: '700.00', cost: '400.00' }],
    ]);
    expect(total).toEqual({ count: 3, sums: { estimate: '1600.00', cost: '1250.10' } });
    const next = await grouped('countries?year=2021');
    expect(next.groups).toEqual([{ count: 1, sums: {}, years: [{ year: 2021, count: 1, sums: {} }] }]);
    expect(next.years).toEqual(expect.arrayContaining([2021, 2020]));
  });

  it('by traveller tells the years apart', async () => {
    const { groups } = await grouped('travellers');
    const years = groups.find(({ value }) => value === 'Adele Brioschi')?.years ?? [];
    expect(years.filter(({ year }) => year < 2022)).toEqual([
      { year: 2021, count: 1, sums: {} },
      { year: 2020, count: 2, sums: { estimate: '1600.00', cost: '850.10' } },
    ]);
  });
});

test('advances that nothing has settled after the return come with their days, the oldest first', async () => {
  const { entries, since } = (await get(keeper, 'advances')).body as RegisterOpenView;
  expect(since.it).toBe('Giorni dal rientro');
  expect(entries.map(({ key, days }) => [key, days])).toEqual([
    ['open2', 40],
    ['open1', 10],
    ['yesterday', 1],
  ]);
});

describe('an overview', () => {
  it.each(['calendar', 'countries', 'travellers', 'advances'])(
    'such as %s is for those who read the register, and for nobody else',
    async (overview) => {
      expect(await get(stranger, overview)).toMatchObject({
        status: 404,
        body: { code: 'registerNotFound' },
      });
      const outside = await api.anonymous().get(`/api/registers/missions/overviews/${overview}`);
      expect((outside.body as ProblemView).code).toBe('notSignedIn');
    },
  );

  it.each([
    ['nothing', 404, 'registerOverviewNotFound'],
    ['toString', 404, 'registerOverviewNotFound'],
    ['calendar?month=2026-13', 400, 'invalidRequest'],
    ['calendar?month=2026-01&months=2', 400, 'invalidRequest'],
    ['countries?year=1989', 400, 'invalidRequest'],
  ])('asked for by %s is answered with %i %s', async (overview, status, code) => {
    expect(await get(keeper, overview)).toMatchObject({ status, body: { code } });
  });
});
