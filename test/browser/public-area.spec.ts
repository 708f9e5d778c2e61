import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { WebUnderTest } from './browser';
import { people } from './people';

let web: WebUnderTest;
beforeAll(async () => {
  web = await WebUnderTest.start();
});
afterAll(() => web.stop());

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor();

describe('somebody who is not signed in', () => {
  it('finds how to apply, by when the decision comes and whom to turn to', async () => {
    const page = await web.open('/sign-in');
    await page.getByRole('link', { name: 'Procedimenti e termini' }).click();
    await heading(page, 'Procedimenti e termini');
    await page.getByRole('link', { name: 'Contributo per edifici di culto' }).click();
    await heading(page, 'Contributo per edifici di culto');
    expect(await page.title()).toBe('Contributo per edifici di culto · Marino');
    await page.getByText('entro il 30 novembre').first().waitFor();
    await page.getByRole('heading', { name: 'Chi interviene in caso di inerzia' }).waitFor();
    await page.getByRole('cell', { name: '30 giugno' }).waitFor();

    await page.getByRole('link', { name: 'Apri il modulo' }).click();
    await heading(page, 'Modulo di domanda: Contributo per edifici di culto');
    await page.getByText('Ente richiedente').waitFor();
  });

  it('reads it in English, too', async () => {
    const page = await web.open('/pubblico/procedimenti/religiousContribution');
    await page.getByRole('button', { name: 'English' }).click();
    await heading(page, 'Contribution to a religious denomination');
    await page.getByRole('heading', { name: 'Remedies' }).waitFor();
    expect(await page.getByText('by 30 November').first().isVisible()).toBe(true);
  });

  it('takes the table of times away for a spreadsheet', async () => {
    const page = await web.open('/pubblico/tempi?year=2024');
    await heading(page, 'Tempi dei procedimenti');
    const started = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Scarica CSV' }).click();
    const download = await started;
    expect(download.suggestedFilename()).toBe('tempi-procedimenti-2024.csv');
    expect(await readFile(await download.path(), 'utf8')).toMatch(/^\ufeffanno;codice;procedimento;/);
  });
});

describe('the report of late cases', () => {
  it('is in the menu of the substitute and of nobody else in the unit', async () => {
    const substitute = await web.open('/inbox', { login: people.generalManager.login });
    await substitute.getByRole('link', { name: 'Controlli' }).click();
    await substitute.getByRole('link', { name: 'Ritardi' }).click();
    await heading(substitute, 'Pratiche oltre il termine');

    const officer = await web.open('/inbox', { login: people.officer.login });
    await heading(officer, 'Da fare');
    expect(await officer.getByRole('link', { name: /Controlli|Ritardi/ }).count()).toBe(0);
  });
});

it('does all this without a failing script and within its content policy', () => {
  expect(web.complaints).toEqual([]);
});
