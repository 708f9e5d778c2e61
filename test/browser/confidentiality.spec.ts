import { randomUUID } from 'node:crypto';
import { views, WebUnderTest } from './browser';
import { expectAccessible, expectNoSidewaysScroll } from './expectations';
import { people } from './people';

const officer = 'andrea.locatelli';
const head = 'paola.vismara';
const picture = (name: string): string | undefined =>
  process.env['MARINO_SCREENSHOTS'] && `${process.env['MARINO_SCREENSHOTS']}/${name}.png`;

let web: WebUnderTest;
beforeAll(async () => {
  web = await WebUnderTest.start();
});
afterAll(() => web.stop());

const reservedCase = (subject: string) =>
  web.api.openCase(officer, {
    procedure: 'genericCase',
    level: 'reserved',
    application: {
      kind: 'letter',
      owner: 'cabinet',
      subject,
      description: 'Segnala una irregolarità.',
      sender: 'Ada Fermi',
      address: 'ada.fermi@pec.example.org',
    },
  });

describe.each(views)('%s', (name, viewport) => {
  it('an auditor opens a reserved case on need, its head takes note and sees who has read it', async () => {
    const subject = `Fascicolo ${name} ${randomUUID().slice(0, 4)}`;
    const { id, number = '' } = await reservedCase(subject);
    const page = await web.open('/accesses', { login: people.auditor.login, viewport });
    await page.getByRole('link', { name: `Apri per necessità la pratica ${number}` }).waitFor();
    expect(await page.getByText(subject).count()).toBe(0);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await page.screenshot({ path: picture(`reserved-cases-${name}`), fullPage: true });
    await page.getByRole('link', { name: `Apri per necessità la pratica ${number}` }).click();

    await page.getByRole('heading', { level: 1, name: 'Pratica riservata' }).waitFor();
    await expectAccessible(page);
    await page.screenshot({ path: picture(`on-need-${name}`), fullPage: true });
    await page.getByLabel('Motivo dell’accesso').fill('Verifica a campione n. 12.');
    await page.getByRole('button', { name: 'Apri la pratica' }).click();
    await page.getByRole('heading', { level: 1, name: new RegExp(subject) }).waitFor();
    await page.getByText('Riservata', { exact: true }).waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await page.screenshot({ path: picture(`reserved-${name}`), fullPage: true });

    const desk = await web.open('/inbox', { login: head, viewport });
    await desk.getByRole('link', { name: /apert[ae] per necessità/ }).click();
    const row = desk.getByRole('row').filter({ hasText: subject });
    await row.getByText('Verifica a campione n. 12.').waitFor();
    await expectAccessible(desk);
    await expectNoSidewaysScroll(desk);
    await desk.screenshot({ path: picture(`to-see-${name}`), fullPage: true });
    await row.getByRole('button', { name: /^Presa visione/ }).click();
    await row.waitFor({ state: 'detached' });

    await desk.goto(`/cases/${id}/accesses`);
    const opening = desk.getByRole('row').filter({ hasText: 'Apertura per necessità' });
    await opening.getByText('Paola Vismara').waitFor();
    const readings = desk
      .getByRole('row')
      .filter({ hasText: people.auditor.name })
      .filter({ hasText: 'Lettura' });
    expect(await readings.count()).toBeGreaterThan(0);
    await expectAccessible(desk);
    await expectNoSidewaysScroll(desk);
    await desk.screenshot({ path: picture(`accesses-${name}`), fullPage: true });
  });

  it('an officer opens a restricted case and admits a colleague, for whom it did not exist', async () => {
    const subject = `Indagine ${name} ${randomUUID().slice(0, 4)}`;
    const page = await web.open('/new/genericCase', { login: officer, viewport });
    await page.getByLabel('Riservatezza').selectOption({ label: 'Ad accesso nominativo' });
    await page.getByText('per tutti gli altri la pratica non esiste').waitFor();
    await page.getByLabel('Tipo').first().selectOption({ index: 1 });
    await expectAccessible(page);
    await page.screenshot({ path: picture(`new-restricted-${name}`), fullPage: true });

    const { id } = await web.api.openCase(officer, {
      procedure: 'genericCase',
      level: 'restricted',
      application: {
        kind: 'letter',
        owner: 'cabinet',
        subject,
        description: 'Segnala una irregolarità.',
        sender: 'Ada Fermi',
        address: 'ada.fermi@pec.example.org',
      },
    });
    const other = await web.open(`/cases/${id}`, { login: 'serena.brambati', viewport });
    await other.getByRole('heading', { level: 1, name: 'Pagina non trovata' }).waitFor();

    await page.goto(`/cases/${id}`);
    await page.getByText('Casi particolari').click();
    await page.getByRole('button', { name: 'Ammettere una persona alla pratica' }).click();
    const dialog = page.getByRole('dialog', { name: 'Ammettere una persona alla pratica' });
    await dialog.getByLabel('Persona').selectOption('serena.brambati');
    await dialog.getByLabel('Motivazione').fill('Collabora all’esame.');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Conferma' }).click();
    await page.getByRole('status').filter({ hasText: 'Operazione eseguita' }).waitFor();

    await other.reload();
    await other.getByRole('heading', { level: 1, name: new RegExp(subject) }).waitFor();
    expect(await other.getByText('Ad accesso nominativo', { exact: true }).count()).toBe(1);
  });
});
