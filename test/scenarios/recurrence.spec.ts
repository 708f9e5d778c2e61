import { randomUUID } from 'node:crypto';
import { readYears } from '../../activities/cases/open-year';
import { casesOnEngine } from '../../apps/worker/cases-on-engine';
import { keepRecurrences, scheduleId } from '../../apps/worker/recurrences';
import { readSettings } from '../../libs/config';
import { system } from '../../libs/domain';
import { addDays, type LocalDate, romeDateOf, romeInstantOf } from '../../libs/law';
import { demonstration } from '../../libs/organisation';
import { keepOrganisation, noteFirstYear } from '../../libs/persistence';
import { eventually } from '../support/eventually';
import { Office } from '../support/office';
import { plainDocuments } from '../support/plain-documents';
import { opensOn, yearlyReview } from '../support/recurring/procedure';
import { noCases } from '../support/no-cases';
import { WorkerHere } from '../support/worker-here';

const today = romeDateOf(Date.now());
/** The year whose day came last, of a procedure that plans the year to come. */
const lastYear = Number(today.slice(0, 4)) + (today.slice(5) >= '10-01' ? 1 : 0);
const director = 'paola.vismara';

let office: Office;
let workers: WorkerHere[];

beforeEach(async () => {
  office = await Office.open({ workers: 0 });
  await keepOrganisation(office.database, demonstration);
  workers = [await startWorker(), await startWorker()];
});
afterEach(async () => {
  await office.client.schedule.getHandle(scheduleId(office.taskQueue, yearlyReview.key)).delete();
  await Promise.all(workers.map((worker) => worker.stop()));
  await office.close();
});

function startWorker(): Promise<WorkerHere> {
  return WorkerHere.start(office, require.resolve('../support/recurring/workflow'), {
    cases: casesOnEngine(office.client, readSettings(office.environment)),
    movesClocks: true,
  });
}

const keep = (procedure: object = yearlyReview) =>
  keepRecurrences(office.client, office.database, office.taskQueue, [procedure as typeof yearlyReview]);

const schedule = () => office.client.schedule.getHandle(scheduleId(office.taskQueue, yearlyReview.key));

/** How often the schedule has started something that is over by now. */
async function actionsDone(): Promise<number> {
  const { info } = await schedule().describe();
  return info.runningActions.length === 0 ? info.numActionsTaken : 0;
}

interface Opened {
  readonly title: string;
  readonly responsible: string;
  readonly opener: string;
}

async function openedCases(): Promise<Opened[]> {
  const { rows } = await office.database.query<Opened>(
    `SELECT f.title, f.responsible, j.actor->>'person' AS opener FROM case_file f
     JOIN journal j ON j.case_id = f.id AND j.position = 1 ORDER BY f.title`,
  );
  return rows;
}

const openedBySystem = (...years: number[]): Opened[] =>
  years.map((year) => ({ title: `Verifica ${year}`, responsible: director, opener: system.person }));

/** What the schedule starts, on a day of the test. */
function openDue(day: LocalDate): Promise<number[]> {
  return office.client.workflow.execute('openDueYears', {
    workflowId: randomUUID(),
    taskQueue: office.taskQueue,
    args: [{ procedure: yearlyReview.key, moment: romeInstantOf(day, 7) }],
  });
}

test('a house that begins gets its first case on the next day declared, and one schedule however often it starts', async () => {
  await Promise.all([keep(), keep()]);
  await keep();
  const { spec, action, info } = await schedule().describe();
  expect(spec.timezone).toBe('Europe/Rome');
  expect(spec.calendars).toMatchObject([{ month: [{ start: 'OCTOBER' }], dayOfMonth: [{ start: 1 }] }]);
  expect(action.workflowType).toBe('openDueYears');
  expect(info.numActionsTaken).toBe(0);
  expect(await openedCases()).toEqual([]);

  expect(await openDue(`${lastYear}-09-30`)).toEqual([]);
  expect(await openDue(`${lastYear}-10-01`)).toEqual([lastYear + 1]);
  expect(await openDue(`${lastYear}-10-02`)).toEqual([]);
  const opened = await eventually('the case', async () => {
    const cases = await openedCases();
    return cases.length > 0 ? cases : undefined;
  });
  expect(opened).toEqual(openedBySystem(lastYear + 1));
});

