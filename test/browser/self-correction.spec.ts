import { PatronageDesk } from '../support/patronage';
import { views, WebUnderTest } from './browser';
import { expectAccessible, expectNoSidewaysScroll, hasFocus } from './expectations';

const login = 'paola.vismara';
const colleague = 'andrea.locatelli';

const today = new Date().toLocaleDateString('it-IT', {
  timeZone: 'Europe/Rome',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
});

let web: WebUnderTest;
beforeAll(async () => {
  web = await WebUnderTest.start();
});
afterAll(() => web.stop());

describe.each(views)('%s', (_, viewport) => {
  it('the head of the unit corrects an act from its dossier, which says so from then on', async () => {
    const desk = new PatronageDesk(web.api.office);
    const granted = await desk.open('2026-03-02');
    await desk.grant(granted);
    const page = await web.open(`/cases/${granted}/documents`, { login, viewport });
    await page.getByRole('link', { name: 'Autotutela', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Autotutela' }).waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);

    const open = page.getByRole('button', { name: 'Apri la pratica' });
    await open.click();
    await hasFocus(page.getByRole('alert'));
    await page.getByRole('radio', { name: 'Annullamento d’ufficio' }).check();
    await page.getByLabel('Ragioni', { exact: true }).fill('Manca un requisito.');
    await page.getByLabel('Ragioni emerse il', { exact: true }).fill(today);
    await page.getByRole('radio', { name: 'No', exact: true }).check();
    await page.getByRole('radio', { name: 'Nessuna' }).check();
    await page.getByLabel('Nome', { exact: true }).fill('Circolo Ambrosiano');
    await page.getByLabel('PEC o indirizzo').fill('circolo@pec.example.org');
    await open.click();
    await page.getByRole('link', { name: /^Relazioni/ }).click();
    await page.getByRole('table').getByRole('link').first().click();
    await page.getByRole('link', { name: /^Documenti/ }).click();
    await page.getByRole('link', { name: 'In autotutela' }).waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);

    const other = await web.open(`/cases/${granted}/documents`, { login: colleague, viewport });
    await other.getByRole('link', { name: 'In autotutela' }).click();
    await other.getByRole('heading', { level: 1, name: /Circolo Ambrosiano/ }).waitFor();
    await expectNoSidewaysScroll(other);
  });

  it('who does not head the unit finds no way to correct an act', async () => {
    const desk = new PatronageDesk(web.api.office);
    const granted = await desk.open('2026-03-02');
    await desk.grant(granted);
    const page = await web.open(`/cases/${granted}/documents`, { login: colleague, viewport });
    await page.getByText('Stato dell’atto').first().waitFor();
    expect(await page.getByRole('link', { name: 'Autotutela', exact: true }).count()).toBe(0);
  });
});

it('no page fails or asks for what the content policy blocks', () => {
  expect(web.complaints).toEqual([]);
});
