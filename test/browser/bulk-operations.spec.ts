import type { Page as Screen } from 'playwright-core';
import { bulkStep, type Page, type TaskSummary } from '../../libs/domain';
import { applicationOf, apply, openRound, RoundDesk, roundOf } from '../support/contributions';
import { views, WebUnderTest } from './browser';
import { expectAccessible, expectNoSidewaysScroll, hasFocus } from './expectations';
import { people } from './people';

const { officer, otherOfficer, manager, auditor } = people;
/** More than a page of the list. */
const CASES = 30;

let web: WebUnderTest;

beforeAll(async () => {
  web = await WebUnderTest.start();
});
afterAll(() => web.stop());

/** Applications of a round, whose first tasks are free. */
async function applications(year: number, count: number): Promise<string[]> {
  const { office } = web.api;
  const desk = new RoundDesk(office, roundOf(year, { evangelical: 1 }));
  const round = await openRound(office, desk.data, `${year}-06-24`);
  await desk.openIntake(round);
  const names = Array.from({ length: count }, (_, no) => `Chiesa ${year} numero ${no}`);
  return Promise.all(names.map((name) => apply(office, round, applicationOf(name))));
}

async function firstTask(caseId: string): Promise<string> {
  return (await web.api.office.openTasks(caseId))[0]?.id ?? '';
}

async function holders(cases: readonly string[]): Promise<(string | null)[]> {
  const { rows } = await web.api.office.database.query<{ assignee: string | null }>(
    `SELECT assignee FROM task WHERE case_id = ANY ($1) AND state = 'open'`,
    [cases],
  );
  return rows.map(({ assignee }) => assignee);
}

