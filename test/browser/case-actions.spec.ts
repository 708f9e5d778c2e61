import type { Page } from 'playwright-core';
import { applicationOf, apply, openRound, RoundDesk, roundOf } from '../support/contributions';
import { views, WebUnderTest } from './browser';
import { expectAccessible, expectNoSidewaysScroll, hasFocus } from './expectations';
import { people } from './people';

const { login } = people.officer;

let web: WebUnderTest;
let round: string;
let application: string;

beforeAll(async () => {
  web = await WebUnderTest.start();
  const { office } = web.api;
  const desk = new RoundDesk(office, roundOf(2027, { evangelical: 1 }));
  round = await openRound(office, desk.data, '2027-06-24');
  await desk.openIntake(round);
  application = await apply(office, round, applicationOf('Chiesa valdese'));
});
afterAll(() => web.stop());

async function openDialog(page: Page, title: string) {
  await page.getByRole('button', { name: title }).click();
  const dialog = page.getByRole('dialog', { name: title });
  await dialog.waitFor();
  return dialog;
}

const journal = async (page: Page, id: string) => {
  await page.goto(`/cases/${id}/history`);
  return page.getByRole('listitem');
};

describe.each(views)('%s', (_, viewport) => {
  const visit = (id: string, tab = '') => web.open(`/cases/${id}${tab}`, { login, viewport });

  it('a note says what is missing, survives its dialog and is read in full', async () => {
    const page = await visit(application);
    const note = `Sentita la Curia. ${'Nulla osta. '.repeat(30)}`.trim();
    const dialog = await openDialog(page, 'Aggiungere una nota');
    const field = dialog.getByLabel('Testo della nota');
    await hasFocus(field);

    await dialog.getByRole('button', { name: 'Aggiungi nota' }).click();
    await hasFocus(dialog.getByRole('alert'));
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    await expectAccessible(page);
    await dialog.getByRole('link', { name: 'Testo della nota: Campo obbligatorio.' }).click();
    await hasFocus(field);

    await field.fill(note);
    await page.keyboard.press('Escape');
    await hasFocus(page.getByRole('button', { name: 'Aggiungere una nota' }));
    const again = await openDialog(page, 'Aggiungere una nota');
    expect(await again.getByLabel('Testo della nota').inputValue()).toBe(note);

    await again.getByRole('button', { name: 'Aggiungi nota' }).click();
    const done = page.getByRole('status').filter({ hasText: 'Nota aggiunta' });
    await hasFocus(done);
    await expectAccessible(page);
    await done.getByRole('link', { name: 'Vedi la cronologia' }).click();
    await page.getByText('Leggi tutta la nota').first().click();
    await page.getByText(note, { exact: true }).first().waitFor();
    await expectNoSidewaysScroll(page);
  });

  it('a document says what is missing, takes the name of its file and stands in the dossier', async () => {
    const page = await visit(application);
    const dialog = await openDialog(page, 'Aggiungere un documento');
    await hasFocus(dialog.getByLabel('File'));
    await dialog.getByRole('button', { name: 'Aggiungi documento' }).click();
    await hasFocus(dialog.getByRole('alert'));
    await expectAccessible(page);
    await dialog.getByRole('link', { name: 'File: Scegliere il file da aggiungere.' }).click();
    await hasFocus(dialog.getByLabel('File'));

    const pick = (name: string, content: string) =>
      dialog.getByLabel('File').setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(content) });
    await pick('vuoto.txt', '');
    expect(await dialog.getByRole('alert').isVisible()).toBe(false);
    await dialog.getByRole('button', { name: 'Aggiungi documento' }).click();
    await dialog.getByRole('link', { name: 'File: Il documento è vuoto.' }).waitFor();

    const title = `Preventivo della città ${viewport.width}`;
    await pick(`${title}.txt`, 'Ponteggi: 12.000 euro.');
    expect(await dialog.getByLabel('Titolo del documento').inputValue()).toBe(title);
    await dialog.getByRole('button', { name: 'Aggiungi documento' }).click();

    const done = page.getByRole('status').filter({ hasText: 'Documento aggiunto' });
    await hasFocus(done);
    await done.getByRole('link', { name: 'Vedi i documenti' }).click();
    await page.getByText(title).waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  });

  it('a document that is too large is refused beside its field', async () => {
    const page = await visit(application);
    const dialog = await openDialog(page, 'Aggiungere un documento');
    await dialog.getByLabel('File').setInputFiles({
      name: 'filmato.mp4',
      mimeType: 'video/mp4',
      buffer: Buffer.alloc(21 * 1024 ** 2),
    });
    await dialog.getByRole('button', { name: 'Aggiungi documento' }).click();
    await dialog.getByRole('link', { name: /^File: Il contenuto inviato è troppo grande\./ }).waitFor();
    await expectNoSidewaysScroll(page);
  });

  it('an appeal is registered with what its form asks, and the history has it', async () => {
    const page = await visit(application);
    const dialog = await openDialog(page, 'Registrare un ricorso');
    await dialog.getByRole('button', { name: 'Conferma' }).click();
    await hasFocus(dialog.getByRole('alert'));
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);

    await dialog.getByRole('radio', { name: 'TAR Lombardia' }).check();
    await dialog.getByRole('textbox', { name: 'Data di notifica' }).fill('31/02/2027');
    await dialog.getByRole('radio', { name: 'No', exact: true }).check();
    await dialog.getByRole('button', { name: 'Conferma' }).click();
    await dialog.getByRole('link', { name: /^Data di notifica: / }).click();
    await hasFocus(dialog.getByRole('textbox', { name: 'Data di notifica' }));
    await dialog.getByRole('textbox', { name: 'Data di notifica' }).fill('24/06/2027');
    await dialog.getByRole('button', { name: 'Conferma' }).click();

    await hasFocus(
      page.getByRole('status').filter({ hasText: 'Operazione eseguita: Registrare un ricorso' }),
    );
    await page.getByText('TAR Lombardia, 24 giugno 2027').waitFor();
    const entry = (await journal(page, application)).filter({ hasText: '«Registrare un ricorso»' }).first();
    await entry.getByText('Quanto è stato indicato').click();
    await entry.getByText('Data di notifica').waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  });

  it('a permit of the superintendency is registered', async () => {
    const page = await visit(application);
    const dialog = await openDialog(page, 'Registrare l’autorizzazione della Soprintendenza');
    await dialog.getByLabel('Numero dell’intervento').fill('1');
    await dialog.getByLabel('Estremi dell’autorizzazione').fill('Prot. 77/2027');
    await dialog.getByRole('textbox', { name: 'Data', exact: true }).fill('1/6/2027');
    await dialog.getByRole('button', { name: 'Conferma' }).click();
    await hasFocus(page.getByRole('status').filter({ hasText: 'Operazione eseguita' }));
    await page.getByText('Prot. 77/2027').first().waitFor();
    expect((await web.api.office.caseFile(application)).facts['heritagePermits']).toContainEqual({
      work: 1,
      reference: 'Prot. 77/2027',
      issuedOn: '2027-06-01',
    });
  });

  it('a waiver closes the application and says so', async () => {
    const id = await apply(web.api.office, round, applicationOf('Chiesa luterana'));
    const page = await visit(id);
    const dialog = await openDialog(page, 'Registrare una rinuncia');
    await dialog.getByRole('textbox', { name: 'Data di ricezione della rinuncia' }).fill('24/06/2027');
    await dialog.getByRole('button', { name: 'Conferma' }).click();
    const done = page.getByRole('status').filter({ hasText: 'Operazione eseguita' });
    await hasFocus(done);
    expect(await done.innerText()).toContain('La pratica è conclusa.');
    expect(await page.getByRole('button', { name: 'Aggiungere una nota' }).count()).toBe(0);
  });

  it('a withdrawal asks for its reason, then once more, and closes the case', async () => {
    const id = await apply(web.api.office, round, applicationOf('Chiesa metodista'));
    const page = await visit(id);
    const dialog = await openDialog(page, 'Chiudere per rinuncia');
    await dialog.getByRole('button', { name: 'Continua' }).click();
    await hasFocus(dialog.getByRole('alert'));
    const reason = dialog.getByLabel('Motivo della rinuncia');
    await reason.fill('Lavori rinviati, PG 4711.');

    // An impatient second click must not close the case.
    await dialog.getByRole('button', { name: 'Continua' }).dblclick();
    expect((await web.api.office.caseFile(id)).outcome).toBeNull();
    await page.keyboard.press('Escape');

    await openDialog(page, 'Chiudere per rinuncia');
    await dialog.getByRole('button', { name: 'Continua' }).click();
    await hasFocus(dialog.getByRole('status'));
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Indietro' }).click();
    await hasFocus(reason);
    await dialog.getByRole('button', { name: 'Continua' }).click();
    await dialog.getByText('Lavori rinviati, PG 4711.').waitFor();
    await dialog.getByRole('button', { name: 'Conferma la rinuncia' }).click();

    const done = page.getByRole('status').filter({ hasText: 'Rinuncia registrata' });
    await hasFocus(done);
    expect(await done.innerText()).toContain('La pratica è conclusa.');
    expect((await web.api.office.caseFile(id)).outcome).toBe('withdrawn');
    const report = page.getByRole('list', { name: 'Fasi del procedimento' }).getByText('Rendicontazione');
    expect(await report.innerText()).toContain('non raggiunta');
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  });
});

