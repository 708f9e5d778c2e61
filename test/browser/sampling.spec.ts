import type { Locator, Page } from 'playwright-core';
import { AuditDesk, lead } from '../support/audits';
import { eventually } from '../support/eventually';
import { Looking } from '../support/populations/looking';
import { CasesToLookAt } from '../support/populations/record';
import { views, WebUnderTest } from './browser';
import { expectAccessible, expectNoSidewaysScroll, hasFocus } from './expectations';

const officer = 'andrea.locatelli';
const attributes = ['Risposta entro il termine', 'Firma di chi dirige'];
const picture = (name: string): string | undefined =>
  process.env['MARINO_SCREENSHOTS'] && `${process.env['MARINO_SCREENSHOTS']}/${name}.png`;

let web: WebUnderTest;
let desk: AuditDesk;
/** Cases that there are to draw. */
let opened = 0;
/** One for each view: what somebody has opened on need stays open to them for a while. */
const reserved = new Map<string, string>();
beforeAll(async () => {
  web = await WebUnderTest.start();
  desk = new AuditDesk(web.api.office);
  for (const subject of ['Panchine', 'Fontanella', 'Alberi']) await openLetter(subject, 'ordinary');
  for (const [name] of views) reserved.set(name, await openLetter(`Segnalazione ${name}`, 'reserved'));
  const cases = new CasesToLookAt(web.api.office.database);
  opened += 1;
  await cases.open('late-answer', { on: '2026-03-01', title: 'Lettera in ritardo' });
  await cases.expired('late-answer', '2026-04-01');
  await cases.write('late-answer', '2026-04-03', {
    kind: 'deadlineMetLate',
    deadline: 'late-answer.d',
    key: 'conclusion',
  });
});
afterAll(() => web.stop());

async function openLetter(subject: string, level: 'ordinary' | 'reserved'): Promise<string> {
  opened += 1;
  const { id } = await web.api.openCase(officer, {
    procedure: 'genericCase',
    level,
    application: {
      kind: 'letter',
      owner: 'cabinet',
      subject,
      description: 'Chiede un intervento.',
      sender: 'Ada Fermi',
      address: 'ada.fermi@pec.example.org',
    },
  });
  return id;
}

interface SheetRow {
  readonly code: string;
  readonly case: string;
}

/** An engagement that has drawn all letters, and has tested them. */
async function sampled(): Promise<{ id: string; sheets: readonly SheetRow[] }> {
  const { id } = await desk.upToFieldwork();
  const query = { procedures: ['genericCase'], stratifyBy: 'procedure' };
  await desk.request(id, 'takePopulation', { test: 'T1', title: 'Lettere ai cittadini', query }, lead);
  await desk.request(
    id,
    'drawSample',
    { population: 'P1', method: 'random', size: opened, attributes },
    lead,
  );
  const sheets = await eventually(`sheets of ${id}`, async () => {
    const { facts } = await web.api.office.caseFile(id);
    return facts['sheets'] as readonly SheetRow[] | undefined;
  });
  for (const test of ['deadlinesKept', 'dutiesSeparated'])
    await eventually(`${test} of ${id}`, () =>
      desk.request(id, 'runCaseTest', { population: 'P1', test }, lead).catch(() => undefined),
    );
  return { id, sheets };
}

async function expectPresentable(page: Page, name: string): Promise<void> {
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await page.screenshot({ path: picture(name), fullPage: true });
}

const attribute = (page: Page, name: string | undefined): Locator => page.getByRole('group', { name });

