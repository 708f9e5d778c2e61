import { proxyLocalActivities } from '@temporalio/workflow';
import type { Activities } from '../../activities';
import { type ProcedureDeclaration, type RecurrenceDeclaration, yearsDue } from '../../libs/domain';
import { validateForm } from '../../libs/forms';
import { romeDateOf } from '../../libs/law';
import type { Procedures } from '../casework';

const { readYears, openYear } = proxyLocalActivities<Pick<Activities, 'readYears' | 'openYear'>>({
  // A statement, a call to the engine; repeated until both are there, and harmless to repeat.
  startToCloseTimeout: '20 seconds',
  retry: { initialInterval: '200 milliseconds', maximumInterval: '10 seconds' },
});

/** What is to be opened: a procedure, and its own moment in a demonstration or a test (milliseconds). */
export interface DueOrder {
  readonly procedure: string;
  readonly moment?: number;
}

/**
 * Opens the case of each year that is due and not on record, the oldest first: that of today, and those that were missed
 * while nothing ran. Resolves with the years it has found due.
 */
export async function openDue(procedures: Procedures, { procedure, moment }: DueOrder): Promise<number[]> {
  const declaration = procedures(procedure);
  // A release may have taken it back; its schedule is still there.
  if (!declaration?.recurs) return [];
  const recorded = await readYears(procedure, moment);
  if (!recorded) return [];
  const now = moment ?? Date.now();
  const due = yearsDue(declaration.recurs, recorded, romeDateOf(now));
  for (const year of due) await openOne(declaration, declaration.recurs, year, now, moment !== undefined);
  return due;
}

async function openOne(
  { key, opening, manager, electoralGate }: ProcedureDeclaration,
  recurs: RecurrenceDeclaration,
  year: number,
  now: number,
  simulated: boolean,
): Promise<void> {
  const checked = validateForm(opening.form, recurs.applicationOf(year));
  if (!checked.ok)
    throw new Error(`The application of ${key} ${year} is wrong: ${JSON.stringify(checked.problems)}`);
  await openYear({
    procedure: key,
    year,
    application: checked.value,
    title: opening.titleOf(checked.value),
    manager,
    now,
    simulated,
    gated: electoralGate,
  });
}
