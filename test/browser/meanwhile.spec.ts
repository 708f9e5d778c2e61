import type { Page } from 'playwright-core';
import { applicationOf, apply, openRound, RoundDesk, roundOf } from '../support/contributions';
import { WebUnderTest } from './browser';
import { expectAccessible, hasFocus } from './expectations';
import { people } from './people';

const { officer, otherOfficer, manager } = people;
const check = {
  authorityCompetent: true,
  representationProven: true,
  complete: true,
  missing: [],
};

let web: WebUnderTest;
let round: string;

beforeAll(async () => {
  web = await WebUnderTest.start();
  const desk = new RoundDesk(web.api.office, roundOf(2027, { evangelical: 1 }));
  round = await openRound(web.api.office, desk.data, '2027-06-24');
  await desk.openIntake(round);
});
afterAll(() => web.stop());

interface Checked {
  readonly id: string;
  readonly task: string;
}

/** An application whose formal check waits to be done. */
async function applied(body: string): Promise<Checked> {
  const { office } = web.api;
  const id = await apply(office, round, applicationOf(body));
  const [task] = await office.openTasks(id);
  return { id, task: task?.id ?? '' };
}

/** What somebody does while another looks at a page. */
const does = (login: string, { id, task }: Checked, command: string, more: object = {}) =>
  web.api.office.command(id, command, login, { task, ...more });

async function passToOther(checked: Checked): Promise<void> {
  const assignee = {
    person: otherOfficer.login,
    name: otherOfficer.name,
    offices: ['contributions.officer'],
  };
  await does(manager.login, checked, 'assignTask', { assignee });
}

/** The officer has taken the check and is filling it in. */
async function isFillingIn(checked: Checked, visit: { deaf: boolean }): Promise<Page> {
  await does(officer.login, checked, 'claimTask');
  const page = await web.open(`/tasks/${checked.task}`, { login: officer.login, ...visit });
  await page.getByLabel('Note').fill('Manca la firma del parroco.');
  return page;
}

const send = (page: Page) => page.getByRole('button', { name: 'Concludi attività' });
const unsent = (page: Page) => page.getByRole('status').filter({ hasText: 'non è stato inviato' });

describe('a task that somebody else takes over while it is filled in', () => {
  let checked: Checked;
  let page: Page;

  it('gives way at once to who has it, and keeps what was written', async () => {
    checked = await applied('Chiesa anglicana');
    page = await isFillingIn(checked, { deaf: false });
    await passToOther(checked);
    await page.getByText(`L’attività è in carico a ${otherOfficer.name}`).waitFor();
    await unsent(page).waitFor();
    expect(await page.getByText('Manca la firma del parroco.').isVisible()).toBe(true);
    expect(await page.locator(':focus').innerText()).toContain('in carico a');
    await expectAccessible(page);
  });

  it('says who has completed it, and lets go of what was written when told to', async () => {
    await does(otherOfficer.login, checked, 'completeTask', { answer: check });
    await page.getByText(`Conclusa da ${otherOfficer.name}`).waitFor();
    await page.getByRole('button', { name: 'Elimina quanto scritto' }).click();
    await unsent(page).waitFor({ state: 'detached' });
    await page.reload();
    await page.getByText(`Conclusa da ${otherOfficer.name}`).waitFor();
    expect(await unsent(page).count()).toBe(0);
  });
});

