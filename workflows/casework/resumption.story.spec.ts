import {
  applicationOf,
  applicationProcedure,
  apply,
  officer,
  openRound,
  RoundDesk,
  roundOf,
  workOf,
} from '../../test/support/contributions';
import { eventually } from '../../test/support/eventually';
import { readFailure } from '../../libs/engine/command-failure';
import { actor, Office } from '../../test/support/office';
import { clockOffsetTo } from '../../test/support/clock';
import { renew } from '../../test/support/renew';

let office: Office;

beforeAll(async () => {
  office = await Office.open();
});
afterAll(() => office.close());

async function recorded(caseId: string): Promise<string[]> {
  return (await office.facts(caseId)).map(({ kind, key, stage }) =>
    [kind, key ?? stage].filter(Boolean).join(' '),
  );
}

/** A whole round with one application, by the same steps; `between` is called after each. */
async function play(between: (caseId: string) => Promise<void>): Promise<[string[], string[]]> {
  const desk = new RoundDesk(office, roundOf(2027, { evangelical: 1 }));
  const round = await openRound(office, desk.data, '2027-06-21');
  const does = async (caseId: string, ...keys: string[]) => {
    for (const key of keys) {
      await desk.do(caseId, key);
      await between(caseId);
    }
  };
  const until = async (day: string, ...cases: string[]) => {
    await office.advance(day, ...cases);
    for (const one of cases) await between(one);
  };
  await does(round, 'computeFund', 'approveOpening', 'publishCall');
  const id = await apply(office, round, applicationOf('Chiesa che riprende'));
  await between(round);
  await does(id, 'formalCheck', 'recognitionCheck', 'urbanOpinion');
  await desk.do(id, 'buildingOpinion', { outcome: 'needsDocuments', text: 'Manca la relazione.' });
  await between(id);
  await until('2027-07-02', id, round);
  await desk.do(id, 'documentsArrived', {
    receivedOn: '2027-07-02',
    documents: ['Relazione'],
    complete: true,
  });
  await does(id, 'buildingOpinion', 'eligibilityCheck');
  await does(round, 'recordWeights', 'proposeSplit', 'bookSplit', 'split.draft', 'split.technicalOpinion');
  await until('2027-10-08', id, round);
  await does(round, 'split.accountingOpinion', 'split.adoption', 'split.publication');
  await until('2027-10-25', id, round);
  await desk.task(round, 'commitment.draft');
  await between(round);
  await does(round, 'commitment.draft', 'commitment.signature', 'commitment.visa', 'recordBudget');
  await does(id, 'publishGrant');
  await desk.task(id, 'paymentChecks');
  await between(id);
  await does(id, 'paymentChecks', 'liquidation.draft', 'liquidation.signature');
  await does(id, 'grantPayment.order', 'grantPayment.receipt');
  await eventually('the round knows of the payment', async () =>
    (await office.deadlines(round)).find(({ key, state }) => key === 'payment' && state === 'met'),
  );
  // The application goes on once its round has heard.
  await desk.task(id, 'registerWorksEnd');
  return [await recorded(round), await recorded(id)];
}

it('a case that is resumed after each step has the journal of one that never was', async () => {
  const [round, application] = await play(() => Promise.resolve());
  const [renewedRound, renewedApplication] = await play((caseId) => renew(office, caseId));
  expect(renewedRound).toEqual(round);
  expect(renewedApplication).toEqual(application);
});

it('a resumed case takes commands and refuses what it refused before', async () => {
  const desk = new RoundDesk(office, roundOf(2027, { evangelical: 1 }));
  const round = await openRound(office, desk.data, '2027-06-21');
  await desk.openIntake(round);
  const id = await apply(office, round, applicationOf('Chiesa ripresa'));
  const { id: task } = await desk.task(id, 'formalCheck');
  await office.command(id, 'claimTask', officer, { task });
  await renew(office, id);
  await expect(office.command(id, 'claimTask', 'marco.colnaghi', { task })).rejects.toMatchObject({
    code: 'taskHeldByAnother',
  });
  await desk.do(id, 'formalCheck');
  await expect(office.command(id, 'claimTask', officer, { task })).rejects.toMatchObject({
    code: 'taskClosed',
  });
});

