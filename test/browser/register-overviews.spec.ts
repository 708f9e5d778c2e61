import { addDays, romeDateOf } from '../../libs/law';
import { missionEntered } from '../support/mission-entries';
import { recordingOn, turnOf } from '../support/turns';
import { holderOf } from '../../apps/cli/demonstration/holders';
import { views, WebUnderTest } from './browser';
import { expectAccessible, expectNoSidewaysScroll } from './expectations';

const keeper = holderOf('international-relations.officer');
const today = romeDateOf(Date.now());
const ago = (days: number) => addDays(today, -days);
const adele = { traveller: 'Adele Brioschi', role: 'assessore' };
const bruno = { traveller: 'Bruno Cazzaniga', role: 'councillor' };
/** Where somebody looks at the screens with their own eyes. */
const pictures = process.env['MARINO_SCREENSHOTS'];

let web: WebUnderTest;
beforeAll(async () => {
  web = await WebUnderTest.start();
  await recordingOn(web.api.office.database)(
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
      missionEntered('m2', ['2020-04-29', '2020-05-05'], {
        ...bruno,
        destination: 'Lione',
        country: 'FR',
        estimate: '500.00',
        cost: '400.00',
      }),
      missionEntered('m3', ['2020-05-20', '2020-05-22'], {
        ...adele,
        destination: 'Parigi',
        country: 'FR',
        estimate: '700.00',
      }),
      missionEntered('m4', ['2021-02-01', '2021-02-03'], {
        ...adele,
        destination: 'Lisbona',
        country: 'PT',
        estimate: '1200.00',
        advance: '600.00',
        cost: '1100.00',
        settledOn: '2021-03-01',
      }),
      missionEntered('m5', [ago(45), ago(40)], { ...bruno, destination: 'Monaco', advance: '250.00' }),
      missionEntered('m6', [ago(12), ago(10)], { ...adele, destination: 'Praga', advance: '300.00' }),
    ),
  );
});
afterAll(() => web.stop());

describe.each(views)('the register of missions, %s,', (name, viewport) => {
  const isWide = viewport.width > 767;
  const open = (path: string) => web.open(path, { login: keeper, viewport });
  const shot = async (page: Awaited<ReturnType<typeof open>>, what: string) => {
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    if (pictures) await page.screenshot({ path: `${pictures}/missions-${what}-${name}.png`, fullPage: true });
  };

  it('leads from its list to its calendar, month by month and by quarters', async () => {
    const page = await open('/registers/missions');
    await page.getByRole('link', { name: 'Calendario' }).click();
    await page.getByRole('button', { name: 'Oggi' }).waitFor();
    await page.goto('/registers/missions/overviews/calendar?month=2020-05');
    await page.getByRole('heading', { name: 'maggio 2020' }).waitFor();
    if (isWide) {
      const rows = page.getByRole('row');
      await rows
        .filter({ hasText: 'Adele Brioschi' })
        .getByRole('link', { name: /Zurigo/ })
        .waitFor();
      expect(await rows.filter({ hasText: 'Bruno Cazzaniga' }).getByRole('link').count()).toBe(1);
    } else {
      // The two days on which both are away stand together.
      const both = page.getByRole('listitem').filter({ hasText: 'dal 4 mag 2020 al 5 mag 2020' });
      await both.getByRole('link', { name: 'Adele Brioschi: Zurigo' }).waitFor();
      await both.getByRole('link', { name: 'Bruno Cazzaniga: Lione' }).waitFor();
      expect(await page.getByRole('table').count()).toBe(0);
    }
    await shot(page, 'month');
    await page.getByLabel('Periodo').selectOption({ label: 'Tre mesi' });
    await page.getByRole('heading', { name: 'maggio 2020 – luglio 2020' }).waitFor();
    await shot(page, 'quarter');
    await page.getByRole('button', { name: 'Successivo' }).click();
    await page.getByText('Nessuna iscrizione nel periodo: agosto 2020 – ottobre 2020.').waitFor();
    await page.getByRole('button', { name: 'Precedente' }).click();
    await page
      .getByRole('link', { name: /Zurigo/ })
      .first()
      .click();
    await page.getByRole('heading', { level: 1, name: 'Adele Brioschi: Zurigo' }).waitFor();
    await page.getByText('Svizzera').first().waitFor();
  });

  it('counts missions by country and their cost by traveller and year', async () => {
    const page = await open('/registers/missions/overviews/countries');
    await page.getByText('Portogallo').waitFor();
    const names = await page.locator('td.ui-records__lead').allInnerTexts();
    expect(names).toEqual(['Francia', 'Portogallo', 'Svizzera', 'Non indicato']);
    await shot(page, 'countries');
    await page.getByLabel('Anno').selectOption('2020');
    await page.getByText('Portogallo').waitFor({ state: 'detached' });
    await page.getByRole('link', { name: 'Per amministratore e anno' }).click();
    await page.locator('td', { hasText: 'Tutti gli anni' }).first().waitFor();
    await page.getByText('1.950,10').first().waitFor();
    await shot(page, 'travellers');
  });

  it('shows advances that nothing has settled, the oldest first', async () => {
    const page = await open('/registers/missions/overviews/advances');
    await page.getByText('2 iscrizioni in sospeso.').waitFor();
    expect(await page.locator('td.ui-records__lead').allInnerTexts()).toEqual([
      'Bruno Cazzaniga: Monaco',
      'Adele Brioschi: Praga',
    ]);
    await page.getByText('40', { exact: true }).waitFor();
    await shot(page, 'advances');
  });
});

test('an overview is closed to those who do not read the register, and one that there is not is said to be missing', async () => {
  const stranger = await web.open('/inbox', { login: 'giulia.ferrari' });
  await stranger.goto('/registers/missions/overviews/calendar');
  await stranger.locator('.ui-notice').waitFor();
  expect(await stranger.getByText('Calendario').count()).toBe(0);
  const page = await web.open('/registers/missions/overviews/nothing', { login: keeper });
  await page.getByText('Il registro non ha questa vista.').waitFor();
});
