import type { Page as Screen } from 'playwright-core';
import { barsOf, keyOfSeat, NominationsDesk, postOf, somebody, statusOf } from '../support/nominations';
import { views, WebUnderTest } from './browser';
import { expectAccessible, expectNoSidewaysScroll } from './expectations';

const officer = 'federico.lunghi';
const manager = 'giorgio.maggioni';
const mayor = 'caterina.oldrati';
const BEGINS = '2027-02-01';

let web: WebUnderTest;
let desk: NominationsDesk;

beforeAll(async () => {
  web = await WebUnderTest.start();
  desk = new NominationsDesk(web.api.office);
});
afterAll(() => web.stop());

async function fits(page: Screen): Promise<void> {
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
}

const HEAD =
  'Ente;Tipo di ente;Controllato dal Comune;Organo;Funzione dell’organo;Posto n.;Carica;Conferimento;Dal';
const row = (body: string, seat: number, kind = 'Fondazione') =>
  `${body};${kind};no;Consiglio di amministrazione;Amministrazione;${seat};Consigliere;Nomina;15/01/2027`;
const table = (...lines: string[]) => ({
  name: 'posti.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from([HEAD, ...lines].join('\r\n')),
});

async function seatsOf(body: string): Promise<number> {
  const { rows } = await web.api.office.database.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM register_entry WHERE register = 'seats' AND starts_with(key, $1)`,
    [body],
  );
  return rows[0]?.count ?? 0;
}

describe.each(views)('%s', (_, viewport) => {
  const suffix = viewport.width > 1000 ? 'largo' : 'stretto';

  it('a table of seats is checked line by line, and written as a whole or not at all', async () => {
    const body = `Fondazione Provini ${suffix}`;
    const page = await web.open('/registers/seats', { login: officer, viewport });
    await page.getByRole('link', { name: 'Importa una tabella' }).click();
    const file = page.locator('#register-table');
    await file.setInputFiles(table(row(body, 1), row(body, 2, 'Bottega'), row(body, 1)));
    await page.getByText(/^Riga 3, colonna «Tipo di ente»:/).waitFor();
    await page.getByText(/^Riga 4/).waitFor();
    expect(await page.getByRole('button', { name: /^Importa le righe/ }).count()).toBe(0);
    await fits(page);
    expect(await seatsOf(body)).toBe(0);

    await file.setInputFiles(table(row(body, 1), row(body, 2), row(body, 3)));
    await page.getByText('Nuova').first().waitFor();
    await fits(page);
    await page.getByLabel('Motivo').fill('Trascrizione della tabella dell’ufficio.');
    await page.getByRole('button', { name: 'Importa le righe (3)' }).click();
    await page.waitForURL(/\/cases\//);
    expect(await seatsOf(body)).toBe(3);
    await fits(page);

    await page.goto('/registers/seats/import');
    await file.setInputFiles(table(row(body, 1), row(body, 2), row(body, 3)));
    await page.getByText('La tabella non cambia nulla: il registro contiene già tutto.').waitFor();
  });

  it('an organ shows its quotas today and as they will be after a mandate that is already planned', async () => {
    const body = `Acque di prova ${suffix}`;
    const company = { body, bodyKind: 'company', controlled: true };
    await desk.importSeats(
      [1, 2, 3].map((seat) => ({ ...company, seat })),
      BEGINS,
    );
    const { name, taxCode, gender } = somebody('Bruna Galli');
    await desk.importSeats(
      [
        {
          ...company,
          seat: 1,
          holder: name,
          holderTaxCode: taxCode,
          gender,
          startsOn: '2027-06-01',
          endsOn: '2030-05-31',
          mandateNumber: 1,
          origin: 'other',
        },
      ],
      BEGINS,
    );
    const page = await web.open('/registers/seats', { login: officer, viewport });
    await page
      .getByRole('link', { name: new RegExp(`^${body}.*posto vacante$`) })
      .first()
      .waitFor();
    // What the title of each entry says stands in no column.
    for (const name of ['Ente', 'Organo', 'Carica', 'Titolare'])
      expect(await page.getByRole('columnheader', { name, exact: true }).count()).toBe(0);
    expect(await page.getByRole('columnheader', { name: 'Fine del mandato' }).count()).toBe(1);
    await page.getByRole('link', { name: 'Organi e quote' }).click();
    // The page before has a field of the same name.
    await page.waitForURL(/\/groups/);
    const day = page.getByLabel('Situazione al', { exact: true });
    await day.fill('31/05/2027');
    const organ = page
      .locator('section')
      .filter({ has: page.getByRole('heading', { name: new RegExp(body) }) });
    await organ.getByText('Vacanti: 3').waitFor();
    await organ.getByText('Donne / uomini: 0 / 0').waitFor();
    await fits(page);
    await day.fill('01/06/2027');
    await organ.getByText('Vacanti: 2').waitFor();
    await organ.getByText('Donne / uomini: 1 / 0').waitFor();
    await organ.getByText(name).first().waitFor();
    // What the name of the group says stands in no column.
    expect(await organ.getByRole('columnheader', { name: 'Organo' }).count()).toBe(0);
    await fits(page);
  });

  it('a proposer comes from the register by its name, and can be typed where it is in none', async () => {
    const proposer = `Restauratori ${suffix}`;
    const { taxCode } = somebody(proposer);
    const entry = { taxCode, name: proposer, kind: 'order', certifiedMail: 'ordine@pec.example.org' };
    const rows = [{ line: 2, change: 'new', key: taxCode, entry, from: BEGINS, follows: false }];
    await desk.open('proposersImport', { source: 'p.csv', rows, reason: 'Accreditati.' }, BEGINS);
    const page = await web.open('/new/candidacy', { login: officer, viewport });
    await page.getByLabel('Proponente: cerca nel registro').fill(`restauratori ${suffix}`);
    await page.getByText('1 trovato').waitFor();
    await fits(page);
    await page.getByRole('button', { name: new RegExp(proposer) }).click();
    const group = page.getByRole('group', { name: 'Proponente' });
    expect(await group.getByLabel('Denominazione').inputValue()).toBe(proposer);
    expect(await group.getByLabel('Codice fiscale').inputValue()).toBe(taxCode);
    await group.getByLabel('Denominazione').fill('Comitato appena costituito');
    expect(await group.getByLabel('Denominazione').inputValue()).toBe('Comitato appena costituito');
    await page.getByLabel('Proponente: cerca nel registro').fill('nessuno di questi');
    await page.getByText('Nessuno trovato').waitFor();
    await fits(page);
  });

  it('a candidacy chooses among the posts of its call', async () => {
    const [chosen, silent] = [`Musei di prova ${suffix}`, `Archivi di prova ${suffix}`];
    await desk.outcome(await desk.importSeats([{ body: chosen }, { body: silent }], BEGINS));
    const number = suffix === 'largo' ? '7/2027' : '8/2027';
    const call = await desk.open(
      'nominationCall',
      { number, subject: `musei ${suffix}`, expiringUntil: BEGINS },
      BEGINS,
    );
    await desk.publishCall(call, [chosen], '2027-02-22');
    const page = await web.open('/new/candidacy', { login: officer, viewport });
    const post = page.getByRole('combobox', { name: 'Ente e organo' });
    await page.getByRole('button', { name: 'Aggiungi: Ente e organo' }).click();
    await post.waitFor();
    expect(await post.getByRole('option', { name: chosen }).count()).toBe(0);
    await page.getByLabel('Avviso per nomine e designazioni').selectOption(call);
    await post.getByRole('option', { name: chosen }).waitFor({ state: 'attached' });
    expect(await post.getByRole('option', { name: silent }).count()).toBe(0);
    await post.selectOption(postOf(chosen));
    await fits(page);
  });

  it('names and seats are chosen from what the case knows, with the quotas in sight', async () => {
    const body = `Trasporti di prova ${suffix}`;
    const company = { body, bodyKind: 'company', controlled: true };
    await desk.importSeats(
      [1, 2].map((seat) => ({ ...company, seat })),
      BEGINS,
    );
    const men = [somebody(`Carlo Riva ${suffix}`, 'male'), somebody(`Ettore Villa ${suffix}`, 'male')];
    const id = await desk.open(
      'nomination',
      {
        call: '1/2027',
        post: postOf(body),
        ...company,
        organ: 'Consiglio di amministrazione',
        organKind: 'administration',
        conferral: 'nomination',
        seats: [1, 2].map((seat) => ({ key: keyOfSeat({ body, seat }), role: 'Consigliere' })),
        candidates: men.map((man) => ({ ...man, origin: 'other', proposers: 'Ordine di prova' })),
      },
      BEGINS,
    );
    const data = await web.open(`/cases/${id}/data`, { login: manager, viewport });
    await data.getByRole('link', { name: postOf(body) }).click();
    await data.getByRole('heading', { level: 1, name: 'Organi e quote' }).waitFor();
    await data.getByRole('heading', { level: 2, name: postOf(body) }).waitFor();
    expect(await data.getByRole('heading', { level: 2 }).count()).toBe(1);
    await fits(data);
    await data.goBack();
    await data.getByRole('link', { name: keyOfSeat({ body, seat: 2 }) }).click();
    await data.getByRole('link', { name: 'Organi e quote' }).click();
    await data.getByRole('heading', { level: 2, name: postOf(body) }).waitFor();
    await data.getByRole('link', { name: 'Mostra tutto' }).click();
    await data.getByRole('link', { name: 'Mostra tutto' }).waitFor({ state: 'detached' });

    const shortList = await desk.task(id, 'shortList');
    const [first = men[0], second = men[1]] = men;
    await web.api.post(manager, `/tasks/${shortList.id}/claim`);
    const page = await web.open(`/tasks/${shortList.id}`, { login: manager, viewport });
    const pick = page.getByRole('combobox', { name: 'Nominativo' });
    await pick.first().selectOption(first?.taxCode ?? '');
    await page.getByRole('button', { name: /^Aggiungi/ }).click();
    await pick.nth(1).selectOption(second?.taxCode ?? '');
    await fits(page);
    await page.getByRole('button', { name: 'Concludi attività' }).click();
    await page.waitForURL(/\/cases\//);
    for (const key of ['statusCheck', 'barsCheck'])
      for (const task of (await web.api.office.openTasks(id)).filter((open) => open.key === key))
        await web.api.office.completeTask(
          task,
          key === 'barsCheck' ? 'enrica.mandelli' : officer,
          key === 'barsCheck' ? barsOf(BEGINS) : statusOf(BEGINS),
        );
    for (const record of await desk.opened(id, 'recordCheck', 2))
      await desk.do(record, 'record', {
        requestedOn: BEGINS,
        receivedOn: BEGINS,
        result: 'clear',
        evidence: 'Certificato.',
      });
    await desk.do(id, 'dossier', { note: 'Si propone.' });

    const choice = await desk.task(id, 'choice');
    await web.api.post(mayor, `/tasks/${choice.id}/claim`);
    const chosen = await web.open(`/tasks/${choice.id}`, { login: mayor, viewport });
    await chosen.getByText('Quote prima e dopo').first().waitFor();
    await chosen.getByText('Donne / uomini nell’organo (minimo)').first().waitFor();
    await chosen.getByRole('radio', { name: 'Si scelgono i nominativi' }).check();
    const places = chosen.getByRole('combobox', { name: 'Posto' });
    const holders = chosen.getByRole('combobox', { name: 'Nominativo' });
    for (const [at, man] of men.entries()) {
      if ((await places.count()) <= at) await chosen.getByRole('button', { name: /^Aggiungi/ }).click();
      await places.nth(at).selectOption(keyOfSeat({ body, seat: at + 1 }));
      await holders.nth(at).selectOption(man.taxCode);
    }
    expect(await places.count()).toBe(men.length);
    await fits(chosen);
    await chosen.getByRole('button', { name: 'Concludi attività' }).click();
    // Two men in an organ without women: the quota is named, and nothing that was chosen is lost.
    await chosen
      .getByText(/La scelta non rispetta .*indicarne le ragioni/)
      .first()
      .waitFor();
    await fits(chosen);
    expect(await holders.first().inputValue()).toBe(first?.taxCode);
    await chosen.getByLabel('Motivazione').fill('Non vi sono candidate idonee.');
    await chosen.getByRole('button', { name: 'Concludi attività' }).click();
    await chosen.waitForURL(/\/cases\//);
  });
});

it('does all this without a failing script and within its content policy', () => {
  expect(web.complaints).toEqual([]);
});
