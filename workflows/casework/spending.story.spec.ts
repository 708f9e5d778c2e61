import { romeInstantOf } from '../../libs/law';
import { lineEntered } from '../../test/support/budget';
import { Office } from '../../test/support/office';
import { renew } from '../../test/support/renew';
import { recordingOn, turnOf } from '../../test/support/turns';
import { WorkerHere } from '../../test/support/worker-here';

const officer = 'andrea.locatelli';
const director = 'paola.vismara';
const accountant = 'massimo.porro';
const chapter = (number: number) => `05.02.1.04/${number}`;
let office: Office;
let worker: WorkerHere;
let lines = 0;

beforeAll(async () => {
  office = await Office.open({ workers: 0 });
  worker = await WorkerHere.start(office, require.resolve('../../test/support/spending/workflow'));
});
afterAll(async () => {
  await worker.stop();
  await office.close();
});

/** A case with two lines of its own, of which the second is of the year after. */
async function open(appropriation: string, other = '100.00', day = '2027-03-01'): Promise<string> {
  lines += 1;
  const content = { chapter: chapter(lines), title: 'Forniture', unit: 'cabinet.direction' };
  const budget = `budget-${lines}`;
  await recordingOn(office.database)(
    turnOf(
      budget,
      1,
      lineEntered(`${budget}.1`, { ...content, year: 2027, appropriation }),
      lineEntered(`${budget}.2`, { ...content, year: 2028, appropriation: other }),
    ),
  );
  const application = {
    line: `2027/${content.chapter}`,
    otherLine: `2028/${content.chapter}`,
    creditor: 'Tipografia Lariana',
  };
  return office.openCase('outlay', officer, application, {
    clockOffset: romeInstantOf(day, 9) - Date.now(),
  });
}

const step = (id: string, verb: string, amount?: string, follows?: string) =>
  office.complete(id, 'step', officer, { verb, amount, follows });

/** What the case knows of its last movement. */
async function told(id: string): Promise<Record<string, unknown>> {
  return (await office.caseFile(id)).facts;
}

async function ledgerOf(id: string): Promise<string[]> {
  const { rows } = await office.database.query<{ row: string }>(
    `SELECT type || ' ' || amount AS row FROM spending_movement WHERE case_id = $1 ORDER BY position, line`,
    [id],
  );
  return rows.map(({ row }) => row);
}

test('a case books, commits, saves, liquidates, orders, pays and recovers', async () => {
  const id = await open('1000.00');
  await step(id, 'book', '600.00');
  await step(id, 'commit', '500.00');
  expect(await told(id)).toMatchObject({ available: '400.00' });
  await step(id, 'release');
  await step(id, 'reduce', '50.00');
  expect(await told(id)).toMatchObject({ available: '550.00' });
  await step(id, 'liquidate', '450.00');
  await step(id, 'order', '450.00');
  await step(id, 'pay');
  await step(id, 'recover', '20.00');
  await step(id, 'end');
  expect(await told(id)).not.toHaveProperty('refusal');
  expect(await ledgerOf(id)).toEqual([
    'booked 600.00',
    'committed 500.00',
    'released 100.00',
    'reduced 50.00',
    'liquidated 450.00',
    'ordered 450.00',
    'paid 450.00',
    'recovered 20.00',
  ]);
  const order = (await office.facts(id)).find(
    ({ kind, movement }) => kind === 'spendingMoved' && (movement as { type: string }).type === 'ordered',
  );
  expect(order).toMatchObject({ on: '2027-03-01', movement: { withheld: '18.00', net: '432.00' } });
  const { rows } = await office.database.query(
    `SELECT type, political_body, political_body_name FROM spending_movement
     WHERE case_id = $1 AND political_body IS NOT NULL`,
    [id],
  );
  expect(rows).toEqual([
    { type: 'committed', political_body: 'giunta', political_body_name: 'Giunta comunale' },
  ]);
});

test('what has no cover is told to the case, which goes on and may do it otherwise', async () => {
  const id = await open('100.00');
  await step(id, 'commit', '100.01');
  expect(await told(id)).toMatchObject({
    refusal: expect.stringMatching(
      /^Manca la copertura sul capitolo .*: sono disponibili € 100,00/,
    ) as string,
  });
  await step(id, 'commit', '100.00');
  expect(await told(id)).toMatchObject({ available: '0.00' });
});