/** How many reminders these cases have in their journals. */
async function reminders(cases: readonly string[]): Promise<number> {
  const { rows } = await web.api.office.database.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM journal WHERE case_id = ANY ($1) AND fact->>'kind' = 'taskReminded'`,
    [cases],
  );
  return rows[0]?.count ?? 0;
}

const bar = (page: Screen) => page.getByRole('region', { name: 'Operazioni su più attività' });

async function fits(page: Screen): Promise<void> {
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
}

describe.each(views)('%s', (_, viewport) => {
  const year = viewport.width > 1000 ? 2027 : 2028;
  let cases: string[];
  beforeAll(async () => {
    await applications(year, CASES);
    // In the order of the list, whose first page shows not all of them.
    const { body } = await web.api.get(manager.login, `/tasks?scope=unit&q=Chiesa ${year}&limit=${CASES}`);
    cases = (body as Page<TaskSummary>).items.map((task) => task.case);
  });

  it('tasks that are ticked are assigned, and what was refused says why', async () => {
    const [stopped = '', gone = ''] = cases;
    const stop = { answer: { orderedBy: 'manager', reasons: 'Attesa di indirizzi.' } };
    await web.api.post(manager.login, `/cases/${stopped}/requests/standard.stop`, stop);
    const page = await web.open(`/inbox?scope=unit&q=Chiesa ${year}`, { login: manager.login, viewport });
    await page
      .getByRole('checkbox', { name: /^Scegli: Verificare la domanda/ })
      .first()
      .waitFor();
    expect(await bar(page).getByRole('button', { name: 'Assegna' }).count()).toBe(0);
    const tick = (name: string) =>
      page.getByRole('checkbox', { name: `Scegli: Verificare la domanda, ${name}` });
    const titles = await web.api.office.database.query<{ title: string }>(
      'SELECT title FROM case_file WHERE id = ANY ($1)',
      [[stopped, gone]],
    );
    for (const { title } of titles.rows) await tick(title).check();
    await bar(page).getByText('2 attività scelte').waitFor();
    await fits(page);

    await web.api.post(officer.login, `/cases/${gone}/withdrawal`, { reason: 'Rinuncia pervenuta.' });
    // The list hears of it: what is no longer there is no longer chosen.
    await bar(page).getByText('1 attività scelta').waitFor();
    await bar(page).getByRole('button', { name: 'Assegna' }).click();
    const dialog = page.getByRole('dialog', { name: 'Assegnare più attività' });
    await dialog.getByText('L’operazione riguarda 1 attività.').waitFor();
    await dialog.getByRole('button', { name: 'Assegna 1 attività' }).click();
    await dialog.getByText('Scegliere a chi assegnarle.').waitFor();
    await hasFocus(dialog.getByLabel('Assegna a'));
    await fits(page);
    await dialog.getByLabel('Assegna a').selectOption(auditor.login);
    await dialog.getByLabel('Motivo (facoltativo)').fill('Giulia è in ferie.');
    await dialog.getByRole('button', { name: 'Assegna 1 attività' }).click();

    await page.getByRole('heading', { name: `Assegnazione a ${auditor.name}` }).waitFor();
    await page.getByText('Nessuna eseguita su 1 · 1 rifiutata').waitFor();
    await page.getByText('L’operazione spetta a un altro ufficio.').waitFor();
    await page.getByText('Giulia è in ferie.').waitFor();
    await fits(page);
    await page.getByRole('link', { name: 'Verificare la domanda' }).waitFor();
  });

  it('all that match the filter are reminded, seen live, and stand in the list of operations', async () => {
    const page = await web.open(`/inbox?scope=unit&q=Chiesa ${year}`, { login: manager.login, viewport });
    await bar(page).getByRole('checkbox', { name: 'Scegli tutte quelle mostrate' }).check();
    await bar(page).getByText('25 attività scelte').waitFor();
    const count = CASES - 1;
    await bar(page)
      .getByRole('button', { name: `Scegli tutte le ${count} che corrispondono ai filtri` })
      .click();
    await bar(page).getByText(`Scelte tutte le ${count} attività`).waitFor();
    await bar(page).getByRole('button', { name: 'Sollecita' }).click();
    const dialog = page.getByRole('dialog', { name: 'Sollecitare più attività' });
    await dialog.getByLabel('Messaggio (facoltativo)').fill('Serve entro venerdì.');

    // Meanwhile one of them is gone: the number that was confirmed is no longer true.
    await web.api.post(officer.login, `/cases/${cases[2]}/withdrawal`, { reason: 'Rinuncia pervenuta.' });
    await dialog.getByRole('button', { name: `Sollecita ${count - 1} attività` }).click();
    await page.getByRole('heading', { name: 'Sollecito delle attività' }).waitFor();
    await page.getByText(new RegExp(`eseguite su ${count - 1} · 1 rifiutata$`)).waitFor();
    await page.getByText('La pratica è ferma.').waitFor();
    await fits(page);
    await page.getByRole('link', { name: 'Operazioni su più attività' }).click();
    const listed = page.getByRole('row').filter({ hasText: 'Sollecito delle attività' }).first();
    await listed.getByText(`${count - 2} eseguite su ${count - 1} · 1 rifiutata`).waitFor();
    await listed.getByText('Terminata').waitFor();
    await fits(page);
    expect(await reminders(cases)).toBe(count - 2);
  });

  it('an operation is stopped while it goes', async () => {
    const before = await reminders(cases);
    const lock = await web.api.office.database.connect();
    await lock.query('BEGIN');
    await lock.query('SELECT FROM journal_head WHERE case_id = ANY ($1) FOR UPDATE', [cases]);
    const page = await web.open(`/inbox?scope=unit&q=Chiesa ${year}`, { login: manager.login, viewport });
    await bar(page).getByRole('checkbox', { name: 'Scegli tutte quelle mostrate' }).check();
    await bar(page).getByRole('button', { name: 'Sollecita' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Sollecita 25 attività' }).click();
    await page.getByText('Nessuna eseguita su 25').waitFor();
    await page.getByText('In corso', { exact: true }).waitFor();
    await fits(page);
    await page.getByRole('button', { name: 'Ferma l’operazione' }).click();
    await page.getByText('Quanto è in corso si conclude, il resto rimane com’è.').waitFor();
    await lock.query('COMMIT');
    lock.release(true);
    await page.getByText('Fermata', { exact: true }).waitFor();
    await page.getByText(/non eseguite$/).waitFor();
    await fits(page);
    expect((await reminders(cases)) - before).toBeLessThanOrEqual(bulkStep);
  });

  it('what somebody holds goes to another, from the page of the team', async () => {
    const held = cases.slice(10, 13);
    for (const id of held) await web.api.post(officer.login, `/tasks/${await firstTask(id)}/claim`);
    const page = await web.open('/teams', { login: manager.login, viewport });
    await page.getByRole('region', { name: 'Istruttore contributi' }).waitFor();
    await fits(page);
    await page.getByRole('link', { name: `3 attività in carico a ${officer.name}` }).click();
    await hasFocus(page.getByRole('heading', { name: 'Da fare' }));
    await page.getByRole('checkbox', { name: 'Scegli tutte quelle mostrate' }).check();
    await bar(page).getByText('3 attività scelte').waitFor();
    await bar(page).getByRole('button', { name: 'Assegna' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Assegna a').selectOption(otherOfficer.login);
    await dialog.getByRole('button', { name: 'Assegna 3 attività' }).click();
    await page.getByText('3 eseguite su 3').waitFor();
    expect(await holders(held)).toEqual(held.map(() => otherOfficer.login));
    for (const id of held) await web.api.post(otherOfficer.login, `/tasks/${await firstTask(id)}/release`);
  });
});

it('who directs nothing gives nobody work, and has no list of operations in the menu', async () => {
  const page = await web.open('/inbox?scope=all', { login: officer.login });
  await page.locator('.ui-records').first().waitFor();
  await bar(page).getByRole('checkbox', { name: 'Scegli tutte quelle mostrate' }).check();
  await bar(page)
    .getByText(/attività scelte$/)
    .waitFor();
  expect(await bar(page).getByRole('button', { name: 'Assegna' }).count()).toBe(0);
  expect(await bar(page).getByRole('button', { name: 'Sollecita' }).count()).toBe(0);
  expect(await page.getByRole('link', { name: 'Operazioni', exact: true }).count()).toBe(0);
});

it('does all this without a failing script and within its content policy', () => {
  expect(web.complaints).toEqual([]);
});
