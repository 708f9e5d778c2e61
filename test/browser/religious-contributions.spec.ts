import { decide, roundBeforeBooking } from '../support/commitment';
import type { RoundDesk } from '../support/contributions';
import { views, WebUnderTest } from './browser';
import { expectAccessible, expectNoSidewaysScroll } from './expectations';
import { people } from './people';

/** Where somebody looks at the screens with their own eyes. */
const pictures = process.env['MARINO_SCREENSHOTS'];
const title = 'Prenotare la spesa del riparto';

let web: WebUnderTest;
let desk: RoundDesk;
let round: string;
let applications: readonly string[];

beforeAll(async () => {
  web = await WebUnderTest.start();
  ({ id: round, applications, desk } = await roundBeforeBooking(web.api.office, 'Chiesa valdese'));
});
afterAll(() => web.stop());

async function openTask(key: string, login: string, viewport: (typeof views)[number][1]) {
  const { id } = await desk.task(round, key);
  await web.api.post(login, `/tasks/${id}/claim`);
  return web.open(`/tasks/${id}`, { login, viewport });
}

it.each(views)(
  'the officer names the line, and without cover is asked for another (%s)',
  async (name, viewport) => {
    const page = await openTask('bookSplit', people.officer.login, viewport);
    await page.getByText('40.000,00').first().waitFor();
    if (viewport.width < 1000)
      await page.getByText('Il capitolo 2027/08.01.2.03/9999 non è nel bilancio').first().waitFor();
    const chapter = page.getByLabel('Capitolo di bilancio');
    await chapter.fill('8.1/2100');
    await page.getByRole('button', { name: 'Concludi attività' }).click();
    await page.getByRole('alert').waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    if (pictures) await page.screenshot({ path: `${pictures}/book-split-${name}.png`, fullPage: true });
    // The first time it is a line that nobody has entered.
    await chapter.fill(viewport.width < 1000 ? (desk.data.chapter ?? '') : '08.01.2.03/9999');
    await page.getByRole('button', { name: 'Concludi attività' }).click();
    await page.getByText(`Attività conclusa: ${title}`).waitFor();
  },
);

it.each(views)('the visa is shown the line and need not name it (%s)', async (name, viewport) => {
  if (viewport.width > 1000) {
    await decide(desk, round, ...applications);
    await desk.doAll(round, 'commitment.draft', 'commitment.signature');
  }
  const page = await openTask('commitment.visa', people.headOfAccounts.login, viewport);
  await page
    .getByText(`2027/${desk.data.chapter ?? ''}`)
    .first()
    .waitFor();
  await page.getByText('Solo se non è già indicato da chi propone la spesa.').waitFor();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  if (pictures) await page.screenshot({ path: `${pictures}/visa-${name}.png`, fullPage: true });
});

it('does all this without a failing script and within its content policy', () => {
  expect(web.complaints).toEqual([]);
});