test('years that were missed are opened when a worker starts, each once, with two workers and several starts at once', async () => {
  await noteFirstYear(office.database, yearlyReview.key, lastYear - 2);
  await Promise.all([keep(), keep(), keep()]);
  const whole = openedBySystem(lastYear - 2, lastYear - 1, lastYear);
  await eventually('three cases', async () => ((await openedCases()).length === 3 ? true : undefined));
  await Promise.all(Array.from({ length: 5 }, () => openDue(today)));
  expect(await openedCases()).toEqual(whole);

  await Promise.all(workers.map((worker) => worker.stop()));
  const taken = (await schedule().describe()).info.numActionsTaken;
  workers = [await startWorker()];
  await keep();
  expect((await schedule().describe()).info.numActionsTaken).toBe(taken);
  expect(await openedCases()).toEqual(whole);
});

test('several that look at the same moment open one case of a year', async () => {
  await keep();
  const found = await Promise.all(Array.from({ length: 8 }, () => openDue(`${lastYear}-10-01`)));
  expect(found.flat().every((year) => year === lastYear + 1)).toBe(true);
  await eventually('the case', async () => ((await openedCases()).length > 0 ? true : undefined));
  expect(await openedCases()).toEqual(openedBySystem(lastYear + 1));
});

test('the engine starts it once on the day, and on no other day around it', async () => {
  await keep();
  await noteYearDue();
  const day: LocalDate = `${lastYear - 1}-10-01`;
  await schedule().backfill({
    start: new Date(romeInstantOf(addDays(day, -40))),
    end: new Date(romeInstantOf(addDays(day, 40))),
    overlap: 'ALLOW_ALL',
  });
  await eventually('what the schedule has started', async () =>
    (await actionsDone()) > 0 ? true : undefined,
  );
  await eventually('the case', async () => ((await openedCases()).length > 0 ? true : undefined));
  expect((await schedule().describe()).info.numActionsTaken).toBe(1);
  expect(await openedCases()).toEqual(openedBySystem(lastYear));
});

/** The house has counted since the year whose day came last. */
async function noteYearDue(): Promise<void> {
  await office.database.query('UPDATE recurrence SET first_year = $1', [lastYear]);
}

test('a change of the declaration changes the schedule, and one that is paused stays so', async () => {
  await keep();
  await schedule().pause('Riorganizzazione');
  await noteYearDue();
  const changed = {
    ...yearlyReview,
    recurs: {
      ...yearlyReview.recurs,
      opensOn: {
        ...opensOn,
        values: [...opensOn.values, { from: '2100-01-01', value: '09-15', source: 'Prova' }],
      },
    },
  };
  await keep(changed);
  const { spec, state, info } = await schedule().describe();
  expect(spec.calendars).toHaveLength(2);
  expect(state).toMatchObject({ paused: true, note: 'Riorganizzazione' });
  expect(info.numActionsTaken).toBe(0);

  await schedule().unpause();
  await keep(changed);
  await eventually('the case', async () => ((await openedCases()).length > 0 ? true : undefined));
  expect(await openedCases()).toEqual(openedBySystem(lastYear));
});

test('a worker that is no demonstration takes no day of anybody', async () => {
  await keep();
  const read = readYears({
    database: office.database,
    ...plainDocuments,
    cases: noCases,
    changed: () => undefined,
  });
  await expect(read(yearlyReview.key, Date.now())).rejects.toMatchObject({
    type: 'demonstrationOnly',
    nonRetryable: true,
  });
  await expect(read(yearlyReview.key)).resolves.toEqual({ first: lastYear + 1, opened: [] });
});
