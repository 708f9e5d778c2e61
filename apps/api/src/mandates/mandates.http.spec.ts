import type {
  CaseView,
  JournalEntryView,
  MandatesView,
  MandateView,
  Page,
  ProblemView,
  TaskSummary,
} from '../../../../libs/domain';
import { addDays, romeDateOf } from '../../../../libs/law';
import { COMMITTED, roundBeforeCommitment } from '../../../../test/support/commitment';
import type { RoundDesk } from '../../../../test/support/contributions';
import { expectProblem } from '../../../../test/support/problem';
import { RunningApi } from '../../../../test/support/running-api';

const OFFICE = 'contributions.manager';
const officer = 'giulia.ferrari';
const head = 'laura.beretta';
const director = 'paola.vismara';
/** Heads another unit and has no part in the round. */
const other = 'giorgio.maggioni';
const substitute = 'stefano.galimberti';
const keeper = 'roberto.cattani';

const today = romeDateOf(Date.now());
const act = 'Determinazione n. 12 del 7 gennaio 2026';
const year = { office: OFFICE, from: today, to: addDays(today, 365), act };
const commitments = { ...year, kinds: ['commitment'] };

let api: RunningApi;
let round: string;
let desk: RoundDesk;
let task: string;
beforeAll(async () => {
  api = await RunningApi.start();
  ({ id: round, desk } = await roundBeforeCommitment(api.office));
  await desk.do(round, 'commitment.draft');
  task = (await desk.task(round, 'commitment.signature')).id;
});
afterAll(() => api.stop());

async function give(login: string, mandate: object): Promise<string> {
  const answer = await api.post(login, '/mandates', mandate);
  expect(answer.status).toBe(201);
  return (answer.body as MandateView).id;
}

async function end(login: string, id: string): Promise<void> {
  expect((await api.post(login, `/mandates/${id}/end`)).status).toBe(204);
}

async function inbox(login: string): Promise<string[]> {
  const { items } = (await api.get(login, '/tasks?scope=team&limit=100')).body as Page<TaskSummary>;
  return items.filter((item) => item.case === round).map(({ key }) => key);
}

const read = async (login: string) => (await api.get(login, `/tasks/${task}`)).body as TaskSummary;
const sees = async (login: string) => (await api.get(login, `/cases/${round}`)).status === 200;

describe('how far the holders of an office sign themselves', () => {
  test.each([
    ['39999.99', false],
    [COMMITTED, true],
    ['40000.01', true],
  ])('a limit of %s on an act of 40.000,00: they may sign, %s', async (upTo, may) => {
    const limit = await give(keeper, { ...commitments, upTo });
    const { may: mine, because } = await read(head);
    expect(mine.claim).toBe(may);
    if (!may) {
      expect(because?.it).toBe(
        'L’atto è di 40.000,00 euro: la persona può firmare fino a 39.999,99 euro compresi. Firma: Direttore – Area Gabinetto del Sindaco e gestione rapporti con enti partecipati.',
      );
      const refused = await api.post(head, `/tasks/${task}/claim`, {}, { 'Accept-Language': 'it' });
      expectProblem(refused, 'beyondMandate');
      expect(refused.status).toBe(403);
      expect(refused.body as ProblemView).toMatchObject({
        article: 'TUEL, art. 183, c. 9',
        detail: expect.stringContaining('39.999,99') as string,
      });
      expect((await read(director)).may.claim).toBe(true);
      expect(await inbox(director)).toContain('commitment.signature');
    }
    await end(keeper, limit);
    expect((await read(head)).may.claim).toBe(true);
    expect((await read(director)).may.claim).toBe(false);
  });
});

