import { romeDateOf, yearOf } from '../../libs/law';
import { lineEntered, moved } from '../support/budget';
import { recordingOn, turnOf } from '../support/turns';
import { views, WebUnderTest } from './browser';
import { expectAccessible, expectNoSidewaysScroll } from './expectations';
import { people } from './people';

const today = romeDateOf(Date.now());
const year = yearOf(today);
const grants = { year, chapter: '05.02.1.04/1250', title: 'Contributi culturali', unit: 'contributions' };
const key = `${year}/${grants.chapter}`;
/** Where somebody looks at the screens with their own eyes. */
const pictures = process.env['MARINO_SCREENSHOTS'];

let web: WebUnderTest;
beforeAll(async () => {
  web = await WebUnderTest.start();
  const record = recordingOn(web.api.office.database);
  const flags = { year, chapter: '01.01.1.03/40', title: 'Bandiere e cerimoniale', unit: 'nominations' };
  await record(
    turnOf(
      'budget',
      1,
      lineEntered('budget.1', { ...grants, appropriation: '250000.00', act: `CC 4/${year}` }),
      lineEntered('budget.2', { ...flags, appropriation: '18500.00' }),
    ),
  );
  await record(
    turnOf(
      'chorus',
      1,
      {
        kind: 'caseOpened',
        procedure: 'genericCase',
        title: 'Contributo al Coro Aurora',
        application: {},
        offices: ['contributions.officer', 'contributions.manager'],
        stage: 'work',
      },
      moved(
        'chorus.1',
        {
          type: 'committed',
          parts: [{ line: key, amount: '231000.00' }],
          creditor: { name: 'Coro Aurora', taxCode: '80012345678' },
          reason: 'stagione concertistica',
          due: today,
          reference: '77/2026',
          isGrant: true,
          politicalBody: { key: 'giunta', name: 'Giunta comunale' },
        },
        today,
      ),
    ),
  );
});
afterAll(() => web.stop());

describe.each(views)('the budget, %s,', (name, viewport) => {
  it('shows Accounts where every line stands, and which may not last', async () => {
    const page = await web.open('/inbox', { login: people.accountant.login, viewport });
    await page.goto('/budget');
    await page.getByRole('heading', { level: 1, name: 'Bilancio' }).waitFor();
    await page.getByRole('link', { name: 'Bandiere e cerimoniale' }).waitFor();
    await page.getByText('1 capitolo a rischio').waitFor();
    expect(await page.locator('.ui-tag', { hasText: 'In esaurimento' }).count()).toBe(1);
    await page.getByText('19.000,00').waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    if (pictures) await page.screenshot({ path: `${pictures}/budget-${name}.png`, fullPage: true });
    await page.getByLabel('Capitoli').selectOption({ label: 'A rischio' });
    await page.getByRole('link', { name: 'Bandiere e cerimoniale' }).waitFor({ state: 'detached' });
    expect(await page.getByRole('link', { name: 'Contributi culturali' }).count()).toBe(1);
    await page.getByLabel('Capitoli').selectOption({ label: 'Tutti' });
    await page.getByLabel('Unità responsabile').selectOption({ label: 'Unità Nomine ed Enti Partecipati' });
    await page.getByRole('link', { name: 'Contributi culturali' }).waitFor({ state: 'detached' });
    expect(await page.getByRole('link', { name: 'Bandiere e cerimoniale' }).count()).toBe(1);
  });

  it('leads the head of a unit from a line to the case that has moved it', async () => {
    const page = await web.open('/budget', { login: people.manager.login, viewport });
    await page.getByRole('link', { name: 'Contributi culturali' }).click();
    await page.getByRole('heading', { level: 1, name: 'Contributi culturali' }).waitFor();
    await page.getByText('CC 4/').waitFor();
    await page.getByText('stagione concertistica').waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    if (pictures) await page.screenshot({ path: `${pictures}/budget-line-${name}.png`, fullPage: true });
    await page.getByRole('link', { name: 'Contributo al Coro Aurora' }).click();
    await page.getByText('Impegno di € 231.000,00').waitFor();
  });
});

describe.each(views)('the totals of the year, %s,', (name, viewport) => {
  it('lead from a beneficiary to the movements behind its figures', async () => {
    const page = await web.open('/budget', { login: people.manager.login, viewport });
    await page.getByRole('link', { name: 'Beneficiari' }).click();
    await page.getByRole('heading', { level: 1, name: 'Beneficiari' }).waitFor();
    await page.getByText('Le cifre comprendono solo le pratiche che può consultare').waitFor();
    await page.locator('.ui-tag', { hasText: 'Oltre soglia' }).waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    if (pictures) await page.screenshot({ path: `${pictures}/totals-${name}.png`, fullPage: true });
    await page.getByRole('link', { name: 'Coro Aurora' }).click();
    await page.getByRole('heading', { level: 1, name: 'Coro Aurora' }).waitFor();
    await page.getByRole('link', { name: key }).waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    if (pictures) await page.screenshot({ path: `${pictures}/total-${name}.png`, fullPage: true });
    await page.getByRole('link', { name: 'Contributo al Coro Aurora' }).click();
    await page.getByText('Impegno di € 231.000,00').waitFor();
  });

  it('show Accounts what was spent on account of a political body', async () => {
    const page = await web.open('/budget/totals/politicalBody', {
      login: people.accountant.login,
      viewport,
    });
    await page.getByText('Le cifre comprendono tutti i movimenti').waitFor();
    await page.getByRole('link', { name: 'Giunta comunale' }).waitFor();
    await page.getByLabel('Cerca un nome').fill('consiglio');
    await page.getByRole('link', { name: 'Giunta comunale' }).waitFor({ state: 'detached' });
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  });
});

test('the budget is in the menu of those who read it, and closed to others', async () => {
  const accountant = await web.open('/inbox', { login: people.accountant.login });
  await accountant.getByRole('link', { name: 'Bilancio' }).click();
  await accountant.getByRole('link', { name: 'Contributi culturali' }).waitFor();
  const officer = await web.open('/budget', { login: people.officer.login });
  await officer.getByText('Il bilancio è riservato alla Ragioneria').waitFor();
  expect(await officer.getByRole('link', { name: 'Bilancio' }).count()).toBe(0);
  await expectAccessible(officer);
  await officer.goto('/budget/totals/beneficiary');
  await officer.getByText('Il bilancio è riservato alla Ragioneria').waitFor();
});