test('a commitment over two years adds up what it takes from one line', async () => {
  const id = await open('100.00', '50.00');
  await step(id, 'commitOnBoth', '50.01');
  expect(await told(id)).not.toHaveProperty('movement');
  await step(id, 'commitOnBoth', '50.00');
  expect(await ledgerOf(id)).toEqual(['committed 100.00', 'committed 50.00']);
});

test('a commitment of one case is liquidated and paid by another, once', async () => {
  const one = await open('100.00');
  await step(one, 'commit', '80.00');
  const commitment = String((await told(one))['movement']);
  const other = await beside(one);
  await step(other, 'liquidate', '80.00', commitment);
  await step(one, 'liquidate', '0.01');
  expect(await told(one)).toMatchObject({
    refusal: expect.stringContaining('supera quanto resta') as string,
  });
  await step(other, 'order', '80.00');
  await step(other, 'order', '80.00');
  expect(await told(other)).toMatchObject({ refusal: expect.stringContaining('già stato emesso') as string });
  await step(other, 'pay');
  await step(other, 'pay');
  expect(await told(other)).toMatchObject({ refusal: expect.stringContaining('già stato pagato') as string });
  expect(await ledgerOf(other)).toEqual(['liquidated 80.00', 'ordered 80.00', 'paid 80.00']);
});

test('a booking lapses with its year, and the case is told so', async () => {
  const id = await open('100.00', '100.00', '2027-12-31');
  await step(id, 'book', '60.00');
  await office.advance('2028-01-01', id);
  await step(id, 'commit', '60.00');
  expect(await told(id)).toMatchObject({ refusal: expect.stringContaining('decaduta') as string });
  await step(id, 'release');
  expect(await ledgerOf(id)).toEqual(['booked 60.00', 'released 60.00']);
});

test('a case that is taken up from its journal knows what was decided, and moves nothing twice', async () => {
  const id = await open('100.00');
  await step(id, 'commit', '100.01');
  await step(id, 'commit', '60.00');
  await renew(office, id);
  await step(id, 'liquidate', '60.00');
  await renew(office, id);
  await step(id, 'order', '60.00');
  await step(id, 'pay');
  expect(await ledgerOf(id)).toEqual(['committed 60.00', 'liquidated 60.00', 'ordered 60.00', 'paid 60.00']);
});

test('several creditors are committed to, or none', async () => {
  const id = await open('100.00');
  await step(id, 'commitToTwo', '60.00');
  expect(await told(id)).toMatchObject({ refusal: expect.stringContaining('€ 40,00') as string });
  expect(await ledgerOf(id)).toEqual(['committed 60.00', 'reduced 60.00']);
  await step(id, 'commitToTwo', '50.00');
  expect(await told(id)).toMatchObject({ available: '0.00' });
});

test('a determination commits with its visa, and comes back to its draft where the ledger has no cover', async () => {
  const visa = { covered: true, commitmentNumber: '77/2027', budgetLine: 'x' };
  const id = await open('100.00');
  const signedAndCovered = async () => {
    await office.complete(id, 'spend.draft', officer, {});
    await office.complete(id, 'spend.signature', director, { decision: 'signed' });
    await office.complete(id, 'spend.visa', accountant, visa);
  };
  await step(id, 'book', '70.00');
  const booking = String((await told(id))['movement']);
  await step(id, 'determine', '40.00');
  await signedAndCovered();
  expect(await ledgerOf(id)).toEqual(['booked 70.00']);
  const [draft] = await office.openTasks(id);
  expect(draft).toMatchObject({
    key: 'spend.draft',
    context: { ledgerRefusal: expect.stringMatching(/^Manca la copertura/) as string },
  });
  await renew(office, id);
  const other = await beside(id);
  await step(other, 'release', undefined, booking);
  await signedAndCovered();
  expect(await ledgerOf(id)).toEqual(['booked 70.00', 'committed 40.00']);
  // The act has its number when the ledger has the commitment, not before.
  const kinds = (await office.facts(id)).map(
    ({ kind, movement }) => (movement as { type?: string })?.type ?? kind,
  );
  expect(kinds.indexOf('actAdopted')).toBeGreaterThan(kinds.lastIndexOf('committed'));
  expect(kinds.filter((kind) => kind === 'actAdopted')).toHaveLength(1);
  await step(id, 'liquidate', '40.00');
  expect(await ledgerOf(id)).toContain('liquidated 40.00');
});

/** Another case on the same lines. */
async function beside(id: string): Promise<string> {
  const [opened] = await office.facts(id);
  return office.openCase('outlay', officer, opened?.['application'], {
    clockOffset: romeInstantOf('2027-04-01', 9) - Date.now(),
  });
}
