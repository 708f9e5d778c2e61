import { addDays, romeDateOf } from '../../libs/law';
import { views, WebUnderTest } from './browser';
import { expectAccessible, expectNoSidewaysScroll, hasFocus } from './expectations';
import { people } from './people';

const { manager, keeper, officer } = people;
const HEAD = 'Responsabile dell’Unità Amministrativa, Contabilità e Contributi';
const today = romeDateOf(Date.now());
const typed = (day: string) => day.split('-').reverse().join('/');

let web: WebUnderTest;
beforeAll(async () => {
  web = await WebUnderTest.start();
});
afterAll(() => web.stop());

describe.each(views.map((view, index) => [...view, index] as const))('%s', (_, viewport, index) => {
  const first = addDays(today, 400 * index);
  const act = `Determinazione n. ${index + 1} del 2026`;

  it('who holds an office gives its signature, from the refusals to the list, and ends it', async () => {
    const page = await web.open('/inbox', { login: manager.login, viewport });
    await page.getByRole('link', { name: 'Organizzazione' }).click();
    await page.getByRole('link', { name: 'Deleghe di firma' }).click();
    await page.getByRole('heading', { level: 1, name: 'Deleghe e limiti di firma' }).waitFor();
    // How far an office signs is set above it.
    expect(await page.getByRole('button', { name: 'Inserire un limite' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Inserire una delega' }).click();
    const dialog = page.getByRole('dialog', { name: 'Inserire una delega' });
    const confirm = dialog.getByRole('button', { name: 'Inserisci la delega' });
    await confirm.click();
    await hasFocus(dialog.getByRole('alert'));
    await expectAccessible(page);

    await dialog.getByRole('radio', { name: HEAD }).check();
    const who = dialog.getByLabel('Persona delegata');
    await who.selectOption('silvia.meroni');
    await dialog.getByRole('textbox', { name: 'Primo giorno' }).fill(typed(first));
    await dialog.getByRole('textbox', { name: 'Ultimo giorno' }).fill(typed(addDays(first, 300)));
    await dialog.getByRole('textbox', { name: 'Fino a (euro)' }).fill('5.000,00');
    await dialog.getByLabel('Atto con cui è conferita').fill(act);
    const kinds = dialog.getByRole('group', { name: /^Solo per alcuni atti/ });
    await kinds.getByRole('button', { name: 'Aggiungi: Tipo di atto' }).click();
    await kinds.getByRole('combobox', { name: /^Tipo di atto/ }).selectOption('liquidation');
    await confirm.click();
    await dialog.getByRole('link', { name: /^Persona delegata: La delega spetta a chi/ }).click();
    await hasFocus(who);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);

    await who.selectOption(officer.login);
    await confirm.click();
    await hasFocus(page.getByRole('status').filter({ hasText: 'Delega inserita' }));
    const row = page.getByRole('row').filter({ hasText: act });
    expect(await row.innerText()).toContain('Liquidazioni');
    expect(await row.innerText()).toContain('fino a 5.000,00');
    await row.getByText(index === 0 ? 'In vigore' : 'Futura').waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);

    const theirs = await web.open('/mandates', { login: officer.login, viewport });
    await theirs.getByRole('row').filter({ hasText: act }).waitFor();
    expect(await theirs.getByRole('button', { name: /^Termina/ }).count()).toBe(0);

    await row.getByRole('button', { name: /^Termina/ }).click();
    const ending = page.getByRole('dialog', { name: 'Terminare la delega o il limite' });
    await expectAccessible(page);
    await ending.getByRole('button', { name: 'Termina da oggi' }).click();
    await hasFocus(page.getByRole('status').filter({ hasText: 'Terminata' }));
    await row.getByText('Cessata').waitFor();
    expect(await row.getByRole('button').count()).toBe(0);
  });

  it('who keeps the house sets how far an office signs itself', async () => {
    const page = await web.open('/mandates', { login: keeper.login, viewport });
    await page.getByRole('button', { name: 'Inserire un limite' }).click();
    const dialog = page.getByRole('dialog', { name: 'Inserire un limite' });
    expect(await dialog.getByLabel('Persona delegata').count()).toBe(0);
    await dialog.getByLabel('Ufficio', { exact: false }).first().selectOption('contributions.manager');
    await dialog.getByRole('textbox', { name: 'Fino a (euro)' }).fill('40000');
    await dialog.getByRole('textbox', { name: 'Primo giorno' }).fill(typed(first));
    await dialog.getByRole('textbox', { name: 'Ultimo giorno' }).fill(typed(addDays(first, 300)));
    await dialog.getByLabel('Atto con cui è conferita').fill(`Limite ${index + 1}`);
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Inserisci il limite' }).click();
    await hasFocus(page.getByRole('status').filter({ hasText: 'Limite inserito' }));
    const row = page.getByRole('row').filter({ hasText: `Limite ${index + 1}` });
    expect(await row.innerText()).toContain('Chi ricopre l’ufficio');
    expect(await row.innerText()).toContain('fino a 40.000,00');
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  });
});

it('speaks English where that is chosen', async () => {
  const page = await web.open('/mandates', { login: keeper.login });
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('heading', { level: 1, name: 'Mandates and limits of signature' }).waitFor();
  expect(await page.getByRole('button', { name: 'Enter a limit' }).isVisible()).toBe(true);
});

it('keeps within its content policy', () => {
  expect(web.complaints).toEqual([]);
});
