import { MissionDesk, mayor, proposal } from '../support/missions';
import { views, WebUnderTest } from './browser';
import { expectAccessible, expectNoSidewaysScroll } from './expectations';

let web: WebUnderTest;
beforeAll(async () => {
  web = await WebUnderTest.start();
});
afterAll(() => web.stop());

/** A JPEG as small as they get. */
const photograph = {
  name: 'cena.jpg',
  mimeType: 'image/jpeg',
  buffer: Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0x00, 0x10, 0x4a, 0x46, 0x49, 0x46, 0xff, 0xd9]),
};

describe.each(views)('%s', (name, viewport) => {
  it('a traveller photographs a receipt on the way and sees what will be paid', async () => {
    const desk = new MissionDesk(web.api.office);
    const who = name === 'wide' ? 'walter' : 'zoe';
    const chapter = await desk.line(name === 'wide' ? 1 : 2, '9000.00');
    const id = await desk.open(proposal(who, { chapter, wantsAdvance: false }));
    await desk.prepare(id, { advance: false, account: mayor });
    const { id: task } = await desk.task(id, 'receipts');
    const page = await web.open(`/tasks/${task}`, { login: mayor, viewport });
    await page.getByRole('heading', { name: 'Fotografare le ricevute' }).waitFor();
    await page.getByText('4 maggio 2026, 08:00').first().waitFor();
    await expectNoSidewaysScroll(page);

    // A form that needs a receipt begins with one.
    const choose = (field: string, value: string) =>
      page.getByRole('radiogroup', { name: field }).getByText(value, { exact: true }).click();
    await choose('Voce', 'Vitto');
    await page.getByLabel('Fornitore').fill('Zeughauskeller');
    await page.getByLabel('Data', { exact: true }).fill('04/05/2026');
    await page.getByLabel(/^Ora/).fill('20:30');
    await page.getByLabel('Importo in valuta').fill('40,00');
    await page.getByLabel('Valuta', { exact: true }).fill('EUR');
    await choose('Pagata da', 'Chi viaggia');
    await choose('Di chi accompagna', 'No');
    await page.locator('input[type="file"]').setInputFiles(photograph);
    await page.getByRole('option', { name: 'cena.jpg' }).waitFor({ state: 'attached' });

    const preview = page.getByRole('region', { name: 'Quanto sarà pagato' });
    await preview.getByText('40,00 €').first().waitFor();
    await preview.getByText('Come è calcolato').click();
    await preview
      .getByText(/Zeughauskeller/)
      .first()
      .waitFor();
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);

    await page.getByRole('button', { name: 'Concludi attività' }).click();
    await page.waitForURL(new RegExp(`/cases/${id}`));
    expect((await desk.office.caseFile(id)).facts).toMatchObject({ collected: 1 });
    const next = await desk.task(id, 'receipts');
    expect(next.context['forPreview']).toMatchObject({ collected: [{ supplier: 'Zeughauskeller' }] });
  });
});
