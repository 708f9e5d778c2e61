import type { Page as Screen } from 'playwright-core';
import { NominationsDesk, postOf, somebody } from '../support/nominations';
import { views, WebUnderTest } from './browser';
import { expectAccessible, expectNoSidewaysScroll, hasFocus } from './expectations';

/** As many as came to the call of February 2017; bodies and people are invented. */
const CANDIDACIES = 300;
const BODIES = 10;
const AT_A_TIME = 16;
/** Rows of a table, its head among them, that the page may have at once. */
const MOST_ROWS = 51;
const officer = 'federico.lunghi';

const letters = (number: number): string =>
  [number % 26, Math.floor(number / 26)].map((at) => String.fromCharCode(65 + at)).join('');
const nameOf = (index: number): string => `Candidata ${letters(index)}`;

let web: WebUnderTest;
let call: string;

beforeAll(async () => {
  web = await WebUnderTest.start();
  const desk = new NominationsDesk(web.api.office, 240_000);
  const bodies = Array.from({ length: BODIES }, (_, index) => `Ente capiente ${index}`);
  await desk.importSeats(
    bodies.map((body) => ({ body })),
    '2027-02-01',
  );
  call = await desk.open(
    'nominationCall',
    { number: '2/2027', subject: 'enti in scadenza', expiringUntil: '2027-06-30' },
    '2027-02-01',
  );
  await desk.publishCall(call, bodies, '2027-02-22');
  let next = 0;
  const work = async (): Promise<void> => {
    for (let at = next++; at < CANDIDACIES; at = next++)
      await desk.propose(
        call,
        `Ordine ${letters(at % 100)}`,
        somebody(nameOf(at)),
        [postOf(bodies[at % BODIES] ?? '')],
        '2027-02-02',
      );
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, work));
}, 600_000);
afterAll(() => web.stop());

const rows = (page: Screen): Promise<number> => page.getByRole('row').count();
const names = async (page: Screen): Promise<string[]> =>
  (await page.locator('.ui-records__lead a').allTextContents()).filter((text) => text.includes('Candidata'));

describe.each(views)('%s', (_, viewport) => {
  it('all candidacies of a call are reached a page at a time, and the page stays light', async () => {
    const page = await web.open(`/cases/${call}/children`, { login: officer, viewport });
    await page.getByText(`1–50 di ${CANDIDACIES}`).waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    const seen = new Set<string>();
    for (let turned = 1; ; turned += 1) {
      expect(await rows(page)).toBeLessThanOrEqual(MOST_ROWS);
      for (const name of await names(page)) seen.add(name);
      const onward = page.getByRole('button', { name: 'Pagina successiva' });
      if (await onward.isDisabled()) break;
      // By the keyboard alone.
      await onward.focus();
      await page.keyboard.press('Enter');
      await page.getByText(`Pagina ${turned + 1} di 6`).waitFor();
      await hasFocus(page.locator('.ui-pages'));
    }
    expect(seen.size).toBe(CANDIDACIES);
  });

  it('one of them is found by name, and those in a stage by their stage', async () => {
    const page = await web.open(`/cases/${call}/children?page=4`, { login: officer, viewport });
    await page.getByText('Pagina 4 di 6').waitFor();
    await page.getByLabel('Cerca per oggetto, richiedente o numero').fill(nameOf(271).toLowerCase());
    await page.getByText('1–1 di 1').waitFor();
    expect(await names(page)).toHaveLength(1);
    await page.getByLabel('Cerca per oggetto, richiedente o numero').fill('nessuna di queste');
    await page.getByText('Nessun risultato con questi filtri.').waitFor();
    await expectAccessible(page);
    await page.getByLabel('Cerca per oggetto, richiedente o numero').fill('');
    await page.getByText(`1–50 di ${CANDIDACIES}`).waitFor();
    const stage = page.getByLabel('Fase o esito');
    const [, first = ''] = await stage.locator('option').allTextContents();
    await stage.selectOption({ label: first });
    const count = /\((\d+)\)$/.exec(first)?.[1];
    await page
      .getByText(new RegExp(`di ${count}$`))
      .first()
      .waitFor();
    await page
      .getByRole('link', { name: /Candidata/ })
      .first()
      .click();
    await page.goBack();
    // Filters stand in the address: whoever comes back finds them.
    await page
      .getByText(new RegExp(`di ${count}$`))
      .first()
      .waitFor();
    expect(await rows(page)).toBeLessThanOrEqual(MOST_ROWS);
  });
});

it('does all this without a failing script and within its content policy', () => {
  expect(web.complaints).toEqual([]);
});
