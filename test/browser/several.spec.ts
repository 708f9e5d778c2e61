import type { Locator, Page } from 'playwright-core';
import { applicationOf, apply, openRound, RoundDesk, roundOf } from '../support/contributions';
import { views, WebUnderTest } from './browser';
import { expectAccessible, expectNoSidewaysScroll, hasFocus } from './expectations';
import { people } from './people';

const { officer, otherOfficer, manager } = people;
const title = 'Aggiungere un’attività';

let web: WebUnderTest;
let round: string;

beforeAll(async () => {
  web = await WebUnderTest.start();
  const desk = new RoundDesk(web.api.office, roundOf(2027, { evangelical: 1 }));
  round = await openRound(web.api.office, desk.data, '2027-06-24');
  await desk.openIntake(round);
});
afterAll(() => web.stop());

const open = (body: string) => apply(web.api.office, round, applicationOf(body));

async function dialogOf(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: title }).click();
  const dialog = page.getByRole('dialog', { name: title });
  await dialog.waitFor();
  return dialog;
}

async function fill(dialog: Locator, others: readonly string[], needed: string): Promise<void> {
  await dialog.getByLabel('Che cosa fare').fill('Sopralluogo al tetto');
  await dialog.getByLabel('Indicazioni').fill('Vedere lo stato della copertura.');
  await dialog.getByRole('radio', { name: 'Sì o no, con motivazione' }).check();
  await dialog.getByLabel('Assegnata a').selectOption(officer.login);
  for (const [index, login] of others.entries()) {
    await dialog.getByRole('button', { name: 'Aggiungi: Collega' }).click();
    await dialog
      .getByRole('combobox', { name: /^Collega/ })
      .nth(index)
      .selectOption(login);
  }
  await dialog.getByLabel('Quante risposte bastano').fill(needed);
}

