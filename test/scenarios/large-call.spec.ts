import type { BulkOperationView, CaseView } from '../../libs/domain';
import { severalAtATime } from '../../apps/cli/demonstration/several';
import { barsOf, NominationsDesk, postOf, type Somebody, somebody, statusOf } from '../support/nominations';
import { eventually } from '../support/eventually';
import type { OpenTask } from '../support/office';
import { RunningApi } from '../support/running-api';

/** The size of the call of February 2017: 41 seats in 16 organs. Bodies and people are invented. */
const SIZES = [5, 5, 3, 3, 5, 3, 2, 2, 1, 1, 3, 3, 2, 1, 1, 1];
/**
 * As many for each organ as it takes to choose; with MARINO_CANDIDACIES=300 as many as came in 2017, for somebody who wants to
 * see how long that takes.
 */
const CANDIDACIES = Number(process.env['MARINO_CANDIDACIES'] ?? 99);
/** One proposer for three candidacies to different bodies. */
const PROPOSERS = CANDIDACIES / 3;
const AT_A_TIME = 16;
/** Work on some hundred cases at once takes its time where others work beside it. */
const PATIENCE_MS = 240_000;

const BEGINS = '2027-02-01';
const LAST_DAY = '2027-02-22';
const AFTER = '2027-02-23';
/** The commission meets at once: the term of the mayor ends the day after. */
const MEETS = '2027-02-24';
const officer = 'federico.lunghi';

const bodyOf = (index: number): string => `Ente capiente ${index % SIZES.length}`;
const letters = (number: number): string =>
  [number % 26, Math.floor(number / 26)].map((at) => String.fromCharCode(65 + at)).join('');
const proposerOf = (index: number): string => `Ordine ${letters(index % PROPOSERS)} di prova`;
const candidates: readonly Somebody[] = Array.from({ length: CANDIDACIES }, (_, index) =>
  somebody(`${letters(index)} Candidata`, index % 2 === 0 ? 'female' : 'male'),
);

let api: RunningApi;
let desk: NominationsDesk;
const times: Record<string, number> = {};
beforeAll(async () => {
  api = await RunningApi.start();
  desk = new NominationsDesk(api.office, PATIENCE_MS);
});
afterAll(() => api.stop());

const forAll = <T>(items: readonly T[], what: (item: T, index: number) => Promise<unknown>) =>
  severalAtATime(items, what, AT_A_TIME);

async function timed<T>(what: string, work: () => Promise<T>): Promise<T> {
  const begun = performance.now();
  const done = await work();
  times[what] = Math.round(performance.now() - begun);
  return done;
}

const tasksOf = (ids: readonly string[], key: string, count: number): Promise<OpenTask[]> =>
  eventually(
    `${count} tasks ${key}`,
    async () => {
      const open = (await api.office.openTasks(...ids)).filter((task) => task.key === key);
      return open.length === count ? open : undefined;
    },
    PATIENCE_MS,
  );

/** The same for every organ: each task is done as soon as it is there. */
async function appoint(id: string): Promise<void> {
  const { context } = await desk.task(id, 'shortList');
  const names = (context['candidates'] as { taxCode: string }[]).map(({ taxCode }) => taxCode);
  const { rows } = await api.office.database.query<{ seats: { key: string }[] }>(
    `SELECT (entry_at(id, opened_in)).fact->'application'->'seats' AS seats FROM case_file WHERE id = $1`,
    [id],
  );
  const seats = rows[0]?.seats ?? [];
  const chosen = seats.map(({ key }, index) => ({ seat: key, taxCode: names[index] ?? '' }));
  await desk.do(id, 'shortList', { names: chosen.map(({ taxCode }) => taxCode) });
  const status = await tasksOf([id], 'statusCheck', chosen.length);
  const bars = await tasksOf([id], 'barsCheck', chosen.length);
  for (const task of status) await api.office.completeTask(task, officer, statusOf(AFTER));
  for (const task of bars) await api.office.completeTask(task, 'enrica.mandelli', barsOf(AFTER));
  for (const record of await desk.opened(id, 'recordCheck', chosen.length))
    await desk.do(record, 'record', {
      requestedOn: AFTER,
      receivedOn: AFTER,
      result: 'clear',
      evidence: 'Certificato.',
    });
  await desk.do(id, 'dossier', { note: 'Si propone.' });
  await desk.do(id, 'choice', { decision: 'chosen', chosen });
  await desk.do(id, 'decree.draft', {});
  await desk.do(id, 'decree.signature', { decision: 'signed' });
  for (const task of await tasksOf([id], 'acceptance', chosen.length))
    await api.office.completeTask(task, officer, {
      accepted: true,
      receivedOn: AFTER,
      declarationOn: AFTER,
    });
  await desk.do(id, 'sending', {
    receivedOn: AFTER,
    receipt: 'PEC',
    endsOn: '2030-04-30',
  });
  await desk.do(id, 'publication', { publishedOn: AFTER, reference: 'Amministrazione trasparente' });
  expect(await desk.outcome(id)).toBe('appointed');
}

