import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportOrders } from '../../apps/cli/accounting/export-orders';
import { importReceipts } from '../../apps/cli/accounting/import-receipts';
import { simulateTreasurer } from '../../apps/cli/accounting/simulate-treasurer';
import { casesOnEngine } from '../../apps/worker/cases-on-engine';
import type { Cases } from '../../activities/ports';
import { readSettings } from '../../libs/config';
import { csvRows } from '../../libs/domain';
import { handOverOrders } from '../../libs/persistence';
import { treasuryCodes } from '../support/accounting/sheets';
import { eventually } from '../support/eventually';
import { Office } from '../support/office';
import { liquidated } from '../support/spending/liquidated';
import { WorkerHere } from '../support/worker-here';

const payer = 'silvia.meroni';
/** Check digits of both are right; to the second the invented treasurer pays nothing. */
const iban = 'IT60X0542811101000000123456';
const noAccount = 'IT46X0542811101000000123999';
const how = { now: Date.UTC(2027, 2, 1, 9), restSeconds: 0, codes: treasuryCodes };
let office: Office;
let worker: WorkerHere;
let cases: Cases;
let root: string;
let folders = 0;

beforeAll(async () => {
  office = await Office.open({ workers: 0 });
  worker = await WorkerHere.start(office, require.resolve('../support/spending/workflow'));
  cases = casesOnEngine(office.client, readSettings(office.environment));
  root = await mkdtemp(join(tmpdir(), 'marino-treasury-'));
});
afterAll(async () => {
  await worker.stop();
  await office.close();
  await rm(root, { recursive: true });
});

async function newFolder(): Promise<string> {
  folders += 1;
  const folder = join(root, String(folders));
  await mkdir(folder);
  return folder;
}

/** A case whose order is issued and not handed over. */
async function ordered(to = iban): Promise<string> {
  const { id } = await liquidated(office);
  await office.complete(id, 'payment.order', payer, { iban: to });
  return id;
}

const exported = (folder: string) => exportOrders(office.database, folder, how);
const imported = (folder: string) => importReceipts(office.database, cases, folder);
const ordersIn = async (folder: string, file: string) =>
  csvRows(await readFile(join(folder, file), 'utf8')).map(({ cells }) => cells);
const waitsFor = (id: string, key: string) =>
  eventually(`task ${key}`, async () => (await office.openTasks(id)).find((task) => task.key === key));
const receiptsOf = async (id: string) =>
  (await office.facts(id)).filter(({ kind }) => kind === 'receiptArrived');

/** The name of the table of orders among the files of an export. */
function tableOf(names: readonly string[]): string {
  const [table, ...more] = names.filter((name) => name.endsWith('.csv'));
  if (table === undefined || more.length > 0) throw new Error(`There is not one table in ${names.join()}`);
  return table;
}

test('orders go to the treasurer and come back paid or rejected, and what is rejected goes again', async () => {
  const folder = await newFolder();
  const [paid, returned] = [await ordered(), await ordered(noAccount)];
  const first = await exported(folder);
  expect(first).toHaveLength(2);
  const orders = await ordersIn(folder, tableOf(first));
  expect(orders).toMatchObject([
    { beneficiario: 'Tipografia Lariana', importo_lordo: '80,00', ritenute: '3,20', importo_netto: '76,80' },
    { iban: noAccount, gestione: 'COMPETENZA' },
  ]);
  const numbers = orders.map((order) => Number(order['numero_mandato']));
  expect(numbers[1]).toBe((numbers[0] ?? 0) + 1);
  expect(await simulateTreasurer(folder)).toHaveLength(1);
  expect(await imported(folder)).toMatchObject({ isWhole: true, lines: [/: 2 new, 0 known/] });
  await waitsFor(paid, 'step');
  const again = await waitsFor(returned, 'payment.order');
  expect(again.context).toMatchObject({ treasurerRefusal: 'Conto inesistente' });
  const facts = await office.facts(paid);
  expect(facts.filter(({ kind }) => kind === 'spendingMoved').at(-1)).toMatchObject({
    movement: { type: 'paid', paidOn: '2027-03-02' },
  });
  await office.complete(returned, 'payment.order', payer, { iban });
  const second = await exported(folder);
  expect(await ordersIn(folder, tableOf(second))).toMatchObject([
    { iban, numero_mandato: String((numbers[1] ?? 0) + 1) },
  ]);
  await simulateTreasurer(folder);
  await imported(folder);
  await waitsFor(returned, 'step');
});

