import type { Page } from 'playwright-core';
import { AccessRequest } from '../support/access-requests';
import { choose, WebUnderTest } from './browser';
import { expectAccessible } from './expectations';
import { people } from './people';

const director = { login: 'paola.vismara', name: 'Paola Vismara' };

let web: WebUnderTest;
beforeAll(async () => {
  web = await WebUnderTest.start();
});
afterAll(() => web.stop());

const complete = (page: Page) => page.getByRole('button', { name: 'Concludi attività' });

/** A decision on a request for access that waits for its signature. */
async function readyToSign(): Promise<string> {
  const request = await AccessRequest.arrives(web.api.office, 'documentary');
  await request.does('classification', { kind: 'documentary' });
  await request.doAll('search', 'assessment', 'decision.draft');
  const { id } = await request.task('decision.signature');
  await web.api.post(director.login, `/tasks/${id}/claim`);
  return id;
}

describe('whoever signs an act and has signed in too long ago', () => {
  it('shows again that it is still them, and finds what was typed', async () => {
    const task = await readyToSign();
    const page = await web.open(`/tasks/${task}`, { login: director.login });
    await page.getByRole('radio', { name: 'Restituito per modifiche' }).check();
    await page.getByLabel('Motivazione').first().fill('Manca il termine di consegna.');
    await web.api.office.database.query(
      "UPDATE session SET authenticated_at = now() - interval '10 minutes'",
    );
    await complete(page).click();
    await page.getByText('Quanto è stato scritto resta').waitFor();
    await expectAccessible(page);

    await page.getByRole('link', { name: 'Conferma la tua identità' }).click();
    await page.getByRole('heading', { level: 1, name: 'Confermare l’identità' }).waitFor();
    // Nobody else is offered.
    expect(await page.getByRole('button').count()).toBe(1);
    await expectAccessible(page);
    await choose(page, director.login);

    await page.getByText('Identità confermata').waitFor();
    expect(await page.getByLabel('Motivazione').first().inputValue()).toBe('Manca il termine di consegna.');
    await complete(page).click();
    await page.getByText('Attività conclusa: Firmare il provvedimento').waitFor();
  });
});

describe('whoever signs out', () => {
  it('is signed out of the provider too, without another click', async () => {
    const page = await web.open('/inbox', { login: people.officer.login });
    await page.getByRole('button', { name: 'Esci' }).click();
    await page.getByRole('link', { name: 'Accedi a Marino' }).click();
    await page.getByRole('heading', { level: 1, name: 'Scegliere chi accede' }).waitFor();
    expect(new URL(page.url()).pathname).toMatch(/^\/oidc\/interaction\//);
  });

  it('everywhere is signed out in other browsers as well, which say so by themselves', async () => {
    const other = await web.open('/inbox', { login: people.accountant.login });
    const page = await web.open('/account', { login: people.accountant.login });
    await page.getByRole('button', { name: 'Esci ovunque' }).click();
    await page.getByRole('link', { name: 'Accedi a Marino' }).waitFor();
    await other.getByRole('link', { name: 'Accedi a Marino' }).waitFor();
    expect(new URL(other.url()).pathname).toBe('/sign-in');
  });

  it('and comes back to a page finds it after signing in', async () => {
    const page = await web.open('/cases?state=all');
    await page.getByRole('link', { name: 'Accedi a Marino' }).click();
    await choose(page, people.officer.login);
    await page.getByRole('heading', { level: 1, name: 'Pratiche' }).waitFor();
    expect(new URL(page.url()).search).toBe('?state=all');
  });
});

it('does all this without a failing script and within its content policy', () => {
  expect(web.complaints).toEqual([]);
});
