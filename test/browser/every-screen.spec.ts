import { views, WebUnderTest } from './browser';
import { expectAccessible, expectNoSidewaysScroll } from './expectations';
import { people } from './people';

let web: WebUnderTest;
let round: string;
let task: string;

beforeAll(async () => {
  web = await WebUnderTest.start();
  const { body } = (await web.api.post(
    people.officer.login,
    '/cases',
    { procedure: 'religiousContributionsRound', application: { referenceYear: 2026 } },
    { 'idempotency-key': 'every-screen' },
  )) as { body: { id: string; tasks: { id: string }[] } };
  round = body.id;
  task = body.tasks[0]?.id ?? '';
  await web.api.post(people.accountant.login, `/tasks/${task}/claim`);
});
afterAll(() => web.stop());

/** Each screen with what shows that it is there. */
const screens: readonly (readonly [name: string, path: () => string, settled: string])[] = [
  ['the inbox', () => '/inbox?scope=all', '.ui-records'],
  ['the list of cases', () => '/cases', '.ui-records'],
  ['the list of registers', () => '/registers', 'h1'],
  ['the choice of a procedure', () => '/new', 'h1'],
  ['the form of a round', () => '/new/religiousContributionsRound', 'form.form'],
  ['the form of an application', () => `/new/religiousContribution?parent=${round}`, 'form.form'],
  ['the data of a case', () => `/cases/${round}`, '.case-panel dl'],
  ['its tasks', () => `/cases/${round}/tasks`, '.case-panel .ui-records'],
  ['its deadlines', () => `/cases/${round}/deadlines`, '.case-panel .ui-empty'],
  ['its documents', () => `/cases/${round}/documents`, '.case-panel .ui-empty'],
  ['its applications', () => `/cases/${round}/children`, '.case-panel .ui-empty'],
  ['its history', () => `/cases/${round}/history`, '.timeline'],
  ['a task', () => `/tasks/${task}`, 'form.form'],
  ['a page that does not exist', () => '/cases/nowhere', '.ui-notice'],
];

describe.each(views)('%s', (_, viewport) => {
  it('the sign-in page is accessible and fits', async () => {
    const page = await web.open('/sign-in', { viewport });
    await page.locator('.sign-in').waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  });

  it.each(screens)('%s is accessible and fits', async (_name, path, settled) => {
    const login = path().startsWith('/new') ? people.officer.login : people.accountant.login;
    const page = await web.open(path(), { login, viewport });
    await page.locator(settled).first().waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  });
});

it('speaks English from top to bottom once that is chosen, also after a reload', async () => {
  const page = await web.open(`/tasks/${task}`, { login: people.accountant.login });
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('heading', { level: 1, name: 'Compute the fund' }).waitFor();
  await page.reload();
  await page.getByRole('button', { name: 'Complete task' }).waitFor();
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  expect(await page.getByLabel('Share applied').isVisible()).toBe(true);
});

it('keeps within its content policy on every screen', () => {
  expect(web.complaints).toEqual([]);
});
