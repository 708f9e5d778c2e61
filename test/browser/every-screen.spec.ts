import { addDays, cite, explainDeadline } from '../../libs/law';
import { TermRecorder } from '../support/recorded-terms';
import { views, WebUnderTest } from './browser';
import { expectAccessible, expectNoSidewaysScroll } from './expectations';
import { people } from './people';

let web: WebUnderTest;
let round: string;
let task: string;
/** Of a case whose clock stands after its date. */
let lateTask: string;

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
  lateTask = await openLateRound();
  const receivedOn = '2024-03-01';
  await new TermRecorder(web.api.office.database).keep({
    title: 'Parrocchia in ritardo',
    receivedOn,
    explanation: explainDeadline({
      start: receivedOn,
      amount: 30,
      unit: 'days',
      direction: 'forward',
      rule: cite('L. 241/1990', '2', '2'),
    }),
    then: [
      ['2024-04-03', { kind: 'deadlineExpired', deadline: '', key: 'conclusion' }],
      ['2024-04-03', { kind: 'escalated', deadline: '', key: 'conclusion', office: 'general-manager' }],
      ['2024-04-20', { kind: 'deadlineMetLate', deadline: '', key: 'conclusion' }],
    ],
  });
});
afterAll(() => web.stop());

async function openLateRound(): Promise<string> {
  const { body } = (await web.api.post(
    people.officer.login,
    '/cases',
    { procedure: 'religiousContributionsRound', application: { referenceYear: 2025 } },
    { 'idempotency-key': 'late-round' },
  )) as { body: { id: string; tasks: { id: string; due: string }[] } };
  const [late] = body.tasks;
  const until = addDays(late?.due ?? '', 2);
  await web.api.post(people.officer.login, '/demonstration/clock', { case: body.id, until });
  return late?.id ?? '';
}

/** Each screen with what shows that it is there. */
const screens: readonly (readonly [name: string, path: () => string, settled: string])[] = [
  ['the inbox', () => '/inbox?scope=all', '.ui-records'],
  ['the list of cases', () => '/cases', '.ui-records'],
  ['the deadlines that come near', () => '/deadlines', 'h1'],
  ['the list of registers', () => '/registers', 'h1'],
  ['the office calendar', () => '/office-calendar', '.ui-records'],
  ['the absences', () => '/substitutions', 'h1'],
  ['the mandates', () => '/mandates', 'h1'],
  ['the ways out', () => '/account', 'h1'],
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
  ['the teams of who heads none', () => '/teams', '.ui-empty'],
  ['a page that does not exist', () => '/cases/nowhere', '.ui-notice'],
];

/** What anybody may read. */
const publicScreens: readonly (readonly [name: string, path: string, settled: string])[] = [
  ['the procedures', '/pubblico/procedimenti', '.public-list'],
  ['a procedure on application', '/pubblico/procedimenti/religiousContribution', '.ui-records'],
  ['a procedure of own motion', '/pubblico/procedimenti/religiousContributionsRound', '.ui-records'],
  ['the form of an application', '/pubblico/procedimenti/religiousContribution/modulo', '.public-form'],
  ['the times of a year without cases', '/pubblico/tempi?year=1999', '.ui-empty'],
  ['the times of a year', '/pubblico/tempi?year=2024', '.ui-records'],
  ['a procedure that does not exist', '/pubblico/procedimenti/nothing', '.ui-notice'],
];

describe.each(views)('%s', (_, viewport) => {
  it('the sign-in page is accessible and fits', async () => {
    const page = await web.open('/sign-in', { viewport });
    await page.locator('.sign-in').waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  });

  it('the list of people of the embedded provider is accessible and fits', async () => {
    const page = await web.open('/api/session/start', { viewport });
    await page.getByRole('button', { name: people.officer.name }).waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  });

  it.each(publicScreens)('%s, without sign-in, is accessible and fits', async (_name, path, settled) => {
    const page = await web.open(path, { viewport });
    await page.locator(settled).first().waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  });

  it('the report of late cases is accessible and fits', async () => {
    const { login } = people.generalManager;
    const page = await web.open('/reports/late-cases?year=2024', { login, viewport });
    await page.locator('.ui-records').first().waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  });

  it('the workload of a team is accessible, fits, and changes how work is given out', async () => {
    const page = await web.open('/teams', { login: people.manager.login, viewport });
    const contributions = page.getByRole('region', { name: 'Istruttore contributi' });
    const byLoad = contributions.getByRole('radio', { name: 'In automatico, a chi ha meno carico' });
    await byLoad.check();
    await contributions.getByText('ogni nuova attività va a chi è presente').waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await contributions.getByRole('radio', { name: 'Le prende chi è libero' }).check();
    await contributions.getByText('finché qualcuno la prende in carico').waitFor();
  });

  it('the late tasks of a superior are accessible and fit, and one is reminded of', async () => {
    const { login, name } = people.headOfAccounts;
    const page = await web.open('/inbox?scope=escalated', { login, viewport });
    await page.getByText('Scaduta da 2 giorni').waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await page.getByRole('link', { name: 'Determinare il fondo' }).click();
    await page.getByText('Ritardo segnalato a').waitFor();
    await page.getByLabel('Messaggio (facoltativo)').fill('Serve entro venerdì.');
    await page.getByRole('button', { name: 'Sollecita' }).click();
    await page.getByText('Il sollecito è registrato.').waitFor();
    await page.getByText('Serve entro venerdì.', { exact: true }).waitFor();
    expect(page.url()).toContain(lateTask);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await page.goto('/inbox?scope=escalated');
    await page.getByText(`Sollecitata da ${name}`).waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  });

  it('the list of late tasks is offered to who heads a unit only', async () => {
    const page = await web.open('/inbox?scope=escalated', { login: people.accountant.login, viewport });
    await page.locator('.ui-records').waitFor();
    expect(await page.getByRole('radio').count()).toBe(3);
    expect(await page.getByRole('radio', { name: 'Del mio ufficio' }).isChecked()).toBe(true);
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
