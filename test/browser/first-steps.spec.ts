import type { Page } from 'playwright-core';
import { romeDateOf } from '../../libs/law';
import { WebUnderTest } from './browser';
import { people } from './people';

let web: WebUnderTest;
beforeAll(async () => {
  web = await WebUnderTest.start();
});
afterAll(() => web.stop());

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor();

/** The journey of a new round: each step goes on where the one before has stopped. */
describe('a round that is opened', () => {
  let round: string;

  it('is reached by signing in as a person of the demonstration', async () => {
    const page = await web.open('/');
    await heading(page, 'Accesso');
    await page.getByRole('link', { name: 'Accedi a Marino' }).click();
    await heading(page, 'Scegliere chi accede');
    await page.getByRole('button', { name: people.officer.name }).click();
    await heading(page, 'Da fare');
    await page.getByText('Nessuna attività aperta per il proprio ufficio.').waitFor();
    expect(await page.title()).toBe('Da fare · Marino');
  });

  it('says what is wrong with its form, field by field, and takes it once it is right', async () => {
    const page = await web.open('/new', { login: people.officer.login });
    await page.getByRole('link', { name: /Tornata/ }).click();
    const year = page.getByLabel('Anno di riferimento');
    const send = page.getByRole('button', { name: 'Apri la pratica' });

    await send.click();
    const summary = page.getByRole('alert');
    await summary.getByRole('link', { name: 'Anno di riferimento: Campo obbligatorio.' }).click();
    expect(await page.locator(':focus').getAttribute('id')).toBe(await year.getAttribute('id'));
    expect(await year.getAttribute('aria-invalid')).toBe('true');

    // Two fields that do not go together: only the server sees that, and its answer lands on the field.
    await year.fill('2026');
    await page.getByLabel('Anno di presentazione delle domande').fill('2020');
    await send.click();
    await summary.getByRole('link', { name: /^Anno di presentazione delle domande: / }).waitFor();

    await page.reload();
    expect(await year.inputValue()).toBe('2026');
    await page.getByLabel('Anno di presentazione delle domande').fill('2027');
    await send.click();
    await page.getByText('Pratica aperta', { exact: true }).first().waitFor();
    round = new URL(page.url()).pathname;
  });

  it('gives its first task to the accountant, who completes it and sees who is next', async () => {
    const page = await web.open('/inbox', { login: people.accountant.login });
    await page.getByRole('button', { name: /^Prendi in carico: Determinare il fondo/ }).click();
    await page.getByRole('cell', { name: people.accountant.name }).waitFor();
    await page.getByRole('link', { name: 'Determinare il fondo' }).click();

    await page.getByLabel('Oneri di urbanizzazione secondaria riscossi').fill('44.700.000');
    for (const amount of await page.getByLabel(/\(€\)/).all()) {
      if ((await amount.inputValue()) === '') await amount.fill('0');
    }
    await page.getByLabel('Quota applicata').fill('8');
    await page.getByLabel('Fonte dei dati').fill('Rendiconto 2026');
    await page.getByRole('button', { name: 'Concludi attività' }).click();

    await page.getByText('Attività conclusa: Determinare il fondo').waitFor();
    expect(await page.getByText(/Ora si attende «Approvare l’apertura della tornata»/).isVisible()).toBe(
      true,
    );
    expect(await page.getByText('3.576.000,00').first().isVisible()).toBe(true);
  });

  it('shows a page that is open elsewhere what has happened meanwhile', async () => {
    const officer = await web.open(round, { login: people.officer.login });
    await officer.getByText('Responsabile dell’Unità').first().waitFor();

    const page = await web.open(round, { login: people.manager.login });
    await page.getByRole('button', { name: 'Prendi in carico e apri' }).click();
    await heading(page, 'Approvare l’apertura della tornata');
    await page.getByRole('radio', { name: 'Sì' }).check();
    await page.getByRole('button', { name: 'Concludi attività' }).click();
    await page.getByText('Attività conclusa: Approvare l’apertura della tornata').waitFor();

    await officer.getByRole('button', { name: 'Prendi in carico e apri' }).click();
    await heading(officer, 'Pubblicare l’avviso e il modulo');
    await officer.getByRole('textbox', { name: 'Data di pubblicazione' }).fill(romeDateOf(Date.now()));
    await officer.getByLabel('Dove è pubblicato').fill('Amministrazione Trasparente, avviso 2027');
    await officer.getByRole('button', { name: 'Concludi attività' }).click();
    await officer.getByText('Attività conclusa: Pubblicare l’avviso e il modulo').waitFor();

    const current = page.locator('[aria-current="step"]').filter({ hasText: 'Raccolta delle domande' });
    await current.waitFor();
    expect(await page.getByText('Prossimo termine').isVisible()).toBe(true);
  });

  it('tells its history to an auditor, with the verdict on its chain', async () => {
    const page = await web.open(`${round}/history`, { login: people.auditor.login });
    await page.getByText('Catena integra').waitFor();
    const first = page.getByRole('listitem').filter({ hasText: people.manager.name });
    expect(await first.first().innerText()).toContain('Attività conclusa');
    await page.getByText('Eventi tecnici', { exact: true }).click();
    await page.getByText('WORKFLOW_EXECUTION_STARTED').waitFor();
  });

  it('does all this without a failing script and within its content policy', () => {
    expect(web.complaints).toEqual([]);
  });
});
