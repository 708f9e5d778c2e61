import type { ProcedureDeclaration } from '../../libs/domain';
import { correctionOf } from '../../workflows/procedures/register-corrections/procedure';
import { hallBooking, halls } from '../support/hall-bookings/procedure';
import { booking, ending, HallsRecord } from '../support/hall-bookings/record';
import { views, WebUnderTest } from './browser';
import { expectAccessible, expectNoSidewaysScroll } from './expectations';

const inner = { ...halls, key: 'innerHalls', public: false };
const procedures: readonly ProcedureDeclaration[] = [
  { ...hallBooking, registers: { halls, inner } },
  correctionOf(halls),
];
const officer = 'andrea.locatelli';

let web: WebUnderTest;
beforeAll(async () => {
  web = await WebUnderTest.start(procedures);
  const record = new HallsRecord(web.api.office);
  await record.open('coro', booking('coro.1', 'Coro civico', { from: '2020-05-20', to: '2020-05-22' }));
  await record.open('banda', booking('banda.1', 'Banda/musicale', { from: '2020-06-01' }));
  await record.write('banda', booking('banda.2', 'Banda/musicale', { from: '2020-07-01' }, 'Sala Marra'));
  await record.open('fiera', booking('fiera.1', 'Fiera del libro', { from: '2099-01-01' }));
  await record.open('ballo', booking('ballo.1', 'Ballo', { from: '2020-02-01' }));
  await record.write('ballo', ending('ballo.2', 'Ballo', '2020-01-31'));
});
afterAll(() => web.stop());

const screens: readonly (readonly [name: string, path: string, settled: string])[] = [
  ['the list of registers', '/registers', '.procedure-card'],
  ['a register', '/registers/halls', '.ui-records'],
  ['an entry', '/registers/halls/Banda%2Fmusicale', '.timeline'],
];
describe.each(views)('%s', (_, viewport) => {
  it.each(screens)('%s is accessible and fits, signed in or not', async (_name, path, settled) => {
    for (const login of [undefined, officer]) {
      const page = await web.open(path, { login, viewport });
      await page.locator(settled).first().waitFor();
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
    }
  });
});

it('is reached from the menu, and shows a register as it was on a day', async () => {
  const page = await web.open('/inbox', { login: officer });
  await page.getByRole('link', { name: 'Registri' }).click();
  await page
    .getByRole('link', { name: /Sale concesse.*/ })
    .first()
    .click();
  await page.getByRole('heading', { level: 1, name: 'Sale concesse' }).waitFor();
  await page.getByRole('cell', { name: 'dal 1 gen 2099' }).waitFor();
  expect(await page.getByRole('row').count()).toBe(5);

  await page.getByRole('textbox', { name: 'Situazione al' }).fill('30/6/2020');
  await page.getByRole('cell', { name: 'dal 1 giu 2020 al 30 giu 2020' }).waitFor();
  expect(await page.getByRole('row').count()).toBe(2);
  expect(new URL(page.url()).search).toBe('?on=2020-06-30');
  const table = page.getByRole('link', { name: 'Scarica la tabella (CSV)' });
  expect(await table.getAttribute('href')).toBe('/api/registers/halls/entries.csv?on=2020-06-30');

  await page.getByRole('textbox', { name: 'Situazione al' }).fill('');
  await page.getByLabel('Cerca nelle iscrizioni').fill('coro');
  await page.getByRole('cell', { name: 'Cessata' }).waitFor();
});

it('tells the history of an entry, with its cases to those who may read them', async () => {
  const page = await web.open('/registers/halls', { login: officer });
  await page.getByRole('link', { name: 'Sala Marra: Banda/musicale' }).click();
  await page.getByText('Giorni a cui si applica: dal 1 giu 2020 al 30 giu 2020').waitFor();
  expect(await page.getByText('Andrea Locatelli').count()).toBeGreaterThan(0);
  expect(await page.getByRole('link', { name: 'Vai alla pratica' }).first().getAttribute('href')).toBe(
    '/cases/banda/history',
  );
  expect(await page.getByRole('link', { name: 'Correggi l’iscrizione' }).getAttribute('href')).toBe(
    '/new/hallsCorrection?entry=Banda%2Fmusicale',
  );

  const outside = await web.open('/registers/halls/Banda%2Fmusicale');
  await outside.getByText('Giorni a cui si applica').first().waitFor();
  expect(await outside.getByText('Andrea Locatelli').count()).toBe(0);
  expect(await outside.getByRole('link', { name: /Vai alla pratica|Correggi/ }).count()).toBe(0);
});

it('asks who wants to see an internal register to sign in, and goes on there', async () => {
  const page = await web.open('/registers/innerHalls');
  await page.getByRole('heading', { level: 1, name: 'Accesso' }).waitFor();
  await page.getByRole('link', { name: 'Accedi a Marino' }).click();
  await page.getByRole('button', { name: 'Andrea Locatelli' }).click();
  await page.getByText('Il registro non contiene iscrizioni.').waitFor();
  expect(new URL(page.url()).pathname).toBe('/registers/innerHalls');
});

it('keeps within its content policy', () => {
  expect(web.complaints).toEqual([]);
});
