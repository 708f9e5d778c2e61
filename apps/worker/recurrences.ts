import { setTimeout as pause } from 'node:timers/promises';
import {
  type Client,
  ScheduleAlreadyRunning,
  type ScheduleDescription,
  type ScheduleHandle,
  type ScheduleOptions,
  ScheduleOverlapPolicy,
} from '@temporalio/client';
import type { Pool } from 'pg';
import {
  daysToLook,
  firstYearOf,
  type ProcedureDeclaration,
  type RecurrenceDeclaration,
  yearsDue,
} from '../../libs/domain';
import { romeDateOf } from '../../libs/law';
import { noteFirstYear, recordedYears } from '../../libs/persistence';

const ZONE = 'Europe/Rome';
/** Before the offices open: the new case is there when people come. */
const HOUR = 6;
/** The engine makes good what it has missed this far back; whatever is older is found when a worker starts. */
const CATCH_UP = '365 days';
const ASK_AGAIN_MS = 5_000;

interface Recurring extends ProcedureDeclaration {
  readonly recurs: RecurrenceDeclaration;
}

/**
 * Sees to it that each procedure whose cases begin by themselves has its schedule in the engine, as declared today, and
 * that what was missed is opened. Done anew at each start of a worker; several at once do no harm, because the record
 * opens each year once.
 */
export async function keepRecurrences(
  client: Client,
  database: Pool,
  taskQueue: string,
  procedures: readonly ProcedureDeclaration[],
): Promise<void> {
  const today = romeDateOf(Date.now());
  for (const { key, recurs } of procedures.filter(isRecurring)) {
    await noteFirstYear(database, key, firstYearOf(recurs, today));
    const schedule = await keepSchedule(client, taskQueue, key, daysOf(recurs));
    const recorded = await recordedYears(database, key);
    if (recorded && yearsDue(recurs, recorded, today).length > 0) await triggerUnlessPaused(schedule);
  }
}

/** Named after the queue: installations that share a namespace keep their own. */
export const scheduleId = (taskQueue: string, procedure: string): string => `${taskQueue}.opens.${procedure}`;

interface Day {
  readonly month: (typeof monthNames)[number];
  readonly dayOfMonth: number;
  readonly hour: number;
}

function daysOf(recurs: RecurrenceDeclaration): Day[] {
  return daysToLook(recurs).map((day) => ({
    month: monthNames[Number(day.slice(0, 2)) - 1] ?? 'JANUARY',
    dayOfMonth: Number(day.slice(3)),
    hour: HOUR,
  }));
}

function scheduleOf(taskQueue: string, procedure: string, days: readonly Day[]): ScheduleOptions {
  const id = scheduleId(taskQueue, procedure);
  return {
    scheduleId: id,
    spec: { timezone: ZONE, calendars: [...days] },
    action: {
      type: 'startWorkflow',
      workflowType: 'openDueYears',
      workflowId: id,
      taskQueue,
      args: [{ procedure }],
    },
    // One that still waits for a worker opens all that is due when it comes to it.
    policies: { overlap: ScheduleOverlapPolicy.SKIP, catchupWindow: CATCH_UP },
  };
}

async function keepSchedule(
  { schedule: schedules }: Client,
  taskQueue: string,
  procedure: string,
  days: readonly Day[],
): Promise<ScheduleHandle> {
  const wanted = scheduleOf(taskQueue, procedure, days);
  try {
    return await schedules.create(wanted);
  } catch (error) {
    if (!(error instanceof ScheduleAlreadyRunning)) throw error;
  }
  const handle = schedules.getHandle(wanted.scheduleId);
  // An update makes the engine forget what it has missed: only where the declaration has changed.
  if (!hasDays(await handle.describe(), days)) await handle.update(({ state }) => ({ ...wanted, state }));
  return handle;
}

/** What an operator has paused stays so: whoever lets it go on triggers it. */
async function triggerUnlessPaused(schedule: ScheduleHandle): Promise<void> {
  const { state } = await schedule.describe();
  if (!state.paused) await schedule.trigger();
}

function hasDays({ spec: { timezone, calendars = [] } }: ScheduleDescription, days: readonly Day[]): boolean {
  const kept = calendars.map(({ month, dayOfMonth, hour }) =>
    nameOf(month[0]?.start, dayOfMonth[0]?.start, hour[0]?.start),
  );
  const wanted = days.map(({ month, dayOfMonth, hour }) => nameOf(month, dayOfMonth, hour));
  return timezone === ZONE && kept.sort().join() === wanted.sort().join();
}

const nameOf = (...parts: readonly (string | number | undefined)[]): string => parts.join(' ');

const monthNames = [
  'JANUARY',
  'FEBRUARY',
  'MARCH',
  'APRIL',
  'MAY',
  'JUNE',
  'JULY',
  'AUGUST',
  'SEPTEMBER',
  'OCTOBER',
  'NOVEMBER',
  'DECEMBER',
] as const;

const isRecurring = (procedure: ProcedureDeclaration): procedure is Recurring =>
  procedure.recurs !== undefined;

/** Keeps them once the worker runs; tries again while the engine or the database is away. */
export class Recurrences {
  private readonly stopping = new AbortController();
  private keeping: Promise<void> = Promise.resolve();

  constructor(
    private readonly keep: () => Promise<void>,
    private readonly warn: (message: string, error: unknown) => void,
  ) {}

  start(): void {
    this.keeping = this.untilKept();
  }

  /** Resolves when what was under way is done. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.keeping;
  }

  private async untilKept(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      try {
        await this.keep();
        return;
      } catch (error) {
        if (signal.aborted) return;
        this.warn('schedules of cases that begin by themselves were not kept', error);
        await pause(ASK_AGAIN_MS, undefined, { signal }).catch(() => undefined);
      }
    }
  }
}