describe('who has a mandate', () => {
  test('finds what they may sign and nothing else, up to the amount itself', async () => {
    expect(await sees(other)).toBe(false);
    const small = await give(head, { ...commitments, person: other, upTo: '39999.99' });
    expect([await sees(other), await inbox(other)]).toEqual([false, []]);
    await end(head, small);
    const visas = await give(head, { ...year, kinds: ['visa'], person: other });
    expect(await sees(other)).toBe(false);
    await end(head, visas);

    const mandate = await give(head, { ...commitments, person: other, upTo: COMMITTED });
    expect([await sees(other), await inbox(other)]).toEqual([true, ['commitment.signature']]);
    const found = (await api.get(other, `/cases?state=open`)).body as Page<CaseView>;
    expect(found.items.map(({ id }) => id)).toContain(round);
    await end(head, mandate);
    expect([await sees(other), await inbox(other)]).toEqual([false, []]);
    expectProblem(await api.post(other, `/tasks/${task}/claim`), 'taskNotFound');
  });

  test('passes it on to a substitute whose scope names the office, and to nobody else', async () => {
    const mandate = await give(head, { ...commitments, person: other });
    const away = { absent: other, substitute, from: today, to: addDays(today, 6), reason: 'Ferie' };
    const all = await api.post(other, '/substitutions', away);
    expect(await inbox(substitute)).toEqual([]);
    await api.post(other, `/substitutions/${(all.body as MandateView).id}/end`);
    const named = await api.post(other, '/substitutions', {
      ...away,
      offices: ['nominations.manager', OFFICE],
    });
    expect(named.status).toBe(201);
    expect(await inbox(substitute)).toEqual(['commitment.signature']);
    expectProblem(
      await api.post(other, '/mandates', { ...commitments, person: substitute }),
      'officeRequired',
    );
    await api.post(other, `/substitutions/${(named.body as MandateView).id}/end`);
    await end(head, mandate);
    expect(await inbox(substitute)).toEqual([]);
  });

  test('signs under it; once it is ended they may do so no more, and what they have signed stays', async () => {
    const mandate = await give(head, { ...commitments, person: other, upTo: COMMITTED });
    expect((await api.post(other, `/tasks/${task}/claim`)).status).toBe(200);
    const signed = await api.post(other, `/tasks/${task}/completion`, { answer: { decision: 'signed' } });
    expect(signed.status).toBe(200);
    // Without cover the determination goes back and is to be signed again.
    await desk.do(round, 'commitment.visa', { covered: false, reasons: 'Capitolo errato.' });
    await desk.do(round, 'commitment.draft');
    const again = (await desk.task(round, 'commitment.signature')).id;
    expect((await api.get(other, `/tasks/${again}`)).status).toBe(200);
    await end(head, mandate);
    expect((await api.get(other, `/tasks/${again}`)).status).toBe(404);
    expect(await sees(other)).toBe(false);

    const { items } = (await api.get(head, `/cases/${round}/journal?order=desc&limit=100`))
      .body as Page<JournalEntryView>;
    const entry = items.find(({ kind, actor }) => kind === 'taskCompleted' && actor.login === other);
    expect(entry?.actor).toMatchObject({ name: 'Giorgio Maggioni', underMandate: act });
    expect((await api.get(head, `/cases/${round}/journal/verification`)).body).toMatchObject({
      intact: true,
    });
    await api.office.completeTask({ id: again, case: round }, head, { decision: 'signed' });
  });

  test('is named in the act that they sign, with the act by which the mandate was given', async () => {
    const mandate = await give(keeper, {
      ...year,
      kinds: ['visa'],
      office: 'accounts.head',
      person: director,
    });
    const visa = (await desk.task(round, 'commitment.visa')).id;
    await api.post(director, `/tasks/${visa}/claim`);
    const answer = { covered: true, commitmentNumber: '2027/311' };
    expect((await api.post(director, `/tasks/${visa}/completion`, { answer })).status).toBe(200);
    const { rows } = await api.office.database.query<{ text: string }>(
      `SELECT t.text FROM document d JOIN document_text t USING (sha256) WHERE d.case_id = $1 AND d.kind = 'act'
       ORDER BY d.at DESC LIMIT 1`,
      [round],
    );
    expect(rows[0]?.text).toContain(`Paola Vismara, per delega di firma (${act})`);
    await end(keeper, mandate);
  });
});

describe('a mandate', () => {
  test('is given by who holds the office in their own right, a limit by who keeps the house', async () => {
    const wanted = { ...year, kinds: ['opinion'], person: other };
    expectProblem(await api.post(officer, '/mandates', wanted), 'officeRequired');
    expectProblem(await api.post(other, '/mandates', wanted), 'officeRequired');
    expectProblem(await api.post(head, '/mandates', { ...year, upTo: '1.00' }), 'officeRequired');
    const id = await give(head, wanted);
    expectProblem(await api.post(other, `/mandates/${id}/end`), 'mandateNotFound');
    expectProblem(await api.post(head, '/mandates/none/end'), 'mandateNotFound');
    await end(head, id);
    expectProblem(await api.post(head, `/mandates/${id}/end`), 'mandateNotFound');
  });

  test('that the rules do not allow is refused with the field that is wrong', async () => {
    const path = async (body: object) => {
      const answer = await api.post(keeper, '/mandates', { ...year, ...body });
      expect(answer.status).toBe(422);
      expectProblem(answer, 'mandateNotPossible');
      return (answer.body as ProblemView).problems?.map((problem) => problem.path.join());
    };
    expect(await path({ person: other, office: 'nowhere' })).toEqual(['office']);
    expect(await path({ person: head })).toEqual(['person']);
    expect(await path({ person: 'silvia.meroni' })).toEqual(['person']);
    expect(await path({ person: other, to: undefined })).toEqual(['to']);
    expect(await path({})).toEqual(['upTo']);
  });

  test('is listed to whom it concerns, and to who keeps or watches over the house', async () => {
    const id = await give(head, { ...year, kinds: ['opinion'], person: other, upTo: '100.00' });
    const listed = async (login: string) => {
      const { items } = (await api.get(login, '/mandates')).body as MandatesView;
      return items.find((item) => item.id === id);
    };
    expect(await listed(other)).toMatchObject({
      upTo: '100.00',
      person: { login: other },
      may: { end: false },
    });
    expect(await listed(head)).toMatchObject({ enteredBy: { login: head }, may: { end: true } });
    expect(await listed(keeper)).toMatchObject({ may: { end: true } });
    expect(await listed('nicola.sartirana')).toMatchObject({ may: { end: false } });
    expect(await listed(officer)).toBeUndefined();
  });

  test('on record is neither changed nor deleted', async () => {
    const { database } = api.office;
    await expect(database.query('UPDATE mandate SET up_to = 1 WHERE ended_on IS NULL')).rejects.toThrow(
      /refused/,
    );
    await expect(database.query('UPDATE mandate SET ended_on = NULL')).rejects.toThrow(/refused/);
    await expect(database.query('DELETE FROM mandate')).rejects.toThrow(/refused/);
  });
});
