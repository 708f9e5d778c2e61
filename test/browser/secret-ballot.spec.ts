import type { Page, Request } from 'playwright-core';
import { CommissionDesk, experts, secretary } from '../support/expert-commission';
import { putIn, takePaper, taskOf } from '../support/secret-ballot';
import { views, WebUnderTest } from './browser';
import { expectAccessible, expectNoSidewaysScroll } from './expectations';

const [ermanno, costanza, tiziano, norma, ulisse] = experts;
const others = [costanza, tiziano, norma, ulisse];

/** Where to put pictures for somebody to look at; nowhere if not set. */
const pictures = process.env['MARINO_SCREENSHOTS'];

let web: WebUnderTest;
let desk: CommissionDesk;

beforeAll(async () => {
  web = await WebUnderTest.start();
  desk = new CommissionDesk(web.api.office);
});
afterAll(() => web.stop());

/** A commission that is about to elect its chair. */
async function aboutToElect(): Promise<string> {
  const id = await desk.open();
  await desk.councilVotes(
    id,
    [ermanno, ...others].map((login) => [login, 30] as const),
  );
  await desk.accept(id, ermanno, ...others);
  await desk.meet(id, '2026-09-10', ermanno);
  return id;
}

async function picture(page: Page, name: string): Promise<void> {
  const width = page.viewportSize()?.width;
  if (pictures) await page.screenshot({ path: `${pictures}/ballot-${name}-${width}.png`, fullPage: true });
}

/** What the page asks of boxes, with the headers that go with it. */
function requestsToBoxes(page: Page): Request[] {
  const seen: Request[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/api/ballots/')) seen.push(request);
  });
  return seen;
}

describe.each(views)('%s', (_, viewport) => {
  it('a member votes in secret, the paper goes into the box by itself and without the session, and everybody counts again', async () => {
    const id = await aboutToElect();
    const { office } = web.api;
    const task = await taskOf(office, id, ermanno);
    const page = await web.open(`/tasks/${task.id}`, { login: ermanno, viewport });
    const toBoxes = requestsToBoxes(page);
    const claim = page.getByRole('button', { name: 'Prendi in carico' });
    if (await claim.isVisible()) await claim.click();
    await page.getByRole('radio', { name: 'Partecipo alla votazione' }).check();
    await page.getByRole('radio', { name: 'Norma Gavirati' }).check();
    await page.getByText('Scheda chiusa').waitFor();
    await picture(page, 'paper');
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await page.getByRole('button', { name: 'Concludi' }).click();
    await page.getByText('La tua scheda aspetta l’apertura dell’urna').waitFor();
    await expectAccessible(page);

    const papers = [];
    for (const login of others) papers.push(await takePaper(office, id, login, [norma]));
    await page.getByText('La tua scheda è nell’urna').waitFor();
    await picture(page, 'put-in');
    await expectAccessible(page);
    const putIns = toBoxes.filter((request) => request.method() === 'POST');
    expect(putIns).toHaveLength(1);
    for (const request of toBoxes) {
      const headers = await request.allHeaders();
      expect(Object.keys(headers)).not.toContain('cookie');
      expect(Object.keys(headers)).not.toContain('authorization');
    }
    await page.getByRole('button', { name: 'Chiudi', exact: true }).click();

    for (const paper of papers) expect(await putIn(office, paper)).toBe(true);
    const count = (await office.openTasks(id)).find(({ key }) => key === 'commission.count');
    const counting = await web.open(`/tasks/${count?.id}`, { login: secretary, viewport });
    await counting.getByText('Nell’urna 5 di 5').waitFor();
    await counting.getByRole('button', { name: 'Prendi in carico' }).click();
    await counting.getByRole('radio', { name: /^Scrutinare: tutti/ }).check();
    await expectAccessible(counting);
    await picture(counting, 'count');
    await counting.getByRole('button', { name: 'Concludi' }).click();
    await counting.waitForURL(`**/cases/${id}**`);

    await page.goto(`/cases/${id}/tasks`);
    await page.getByRole('heading', { name: 'Votazioni a scrutinio segreto' }).waitFor();
    await page.getByRole('button', { name: 'Rifare lo scrutinio' }).click();
    await page.getByText('Tutte le 5 schede portano la firma').waitFor();
    await page.getByText('Schede, una per una').click();
    await page.getByText('la tua').waitFor();
    await picture(page, 'counted');
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  });
});
