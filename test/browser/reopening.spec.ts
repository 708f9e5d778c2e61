import { applicationOf, apply, openRound, RoundDesk, roundOf } from '../support/contributions';
import { views, WebUnderTest } from './browser';
import { expectAccessible, expectNoSidewaysScroll, hasFocus } from './expectations';
import { people } from './people';

const { manager, officer } = people;
const title = 'Riaprire la pratica';

let web: WebUnderTest;
let round: string;

beforeAll(async () => {
  web = await WebUnderTest.start();
  const { office } = web.api;
  const desk = new RoundDesk(office, roundOf(2027, { evangelical: 1 }));
  round = await openRound(office, desk.data, '2027-06-24');
  await desk.doAll(round, 'computeFund', 'approveOpening');
});
afterAll(() => web.stop());

async function withdrawn(name: string): Promise<string> {
  const { office } = web.api;
  const id = await apply(office, round, applicationOf(name));
  await office.command(id, 'withdraw', officer.login, { reason: 'Rinuncia pervenuta.' });
  return id;
}

describe.each(views)('%s', (name, viewport) => {
  it('the head of the unit reopens a closed case with a reason and is led to what comes next', async () => {
    const id = await withdrawn(`Chiesa riaperta ${name}`);
    const page = await web.open(`/cases/${id}`, { login: manager.login, viewport });
    await page.getByRole('button', { name: title }).click();
    const dialog = page.getByRole('dialog', { name: title });
    const reason = dialog.getByLabel('Motivo della riapertura');
    await hasFocus(reason);
    await dialog.getByRole('button', { name: 'Riapri la pratica' }).click();
    await hasFocus(dialog.getByRole('alert'));
    expect(await reason.getAttribute('aria-invalid')).toBe('true');
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);

    await reason.fill('La rinuncia era di un altro ente.');
    await dialog.getByRole('button', { name: 'Riapri la pratica' }).click();
    const done = page.getByRole('status').filter({ hasText: 'Pratica riaperta' });
    await hasFocus(done);
    await done.getByRole('link', { name: 'Vai alla prossima attività' }).waitFor();
    expect(await page.getByRole('button', { name: title }).count()).toBe(0);
    expect((await web.api.office.caseFile(id)).outcome).toBeNull();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);

    await page.goto(`/cases/${id}/history`);
    await page.getByText('La rinuncia era di un altro ente.').waitFor();
  });
});

it('is not offered to others, nor while the case is open', async () => {
  const id = await withdrawn('Chiesa di altri');
  const page = await web.open(`/cases/${id}`, { login: officer.login });
  await page.getByText('La pratica è conclusa').first().waitFor();
  expect(await page.getByRole('button', { name: title }).count()).toBe(0);
  const open = await apply(web.api.office, round, applicationOf('Chiesa aperta'));
  const other = await web.open(`/cases/${open}`, { login: manager.login });
  await other.getByRole('button', { name: 'Aggiungere una nota' }).waitFor();
  expect(await other.getByRole('button', { name: title }).count()).toBe(0);
});

it('tells who comes second that the case has been reopened meanwhile', async () => {
  const id = await withdrawn('Chiesa contesa');
  const page = await web.open(`/cases/${id}`, { login: manager.login, deaf: true });
  await page.getByRole('button', { name: title }).click();
  const dialog = page.getByRole('dialog', { name: title });
  const answer = await web.api.post(manager.login, `/cases/${id}/reopening`, {
    reason: 'Da un’altra scheda.',
  });
  expect(answer.status).toBe(200);
  await dialog.getByLabel('Motivo della riapertura').fill('Errore.');
  await dialog.getByRole('button', { name: 'Riapri la pratica' }).click();
  await hasFocus(dialog.getByRole('alert'));
});

it('does all this without a failing script and within its content policy', () => {
  expect(web.complaints).toEqual([]);
});
