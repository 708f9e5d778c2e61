import type { Page } from 'playwright-core';
import { addDays, romeDateOf } from '../../libs/law';
import { views, WebUnderTest } from './browser';
import { expectAccessible, expectNoSidewaysScroll, hasFocus } from './expectations';
import { people } from './people';

const { manager, keeper, officer } = people;
const substitute = { login: 'giorgio.maggioni', name: 'Giorgio Maggioni' };
const today = romeDateOf(Date.now());
const typed = (day: string) => day.split('-').reverse().join('/');

let web: WebUnderTest;
beforeAll(async () => {
  web = await WebUnderTest.start();
});
afterAll(() => web.stop());

async function openForm(page: Page) {
  await page.getByRole('button', { name: 'Inserire un’assenza' }).click();
  const dialog = page.getByRole('dialog', { name: 'Inserire un’assenza' });
  await dialog.waitFor();
  return dialog;
}

describe.each(views.map((view, index) => [...view, index] as const))('%s', (_, viewport, index) => {
  const first = addDays(today, 20 * index);
  const last = addDays(first, 6);
  const reason = `Ferie ${index + 1}`;

  it('whoever is away names a substitute, from the refusals to the list, and ends it', async () => {
    const page = await web.open('/inbox', { login: manager.login, viewport });
    await page.getByRole('link', { name: 'Organizzazione' }).click();
    await page.getByRole('link', { name: 'Assenze' }).click();
    await page.getByRole('heading', { level: 1, name: 'Assenze e sostituzioni' }).waitFor();
    const dialog = await openForm(page);
    // Only keepers speak for others.
    expect(await dialog.getByLabel('Persona assente').count()).toBe(0);
    const confirm = dialog.getByRole('button', { name: 'Inserisci l’assenza' });
    await confirm.click();
    await hasFocus(dialog.getByRole('alert'));
    await expectAccessible(page);

    const who = dialog.getByLabel('Sostituto');
    await who.selectOption(officer.login);
    await dialog.getByRole('textbox', { name: 'Primo giorno' }).fill(typed(first));
    await dialog.getByRole('textbox', { name: 'Ultimo giorno' }).fill(typed(addDays(first, -1)));
    await dialog.getByLabel('Motivo').fill(reason);
    await confirm.click();
    await dialog.getByRole('link', { name: /^Ultimo giorno: Il periodo finisce prima/ }).waitFor();
    await dialog.getByRole('textbox', { name: 'Ultimo giorno' }).fill(typed(last));
    await confirm.click();
    await dialog.getByRole('link', { name: /^Sostituto: Chi sostituisce deve/ }).click();
    await hasFocus(who);
    expect(await who.getAttribute('aria-invalid')).toBe('true');
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);

    await who.selectOption(substitute.login);
    await confirm.click();
    await hasFocus(page.getByRole('status').filter({ hasText: 'Assenza inserita' }));
    const row = page.getByRole('row').filter({ hasText: reason });
    await row.getByText(index === 0 ? 'In corso' : 'Futura').waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);

    // The substitute sees it and cannot end it; who is not concerned sees nothing.
    const theirs = await web.open('/substitutions', { login: substitute.login, viewport });
    await theirs.getByRole('row').filter({ hasText: reason }).waitFor();
    expect(await theirs.getByRole('button', { name: /^Termina/ }).count()).toBe(0);
    const others = await web.open('/substitutions', { login: officer.login, viewport });
    await others.getByText('Nessuna assenza.').waitFor();

    await row.getByRole('button', { name: /^Termina/ }).click();
    const ending = page.getByRole('dialog', { name: 'Terminare la sostituzione' });
    await ending.getByText('Giorgio Maggioni non agirà più al posto di Laura Beretta').waitFor();
    await expectAccessible(page);
    await ending.getByRole('button', { name: 'Termina la sostituzione' }).click();
    await hasFocus(page.getByRole('status').filter({ hasText: 'Sostituzione terminata' }));
    await row.getByText('Terminata prima').waitFor();
    expect(await row.getByRole('button').count()).toBe(0);
  });

  it('a keeper enters the absence of somebody else, for one of several offices', async () => {
    const absent = 'nicola.sartirana';
    const page = await web.open('/substitutions', { login: keeper.login, viewport });
    const dialog = await openForm(page);
    const offices = dialog.getByRole('group', { name: /^Solo per alcuni incarichi/ });
    expect(await offices.count()).toBe(0);
    await dialog.getByLabel('Persona assente').selectOption(absent);
    await offices.getByRole('button', { name: 'Aggiungi: Incarico' }).click();
    await offices.getByRole('radio', { name: 'Auditor interno' }).check();
    await dialog.getByLabel('Sostituto').selectOption('chiara.mauri');
    await dialog.getByRole('textbox', { name: 'Primo giorno' }).fill(typed(first));
    await dialog.getByRole('textbox', { name: 'Ultimo giorno' }).fill(typed(last));
    await dialog.getByLabel('Motivo').fill('Corso');
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await dialog.getByRole('button', { name: 'Inserisci l’assenza' }).click();
    await hasFocus(
      page.getByRole('status').filter({ hasText: 'Chiara Mauri sostituisce Nicola Sartirana.' }),
    );
    const row = page.getByRole('row').filter({ hasText: 'Corso' }).first();
    expect(await row.innerText()).toContain('Auditor interno');
    expect(await row.innerText()).toContain('inserita da Roberto Cattani');

    // The same days once more: the refusal stands at the first day.
    const again = await openForm(page);
    await again.getByLabel('Persona assente').selectOption(absent);
    await again.getByLabel('Sostituto').selectOption('chiara.mauri');
    await again.getByRole('textbox', { name: 'Primo giorno' }).fill(typed(first));
    await again.getByRole('textbox', { name: 'Ultimo giorno' }).fill(typed(last));
    await again.getByLabel('Motivo').fill('Corso');
    await again.getByRole('button', { name: 'Inserisci l’assenza' }).click();
    await again.getByRole('link', { name: /^Primo giorno: Per quei giorni c’è già/ }).waitFor();
  });
});

it('speaks English where that is chosen', async () => {
  const page = await web.open('/substitutions', { login: keeper.login });
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('heading', { level: 1, name: 'Absences and substitutions' }).waitFor();
  expect(await page.getByRole('button', { name: 'Enter an absence' }).isVisible()).toBe(true);
});

it('keeps within its content policy', () => {
  expect(web.complaints).toEqual([]);
});
