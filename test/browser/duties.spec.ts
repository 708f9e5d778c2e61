import { AccessRequest } from '../support/access-requests';
import { views, WebUnderTest } from './browser';
import { expectAccessible, expectNoSidewaysScroll } from './expectations';
import { people } from './people';

const director = { login: 'paola.vismara', name: 'Paola Vismara' };
/** Has examined the request; heads the unit as well, as a deputy does. */
const deputy = { login: 'andrea.locatelli', name: 'Andrea Locatelli' };
const why =
  'Andrea Locatelli non può svolgere questa attività: ha registrato la domanda, ha svolto l’istruttoria, ha redatto la proposta o l’atto.';
/** Where somebody looks at the screens with their own eyes. */
const pictures = process.env['MARINO_SCREENSHOTS'];

let web: WebUnderTest;
let request: AccessRequest;
let task: string;

beforeAll(async () => {
  web = await WebUnderTest.start();
  await web.api.office.database.query(
    `INSERT INTO holding (person, office, from_date) VALUES ($1, 'cabinet.director', '2024-01-01')`,
    [deputy.login],
  );
  request = await AccessRequest.arrives(web.api.office, 'documentary');
  await request.does('classification', { kind: 'documentary' });
  await request.doAll('search', 'assessment', 'decision.draft');
  task = (await request.task('decision.signature')).id;
});
afterAll(() => web.stop());

test('the head of a unit sees who cannot get a task, and why, before giving it', async () => {
  const page = await web.open(`/tasks/${task}`, { login: director.login });
  await page.getByText('A chi non si può assegnare').click();
  await page.getByText(why).waitFor();
  const offered = await page.getByLabel('Assegna a').locator('option').allTextContents();
  expect(offered).toContain(director.name);
  expect(offered).not.toContain(deputy.name);
  await expectAccessible(page);
  if (pictures) await page.screenshot({ path: `${pictures}/duties-assign.png`, fullPage: true });
});

test('whoever has had the other duty reads it on the task, and is not offered to take it', async () => {
  const page = await web.open(`/tasks/${task}`, { login: deputy.login });
  await page.getByText(why).first().waitFor();
  expect(await page.getByRole('button', { name: 'Prendi in carico' }).count()).toBe(0);
});

describe.each(views)('those who watch over the house, %s,', (name, viewport) => {
  it('see that duties were kept apart, and the table of them', async () => {
    const page = await web.open('/reports/duties', { login: people.auditor.login, viewport });
    await page.getByRole('heading', { level: 1, name: 'Separazione delle funzioni' }).waitFor();
    await page.getByText('Nessuna persona ha svolto due funzioni').waitFor();
    await page.getByText('TUEL, art. 185, c. 1').first().waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    if (pictures) await page.screenshot({ path: `${pictures}/duties-${name}.png`, fullPage: true });
  });
});

test('a breach is found, with the case and both moments', async () => {
  await web.api.office.database.query(
    `INSERT INTO duty_done (at, position, case_id, duty, person, name)
     VALUES (now() + interval '1 day', 9999, $1, 'decision', $2, $3)`,
    [request.id, deputy.login, deputy.name],
  );
  const page = await web.open('/inbox', { login: people.auditor.login });
  await page.getByRole('link', { name: 'Controlli' }).click();
  await page.getByRole('link', { name: 'Funzioni separate' }).click();
  await page.getByRole('cell', { name: 'Istruttoria e valutazione' }).first().waitFor();
  await expectAccessible(page);
  if (pictures) await page.screenshot({ path: `${pictures}/duties-breach.png`, fullPage: true });
  await page.getByRole('row').filter({ hasText: deputy.name }).getByRole('link').first().click();
  await page.waitForURL((url) => url.pathname.startsWith(`/cases/${request.id}`));
});
