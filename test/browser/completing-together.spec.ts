import type { Page as Screen } from 'playwright-core';
import { bulkStep, type CaseView } from '../../libs/domain';
import { eventually } from '../support/eventually';
import { views, WebUnderTest } from './browser';
import { expectAccessible, expectNoSidewaysScroll, hasFocus } from './expectations';

const officer = 'andrea.locatelli';
/** More than a page of the list. */
const LETTERS = 30;
const TASK = 'Programmare la trattazione';

let web: WebUnderTest;

beforeAll(async () => {
  web = await WebUnderTest.start();
});
afterAll(() => web.stop());

/** Letters of citizens that wait for somebody to say what is done with them. */
function letters(about: string, count = LETTERS): Promise<string[]> {
  return Promise.all(
    Array.from({ length: count }, async (_, index) => {
      const application = {
        kind: 'letter',
        subject: `${about}, lettera ${index}`,
        description: 'Chiede di riparare le panchine.',
        owner: 'cabinet',
        sender: `Cittadina ${index}`,
        address: 'cittadina@example.org',
      };
      return (await web.api.openCase(officer, { procedure: 'genericCase', application })).id;
    }),
  );
}

const bar = (page: Screen) => page.getByRole('region', { name: 'Operazioni su più attività' });
const dialogOf = (page: Screen) => page.getByRole('dialog', { name: `Concludere insieme: ${TASK}` });

async function fits(page: Screen): Promise<void> {
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
}

const stillOpen = async (cases: readonly string[]): Promise<number> =>
  (await web.api.office.openTasks(...cases)).filter(({ key }) => key === 'plan').length;

describe.each(views)('%s', (_, viewport) => {
  const about = viewport.width > 1000 ? 'Panchine' : 'Fontane';
  let cases: string[];
  beforeAll(async () => {
    cases = await letters(about);
  });

  it('one answer completes all tasks of a kind; stopped, it goes on; what a case refuses says why', async () => {
    const [stopped = ''] = cases;
    const stop = { answer: { orderedBy: 'manager', reasons: 'Attesa di indirizzi.' } };
    const halted = await web.api.post('paola.vismara', `/cases/${stopped}/requests/standard.stop`, stop);
    expect(halted.status).toBe(200);
    const page = await web.open(`/inbox?q=${about}`, { login: officer, viewport });
    await page
      .getByRole('checkbox', { name: new RegExp(`^Scegli: ${TASK}`) })
      .first()
      .check();
    await bar(page).getByText('1 attività scelta').waitFor();
    // Who directs nobody gives no work to others.
    expect(await bar(page).getByRole('button', { name: 'Assegna' }).count()).toBe(0);
    await bar(page)
      .getByRole('button', { name: `Mostra solo «${TASK}»` })
      .click();
    await page.getByLabel('Tipo di attività').waitFor();
    await bar(page)
      .getByRole('button', { name: `Scegli tutte le ${LETTERS} che corrispondono ai filtri` })
      .click();
    await bar(page).getByText(`Scelte tutte le ${LETTERS} attività`).waitFor();
    await fits(page);
    await bar(page).getByRole('button', { name: 'Concludi insieme' }).click();

    const dialog = dialogOf(page);
    await dialog.getByText(`La stessa risposta vale per tutte le ${LETTERS} attività.`).waitFor();
    await fits(page);
    await dialog.getByRole('button', { name: `Concludi ${LETTERS} attività` }).click();
    await hasFocus(dialog.getByRole('alert'));
    await fits(page);
    expect(await stillOpen(cases)).toBe(LETTERS);

    const lock = await web.api.office.database.connect();
    await lock.query('BEGIN');
    await lock.query('SELECT FROM journal_head WHERE case_id = ANY ($1) FOR UPDATE', [cases]);
    await dialog.getByRole('radio', { name: 'Non dare seguito' }).check();
    await dialog.getByLabel('Motivazione').fill('La manutenzione spetta al Municipio.');
    await dialog.getByRole('button', { name: `Concludi ${LETTERS} attività` }).click();
    await page.getByRole('heading', { name: `Attività concluse insieme: ${TASK}` }).waitFor();
    await fits(page);
    await page.getByRole('button', { name: 'Ferma l’operazione' }).click();
    await page.getByText('Quanto è in corso si conclude, il resto rimane com’è.').waitFor();
    await lock.query('COMMIT');
    lock.release(true);
    await page.getByText('Fermata', { exact: true }).waitFor();
    await fits(page);
    expect(await stillOpen(cases)).toBeGreaterThanOrEqual(LETTERS - bulkStep);

    await page.getByRole('button', { name: 'Riprendi l’operazione' }).click();
    await page.getByText(`${LETTERS - 1} eseguite su ${LETTERS} · 1 rifiutata`).waitFor();
    await page.getByText('La pratica è ferma.').waitFor();
    await page.getByRole('link', { name: `${about}, lettera 0` }).waitFor();
    await fits(page);
    await eventually('only the stopped case waits', async () =>
      (await stillOpen(cases)) === 1 ? true : undefined,
    );
  });
});

it('tasks of several kinds are not completed together', async () => {
  const request = await letters('Aiuole', 2);
  const [first = ''] = request;
  const { tasks } = (await web.api.get(officer, `/cases/${first}`)).body as CaseView;
  const planned = { title: 'Sentire il Municipio', instructions: 'Chiedere i tempi.', due: '2030-01-10' };
  const answer = { decision: 'handle', tasks: [planned] };
  await web.api.post(officer, `/tasks/${tasks[0]?.id}/claim`);
  expect(await web.api.post(officer, `/tasks/${tasks[0]?.id}/completion`, { answer })).toMatchObject({
    status: 200,
  });
  const page = await web.open('/inbox?q=Aiuole', { login: officer });
  await page
    .getByRole('checkbox', { name: /^Scegli/ })
    .first()
    .waitFor();
  await bar(page).getByRole('checkbox', { name: 'Scegli tutte quelle mostrate' }).check();
  const kinds = new Set((await web.api.office.openTasks(...request)).map(({ key }) => key));
  expect(kinds.size).toBeGreaterThan(1);
  expect(await bar(page).getByRole('button', { name: 'Concludi insieme' }).count()).toBe(0);
});

it('does all this without a failing script and within its content policy', () => {
  expect(web.complaints).toEqual([]);
});