describe('a variation', () => {
  let id: string;
  const title = 'Registrare una richiesta di variazione';

  it('is not offered before there is anything to change', async () => {
    const page = await web.open(`/cases/${application}`, { login });
    await page.getByRole('button', { name: 'Registrare un ricorso' }).waitFor();
    expect(await page.getByRole('button', { name: title }).count()).toBe(0);
  });

  it('is offered from the award on', async () => {
    const { office } = web.api;
    const desk = new RoundDesk(office, roundOf(2028, { evangelical: 1 }));
    const split = await openRound(office, desk.data, '2028-06-24');
    await desk.openIntake(split);
    id = await apply(office, split, applicationOf('Chiesa battista'));
    await desk.examine(id);
    await office.advance('2028-07-04', split);
    await desk.doAll(split, 'recordWeights', 'proposeSplit', 'bookSplit', 'split.draft');
    await desk.doAll(split, 'split.technicalOpinion', 'split.accountingOpinion');
    await office.advance('2028-10-08', split, id);
    const page = await web.open(`/cases/${id}`, { login });
    await page.getByRole('button', { name: 'Registrare un ricorso' }).waitFor();
    await desk.doAll(split, 'split.adoption', 'split.publication');
    await office.advance('2028-10-24', split, id);
    // The page is not loaded again: it hears of the award.
    await page.getByRole('button', { name: title }).waitFor();
    expect((await office.caseFile(id)).stage).toBe('award');
  });

  it.each(views)('is registered, and says who goes on: %s', async (_, viewport) => {
    const page = await web.open(`/cases/${id}`, { login, viewport });
    const dialog = await openDialog(page, title);
    await dialog.getByRole('textbox', { name: 'Data di ricezione' }).fill('24/10/2028');
    await dialog.getByLabel('Numero dell’intervento').fill('1');
    await dialog.getByLabel('Variazione richiesta').fill('Solo il tetto.');
    await dialog.getByLabel('Nuovo costo dell’intervento').fill('45.000');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Conferma' }).click();

    const done = page.getByRole('status').filter({ hasText: `Operazione eseguita: ${title}` });
    await hasFocus(done);
    expect(await done.innerText()).toContain('«Decidere sulla variazione»');
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  });
});

it('does all this without a failing script and within its content policy', () => {
  expect(web.complaints).toEqual([]);
});
