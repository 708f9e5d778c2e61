import { WorkflowExecutionAlreadyStartedError } from '@temporalio/common';
import type { CaseStart, ElectoralPeriod } from '../../libs/domain';
import { romeDateOf } from '../../libs/law';
import { electoralPeriodsFrom } from '../../libs/persistence';
import type { Ports } from '../ports';

export interface OpenCase {
  readonly id: string;
  readonly procedure: string;
  readonly title: string;
  readonly start: CaseStart;
  /** The moment on the opener's clock: where that clock was moved, the new case's clock starts from it. */
  readonly now: number;
  /** Whether the opener's clock stands apart from the real one. */
  readonly simulated: boolean;
  /** Whether electoral periods concern the new case. */
  readonly gated?: boolean;
}

/** Clocks of machines differ; only a clock that has been moved forward is ahead by more than this. */
const sameClockMs = 60_000;

/**
 * Starts a case of its own. The id makes it one however often it is asked for: the engine knows it while
 * it runs, the record for ever.
 */
export function openCase({ cases, database }: Ports) {
  return async function openCase({
    id,
    procedure,
    title,
    start,
    now,
    simulated,
    gated,
  }: OpenCase): Promise<void> {
    const { rowCount } = await database.query('SELECT FROM case_file WHERE id = $1', [id]);
    if (rowCount !== 0) return;
    const ahead = now - Date.now();
    // Behind means only that the engine was away for a while, unless the opener lives in the past.
    const clockOffset = simulated || ahead > sameClockMs ? ahead : undefined;
    const electoralPeriods = gated ? await periodsFrom(now) : [];
    try {
      await cases.start(
        procedure,
        id,
        { ...start, clockOffset, ...(electoralPeriods.length > 0 && { electoralPeriods }) },
        title,
      );
    } catch (error) {
      if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
    }
  };

  /** Those that have not ended on the day of this moment. */
  async function periodsFrom(moment: number): Promise<ElectoralPeriod[]> {
    const { text, parameters } = electoralPeriodsFrom(romeDateOf(moment)).toStatement();
    const { rows } = await database.query<ElectoralPeriod>(text, parameters);
    return rows;
  }
}

/** Starts several cases at once, each as `openCase` does. */
export function openCases(ports: Ports) {
  const open = openCase(ports);
  return async function openCases(openings: readonly OpenCase[]): Promise<void> {
    await Promise.all(openings.map(open));
  };
}
