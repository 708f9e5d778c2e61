import type { Page as Screen } from 'playwright-core';
import { holderOf } from '../../apps/cli/demonstration/holders';
import { eventually } from '../support/eventually';
import { NominationsDesk, postOf, somebody } from '../support/nominations';
import { choose, views, WebUnderTest } from './browser';
import { expectAccessible, expectNoSidewaysScroll, hasFocus } from './expectations';

const officer = holderOf('nominations.officer');
const BEGINS = '2027-01-11';
const BODY = 'Fondazione Teatro di prova';

let web: WebUnderTest;
let desk: NominationsDesk;

beforeAll(async () => {
  web = await WebUnderTest.start();
  desk = new NominationsDesk(web.api.office);
  await desk.outcome(await desk.importSeats([{ body: BODY }, { body: BODY, seat: 2 }], BEGINS));
  const call = await desk.open(
    'nominationCall',
    { number: '5/2027', subject: 'fondazioni', expiringUntil: BEGINS },
    BEGINS,
  );
  await desk.publishCall(call, [BODY], '2027-02-22');
  await eventually('the call takes proposals', async () =>
    (await web.api.office.caseFile(call)).stage === 'intake' ? true : undefined,
  );
});
afterAll(() => web.stop());

const pictures = process.env['MARINO_SCREENSHOTS'];
let picture = 0;

async function fits(page: Screen): Promise<void> {
  picture += 1;
  if (pictures) await page.screenshot({ path: `${pictures}/desk-${picture}.png`, fullPage: true });
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
}

/** The provider's page, on which somebody who was never here says who they are. */
async function arrive(page: Screen, name: string, taxCode: string): Promise<void> {
  await page.getByLabel('Nome e cognome').fill(name);
  await page.getByLabel('Codice fiscale').fill(taxCode);
  await fits(page);
  await page.getByRole('button', { name: 'Prosegui' }).click();
}

const paper = (name: string) => ({
  name,
  mimeType: 'application/pdf',
  buffer: Buffer.from(`%PDF-1.4 ${name}`),
});

