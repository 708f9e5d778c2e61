import type { TaskSummary } from '../../libs/domain';
import { candidates, examiners, officer, PrizeDesk } from '../support/degree-prizes';
import { views, WebUnderTest } from './browser';
import { expectAccessible, expectNoSidewaysScroll } from './expectations';

let web: WebUnderTest;
let desk: PrizeDesk;
let edition: string;
/** Of the application whose thesis is to be prepared. */
let waiting: string;
let reading: { id: string; code: string; reader: string };

beforeAll(async () => {
  web = await WebUnderTest.start();
  desk = new PrizeDesk(web.api.office);
  edition = await desk.open();
  await desk.openIntake(edition);
  const ada = await desk.apply(edition, candidates.ada);
  waiting = await desk.apply(edition, candidates.dario);
  await desk.closeIntake(edition, ada, waiting);
  await desk.admit(ada);
  await desk.do(waiting, 'checkAdmissibility');
});
afterAll(() => web.stop());

describe.each(views)('%s', (_, viewport) => {
  it('a moment is taken as people write it, and one that does not exist is refused', async () => {
    const page = await web.open(`/new/prizeApplication?parent=${edition}`, { login: officer, viewport });
    const moment = page.getByLabel('Consegna della PEC', { exact: true });
    await moment.fill('27/03/2022 02:30:00');
    await moment.blur();
    await page.getByRole('button', { name: 'Registra la domanda' }).click();
    const field = page.locator('.form-field').filter({ has: moment });
    await field.locator('.form-field__error').waitFor();
    expect(await moment.inputValue()).toBe('27/03/2022 02:30:00');
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await moment.fill('26/09/2022 23:59:59');
    await moment.blur();
    await field.locator('.form-field__error').waitFor({ state: 'detached' });
  });

  it('a plan whose line has no cover comes back and says what is missing', async () => {
    const chapter = `04.04.1.04/${viewport.width}`;
    const other = new PrizeDesk(web.api.office, { ...desk.data, chapter });
    const id = await other.open('2022-05-02', '14999.99');
    await other.doAll(id, 'planEdition', 'decideEdition');
    const task = await other.task(id, 'planEdition');
    await web.api.post(officer, `/tasks/${task.id}/claim`);
    const page = await web.open(`/tasks/${task.id}`, { login: officer, viewport });
    await page.getByText('14.999,99').first().waitFor();
    await page.getByLabel('Capitolo di bilancio').waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  });

  it('a document of the case is chosen by its title, and where there is none that is said', async () => {
    const task = await desk.task(waiting, 'prepareThesis');
    await web.api.post(officer, `/tasks/${task.id}/claim`);
    const page = await web.open(`/tasks/${task.id}`, { login: officer, viewport });
    const field = page.getByRole('combobox', { name: 'Testo della tesi senza nomi' });
    if (viewport.width > 1000) {
      await page.getByText('Nessun documento aggiunto alla pratica.').waitFor();
      await expectAccessible(page);
      await desk.addThesis(waiting);
      // The screen hears of it.
      await page.getByText('Nessun documento aggiunto alla pratica.').waitFor({ state: 'detached' });
    }
    await field.selectOption({ label: 'Testo per i lettori' });
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  });
});

describe('a reader', () => {
  beforeAll(async () => {
    await desk.do(waiting, 'prepareThesis', {
      document: await desk.addThesis(waiting),
      anonymous: true,
    });
    await desk.constitute(edition);
    [reading = reading] = await desk.readings(edition);
  });

  it.each(views)('sees no name of whoever wrote the thesis, on any page of it (%s)', async (_, viewport) => {
    const names = Object.values(candidates).flatMap(({ candidate, supervisor, university, thesisTitle }) => [
      candidate,
      supervisor,
      university,
      thesisTitle,
    ]);
    const { body } = await web.api.get(reading.reader, `/cases/${reading.id}/tasks`);
    const [task] = (body as { items: TaskSummary[] }).items;
    for (const path of [
      '/inbox',
      `/cases/${reading.id}`,
      `/cases/${reading.id}/documents`,
      `/cases/${reading.id}/history`,
      `/tasks/${task?.id}`,
    ]) {
      const page = await web.open(path, { login: reading.reader, viewport });
      await page.getByText(reading.code).first().waitFor();
      await page.waitForLoadState('networkidle');
      const text = await page.locator('body').innerText();
      for (const name of names) expect(text).not.toContain(name);
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
      await page.context().close();
    }
    expect(examiners).toContain(reading.reader);
  });

  it('does not find the application behind a code', async () => {
    const page = await web.open(`/cases/${waiting}`, { login: reading.reader });
    await page.locator('.ui-notice').waitFor();
    expect(await page.getByText(candidates.dario.candidate).count()).toBe(0);
  });
});

it('does all this without a failing script and within its content policy', () => {
  expect(web.complaints).toEqual([]);
});