test('a call with 41 seats goes from its seats to its nominations', async () => {
  const begun = performance.now();
  const call = await timed('seats, proposers, notice', async () => {
    await desk.importSeats(
      SIZES.flatMap((seats, index) =>
        Array.from({ length: seats }, (_, seat) => ({ body: bodyOf(index), seat: seat + 1 })),
      ),
      BEGINS,
    );
    const rows = Array.from({ length: PROPOSERS }, (_, index) => {
      const { name, taxCode } = somebody(proposerOf(index));
      const entry = { taxCode, name, kind: 'order', certifiedMail: 'ordine@pec.example.org' };
      return { line: index + 2, change: 'new', key: taxCode, entry, from: BEGINS, follows: false };
    });
    await desk.open('proposersImport', { source: 'proponenti.csv', rows, reason: 'Accreditati.' }, BEGINS);
    const id = await desk.open(
      'nominationCall',
      { number: '2/2027', subject: 'enti in scadenza', expiringUntil: '2027-06-30' },
      BEGINS,
    );
    await desk.publishCall(
      id,
      SIZES.map((_, index) => bodyOf(index)),
      LAST_DAY,
    );
    return id;
  });

  const ids: string[] = [];
  const tasks = await timed('300 candidacies', async () => {
    await forAll(candidates, async (candidate, index) => {
      ids[index] = await desk.propose(
        call,
        proposerOf(index),
        candidate,
        [postOf(bodyOf(index))],
        '2027-02-02',
      );
    });
    return tasksOf(ids, 'admissibility', CANDIDACIES);
  });

  const answers: number[] = [];
  for (let time = 0; time < 20; time += 1)
    for (const part of ['', '/children']) {
      const asked = performance.now();
      const { status } = await api.get(officer, `/cases/${call}${part}`);
      answers.push(performance.now() - asked);
      expect(status).toBe(200);
    }
  const p95 = answers.sort((a, b) => a - b)[Math.floor(answers.length * 0.95)] ?? 0;
  times['page of the call, p95'] = Math.round(p95);
  const { counts } = (await api.get(officer, `/cases/${call}`)).body as CaseView;
  expect(counts.children).toBe(CANDIDACIES);

  await timed('admissibility, stopped and resumed', async () => {
    const wanted = { tasks: tasks.map(({ id }) => id), answer: { complete: true } };
    const key = { 'Idempotency-Key': 'admissibility' };
    const path = '/bulk-operations';
    const { id } = (await api.post(officer, `${path}/completions`, wanted, key)).body as BulkOperationView;
    const read = async () => (await api.get(officer, `${path}/${id}`)).body as BulkOperationView;
    const until = (what: string, is: (view: BulkOperationView) => boolean) =>
      eventually(
        what,
        async () => {
          const view = await read();
          return is(view) ? view : undefined;
        },
        PATIENCE_MS,
      );
    await until('some are done', ({ done }) => done > 0);
    await api.post(officer, `${path}/${id}/stop`);
    const stopped = await until('it has stopped', ({ state }) => state === 'stopped');
    expect(stopped.done).toBeLessThan(CANDIDACIES);
    await api.post(officer, `${path}/${id}/resumption`);
    await until('all are done', ({ state }) => state === 'done');
    expect(await read()).toMatchObject({ done: CANDIDACIES, refused: [] });
  });

  await timed('commission', async () => {
    await desk.constituteCommission(AFTER);
    await api.office.advance(AFTER, call);
    await desk.do(call, 'commission', { unsuitable: [] });
    await desk.commissionMeets(call, MEETS);
  });
  const nominations = await desk.opened(call, 'nomination', SIZES.length);
  await timed('16 nominations of 41 people', () => forAll(nominations, appoint));
  expect(await desk.outcome(call)).toBe('completed');
  const { rows } = await api.office.database.query<{ held: string }>(
    `SELECT count(*) AS held FROM register_entry
     WHERE register = 'seats' AND holds @> $1::date AND entry ? 'holder'`,
    [AFTER],
  );
  expect(rows[0]?.held).toBe('41');
  times['all of it'] = Math.round(performance.now() - begun);
  process.stderr.write(`${JSON.stringify(times, null, 1)}\n`);
});