test('what was handed over is not handed over again, and what was read is not told again', async () => {
  const folder = await newFolder();
  const id = await ordered();
  const names = await exported(folder);
  const before = await readFile(join(folder, tableOf(names)), 'utf8');
  expect(await exported(folder)).toEqual([]);
  await simulateTreasurer(folder);
  expect(await simulateTreasurer(folder)).toEqual([]);
  await imported(folder);
  expect(await imported(folder)).toEqual({ lines: [], isWhole: true });
  // The same lines in another file are known.
  const [journal = ''] = (await readdir(folder)).filter((name) => name.startsWith('giornale-'));
  const content = await readFile(join(folder, journal), 'utf8');
  await writeFile(join(folder, 'giornale-again.xml'), `${content}\n`);
  expect(await imported(folder)).toMatchObject({ isWhole: true, lines: [/: 0 new, 1 known/] });
  await waitsFor(id, 'step');
  await office.complete(id, 'step', 'andrea.locatelli', { verb: 'end' });
  expect(await receiptsOf(id)).toHaveLength(1);
  expect(await readFile(join(folder, tableOf(names)), 'utf8')).toBe(before);
});

test('a file that was fixed and not written down is written by the next run, the same', async () => {
  const folder = await newFolder();
  await ordered();
  await expect(exported(join(folder, 'missing'))).rejects.toThrow(/ENOENT/);
  const later = await ordered();
  const names = await exported(folder);
  expect(names.filter((name) => name.endsWith('.csv'))).toHaveLength(2);
  const rows = await Promise.all(
    names.filter((name) => name.endsWith('.csv')).map((name) => ordersIn(folder, name)),
  );
  expect(rows.map((orders) => orders.length)).toEqual([1, 1]);
  expect((await readdir(folder)).filter((name) => name.endsWith('.part'))).toEqual([]);
  await simulateTreasurer(folder);
  await imported(folder);
  await waitsFor(later, 'step');
});

test('two who hand over at the same moment give each order one number', async () => {
  const folder = await newFolder();
  const ids = [await ordered(), await ordered(), await ordered()];
  await Promise.all([1, 2, 3, 4].map(() => handOverOrders(office.database, how)));
  const { rows } = await office.database.query<{ number: number }>(
    'SELECT number FROM treasury_order WHERE case_id = ANY ($1)',
    [ids],
  );
  expect(new Set(rows.map(({ number }) => number)).size).toBe(3);
  const all = await office.database.query<{ count: number; last: number }>(
    'SELECT count(*)::integer AS count, max(number) AS last FROM treasury_order WHERE year = 2027',
  );
  expect(all.rows[0]?.count).toBe(all.rows[0]?.last);
  await exported(folder);
});

test('an order that has only just been written, or was settled by hand, is not handed over', async () => {
  const folder = await newFolder();
  const id = await ordered();
  expect(await exportOrders(office.database, folder, { ...how, restSeconds: 3600 })).toEqual([]);
  await office.complete(id, 'payment.receipt', payer, {
    status: 'executed',
    on: '2027-03-01',
    reference: '9',
  });
  expect(await exported(folder)).toEqual([]);
});

test('an order that cannot be classified leaves all where they are', async () => {
  const folder = await newFolder();
  await ordered();
  const codes = { ...treasuryCodes, classifications: [] };
  await expect(exportOrders(office.database, folder, { ...how, codes })).rejects.toMatchObject({
    code: 'noClassification',
  });
  expect(await readdir(folder)).toEqual([]);
  expect(await exported(folder)).toHaveLength(2);
});

