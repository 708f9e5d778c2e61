import { readFile } from 'node:fs/promises';
import { pdfRenderer } from '../../activities/letters/pdf/pdf-renderer';
import { addDays, cite, explainDeadline } from '../../libs/law';
import { applicationOf, apply, openRound, RoundDesk, roundOf } from '../support/contributions';
import { barsOf, pagesOf } from '../support/pdf';
import { plainDocuments } from '../support/plain-documents';
import { TermRecorder } from '../support/recorded-terms';
import { views, WebUnderTest } from './browser';
import { expectAccessible, expectNoSidewaysScroll } from './expectations';
import { people } from './people';

const { login } = people.officer;

const pictures = process.env['MARINO_SCREENSHOTS'];

let web: WebUnderTest;
let application: string;
let charted: string;

beforeAll(async () => {
  web = await WebUnderTest.start();
  const { office } = web.api;
  const desk = new RoundDesk(office, roundOf(2027, { evangelical: 1 }));
  const round = await openRound(office, desk.data, '2027-06-24');
  await desk.openIntake(round);
  application = await apply(office, round, applicationOf('Chiesa valdese'));
  charted = await withCharts();
});
afterAll(() => web.stop());

const CHARTS = `:::letterhead
Comune di Milano
:::

:::bars Rilievi per gravità
- Critica: 0
{{#each findings}}
- {{severity}}: {{count}}
{{/each}}
:::

:::columns Giornate degli auditor
- 2025: 98
- 2026: 49
:::
`;

/** A case that has sent a letter with charts. */
async function withCharts(): Promise<string> {
  const receivedOn = '2026-03-02';
  const documents = { ...plainDocuments, templates: { read: () => CHARTS }, renderer: pdfRenderer };
  return new TermRecorder(web.api.office.database, documents).keep({
    title: 'Comunità dei grafici',
    receivedOn,
    explanation: explainDeadline({
      start: receivedOn,
      amount: 30,
      unit: 'days',
      direction: 'forward',
      rule: cite('L. 241/1990', '2', '2'),
    }),
    then: [
      [
        addDays(receivedOn, 1),
        {
          kind: 'letterSent',
          document: '7d1f5a52-0b8e-4c7e-9a52-3f5d8f1c2b01',
          letter: 'report',
          title: 'Relazione con grafici',
          template: 'charts',
          addressee: 'Sindaco',
          data: {
            today: addDays(receivedOn, 1),
            unit: 'contributions',
            findings: [
              { severity: 'Alta', count: 2 },
              { severity: 'Media, con una descrizione che non sta su una riga di un telefono', count: 4 },
            ],
          },
        },
      ],
    ],
  });
}

describe.each(views)('%s', (view, viewport) => {
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

  it('the charts of a document are seen and heard on the screen as in its file', async () => {
    const page = await web.open(`/cases/${charted}/documents`, { login, viewport });
    await page.getByRole('button', { name: 'Relazione con grafici' }).click();
    const report = page.getByRole('dialog').getByRole('article');
    const bars = report.getByRole('figure', { name: 'Rilievi per gravità' });
    await bars.waitFor();
    expect(await bars.getByRole('term').allInnerTexts()).toEqual([
      'Critica',
      'Alta',
      'Media, con una descrizione che non sta su una riga di un telefono',
    ]);
    expect(await bars.getByRole('definition').allInnerTexts()).toEqual(['0', '2', '4']);
    const lengths = await bars
      .locator('rect')
      .evaluateAll((all) => all.map((rect) => rect.getBoundingClientRect().width));
    expect(lengths).toHaveLength(2);
    expect(lengths[0]).toBeCloseTo((lengths[1] ?? 0) / 2, 0);
    await report.getByRole('figure', { name: 'Giornate degli auditor' }).waitFor();
    if (pictures) await page.screenshot({ path: `${pictures}/charts of a document ${view}.png` });
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);

    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: /Scarica il PDF/ }).click();
    const [shown] = barsOf(await readFile(await (await download).path()));
    expect(shown).toHaveLength(4);
  });
});