describe.each(views)('%s', (name, viewport) => {
  let id: string;
  let sheets: readonly SheetRow[];
  beforeAll(async () => {
    ({ id, sheets } = await sampled());
  });

  it('an auditor sees how a population, a sample and the tests came about, and checks them', async () => {
    const page = await web.open(`/cases/${id}`, { login: lead, viewport });
    await page.getByRole('link', { name: 'Popolazioni e campioni' }).click();
    const population = page.getByRole('region', { name: 'Lettere ai cittadini' });
    await population.getByText('Pratiche dei procedimenti').waitFor();
    await population.getByText(`${sheets.length} pratiche estratte`).click();
    await population.getByRole('row').filter({ hasText: 'Panchine' }).waitFor();
    await population.getByRole('row').filter({ hasText: 'Pratica riservata' }).last().waitFor();
    await population.getByText('Mostra lo scostamento').click();
    await population.getByText('2 giorni').waitFor();
    await population.getByText('Nessuno scostamento').waitFor();
    await population.getByText('Interrogazione eseguita').first().click();
    await population.getByText('late_terms()').first().waitFor();
    await population.getByText('marino draw --list popolazione.txt').waitFor();
    await openLetter(`Dopo ${name}`, 'ordinary');
    await population.getByRole('button', { name: 'Ricontrolla' }).click();
    const notice = population.getByRole('status').filter({ hasText: 'Tutto è come' });
    await hasFocus(notice);
    await notice.getByText('in più').waitFor();
    await expectPresentable(page, `populations-${name}`);

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      population.getByRole('button', { name: 'Scarica l’elenco' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('popolazione.txt');
    await population.getByRole('link', { name: /^S1\/1/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Scheda S1/1' }).waitFor();
  });

  it('fills in the sheet of a case with evidence from its history, and opens a finding', async () => {
    const { code, case: drawn } = sheets.find((sheet) => ![...reserved.values()].includes(sheet.case))!;
    const page = await web.open(`/cases/${id}/sheets/${encodeURIComponent(code)}`, { login: lead, viewport });
    await page.getByText(`esaminate 0 di ${sheets.length}`).waitFor();
    const save = page.getByRole('button', { name: 'Salva la scheda' });
    await save.click();
    await hasFocus(page.getByRole('alert'));
    await attribute(page, attributes[0]).getByLabel('Eccezione').check();
    await attribute(page, attributes[1]).getByLabel('Rispettato').check();
    await page.getByRole('button', { name: 'Usa come evidenza la voce n. 1', exact: true }).first().click();
    const evidence = page.getByRole('region', { name: 'Voce n. 1', exact: true });
    await evidence.getByLabel('Che cosa prova').fill('La lettera è stata registrata in ritardo.');
    await save.click();
    await page.getByText('Descrivere l’eccezione').first().waitFor();
    await expectPresentable(page, `sheet-problems-${name}`);
    await page.reload();
    await page.getByText('Il modulo riporta quanto scritto').waitFor();
    await attribute(page, attributes[0]).getByLabel('Nota').fill('Risposta dopo 45 giorni.');
    await page.getByLabel('Conclusione').fill('Il controllo non è efficace.');
    await save.click();
    await hasFocus(page.getByRole('status').filter({ hasText: 'La scheda è salvata' }));
    await page.getByText(`esaminate 1 di ${sheets.length}`).waitFor();
    expect(await page.getByText('Il modulo riporta quanto scritto').count()).toBe(0);
    await expectPresentable(page, `sheet-${name}`);
    await page.goto(`/cases/${drawn}`);
    await page.goBack();
    expect(await attribute(page, attributes[0]).getByLabel('Nota').inputValue()).toBe(
      'Risposta dopo 45 giorni.',
    );

    await page.getByRole('button', { name: 'Apri un rilievo' }).click();
    const dialog = page.getByRole('dialog', { name: 'Registrare un rilievo' });
    await dialog.getByLabel('Titolo').fill('Risposte tardive');
    expect(await dialog.getByLabel('Condizione').inputValue()).toContain(
      `${attributes[0]}: Risposta dopo 45 giorni.`,
    );
    await expectPresentable(page, `sheet-finding-${name}`);
    await dialog.getByLabel('Criterio').fill('Carta dei servizi.');
    await dialog.getByLabel('Causa').fill('Manca uno scadenzario.');
    await dialog.getByLabel('Effetto').fill('Cittadini senza risposta.');
    await dialog.getByLabel('Gravità').first().waitFor({ state: 'attached' });
    await dialog.getByLabel('Media', { exact: true }).check();
    await dialog.getByLabel('Raccomandazione').fill('Adottare uno scadenzario.');
    await dialog.getByRole('button', { name: 'Conferma' }).click();
    await page.getByText('R1 Risposte tardive').waitFor();
  });

  it('goes from sheet to sheet, and opens a reserved case with the engagement as the reason', async () => {
    const at = sheets.findIndex((sheet) => sheet.case === reserved.get(name));
    const [beside, there] = at === 0 ? [1, 'Precedente'] : [at - 1, 'Successiva'];
    const page = await web.open(`/cases/${id}/sheets/${encodeURIComponent(sheets[beside]?.code ?? '')}`, {
      login: lead,
      viewport,
    });
    await page.getByRole('link', { name: there }).click();
    await hasFocus(page.getByRole('heading', { level: 1, name: `Scheda ${sheets[at]?.code}` }));
    const reason = page.getByLabel('Motivo dell’accesso');
    await reason.waitFor();
    expect(await reason.inputValue()).toContain('la pratica è stata estratta nel campione');
    expect(await page.getByText(`Segnalazione ${name}`).count()).toBe(0);
    await expectPresentable(page, `sheet-reserved-${name}`);
    await page.getByRole('button', { name: 'Apri la pratica' }).click();
    await page.getByRole('link', { name: new RegExp(`Segnalazione ${name}`) }).waitFor();
    await page.getByRole('button', { name: 'Usa come evidenza la voce n. 1', exact: true }).first().waitFor();
    await expectPresentable(page, `sheet-opened-${name}`);
  });
});

describe('evidence', () => {
  let looking: Looking;
  beforeAll(async () => {
    looking = await Looking.over(web.api);
    await looking.see('seen-noted', 'Patrocinio con nota');
    await looking.cases.write('seen-noted', undefined, { kind: 'noteAdded', text: 'Saldo il 3 maggio.' });
    await looking.lookedInto('looks', 3);
    for (const [version, position] of [
      ['looks.8', 1],
      ['looks.9', 2],
    ] as const)
      await looking.decide('looks', {
        kind: 'evidenceReferenced',
        version,
        case: 'seen-noted',
        position,
        what: `Prova ${position}`,
      });
    await looking.rewrite('seen-noted', 'noteAdded', '3 maggio', '6 maggio');
  });

  it.each(views)('that is no longer what it was stands out: %s', async (name, viewport) => {
    const page = await web.open('/cases/looks/populations', { login: officer, viewport });
    const evidence = page.getByRole('region', { name: 'Evidenze' });
    await evidence.getByRole('row').filter({ hasText: 'Prova 1' }).getByText('come registrato').waitFor();
    const changed = evidence.getByRole('row').filter({ hasText: 'Prova 2' });
    await changed.getByText('voce alterata').waitFor();
    await changed.getByText('#2 Nota').waitFor();
    await page.getByRole('button', { name: 'Scarica l’elenco' }).click();
    await hasFocus(page.getByRole('alert'));
    await expectPresentable(page, `evidence-${name}`);
  });
});
