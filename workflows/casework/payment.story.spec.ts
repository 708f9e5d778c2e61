import type { ReceiptFact } from '../../libs/domain';
import { eventually } from '../../test/support/eventually';
import { Office } from '../../test/support/office';
import { renew } from '../../test/support/renew';
import { liquidated } from '../../test/support/spending/liquidated';
import { WorkerHere } from '../../test/support/worker-here';

const officer = 'andrea.locatelli';
const payer = 'silvia.meroni';
const iban = 'IT60X0542811101000000123456';
let office: Office;
let worker: WorkerHere;

beforeAll(async () => {
  office = await Office.open({ workers: 0 });
  worker = await WorkerHere.start(office, require.resolve('../../test/support/spending/workflow'));
});
afterAll(async () => {
  await worker.stop();
  await office.close();
});

const paying = async (amount?: string) => (await liquidated(office, amount)).id;
const issue = (id: string) => office.complete(id, 'payment.order', payer, { iban });
const byHand = (id: string, answer: object) =>
  office.complete(id, 'payment.receipt', payer, { on: '2027-03-01', reference: '77', ...answer });

async function ledgerOf(id: string): Promise<string[]> {
  const { rows } = await office.database.query<{ row: string }>(
    `SELECT type || ' ' || ordered AS row FROM spending_movement
     WHERE case_id = $1 AND type IN ('ordered', 'cancelled', 'paid') ORDER BY position`,
    [id],
  );
  return rows.map(({ row }) => row);
}

async function ordersOf(id: string): Promise<string[]> {
  const { rows } = await office.database.query<{ id: string }>(
    `SELECT id FROM spending_movement WHERE case_id = $1 AND type = 'ordered' ORDER BY position`,
    [id],
  );
  return rows.map(({ id: order }) => order);
}

/** As the port tells it. */
async function tell(id: string, order: string | undefined, more: Partial<ReceiptFact> = {}): Promise<void> {
  const news = { order, status: 'executed', on: '2027-03-02', reference: 'Q1', ...more };
  await office.client.workflow.getHandle(id).signal('receiptArrived', news);
}

const waitsFor = (id: string, key: string) =>
  eventually(`task ${key}`, async () => (await office.openTasks(id)).find((task) => task.key === key));

test('an order that the treasurer pays is paid in the ledger, on the day and under the number of the receipt', async () => {
  const id = await paying();
  expect((await office.openTasks(id))[0]).toMatchObject({ key: 'payment.order', context: { net: '76.80' } });
  await issue(id);
  expect(await ledgerOf(id)).toEqual(['ordered 80.00']);
  const [order] = await ordersOf(id);
  await tell(id, order);
  await waitsFor(id, 'step');
  expect(await ledgerOf(id)).toEqual(['ordered 80.00', 'paid 0.00']);
  const facts = await office.facts(id);
  expect(facts.find(({ kind }) => kind === 'receiptArrived')).toMatchObject({ order, status: 'executed' });
  expect(facts.filter(({ kind }) => kind === 'spendingMoved').at(-1)).toMatchObject({
    movement: { type: 'paid', paidOn: '2027-03-02', reference: 'Q1' },
  });
  // Nobody has to register it any more.
  expect((await office.openTasks(id)).map(({ key }) => key)).toEqual(['step']);
});

test('a second receipt of the same order changes nothing', async () => {
  const id = await paying();
  await issue(id);
  const [order] = await ordersOf(id);
  await tell(id, order);
  await tell(id, order);
  await waitsFor(id, 'step');
  await tell(id, order, { reference: 'Q2' });
  await office.complete(id, 'step', officer, { verb: 'end' });
  expect(await ledgerOf(id)).toEqual(['ordered 80.00', 'paid 0.00']);
  expect((await office.facts(id)).filter(({ kind }) => kind === 'receiptArrived')).toHaveLength(1);
});

test('what is registered by hand is paid too, and the port says it in vain', async () => {
  const id = await paying();
  await issue(id);
  const [order] = await ordersOf(id);
  await expect(byHand(id, { status: 'rejected' })).rejects.toMatchObject({ code: 'invalidForm' });
  await byHand(id, { status: 'executed' });
  await tell(id, order);
  await office.complete(id, 'step', officer, { verb: 'end' });
  expect(await ledgerOf(id)).toEqual(['ordered 80.00', 'paid 0.00']);
  expect((await office.facts(id)).filter(({ kind }) => kind === 'receiptArrived')).toEqual([]);
});

test('an order that is rejected goes back to Accounts with the reason, and is ordered anew', async () => {
  const id = await paying();
  await issue(id);
  const [first] = await ordersOf(id);
  await tell(id, first, { status: 'rejected', reason: 'Conto estinto' });
  const again = await waitsFor(id, 'payment.order');
  expect(again.context).toMatchObject({ treasurerRefusal: 'Conto estinto' });
  expect(await ledgerOf(id)).toEqual(['ordered 80.00', 'cancelled -80.00']);
  // A case that comes back from its journal stands where it was.
  await renew(office, id);
  await issue(id);
  const [, second] = await ordersOf(id);
  await byHand(id, { status: 'reversed', reason: 'Conto non intestato' });
  await waitsFor(id, 'payment.order');
  await issue(id);
  const [, , third] = await ordersOf(id);
  expect(new Set([first, second, third]).size).toBe(3);
  // What is said late of an order that was cancelled is not said of the one that stands.
  await tell(id, second, { status: 'reversed' });
  await renew(office, id);
  await tell(id, third);
  await waitsFor(id, 'step');
  expect(await ledgerOf(id)).toEqual([
    'ordered 80.00',
    'cancelled -80.00',
    'ordered 80.00',
    'cancelled -80.00',
    'ordered 80.00',
    'paid 0.00',
  ]);
  await renew(office, id);
  await office.complete(id, 'step', officer, { verb: 'end' });
});

test('an order that the ledger refuses is told to the procedure, and nobody waits for a receipt', async () => {
  const id = await paying('79.99');
  await issue(id);
  expect((await office.caseFile(id)).facts).toMatchObject({
    refusal: expect.stringContaining('diverso da quello liquidato') as string,
  });
  expect((await office.openTasks(id)).map(({ key }) => key)).toEqual(['step']);
});
