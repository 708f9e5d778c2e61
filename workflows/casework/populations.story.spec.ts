import { drawAtRandom } from '../../libs/sampling';
import { Office } from '../../test/support/office';
import { CasesToLookAt } from '../../test/support/populations/record';
import { renew } from '../../test/support/renew';
import { WorkerHere } from '../../test/support/worker-here';

const officer = 'andrea.locatelli';
const workflow = require.resolve('../../test/support/populations/workflow');
let office: Office;
let worker: WorkerHere;

beforeAll(async () => {
  office = await Office.open({ workers: 0 });
  worker = await WorkerHere.start(office, workflow);
  const cases = new CasesToLookAt(office.database);
  for (let index = 0; index < 20; index += 1)
    await cases.open(`seen-${index}`, { procedure: 'seen', on: '2026-03-01', title: `Pratica ${index}` });
  await cases.open('generic-1', { on: '2026-03-01' });
  await cases.expired('seen-7', '2026-04-01');
  await cases.write('seen-7', '2026-04-03', {
    kind: 'deadlineMetLate',
    deadline: 'seen-7.d',
    key: 'conclusion',
  });
});
afterAll(async () => {
  await worker.stop();
  await office.close();
});

const query = { procedures: ['seen'] };
const open = () => office.openCase('lookInto', officer, { title: 'Pratiche viste' });
const look = (id: string, answer: object) => office.complete(id, 'look', officer, answer);
const told = async (id: string) => (await office.caseFile(id)).facts;

interface Recorded {
  readonly kind: string;
  readonly version?: string;
  readonly key?: string;
  readonly seed?: string;
  readonly draw?: number;
  readonly decision?: {
    readonly digest?: string;
    readonly drawn?: readonly { case: string; ticket: string }[];
  };
}

async function recorded(id: string): Promise<Recorded[]> {
  const kinds = ['populationTaken', 'lotsDrawn', 'sampleDrawn', 'populationTested', 'evidenceReferenced'];
  return ((await office.facts(id)) as readonly Recorded[] as Recorded[]).filter(({ kind }) =>
    kinds.includes(kind),
  );
}

test('a population is on record before its seed, and the seed before the draw, which is that of the seed', async () => {
  const id = await open();
  await office.complete(id, 'take', officer, { query });
  expect(await told(id)).toMatchObject({ cases: '20' });
  await look(id, { method: 'random', size: 5 });
  const [population, lots, sample] = await recorded(id);
  expect([population, lots, sample].map((fact) => fact?.kind)).toEqual([
    'populationTaken',
    'lotsDrawn',
    'sampleDrawn',
  ]);
  expect(lots).toMatchObject({ key: sample?.version, seed: sample?.seed });
  const units = Array.from({ length: 20 }, (_, index) => ({ id: `seen-${index}` }));
  const drawn = drawAtRandom(lots?.seed ?? '', units, 5);
  expect(sample?.decision?.drawn).toMatchObject(drawn.map(({ id: one, ticket }) => ({ case: one, ticket })));
  expect(await told(id)).toMatchObject({
    drawn: drawn.map(({ id: one }) => one.replace('seen-', 'Pratica ')).join(', '),
  });
});

test('what cannot be taken or drawn is told to the case, which goes on and may ask otherwise', async () => {
  const id = await open();
  await office.complete(id, 'take', officer, { query: { procedures: ['none'] } });
  expect(await told(id)).toMatchObject({ refusal: expect.stringContaining('Nessuna pratica') as string });
  await office.complete(id, 'take', officer, { query });
  await look(id, { method: 'random', size: 21 });
  expect(await told(id)).toMatchObject({ refusal: expect.stringContaining('dimensione') as string });
  await look(id, { method: 'money', size: 2 });
  expect(await told(id)).toMatchObject({ refusal: expect.stringContaining('non hanno impegni') as string });
  await look(id, { method: 'strata', tolerable: '20.00' });
  expect(String((await told(id))['drawn']).split(', ')).toHaveLength(10);
});

test('another draw stands beside the first with its reason, and has another seed', async () => {
  const id = await open();
  await office.complete(id, 'take', officer, { query });
  await look(id, { method: 'random', size: 3 });
  const before = await recorded(id);
  await look(id, { method: 'random', size: 3, reason: 'Il primo campione non basta.' });
  const after = await recorded(id);
  expect(after.slice(0, before.length)).toEqual(before);
  const [first, second] = after.filter(({ kind }) => kind === 'sampleDrawn');
  expect([first?.draw, second?.draw]).toEqual([1, 2]);
  expect(second?.seed).not.toBe(first?.seed);
  const { rows } = await office.database.query<{ reason: string | null }>(
    `SELECT reason FROM journal WHERE case_id = $1 AND fact->>'kind' = 'sampleDrawn' ORDER BY position`,
    [id],
  );
  expect(rows.map(({ reason }) => reason)).toEqual([null, 'Il primo campione non basta.']);
});

test('a case that is taken up from its journal, by another worker too, has what was found before and finds nothing twice', async () => {
  const id = await open();
  await office.complete(id, 'take', officer, { query });
  await renew(office, id);
  await look(id, { method: 'random', size: 3 });
  await renew(office, id);
  await look(id, { test: 'deadlinesKept' });
  expect(await told(id)).toMatchObject({ exceptions: '1/20' });
  const before = await recorded(id);
  await worker.stop();
  worker = await WorkerHere.start(office, workflow);
  await renew(office, id);
  await look(id, { method: 'random', size: 3, reason: 'Un altro campione.' });
  await renew(office, id);
  await look(id, { entryOf: 'seen-7', position: 1 });
  await renew(office, id);
  await look(id, { entryOf: 'seen-8', position: 1 });
  const after = await recorded(id);
  expect(after.slice(0, before.length)).toEqual(before);
  expect(after.map(({ kind }) => kind)).toEqual([
    'populationTaken',
    'lotsDrawn',
    'sampleDrawn',
    'populationTested',
    'lotsDrawn',
    'sampleDrawn',
    'evidenceReferenced',
    'evidenceReferenced',
  ]);
  expect(after.findLast(({ kind }) => kind === 'sampleDrawn')?.draw).toBe(2);
  await look(id, {});
  expect(await office.caseFile(id)).toMatchObject({ outcome: 'done' });
});

test('an entry of a case of the population becomes evidence with the hash that it has in its own chain', async () => {
  const id = await open();
  await office.complete(id, 'take', officer, { query });
  await look(id, { entryOf: 'seen-7', position: 4 });
  const { rows } = await office.database.query<{ hash: string }>(
    `SELECT encode(hash, 'hex') AS hash FROM journal WHERE case_id = 'seen-7' AND position = 4`,
  );
  expect(await told(id)).toMatchObject({ evidence: `deadlineMetLate ${rows[0]?.hash}` });
  expect((await recorded(id)).at(-1)).toMatchObject({
    kind: 'evidenceReferenced',
    case: 'seen-7',
    position: 4,
    what: 'Come era.',
    decision: { hash: rows[0]?.hash, entry: 'deadlineMetLate' },
  });
});

test.each([
  ['an entry that its journal does not have', 'seen-7', 5, 'non ha una voce'],
  ['a case of no population', 'generic-1', 1, 'non è fra quelle'],
  ['no case', 'none', 1, 'non è fra quelle'],
])('%s is no evidence, and the case is told', async (_, entryOf, position, why) => {
  const id = await open();
  await office.complete(id, 'take', officer, { query });
  await look(id, { entryOf, position });
  expect(await told(id)).toMatchObject({ refusal: expect.stringContaining(why) as string });
});
