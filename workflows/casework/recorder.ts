import { proxyLocalActivities, workflowInfo } from '@temporalio/workflow';
import type { Activities } from '../../activities';
import type { JournalEntry, RecordedTurn, RegisterDecision } from '../../libs/domain';

const { recordTurn } = proxyLocalActivities<Pick<Activities, 'recordTurn'>>({
  // One short transaction: longer means the database is stuck, and trying again is safe because the
  // turn carries its own key.
  startToCloseTimeout: '20 seconds',
  // A database that is away comes back: the case waits for it and loses nothing.
  retry: { initialInterval: '100 milliseconds', backoffCoefficient: 2, maximumInterval: '10 seconds' },
});

/**
 * How many microtask rounds without a new entry end a turn. A completed task wakes the procedure's
 * body through a few awaits; closing the batch at once would split one turn into two transactions.
 */
const quietRounds = 24;

/**
 * Writes what happens in a case: entries pushed during one workflow turn leave together, in one local
 * activity and one transaction, before anybody is answered.
 */
export class Recorder {
  private readonly buffer: JournalEntry[] = [];
  private readonly numbers = new Map<string, string>();
  private readonly decisions = new Map<string, RegisterDecision>();
  private pushed = 0;
  private recorded = 0;
  private turn = 0;
  private position = 0;
  private wake: (() => void) | undefined;
  private free: Promise<unknown> = Promise.resolve();
  /** Who waits until how much is recorded, in the order of coming. */
  private readonly waiting: { readonly mark: number; readonly resolve: () => void }[] = [];

  constructor(private readonly caseId: string) {}

  push(entry: JournalEntry): void {
    this.buffer.push(entry);
    this.pushed += 1;
    this.wake?.();
  }

  /** Resolves with the journal's position once everything pushed so far can be read. */
  async settled(): Promise<number> {
    const mark = this.pushed;
    if (this.recorded < mark) await new Promise<void>((resolve) => this.waiting.push({ mark, resolve }));
    return this.position;
  }

  /** The number a register has given under `key`; only after `settled`. */
  numberOf(key: string): string {
    const number = this.numbers.get(key);
    if (number === undefined) throw new Error(`No number was given for ${key} of case ${this.caseId}`);
    return number;
  }

  /** What was decided about this version of an entry of a register; only after `settled`. */
  decisionOn(version: string): RegisterDecision {
    const decision = this.decisions.get(version);
    if (!decision) throw new Error(`Nothing was decided about ${version} of case ${this.caseId}`);
    return decision;
  }

  /**
   * Does work outside the case when nothing else is under way there. What a turn holds depends on what
   * happens between two moments at which the case wakes up; on replay the engine wakes it once for all
   * that was under way together, so two at a time would make other turns than the first time.
   */
  async alone<T>(work: () => Promise<T>): Promise<T> {
    const done = this.free.then(work);
    this.free = done.catch(() => undefined);
    return done;
  }

  /** The one coroutine that writes. Runs as long as the case. */
  async run(): Promise<never> {
    for (;;) {
      if (this.buffer.length === 0) await new Promise<void>((resolve) => (this.wake = resolve));
      this.wake = undefined;
      await this.turnIsOver();
      await this.alone(() => this.record(this.buffer.splice(0)));
    }
  }

  private async record(entries: JournalEntry[]): Promise<void> {
    this.turn += 1;
    const info = workflowInfo();
    const written: RecordedTurn = await recordTurn({
      case: this.caseId,
      run: info.runId,
      turn: this.turn,
      event: info.historyLength,
      entries,
    });
    for (const [key, number] of Object.entries(written.numbers)) this.numbers.set(key, number);
    for (const [version, decision] of Object.entries(written.decisions ?? {}))
      this.decisions.set(version, decision);
    this.position = written.position;
    this.recorded += entries.length;
    while (this.waiting[0] && this.waiting[0].mark <= this.recorded) this.waiting.shift()?.resolve();
  }

  private async turnIsOver(): Promise<void> {
    for (let seen = -1; seen !== this.pushed;) {
      seen = this.pushed;
      for (let round = 0; round < quietRounds; round += 1) await Promise.resolve();
    }
  }
}