it('a case that has learnt of the end of its campaign comes back knowing it', async () => {
  const desk = new RoundDesk(office, roundOf(2027, {}));
  const round = await openRound(office, desk.data, '2027-06-21');
  await desk.openIntake(round);
  await office.advance('2027-07-02', round);
  expect(await desk.outcome(round)).toBe('deserted');
  const id = await office.openCase(applicationProcedure, officer, applicationOf('Chiesa che arriva dopo'), {
    parent: round,
    campaign: desk.data.round,
    receivedOn: '2027-06-30',
    clockOffset: clockOffsetTo('2027-07-05'),
  });
  await desk.examine(id);
  await desk.task(id, 'exclusion.draft');
  await renew(office, id);
  await desk.do(id, 'exclusion.draft');
  await renew(office, id);
  await desk.do(id, 'exclusion.signature', { decision: 'signed' });
  expect(await desk.outcome(id)).toBe('excludedNoFunds');
});

it('a case with thousands of commands goes on in new runs and loses none of them', async () => {
  const desk = new RoundDesk(office, roundOf(2027, { evangelical: 1 }));
  const round = await openRound(office, desk.data, '2027-06-21');
  await desk.openIntake(round);
  const id = await apply(office, round, applicationOf('Chiesa dalle molte note'));
  const texts = Array.from({ length: 3_000 }, (_, index) => `Nota ${index}`);
  const waiting = [...texts];
  await Promise.all(
    Array.from({ length: 8 }, async () => {
      for (let text = waiting.pop(); text; text = waiting.pop()) await note(id, text);
    }),
  );
  const noted = (await office.facts(id)).flatMap(({ kind, text }) => (kind === 'noteAdded' ? [text] : []));
  expect(noted.sort()).toEqual([...texts].sort());
  const runs = await runsOf(id);
  expect(runs.length).toBeGreaterThan(1);
  for (const { historyLength } of runs) expect(historyLength).toBeLessThan(10_000);
  await desk.do(id, 'formalCheck');
});

it('a campaign comes back with more applications than the engine takes in one piece', async () => {
  const desk = new RoundDesk(office, roundOf(2027, { evangelical: 1 }));
  const round = await openRound(office, desk.data, '2027-06-21');
  await desk.openIntake(round);
  // Together a megabyte and a half.
  const description = 'Opere di restauro. '.repeat(500);
  const bodies = Array.from({ length: 150 }, (_, index) => `Chiesa n. ${index}`);
  const waiting = [...bodies];
  await Promise.all(
    Array.from({ length: 8 }, async () => {
      for (let body = waiting.pop(); body; body = waiting.pop())
        await apply(office, round, applicationOf(body, { works: [workOf({ description })] }));
    }),
  );
  await renew(office, round);
  const last = await apply(office, round, applicationOf('Chiesa che arriva dopo'));
  await desk.do(last, 'formalCheck');
  expect((await office.facts(round)).filter(({ kind }) => kind === 'childOpened')).toHaveLength(151);
});

/** A command that meets the end of a run is sent again, as the API does. */
async function note(caseId: string, text: string): Promise<void> {
  const handle = office.client.workflow.getHandle(caseId);
  for (;;) {
    try {
      await handle.executeUpdate('addNote', { args: [{ actor: actor(officer), text }], updateId: text });
      return;
    } catch (error) {
      if (readFailure(error).kind !== 'handedBack') throw error;
    }
  }
}

async function runsOf(caseId: string): Promise<{ historyLength: number }[]> {
  const runs: { historyLength: number }[] = [];
  const list = office.client.workflow.list({ query: `WorkflowId = '${caseId}'` });
  for await (const { runId } of list)
    runs.push(await office.client.workflow.getHandle(caseId, runId).describe());
  return runs;
}