describe('a page that has not heard', () => {
  it('learns from its answer that somebody else has completed the task', async () => {
    const checked = await applied('Chiesa avventista');
    const page = await isFillingIn(checked, { deaf: true });
    await passToOther(checked);
    await does(otherOfficer.login, checked, 'completeTask', { answer: check });

    await answerAll(page);
    await send(page).click();
    await page.getByText(`Conclusa da ${otherOfficer.name}`).waitFor();
    await unsent(page).waitFor();
    expect(await page.locator(':focus').innerText()).toContain(`Conclusa da ${otherOfficer.name}`);
    await expectAccessible(page);
  });

  it('sends again what it has, once it has seen that the task changed hands', async () => {
    const checked = await applied('Chiesa ortodossa');
    const page = await isFillingIn(checked, { deaf: true });
    await does(officer.login, checked, 'releaseTask');
    await does(officer.login, checked, 'claimTask');

    await answerAll(page);
    await send(page).click();
    await hasFocus(page.getByRole('status').filter({ hasText: 'L’attività è cambiata' }));
    await expectAccessible(page);
    expect(await page.getByLabel('Note').inputValue()).toBe('Manca la firma del parroco.');
    await send(page).click();
    await page.getByText('Attività conclusa: Verificare la domanda').waitFor();
    expect((await web.api.office.caseFile(checked.id)).stage).toBe('recognition');
  });

  it('shows who was quicker to take a task', async () => {
    const checked = await applied('Esercito della salvezza');
    const page = await web.open(`/cases/${checked.id}`, { login: officer.login, deaf: true });
    await page.getByRole('button', { name: 'Prendi in carico e apri' }).waitFor();
    await does(otherOfficer.login, checked, 'claimTask');
    await page.getByRole('button', { name: 'Prendi in carico e apri' }).click();
    await page.getByText(`L’attività è in carico a ${otherOfficer.name}`).waitFor();
    expect(new URL(page.url()).pathname).toBe(`/tasks/${checked.task}`);
  });
});

it('a case that closes leaves an open dialog alone, and the answer says that it is too late', async () => {
  const { id } = await applied('Chiesa evangelica');
  const page = await web.open(`/cases/${id}`, { login: officer.login });
  await page.getByRole('button', { name: 'Aggiungere una nota' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Testo della nota').fill('Telefonato al parroco.');
  await web.api.office.command(id, 'withdraw', otherOfficer.login, { reason: 'Lavori rinviati.' });
  await page.getByText('La pratica è conclusa: non c’è altro da fare.').waitFor({ state: 'attached' });

  await dialog.getByRole('button', { name: 'Aggiungi nota' }).click();
  await hasFocus(dialog.getByRole('alert').filter({ hasText: 'La pratica è conclusa.' }));
  expect(await dialog.getByLabel('Testo della nota').inputValue()).toBe('Telefonato al parroco.');
});

it('an answer that gets lost on its way is asked for again, and the note is there once', async () => {
  const { id } = await applied('Chiesa pentecostale');
  const page = await web.open(`/cases/${id}`, { login: officer.login });
  await page.route(
    '**/notes',
    async (route) => {
      await route.fetch();
      await route.abort();
    },
    { times: 1 },
  );
  await page.getByRole('button', { name: 'Aggiungere una nota' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Testo della nota').fill('Chiesti chiarimenti.');
  await dialog.getByRole('button', { name: 'Aggiungi nota' }).click();
  await hasFocus(dialog.getByRole('alert').filter({ hasText: 'Il servizio non risponde' }));
  await dialog.getByRole('button', { name: 'Aggiungi nota' }).click();
  await page.getByText('Nota aggiunta').waitFor();
  const notes = (await web.api.office.facts(id)).filter(({ kind }) => kind === 'noteAdded');
  expect(notes.map(({ text }) => text)).toEqual(['Chiesti chiarimenti.']);
});

/** Every question of the check with yes. */
async function answerAll(page: Page): Promise<void> {
  for (const yes of await page.getByRole('radio', { name: 'Sì' }).all()) await yes.check();
}

it('what was typed into a search does not call back who has opened a case meanwhile', async () => {
  const { id } = await applied('Chiesa riformata');
  const page = await web.open('/cases', { login: officer.login });
  const link = page.getByRole('link', { name: /Chiesa riformata/ }).first();
  await link.waitFor();
  // The screen of the case is on its way for as long as the test says.
  let arrive: () => void = () => undefined;
  const held = new Promise<void>((release) => (arrive = release));
  await page.route('**/assets/**', async (route) => {
    await held;
    await route.continue();
  });
  await page.clock.install();
  await page.getByRole('searchbox').fill('Chiesa');
  await link.click();
  await page.clock.runFor(1_000);
  arrive();
  await page.waitForURL(new RegExp(`/cases/${id}`));
  await page.getByRole('searchbox').waitFor({ state: 'detached' });
  expect(new URL(page.url()).pathname).toMatch(new RegExp(`^/cases/${id}`));
});
