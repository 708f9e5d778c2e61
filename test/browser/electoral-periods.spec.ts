import { addDays, romeDateOf } from '../../libs/law';
import { views, WebUnderTest } from './browser';
import { expectAccessible, expectNoSidewaysScroll, hasFocus } from './expectations';
import { people } from './people';

const today = romeDateOf(Date.now());
const typed = (day: string) => day.split('-').reverse().join('/');

let web: WebUnderTest;
beforeAll(async () => {
  web = await WebUnderTest.start();
});
afterAll(() => web.stop());

describe.each(views)('%s', (_, viewport) => {
  const title = `Elezioni comunali (${viewport.width})`;

  it('a period is entered, told to the open cases, and called off', async () => {
    const page = await web.open('/office-calendar', { login: people.keeper.login, viewport });
    await page.getByRole('button', { name: 'Inserire un periodo elettorale' }).click();
    const dialog = page.getByRole('dialog', { name: 'Inserire un periodo elettorale' });
    await dialog.getByRole('button', { name: 'Inserire un periodo elettorale' }).click();
    await hasFocus(dialog.getByRole('alert'));
    await expectAccessible(page);

    await dialog.getByRole('combobox', { name: 'Elezioni' }).selectOption('municipal');
    await dialog.getByLabel('Denominazione').fill(title);
    const from = dialog.getByRole('textbox', { name: 'Convocazione dei comizi' });
    const until = dialog.getByRole('textbox', { name: 'Chiusura del voto' });
    await from.fill(typed(addDays(today, 60)));
    await until.fill(typed(addDays(today, 50)));
    await dialog.getByRole('button', { name: 'Inserire un periodo elettorale' }).click();
    await dialog.getByRole('link', { name: /Il periodo finisce prima di cominciare/ }).click();
    await hasFocus(until);
    await until.fill(typed(addDays(today, 105)));
    await dialog.getByRole('button', { name: 'Inserire un periodo elettorale' }).click();

    await hasFocus(page.getByRole('status').filter({ hasText: `Periodo elettorale registrato: ${title}` }));
    const row = page.getByRole('row').filter({ hasText: title });
    await row.getByText('Tutte informate').waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);

    await row.getByRole('button', { name: `Modifica: ${title}` }).click();
    const change = page.getByRole('dialog', { name: 'Modificare il periodo elettorale' });
    expect(await change.getByLabel('Denominazione').inputValue()).toBe(title);
    await change.getByRole('radio', { name: 'Sì' }).check();
    await change.getByRole('button', { name: 'Salva la modifica' }).click();
    await row.getByText('Revocato').waitFor();
    await expectNoSidewaysScroll(page);
  });

  it('who does not keep the calendar reads it only', async () => {
    const page = await web.open('/office-calendar', { login: people.officer.login, viewport });
    await page.getByRole('row').filter({ hasText: title }).getByText('Revocato').waitFor();
    expect(await page.getByRole('button', { name: 'Inserire un periodo elettorale' }).count()).toBe(0);
    expect(await page.getByRole('button', { name: /^Modifica/ }).count()).toBe(0);
  });
});

it('keeps within its content policy', () => {
  expect(web.complaints).toEqual([]);
});
