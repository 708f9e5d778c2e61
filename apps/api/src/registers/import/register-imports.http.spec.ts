import { randomUUID } from 'node:crypto';
import type { CaseView, ProblemView, RegisterImportCheck } from '../../../../../libs/domain';
import { eventually } from '../../../../../test/support/eventually';
import { RunningApi } from '../../../../../test/support/running-api';

const officer = 'federico.lunghi';
const head =
  'Ente;Tipo di ente;Controllato dal Comune;Organo;Funzione dell’organo;Posto n.;Carica;Conferimento';
const row = (body: string, role: string) =>
  `${body};Fondazione;no;Consiglio;Amministrazione;1;${role};Nomina`;

let api: RunningApi;
beforeAll(async () => {
  api = await RunningApi.start();
});
afterAll(() => api.stop());

async function check(...rows: string[]): Promise<RegisterImportCheck['rows']> {
  const { body } = await api.post(officer, '/registers/seats/import-check', {
    table: [head, ...rows].join('\n'),
  });
  const { rows: found, problems } = body as RegisterImportCheck;
  expect(problems).toEqual([]);
  return found;
}

function carryOut(rows: RegisterImportCheck['rows']) {
  const written = rows.map(({ fields: _, title: __, ...one }) => one);
  const application = { source: 'posti.csv', rows: written, reason: 'Tabella dell’ufficio.' };
  return api.post(
    officer,
    '/cases',
    { procedure: 'seatsImport', application },
    { 'Idempotency-Key': randomUUID() },
  );
}

const outcomeOf = (id: string) =>
  eventually(`outcome of ${id}`, async () => {
    const { outcome } = (await api.get(officer, `/cases/${id}`)).body as CaseView;
    return outcome;
  });

test('an import whose register has changed since the check is refused with its lines, until it is checked again', async () => {
  const first = await check(row('Ente Uno', 'Presidente'), row('Ente Due', 'Presidente'));
  const opened = await carryOut(first);
  expect(opened.status).toBe(201);
  expect(await outcomeOf((opened.body as CaseView).id)).toBe('done');

  // Two officers check at once; the second finds what the first has written meanwhile.
  const table = [row('Ente Uno', 'Consigliere'), row('Ente Tre', 'Presidente')];
  const [own, others] = [await check(...table), await check(row('Ente Uno', 'Vicepresidente'))];
  const before = await carryOut(others);
  expect(await outcomeOf((before.body as CaseView).id)).toBe('done');
  const refused = await carryOut(own);
  expect(refused.status).toBe(409);
  expect(refused.body as ProblemView).toMatchObject({
    code: 'registerChanged',
    detail: expect.stringContaining('nelle righe 2: nulla è stato scritto') as string,
    problems: [{ path: ['application', 'rows', 0, 'key'] }],
  });
  const entry = await api.get(officer, '/registers/seats/entries/Ente%20Tre%20%2F%20Consiglio%20%2F%201');
  expect(entry.status).toBe(404);

  const again = await carryOut(await check(...table));
  expect(again.status).toBe(201);
  expect(await outcomeOf((again.body as CaseView).id)).toBe('done');
});