describe.each(views)('%s', (_, viewport) => {
  it('an officer asks several colleagues, and everybody sees how many have answered', async () => {
    const id = await open(`Chiesa da vedere ${viewport.width}`);
    const page = await web.open(`/cases/${id}`, { login: officer.login, viewport });
    const dialog = await dialogOf(page);
    await fill(dialog, [otherOfficer.login, manager.login], '4');
    await dialog.getByRole('button', { name: 'Conferma' }).click();
    await hasFocus(dialog.getByRole('alert'));
    await expectAccessible(page);
    await dialog.getByRole('link', { name: /^Quante risposte bastano: Le persone indicate sono 3/ }).click();
    await dialog.getByLabel('Quante risposte bastano').fill('2');
    await dialog.getByRole('button', { name: 'Conferma' }).click();
    await hasFocus(page.getByRole('status').filter({ hasText: 'Operazione eseguita' }));
    await page.getByText('Nessuno su 3 ha risposto; bastano 2 risposte').first().waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);

    const theirs = (await web.api.office.openTasks(id)).filter(({ key }) => key === 'standard.added.yesNo');
    const answer = { result: true, reasons: 'Nulla da segnalare.' };
    const held = await Promise.all(
      theirs.map(async (task) => (await web.api.get(manager.login, `/tasks/${task.id}`)).body),
    );
    const piece = held.find(
      (task) => (task as { assignee: { login: string } }).assignee.login === manager.login,
    );
    await web.api.post(manager.login, `/tasks/${(piece as { id: string }).id}/completion`, { answer });
    // The page is not loaded again: it hears of the answer.
    await page.getByText('1 su 3 ha risposto; bastano 2 risposte').first().waitFor();

    await page.goto(`/inbox?scope=mine&q=${viewport.width}`);
    await page.getByText('1 su 3 ha risposto; bastano 2 risposte').waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await page.goto(`/cases/${id}/tasks`);
    await page.getByText('1 su 3 ha risposto; bastano 2 risposte').first().waitFor();
    await expectNoSidewaysScroll(page);
  });

  it('whoever asked takes the question back, and those who were asked read why', async () => {
    const id = await open(`Chiesa già vista ${viewport.width}`);
    const answer = {
      title: 'Sopralluogo al tetto',
      instructions: 'Vedere lo stato della copertura.',
      answer: 'yesNo',
      person: otherOfficer.login,
      others: ['anna.sirtori'],
    };
    await web.api.post(officer.login, `/cases/${id}/requests/standard.addTask`, { answer });
    const list = `/inbox?scope=mine&q=vista ${viewport.width}`;
    const theirs = await web.open(list, { login: otherOfficer.login, viewport });
    await theirs.getByRole('link', { name: 'Attività aggiunta' }).click();
    await theirs.getByText('Chiesta da', { exact: true }).waitFor();
    const path = new URL(theirs.url()).pathname;
    expect(await theirs.getByText('Ritira l’attività').count()).toBe(0);
    await theirs.getByLabel('Motivazione').fill('Ho visto');
    const inbox = await web.open(list, { login: otherOfficer.login, viewport });
    await inbox.getByRole('link', { name: 'Attività aggiunta' }).waitFor();

    const page = await web.open(path, { login: officer.login, viewport });
    await page.locator('summary', { hasText: 'Ritira l’attività' }).click();
    const confirm = page.getByRole('button', { name: 'Ritira l’attività' });
    await confirm.click();
    await hasFocus(page.getByRole('alert'));
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await page.getByLabel('Motivo del ritiro').fill('Il sopralluogo è già stato fatto.');
    await confirm.click();
    await page.getByRole('status').filter({ hasText: 'Attività ritirata: Attività aggiunta' }).waitFor();
    await hasFocus(page.getByRole('heading', { level: 1 }));
    await expectAccessible(page);

    // Neither page is loaded again: they hear of it.
    await inbox.locator('.ui-empty').waitFor();
    await theirs.getByText(`Ritirata da ${officer.name}`).waitFor();
    await theirs.getByText('Motivo: Il sopralluogo è già stato fatto.').waitFor();
    await theirs.getByText('Quanto scritto qui non è stato inviato').waitFor();
    expect(await theirs.locator(':focus').innerText()).toContain('Ritirata da');
    await expectAccessible(theirs);
    await expectNoSidewaysScroll(theirs);
  });

  it('whoever asked reads why too few are left, and names somebody else', async () => {
    const id = await open(`Chiesa con un escluso ${viewport.width}`);
    const answer = {
      title: 'Sopralluogo al tetto',
      instructions: 'Vedere lo stato della copertura.',
      answer: 'yesNo',
      person: otherOfficer.login,
      others: ['anna.sirtori'],
    };
    await web.api.post(officer.login, `/cases/${id}/requests/standard.addTask`, { answer });
    const conflict = { relation: 'office', description: 'Siedo nel consiglio dell’ente.' };
    await web.api.post(otherOfficer.login, `/cases/${id}/requests/standard.ownConflict`, {
      answer: conflict,
    });
    const page = await web.open(`/inbox?scope=mine&q=${viewport.width}`, { login: officer.login, viewport });
    await page.getByRole('link', { name: 'Decidere come proseguire con meno risposte' }).click();
    await page.getByText('Risposte date o che possono ancora arrivare').waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await page.getByRole('radio', { name: 'Chiedere a un’altra persona' }).check();
    await page.getByRole('combobox', { name: 'Altra persona' }).selectOption(otherOfficer.login);
    await page.getByLabel('Motivazione').fill('Serve un secondo parere.');
    await page.getByRole('button', { name: 'Concludi attività' }).click();
    await page.getByText('La persona indicata non può ricevere questo incarico.', { exact: true }).waitFor();
    await expectAccessible(page);
    await page.getByRole('combobox', { name: 'Altra persona' }).selectOption(manager.login);
    await page.getByRole('button', { name: 'Concludi attività' }).click();
    await page.getByRole('status').filter({ hasText: 'Decidere come proseguire' }).waitFor();
    await page.getByText('Nessuno su 2 ha risposto').first().waitFor();
  });
});

it('does all this without a failing script and within its content policy', () => {
  expect(web.complaints).toEqual([]);
});
