import { readFile } from 'node:fs/promises';
import { applicationOf, apply, openRound, RoundDesk, roundOf } from '../support/contributions';
import { pagesOf } from '../support/pdf';
import { views, WebUnderTest } from './browser';
import { expectAccessible, expectNoSidewaysScroll } from './expectations';
import { people } from './people';

const { login } = people.officer;

let web: WebUnderTest;
let application: string;

beforeAll(async () => {
  web = await WebUnderTest.start();
  const { office } = web.api;
  const desk = new RoundDesk(office, roundOf(2027, { evangelical: 1 }));
  const round = await openRound(office, desk.data, '2027-06-24');
  await desk.openIntake(round);
  application = await apply(office, round, applicationOf('Chiesa valdese'));
});
afterAll(() => web.stop());

describe.each(views)('%s', (_, viewport) => {
  it('a letter of the case is read beside its page and downloaded as it was registered', async () => {
    const page = await web.open(`/cases/${application}/documents`, { login, viewport });
    await page.getByRole('button', { name: 'Ricevuta e avvio del procedimento' }).click();
    const letter = page.getByRole('dialog').getByRole('article');
    await letter.getByText('Unità Amministrativa, Contabilità e Contributi').first().waitFor();
    await letter.getByText('Chiesa valdese').first().waitFor();
    expect(await letter.innerText()).not.toMatch(/:::|\{\{|\*\*/);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);

    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: /Scarica il PDF/ }).click();
    const file = await download;
    expect(file.suggestedFilename()).toMatch(/^\d{4}-\d{7} Ricevuta e avvio del procedimento\.pdf$/);
    const [first = []] = pagesOf(await readFile(await file.path()));
    expect(first.map(({ text }) => text)).toContain('Chiesa valdese');
  });
});
