import { views, WebUnderTest } from './browser';
import { expectAccessible, expectNoSidewaysScroll } from './expectations';
import { people } from './people';

const stranger = 'nobody.at-all';

let web: WebUnderTest;
beforeAll(async () => {
  web = await WebUnderTest.start();
  await web.api.anonymous().post('/api/session').send({ login: stranger });
});
afterAll(() => web.stop());

describe.each(views)('%s', (_, viewport) => {
  it('those who watch find who came in and who was turned away, by kind, person and day', async () => {
    const page = await web.open('/accesses', { login: people.auditor.login, viewport });
    await page.getByRole('link', { name: 'Registro degli accessi' }).click();
    await page.getByRole('heading', { level: 1, name: 'Registro degli accessi' }).waitFor();
    await page.getByRole('row').filter({ hasText: people.auditor.name }).first().waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);

    await page.getByLabel('Che cosa è avvenuto').selectOption({ label: 'Ingresso rifiutato' });
    const refused = page.getByRole('row').filter({ hasText: stranger });
    await refused.first().waitFor();
    await page
      .getByRole('row')
      .filter({ hasText: people.auditor.name })
      .first()
      .waitFor({ state: 'detached' });

    await page.getByLabel('Persona').selectOption({ label: people.auditor.name });
    await page.getByText('Nessun risultato').waitFor();
    await page.getByLabel('Che cosa è avvenuto').selectOption({ label: 'Tutti' });
    await page.getByRole('row').filter({ hasText: 'Ingresso' }).first().waitFor();
    await page.getByLabel('Al giorno', { exact: true }).fill('1/1/2001');
    await page.getByText('Nessun risultato').waitFor();
    expect(new URL(page.url()).searchParams.get('to')).toBe('2001-01-01');
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  });

  it('nobody else is shown any of it', async () => {
    const page = await web.open('/access-record', { login: people.officer.login, viewport });
    await page.getByText('Il registro degli accessi è consultato da chi vigila').waitFor();
    expect(await page.getByRole('row').count()).toBe(0);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  });
});
