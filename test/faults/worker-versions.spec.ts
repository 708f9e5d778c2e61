import { applicationOf, apply, openRound, RoundDesk, roundOf } from '../support/contributions';
import { eventually } from '../support/eventually';
import { Office } from '../support/office';

let office: Office;
let desk: RoundDesk;
let round: string;

beforeAll(async () => {
  office = await Office.open({ workers: 0 });
  await office.startWorker('v1');
  desk = new RoundDesk(office, roundOf(2027, { evangelical: 1 }));
  round = await openRound(office, desk.data, '2027-06-24');
});
afterAll(() => office.close());

/** The versions that have made the steps of a case, in order, each once in a row. */
async function versionsOf(caseId: string): Promise<(string | null | undefined)[]> {
  const { events = [] } = await office.client.workflow.getHandle(caseId).fetchHistory();
  const steps = (events ?? []).flatMap(({ workflowTaskCompletedEventAttributes: step }) =>
    step ? [step.deploymentVersion?.buildId] : [],
  );
  return steps.filter((version, index) => version !== steps[index - 1]);
}

/** Waits until a version makes the steps of a case: the engine answers before everything that hands out work has heard of it. */
function worksOn(caseId: string, version: string): Promise<true> {
  return eventually(`version ${version} makes the steps of case ${caseId}`, async () => {
    await office.command(caseId, 'opened', 'giulia.ferrari', {});
    return (await versionsOf(caseId)).at(-1) === version ? true : undefined;
  });
}

it('a running case goes on with the newest version, beside older workers and after they are gone', async () => {
  await desk.do(round, 'computeFund');
  expect(await versionsOf(round)).toEqual(['v1']);
  const before = await apply(office, round, applicationOf('Chiesa di prima'));

  await office.startWorker('v2');
  await worksOn(round, 'v2');
  await desk.doAll(round, 'approveOpening', 'publishCall');
  const after = await apply(office, round, applicationOf('Chiesa di dopo'));
  expect(await versionsOf(round)).toEqual(['v1', 'v2']);
  expect(await versionsOf(after)).toEqual(['v2']);

  await office.endWorker('SIGTERM');
  await desk.do(before, 'formalCheck');
  await desk.do(after, 'formalCheck');
  expect(await versionsOf(before)).toEqual(['v1', 'v2']);
});

it('an operator takes a version back, and the cases go on with the one before', async () => {
  await office.startWorker('v1');
  await worksOn(round, 'v1');
  const late = await apply(office, round, applicationOf('Chiesa tornata'));
  expect(await versionsOf(late)).toEqual(['v1']);
  const { namespace } = office.client.options;
  const take = async (buildId: string) => {
    await office.client.workflowService.setWorkerDeploymentCurrentVersion({
      namespace,
      deploymentName: office.taskQueue,
      buildId,
    });
    await worksOn(late, buildId);
  };
  await take('v2');
  await desk.do(late, 'formalCheck');
  await take('v1');
  await desk.do(late, 'recognitionCheck');
  expect(await versionsOf(late)).toEqual(['v1', 'v2', 'v1']);
});