describe('a journal with something wrong in it', () => {
  let folder: string;
  let id: string;
  let number: string;
  const head = 'esercizio;numero_mandato;data_movimento;importo;tipo_operazione;riferimento;motivo';
  const line = (more: { number?: string; amount?: string; operation?: string } = {}) =>
    `2027;${more.number ?? number};2027-03-02;${more.amount ?? '80,00'};${more.operation ?? 'ESEGUITO'};Q1;`;

  beforeAll(async () => {
    folder = await newFolder();
    id = await ordered();
    const names = await exported(folder);
    number = (await ordersIn(folder, tableOf(names)))[0]?.['numero_mandato'] ?? '';
    await rm(join(folder, tableOf(names)));
  });

  test.each<[string, () => readonly string[]]>([
    ['unknownOrder', () => [line(), line({ number: '9999' })]],
    ['otherAmount', () => [line({ amount: '80,01' })]],
    ['repeated', () => [line(), line()]],
    ['badAmount', () => [line(), line({ number: '9999', amount: 'x' })]],
    ['unknownOperation', () => [line({ operation: 'PAGATO' })]],
    ['brokenFile', () => ['<flusso_giornale_di_cassa>']],
  ])('(%s) is refused whole, and nobody is told anything', async (code, lines) => {
    const path = join(folder, 'giornale-wrong.csv');
    const rows = lines();
    const content = rows[0]?.startsWith('<') ? rows.join('') : [head, ...rows].join('\r\n');
    await writeFile(path, content);
    const { lines: said, isWhole } = await imported(folder);
    expect(isWhole).toBe(false);
    expect(said.join('\n')).toContain(code);
    expect(said.at(-1)).toBe('giornale-wrong.csv: nothing of it was taken.');
    await rm(path);
    const { rows: kept } = await office.database.query(
      'SELECT FROM treasury_receipt r JOIN treasury_order o USING (order_id) WHERE o.case_id = $1',
      [id],
    );
    expect(kept).toEqual([]);
    expect(await receiptsOf(id)).toEqual([]);
  });

  test('does not keep the others from being read, and money that comes back later is told to people', async () => {
    await writeFile(join(folder, 'giornale-1.csv'), `${head}\r\n${line({ amount: '1,00' })}\r\n`);
    await writeFile(join(folder, 'giornale-2.csv'), `${head}\r\n${line()}\r\n`);
    const { lines: said, isWhole } = await imported(folder);
    expect(isWhole).toBe(false);
    expect(said).toContain('giornale-2.csv: 1 new, 0 known.');
    await waitsFor(id, 'step');
    await rm(join(folder, 'giornale-1.csv'));
    await writeFile(join(folder, 'giornale-3.csv'), `${head}\r\n${line({ operation: 'STORNATO' })}\r\n`);
    const later = await imported(folder);
    expect(later).toMatchObject({ isWhole: false });
    expect(later.lines.join()).toContain('came back after its payment was registered');
    await eventually('the journal of the case has both', async () =>
      (await receiptsOf(id)).length === 2 ? true : undefined,
    );
  });
});

test('an engine that is away loses nothing: the case is told the next time', async () => {
  const folder = await newFolder();
  const id = await ordered();
  await exported(folder);
  await simulateTreasurer(folder);
  const away = { tell: () => Promise.reject(new Error('14 UNAVAILABLE')) };
  await expect(importReceipts(office.database, away, folder)).rejects.toThrow('UNAVAILABLE');
  expect(await receiptsOf(id)).toEqual([]);
  await imported(folder);
  await waitsFor(id, 'step');
});

describe('the command line', () => {
  /** Runs as an operator does; gives the exit code and all that was said. */
  const marino = (...args: string[]) =>
    new Promise<{ code: number; said: string }>((resolve) => {
      const main = join(__dirname, '../../dist/apps/cli/main.js');
      const { environment: env } = office;
      execFile(process.execPath, [main, 'accounting', ...args], { env }, (error, out, wrong) =>
        resolve({ code: Number(error?.code ?? 0), said: `${out}${wrong}` }),
      );
    });

  test('says what was done, and by its exit code whether people have to see to something', async () => {
    const folder = await newFolder();
    expect(await marino('export', '--folder', folder)).toEqual({
      code: 0,
      said: 'No orders wait to be handed over.\n',
    });
    expect(await marino('import', '--folder', folder)).toEqual({ code: 0, said: 'There is nothing new.\n' });
    await writeFile(join(folder, 'giornale-1.csv'), 'esercizio\r\n');
    const refused = await marino('import', '--folder', folder);
    expect(refused).toMatchObject({ code: 1 });
    expect(refused.said).toContain('giornale-1.csv, line 1: missingColumn.');
  });

  test('makes up no treasurer outside a demonstration, and asks for a folder', async () => {
    expect(await marino('simulate', '--folder', await newFolder())).toMatchObject({ code: 1 });
    expect(await marino('export')).toMatchObject({ code: 2 });
    expect(await marino('pay', '--folder', '.')).toMatchObject({ code: 2 });
  });
});
