import type { Page } from 'playwright-core';
import { addDays, closedDay, romeDateOf, yearOf } from '../../libs/law';
import { views, WebUnderTest } from './browser';
import { expectAccessible, expectNoSidewaysScroll, hasFocus } from './expectations';
import { people } from './people';

const { keeper, officer } = people;
const today = romeDateOf(Date.now());

let web: WebUnderTest;
beforeAll(async () => {
  web = await WebUnderTest.start();
});
afterAll(() => web.stop());

/** The nth day from tomorrow on on which the offices are open; as people type it. */
function workingDay(n: number): string {
  let day = addDays(today, 30);
  for (let left = n; left > 0;) {
    day = addDays(day, 1);
    if (!closedDay(day, { closures: [] })) left -= 1;
  }
  return day;
}

const typed = (day: string) => day.split('-').reverse().join('/');

async function openDialog(page: Page) {
  await page.getByRole('button', { name: 'Inserire una chiusura' }).click();
  const dialog = page.getByRole('dialog', { name: 'Inserire una chiusura' });
  await dialog.waitFor();
  return dialog;
}

describe.each(views.map((view, index) => [...view, index] as const))('%s', (_, viewport, index) => {
  const first = workingDay(1 + 2 * index);
  const reason = `Trasloco ${index + 1}`;

  it('a closure is entered, from its errors to its place in the list', async () => {
    const page = await web.open('/inbox', { login: keeper.login, viewport });
    await page.getByRole('link', { name: 'Organizzazione' }).click();
    await page.getByRole('link', { name: 'Calendario', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Calendario dell’ufficio' }).waitFor();
    const dialog = await openDialog(page);
    const from = dialog.getByRole('textbox', { name: 'Primo giorno' });
    const to = dialog.getByRole('textbox', { name: 'Ultimo giorno' });
    await hasFocus(from);
    await dialog.getByRole('button', { name: 'Inserisci la chiusura' }).click();
    await hasFocus(dialog.getByRole('alert'));
    await expectAccessible(page);

    // What only the server knows stands beside the field as well.
    await from.fill(typed(addDays(today, -1)));
    await to.fill(typed(today));
    await dialog.getByLabel('Motivo').fill(reason);
    await dialog.getByRole('button', { name: 'Inserisci la chiusura' }).click();
    await dialog.getByRole('link', { name: /^Primo giorno: Il giorno è già passato/ }).click();
    await hasFocus(from);
    expect(await from.getAttribute('aria-invalid')).toBe('true');
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);

    await from.fill(typed(first));
    await to.fill(typed(first));
    await dialog.getByRole('button', { name: 'Inserisci la chiusura' }).click();
    const done = page.getByRole('status').filter({ hasText: 'Chiusura inserita' });
    await hasFocus(done);
    expect(await done.innerText()).toContain('Nessuna attività aperta cambia data.');
    await page.getByRole('row').filter({ hasText: reason }).getByText('In vigore').waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  });

  it('days that are closed already are refused', async () => {
    const page = await web.open('/office-calendar', { login: keeper.login, viewport });
    const dialog = await openDialog(page);
    await dialog.getByRole('textbox', { name: 'Primo giorno' }).fill(typed(first));
    await dialog.getByRole('textbox', { name: 'Ultimo giorno' }).fill(typed(first));
    await dialog.getByLabel('Motivo').fill('Di nuovo');
    await dialog.getByRole('button', { name: 'Inserisci la chiusura' }).click();
    await hasFocus(dialog.getByRole('alert'));
    expect(await dialog.getByRole('alert').innerText()).toContain('Primo giorno: Per alcuni di quei giorni');
  });

  it('others read it and change nothing', async () => {
    const page = await web.open(`/office-calendar?year=${yearOf(first)}`, { login: officer.login, viewport });
    await page.getByRole('row').filter({ hasText: reason }).waitFor();
    expect(await page.getByRole('button', { name: /Inserire una chiusura|Revoca/ }).count()).toBe(0);
    await page.getByText('Sant’Ambrogio, patrono di Milano').waitFor();
  });

  it('a closure is withdrawn with a reason and stays in the list', async () => {
    const page = await web.open(`/office-calendar?year=${yearOf(first)}`, { login: keeper.login, viewport });
    await page
      .getByRole('row')
      .filter({ hasText: reason })
      .getByRole('button', { name: /^Revoca/ })
      .click();
    const dialog = page.getByRole('dialog', { name: 'Revocare la chiusura' });
    await dialog.getByText(reason).waitFor();
    await dialog.getByRole('button', { name: 'Revoca la chiusura' }).click();
    await hasFocus(dialog.getByRole('alert'));
    await dialog.getByLabel('Motivo della revoca').fill('Trasloco rinviato');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Revoca la chiusura' }).click();
    await hasFocus(page.getByRole('status').filter({ hasText: 'Chiusura revocata' }));
    const row = page.getByRole('row').filter({ hasText: reason });
    await row.getByText(/^revocata da Roberto Cattani, .*: Trasloco rinviato$/).waitFor();
    expect(await row.getByRole('button').count()).toBe(0);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  });
});

it('speaks English where that is chosen', async () => {
  const page = await web.open('/office-calendar', { login: keeper.login });
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('heading', { level: 1, name: 'Office calendar' }).waitFor();
  expect(await page.getByRole('button', { name: 'Enter a closure' }).isVisible()).toBe(true);
});

it('keeps within its content policy', () => {
  expect(web.complaints).toEqual([]);
});
