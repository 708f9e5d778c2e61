import { views, WebUnderTest } from './browser';
import { expectAccessible, expectNoSidewaysScroll, hasFocus } from './expectations';

const login = 'andrea.locatelli';
const letterOf = (subject: string) => ({
  kind: 'letter',
  owner: 'cabinet',
  subject,
  description: 'Chiede i verbali delle riunioni.',
  sender: 'Ada Fermi',
  address: 'ada.fermi@pec.example.org',
});

let web: WebUnderTest;
beforeAll(async () => {
  web = await WebUnderTest.start();
});
afterAll(() => web.stop());

const opened = (subject: string) => web.api.office.openCase('genericCase', login, letterOf(subject));

describe.each(views)('%s', (name, viewport) => {
  it('an officer finds another case, relates the two and takes it back', async () => {
    const one = await opened(`Verbali ${name}`);
    const other = await opened(`Panchine ${name}`);
    const page = await web.open(`/cases/${one}`, { login, viewport });
    await page.getByText('Casi particolari').click();
    await page.getByRole('button', { name: 'Collegare a un’altra pratica' }).click();
    const dialog = page.getByRole('dialog', { name: 'Collegare a un’altra pratica' });
    const search = dialog.getByRole('searchbox', { name: 'Altra pratica' });
    await hasFocus(search);
    await dialog.getByRole('button', { name: 'Conferma' }).click();
    await hasFocus(dialog.getByRole('alert'));
    await search.fill(`panchine ${name}`);
    await dialog.getByText('1 pratica trovata').waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await dialog.getByRole('button', { name: `Lettera di un cittadino: Panchine ${name}` }).click();
    await hasFocus(dialog.getByRole('button', { name: 'Scegli un’altra pratica' }));
    await dialog.getByText(`Lettera di un cittadino: Panchine ${name}`).waitFor();
    await dialog.getByLabel('Motivazione').fill('Stesso parco.');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Conferma' }).click();
    await hasFocus(page.getByRole('status').filter({ hasText: 'Operazione eseguita' }));

    await page.getByRole('link', { name: /^Relazioni/ }).click();
    const row = page.getByRole('row').filter({ hasText: `Panchine ${name}` });
    await row.getByText('Collegata a').waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);

    await row.getByRole('link', { name: `Lettera di un cittadino: Panchine ${name}` }).click();
    await page.getByRole('heading', { level: 1, name: new RegExp(`Panchine ${name}`) }).waitFor();
    await page.goto(`/cases/${other}/relations`);
    const back = page.getByRole('row').filter({ hasText: `Verbali ${name}` });
    await back.getByRole('button', { name: /^Togli il collegamento/ }).click();
    const taking = page.getByRole('dialog', { name: 'Togliere un collegamento' });
    await taking.getByText('sarà tolto da entrambe le pratiche').waitFor();
    await taking.getByLabel('Motivazione').fill('Altro parco.');
    await expectAccessible(page);
    await taking.getByRole('button', { name: 'Conferma' }).click();
    await hasFocus(page.getByRole('status').filter({ hasText: 'Operazione eseguita' }));
    await page.getByText('Nessuna relazione con altre pratiche.').waitFor();
    await page.goto(`/cases/${one}/history`);
    await page.getByText('toglie il collegamento con la pratica').waitFor();
  });

  it('a case goes on as another, with what is known filled in and what was before still there', async () => {
    const id = await opened(`Richiesta ${name}`);
    const page = await web.open(`/cases/${id}`, { login, viewport });
    await page.getByRole('link', { name: 'Far proseguire come procedimento' }).click();
    await page.getByRole('heading', { level: 1, name: 'Far proseguire come procedimento' }).waitFor();
    await page.getByLabel('Procedimento').selectOption('accessRequest');
    const confirm = page.getByRole('button', { name: 'Fai proseguire la pratica' });
    await confirm.waitFor();
    expect(await page.getByLabel('Recapito').inputValue()).toBe('ada.fermi@pec.example.org');
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await confirm.click();
    await hasFocus(page.getByRole('alert'));
    await page.getByLabel('Richiedente').fill('Ada Fermi');
    await page.getByRole('radio', { name: 'PEC', exact: true }).check();
    await page.getByRole('radio', { name: /generalizzato/ }).check();
    await page.getByLabel('Documenti, dati o informazioni richiesti').fill('Verbali del 2025.');
    await page.getByRole('radio', { name: 'Copia per via telematica' }).check();
    await confirm.click();
    await page.getByText('La pratica prosegue come procedimento.').waitFor();
    await page.getByRole('heading', { level: 1, name: /Ada Fermi/ }).waitFor();
    await expectAccessible(page);

    const before = `Prima di questa pratica: «Lettera di un cittadino: Richiesta ${name}»`;
    await page.getByRole('link', { name: /^Documenti/ }).click();
    await page.getByRole('heading', { name: before }).waitFor();
    await page.getByRole('table', { name: before }).getByText('Ricevuta').first().waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await page.getByRole('link', { name: /^Cronologia/ }).click();
    const history = page.getByRole('region', { name: before });
    await history.getByText('apre la pratica «Lettera di un cittadino').waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await page.getByRole('link', { name: /^Relazioni/ }).click();
    await page.getByRole('row').filter({ hasText: 'Prosegue la pratica' }).waitFor();
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('row').filter({ hasText: 'Continues' }).waitFor();
    await expectNoSidewaysScroll(page);

    await page.goto(`/cases/${id}/conversion`);
    await page.getByText('The case cannot go on as a procedure at the moment.').waitFor();
    await expectAccessible(page);
  });

  it('of a case that may not be read the page says only that there is one', async () => {
    const id = await opened(`Festa ${name}`);
    const hidden = await web.api.office.openCase('religiousContributionsRound', 'giulia.ferrari', {
      referenceYear: 2025,
    });
    await web.api.office.command(id, 'makeRequest', login, {
      request: 'standard.relate',
      answer: { case: hidden, reasons: 'Stessa festa.' },
      cases: { [hidden]: {} },
    });
    const page = await web.open(`/cases/${id}/relations`, { login, viewport });
    await page.getByText('Altra pratica, non consultabile').waitFor();
    expect(await page.getByRole('button', { name: /^Togli il collegamento/ }).count()).toBe(0);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  });
});

it('no page fails or asks for what the content policy blocks', () => {
  expect(web.complaints).toEqual([]);
});
