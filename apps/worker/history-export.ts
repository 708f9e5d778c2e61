import type { Client } from '@temporalio/client';
import { temporal } from '@temporalio/proto';
import type { Pool } from 'pg';
import { isHistoryKept, keepHistory, withAdvisoryLockIfFree } from '../../libs/persistence';

/** How often ended runs are looked for. */
const SWEEP_EVERY_MS = 60_000;
/** Runs taken at the same time: enough for tens of thousands in an hour, too few to be felt by people. */
const AT_ONCE = 4;
const PAGE = 200;
const GRPC_NOT_FOUND = 5;

/** A run that has ended and whose history the engine still has. */
interface EndedRun {
  readonly workflowId: string;
  readonly runId: string;
  readonly closeTime?: Date;
  readonly historySize?: number;
}

/** What the engine gave is not the whole history: it must not be deleted there. */
class IncompleteHistoryError extends Error {
  override readonly name = 'IncompleteHistoryError';
}

export interface Ended {
  readonly taskQueue: string;
  /** How long after its end a run stays in the engine. */
  readonly graceMs: number;
}

/**
 * Moves the histories of ended runs from the engine into the record: each is written first and deleted
 * from the engine when that has been committed. What the engine lists as ended is what is left to do, so
 * a sweep that was cut off anywhere is made good by the next one, and one that runs twice does no harm.
 * A failure of one run is told to `failed` and does not keep the others waiting.
 *
 * @returns how many runs were moved
 */
export async function exportHistories(
  client: Client,
  database: Pool,
  { taskQueue, graceMs }: Ended,
  failed: (run: EndedRun, error: unknown) => void,
  isStopping: () => boolean = () => false,
): Promise<number> {
  const now = Date.now();
  const until = new Date(now - graceMs);
  // Cases on a simulated clock end in the future: their grace is counted from their last entry.
  const ended = client.workflow.list({
    query: `TaskQueue = "${taskQueue}" AND (CloseTime <= "${until.toISOString()}" OR CloseTime > "${new Date(now).toISOString()}")`,
    pageSize: PAGE,
  });
  const runs = ended[Symbol.asyncIterator]();
  let moved = 0;
  const takeOneByOne = async (): Promise<void> => {
    for (let next = await runs.next(); !next.done && !isStopping(); next = await runs.next()) {
      try {
        if (await moveHistory(client, database, next.value, until)) moved += 1;
      } catch (error) {
        failed(next.value, error);
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, takeOneByOne));
  return moved;
}

async function moveHistory(client: Client, database: Pool, run: EndedRun, until: Date): Promise<boolean> {
  const { workflowId, runId, closeTime } = run;
  if (closeTime && closeTime > until && (await wroteSince(database, workflowId, until))) return false;
  if (!(await isHistoryKept(database, workflowId, runId))) {
    const history = await wholeHistory(client, run);
    // Deleted a moment ago; the list is behind.
    if (!history) return false;
    await keepHistory(database, { case: workflowId, run: runId, ...history });
  }
  await deleteRun(client, run);
  return true;
}

async function wroteSince(database: Pool, caseId: string, moment: Date): Promise<boolean> {
  const { rowCount } = await database.query(
    `SELECT FROM journal_head h JOIN journal_turn t USING (case_no) WHERE h.case_id = $1 AND t.recorded_at > $2`,
    [caseId, moment],
  );
  return rowCount !== 0;
}

async function wholeHistory(
  client: Client,
  { workflowId, runId, historySize = 0 }: EndedRun,
): Promise<{ events: number; history: Uint8Array } | undefined> {
  try {
    const fetched = await client.workflow.getHandle(workflowId, runId).fetchHistory();
    const history = temporal.api.history.v1.History.encode(fetched).finish();
    // An engine newer than this code may write what this code does not read and would leave out.
    if (history.length < historySize) {
      throw new IncompleteHistoryError(
        `${historySize - history.length} bytes of the history of ${workflowId} are not understood: it stays in the engine`,
      );
    }
    return { events: fetched.events?.length ?? 0, history };
  } catch (error) {
    if (isNotFound(error)) return undefined;
    throw error;
  }
}

async function deleteRun(client: Client, { workflowId, runId }: EndedRun): Promise<void> {
  try {
    await client.workflowService.deleteWorkflowExecution({
      namespace: client.options.namespace,
      workflowExecution: { workflowId, runId },
    });
  } catch (error) {
    if (!isNotFound(error)) throw error;
  }
}

/** What the engine's service says of a run it does not have. */
function isNotFound(error: unknown): boolean {
  return (error as { code?: unknown }).code === GRPC_NOT_FOUND;
}

/** Sweeps as long as the worker runs; of many workers one at a time. */
export class HistoryExport {
  private timer: NodeJS.Timeout | undefined;
  private sweeping: Promise<unknown> = Promise.resolve();
  private stopping = false;

  constructor(
    private readonly client: Client,
    private readonly database: Pool,
    private readonly ended: Ended,
    private readonly warn: (message: string, error: unknown) => void,
  ) {}

  start(): void {
    this.sweeping = this.sweep().finally(() => {
      if (!this.stopping) this.timer = setTimeout(() => this.start(), SWEEP_EVERY_MS);
    });
  }

  /** Resolves when what was under way is done. */
  async stop(): Promise<void> {
    this.stopping = true;
    clearTimeout(this.timer);
    await this.sweeping;
  }

  private async sweep(): Promise<void> {
    try {
      await withAdvisoryLockIfFree(
        this.database,
        'historyExport',
        () =>
          exportHistories(
            this.client,
            this.database,
            this.ended,
            ({ workflowId }, error) => this.warn(`the history of ${workflowId} was not exported`, error),
            () => this.stopping,
          ),
        () => 0,
      );
    } catch (error) {
      // The engine or the database is away: the next sweep finds the same and more.
      this.warn('histories were not exported', error);
    }
  }
}