describe.each(views)('%s', (_, viewport) => {
  const suffix = viewport.width > 1000 ? 'Largo' : 'Stretto';
  const order = somebody(`${suffix} Ordine degli Architetti`);

  it('whoever is nobody of the house asks for accreditation, then files a proposal with its papers', async () => {
    const page = await web.open('/sportello', { viewport });
    await page.getByRole('link', { name: 'Entra con SPID o CIE' }).waitFor();
    await fits(page);
    await page.getByRole('link', { name: 'Entra con SPID o CIE' }).click();
    await arrive(page, `Rosa ${suffix}`, `RSO${suffix.toUpperCase().padEnd(13, 'X')}`);
    await page.getByRole('heading', { name: 'Sportello', level: 1 }).waitFor();
    await page.getByText('Per presentare proposte serve l’accreditamento').waitFor();
    await page.getByText('22 feb 2027').first().waitFor();
    await fits(page);

    await page.getByRole('link', { name: 'Inizia', exact: true }).click();
    await page.getByRole('heading', { name: 'Chiedere l’accreditamento' }).waitFor();
    await page.getByRole('button', { name: 'Presenta' }).click();
    await hasFocus(page.getByRole('alert'));
    await fits(page);
    await page.getByLabel('Denominazione').fill(order.name);
    await page.getByLabel('Codice fiscale').fill(order.taxCode);
    await page.getByLabel('Tipo di proponente').selectOption('order');
    await page.getByLabel('PEC').fill('ordine@pec.example.org');
    await page.getByRole('radio', { name: 'Sì' }).check();
    await page.getByRole('button', { name: 'Presenta' }).click();
    await page.getByText('Istanza presentata').waitFor();
    await hasFocus(page.getByRole('heading', { name: order.name, level: 1 }));
    await fits(page);

    const { rows } = await web.api.office.database.query<{ id: string }>(
      `SELECT id FROM case_file WHERE procedure = 'proposerAccreditation' AND title = $1`,
      [order.name],
    );
    const accreditation = rows[0]?.id ?? '';
    await desk.do(accreditation, 'check', { seatInCity: true, evidence: 'Albo degli ordini.' });
    await desk.do(accreditation, 'decision', { accepted: true });
    await desk.outcome(accreditation);
    await page.reload();
    await page.getByText('Accreditato', { exact: true }).waitFor();

    await page.getByRole('link', { name: 'Torna allo sportello' }).click();
    await page.getByRole('link', { name: /^Presentare una proposta: / }).click();
    await page.getByLabel('Nome e cognome').fill(`Nora Candidata ${suffix}`);
    await page.getByLabel('Codice fiscale').fill(somebody(`${suffix} Nora Candidata`).taxCode);
    await page.getByRole('radio', { name: 'Femminile' }).check();
    await page.getByLabel('PEC').fill('nora@pec.example.org');
    await page.getByRole('combobox', { name: 'Ente e organo' }).selectOption(postOf(BODY));
    await page.getByLabel('Motivazione').fill('Ha diretto un teatro per dieci anni.');
    await page.getByRole('button', { name: 'Presenta' }).click();
    // The papers are asked for, and what was typed stays.
    await page.getByText('Allegare il documento.').first().waitFor();
    await hasFocus(page.locator('input[type="file"]').first());
    await fits(page);
    await page.locator('input[type="file"]').nth(0).setInputFiles(paper('curriculum.pdf'));
    await page.locator('input[type="file"]').nth(1).setInputFiles(paper('dichiarazioni.pdf'));
    await page.getByRole('button', { name: 'Presenta' }).click();
    await page.getByText('Istanza presentata').waitFor();
    await page.getByRole('link', { name: /^Ricevuta della candidatura/ }).waitFor();
    await fits(page);
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: /^Ricevuta della candidatura/ }).click();
    expect((await download).suggestedFilename()).toMatch(/Ricevuta della candidatura\.pdf$/);

    await page.locator('input[type="file"]').setInputFiles(paper('carta-di-identita.pdf'));
    await page.getByRole('button', { name: 'Aggiungi' }).click();
    await page.getByText('Documento aggiunto').waitFor();
    await page.getByRole('link', { name: /^carta-di-identita/ }).waitFor();
    await fits(page);

    await page.getByRole('link', { name: 'Torna allo sportello' }).click();
    await page.getByRole('link', { name: new RegExp(`^Nora Candidata ${suffix}`) }).waitFor();
    await fits(page);
    // Pages of the house are not theirs.
    await page.goto('/cases');
    await page.waitForURL(/\/sportello$/);
  });

  it('the officer finds the proposal registered, with who has filed it and its papers', async () => {
    const page = await web.open('/cases', { login: officer, viewport });
    await page.getByRole('searchbox').fill(`Nora Candidata ${suffix}`);
    await page
      .getByRole('link', { name: new RegExp(`Nora Candidata ${suffix}`) })
      .first()
      .click();
    await page.getByRole('link', { name: /Documenti/ }).click();
    await page.getByText('Dichiarazioni del candidato, firmate').first().waitFor();
    await page.getByRole('link', { name: /Cronologia/ }).click();
    await page.getByText(`Rosa ${suffix}`).first().waitFor();
    const { rows } = await web.api.office.database.query<{ responsible: string }>(
      'SELECT responsible FROM case_file WHERE title LIKE $1',
      [`Nora Candidata ${suffix}%`],
    );
    expect(rows).toEqual([{ responsible: holderOf('nominations.manager') }]);
    await fits(page);
  });
});

it('whoever works in the house is told how to come to the desk, and does not go on as themselves there', async () => {
  const page = await web.open('/inbox', { login: officer });
  await page.goto('/sportello');
  await page.getByText('Qui si accede con la propria identità digitale').waitFor();
  await fits(page);
  // Straight to the provider, past the way out: it asks who is there all the same.
  await page.goto('/api/session/start?desk=1&returnTo=/sportello');
  await arrive(page, 'Dario Sportelli', 'SPRDRA60A41F205X');
  await page.getByText('SPRDRA60A41F205X').waitFor();
  // And back: nobody stays a visitor by having been one.
  await page.goto('/api/session/start?returnTo=/inbox');
  await choose(page, officer);
  await page.getByRole('heading', { name: 'Da fare' }).waitFor();
  expect((await page.request.get('/api/session')).status()).toBe(200);
  expect(await (await page.request.get('/api/session')).json()).toMatchObject({ login: officer });
});

it('does all this without a failing script and within its content policy', () => {
  expect(web.complaints).toEqual([]);
});
