import { correctionOf } from '../../workflows/procedures/register-corrections/procedure';
import { halls } from '../support/hall-bookings/procedure';
import { Office } from '../support/office';
import { describeReach } from '../support/reached';
import { WorkerHere } from '../support/worker-here';

const officer = 'andrea.locatelli';

let office: Office;
let worker: WorkerHere;

beforeAll(async () => {
  office = await Office.open({ workers: 0 });
  worker = await WorkerHere.start(office, require.resolve('../support/hall-bookings/workflow'));
});
afterAll(async () => {
  await worker.stop();
  await office.close();
});

function ask(association: string, hall: string, from: string, to = from): Promise<string> {
  return office.openCase('hallBooking', officer, { association, hall, from, to });
}

function correct(correction: object): Promise<string> {
  return office.openCase('hallsCorrection', officer, correction);
}

async function hallsOn(day: string): Promise<string[]> {
  const { rows } = await office.database.query<{ title: string }>(
    `SELECT title FROM register_entry WHERE register = 'halls' AND holds @> $1::date ORDER BY title`,
    [day],
  );
  return rows.map(({ title }) => title);
}

test('a case that asks for what another has is told who has it, and goes on', async () => {
  const first = await ask('Coro', 'Alessi', '2027-05-20', '2027-05-21');
  const second = await ask('Banda', 'Alessi', '2027-05-21');
  const [task] = await office.openTasks(second);
  expect(task).toMatchObject({
    key: 'otherDays',
    context: { takenBy: { case: first, title: 'Alessi: Coro', from: '2027-05-20', to: '2027-05-21' } },
  });
  expect((await office.caseFile(second)).facts).toEqual({ takenBy: 'Alessi: Coro' });

  await office.complete(second, 'otherDays', officer, { from: '2027-05-22', to: '2027-05-22' });
  expect((await office.openTasks(second)).map(({ key }) => key)).toEqual(['followUp']);
  expect(await hallsOn('2027-05-22')).toEqual(['Alessi: Banda']);
  const decided = (await office.facts(second)).filter(({ kind }) => kind === 'registerEntered');
  expect(decided).toMatchObject([
    { decision: { takenBy: { case: first } } },
    { decision: { ordinal: expect.any(Number) as number } },
  ]);
});

test('a booking that cannot move keeps its days', async () => {
  await ask('Coro', 'Marra', '2027-06-01');
  const second = await ask('Banda', 'Marra', '2027-06-02');
  const move = { decision: 'move', from: '2027-06-01', to: '2027-06-02' };
  await office.complete(second, 'followUp', officer, move);
  expect(await hallsOn('2027-06-01')).toEqual(['Marra: Coro']);
  expect(await hallsOn('2027-06-02')).toEqual(['Marra: Banda']);
  await office.complete(second, 'followUp', officer, {
    decision: 'move',
    from: '2027-06-03',
    to: '2027-06-04',
  });
  expect(await hallsOn('2027-06-02')).toEqual([]);
  expect(await hallsOn('2027-06-03')).toEqual(['Marra: Banda']);
});

test('a booking that is undone frees its days and stays in the journal, with who and why', async () => {
  const first = await ask('Coro', 'Grechetto', '2027-07-01');
  await office.complete(first, 'followUp', officer, { decision: 'undo' });
  expect((await office.caseFile(first)).outcome).toBe('undone');
  await ask('Banda', 'Grechetto', '2027-07-01');
  expect(await hallsOn('2027-07-01')).toEqual(['Grechetto: Banda']);
  const { rows } = await office.database.query<{ person: string; reason: string }>(
    `SELECT actor->>'person' AS person, reason FROM journal
     WHERE case_id = $1 AND fact->>'kind' = 'registerEnded'`,
    [first],
  );
  expect(rows).toEqual([{ person: officer, reason: 'Rinuncia dell’associazione.' }]);
});

describe('an officer who corrects the register by hand', () => {
  const entry = { hall: 'Brivio', association: 'Coro' };
  const reason = 'Errore di trascrizione.';

  test('changes, moves and ends an entry of another case, and the journal says why', async () => {
    await ask('Coro', 'Brivio', '2027-08-01', '2027-08-03');
    const renamed = await correct({
      action: 'correct',
      key: 'Brivio: Coro',
      entry: { ...entry, association: 'Coro civico' },
      from: '2027-08-01',
      to: '2027-08-03',
      reason,
    });
    expect(await hallsOn('2027-08-02')).toEqual(['Brivio: Coro civico']);
    const [change] = (await office.facts(renamed)).filter(({ kind }) => kind === 'registerEntered');
    expect(change).toMatchObject({ key: 'Brivio: Coro' });
    const { rows } = await office.database.query<{ person: string; reason: string }>(
      `SELECT actor->>'person' AS person, reason FROM journal
       WHERE case_id = $1 AND fact->>'kind' = 'registerEntered'`,
      [renamed],
    );
    expect(rows).toEqual([{ person: officer, reason }]);

    await correct({
      action: 'move',
      key: 'Brivio: Coro',
      entry,
      from: '2027-08-03',
      to: '2027-08-05',
      reason,
    });
    expect(await hallsOn('2027-08-02')).toEqual([]);
    await correct({ action: 'end', key: 'Brivio: Coro', entry, from: '2027-08-05', reason });
    expect(await hallsOn('2027-08-04')).toEqual(['Brivio: Coro']);
    expect(await hallsOn('2027-08-05')).toEqual([]);
  });

  test('is told when the days are taken, or there is no such entry', async () => {
    await ask('Banda', 'Brivio', '2027-09-01');
    const taken = await correct({ action: 'correct', entry, from: '2027-09-01', to: '2027-09-01', reason });
    expect(await office.caseFile(taken)).toMatchObject({
      outcome: 'taken',
      facts: { takenBy: 'Brivio: Banda' },
    });
    const unknown = await correct({
      action: 'end',
      key: 'Brivio: Nessuno',
      entry,
      from: '2027-09-01',
      reason,
    });
    expect((await office.caseFile(unknown)).outcome).toBe('unknown');
  });
});

// Corrections are one procedure, whatever register they are about.
describeReach(correctionOf(halls), () => office.database);
