import { proxyLocalActivities, workflowInfo } from '@temporalio/workflow';
import type { Activities } from '../../activities';
import {
  type Escalation,
  type Fact,
  isOfPopulation,
  type JournalEntry,
  type PopulationDecision,
  type RecordedTurn,
  type RegisterDecision,
  type SpendingDecision,
  type TaskHolder,
} from '../../libs/domain';
import { quiet } from './quiet';

const { recordTurn } = proxyLocalActivities<Pick<Activities, 'recordTurn'>>({
  // One short transaction: longer means the database is stuck, and trying again is safe because the
  // turn carries its own key.
  startToCloseTimeout: '20 seconds',
  // A database that is away comes back: the case waits for it and loses nothing.
  retry: { initialInterval: '100 milliseconds', backoffCoefficient: 2, maximumInterval: '10 seconds' },
});

/** Events of the engine's history below which another run would not be worth what it takes to begin it. */
const LEAST_EVENTS = 500;

/**
 * Writes what happens in a case: entries pushed during one workflow turn leave together, in one local
 * activity and one transaction, before anybody is answered.
 */
export class Recorder {
  private readonly buffer: JournalEntry[] = [];
  private readonly numbers = new Map<string, string>();
  private readonly decisions = new Map<string, RegisterDecision>();
  private readonly spending = new Map<string, SpendingDecision>();
  private readonly populations = new Map<string, PopulationDecision>();
  private pushed = 0;
  private recorded = 0;
  private turn = 0;
  private position = 0;
  private underWay = 0;
  /** Of the engine's history, those it took to come back. */
  private eventsBefore = 0;
  private sink: ((entry: JournalEntry) => void) | undefined;
  private wake: (() => void) | undefined;
  private free: Promise<unknown> = Promise.resolve();
  /** Who waits until how much is recorded, in the order of coming. */
  private readonly waiting: { readonly mark: number; readonly resolve: () => void }[] = [];

  /**
   * @param onLongHistory told, once and again, that the run has become long
   * @param onAssigned told to whom the record has given a task
   * @param onEscalated told what it says of one that seemed late
   */
  constructor(
    private readonly caseId: string,
    private readonly onLongHistory: () => void,
    private readonly onAssigned: (task: string, to: TaskHolder) => void,
    private readonly onEscalated: (task: string, answer: Escalation) => void,
  ) {}

  /**
   * Whether the engine would rather see another run: many events, bytes or commands (it takes 2,000 in one run). A run that
   * has come back from a journal so large that it is long from the first does its work all the same.
   */
  get hasLongHistory(): boolean {
    const { continueAsNewSuggested, historyLength } = workflowInfo();
    return continueAsNewSuggested && historyLength - this.eventsBefore >= LEAST_EVENTS;
  }

  /** Whether nothing waits to be written and nothing is under way outside. */
  get isIdle(): boolean {
    return this.buffer.length === 0 && this.underWay === 0;
  }

  /** From now on entries go to somebody who knows them already. */
  divert(sink: (entry: JournalEntry) => void): void {
    this.sink = sink;
  }

  /** What has been written so far stands in the journal up to a position, with what the record decided then. */
  confirm(position: number, facts: readonly Fact[]): void {
    for (const fact of facts) {
      if ('number' in fact && fact.number !== undefined)
        this.numbers.set('document' in fact ? fact.document : fact.key, fact.number);
      if (fact.kind === 'spendingMoved') this.knowSpending(fact.version, fact.decision);
      else if (isOfPopulation(fact)) this.knowPopulation(fact.version, fact.decision);
      else if ('decision' in fact && fact.decision) this.decisions.set(fact.version, fact.decision);
      if (fact.kind === 'taskOpened' && fact.assignee) this.onAssigned(fact.task, fact.assignee);
      if (fact.kind === 'taskEscalated') this.onEscalated(fact.task, fact);
    }
    this.reach(position, this.pushed - this.recorded);
  }

  /** From now on entries are written. */
  record(): void {
    this.sink = undefined;
    this.eventsBefore = workflowInfo().historyLength;
  }

  push(entry: JournalEntry): void {
    if (this.sink) {
      this.pushed += 1;
      this.sink(entry);
      return;
    }
    this.buffer.push(entry);
    this.pushed += 1;
    this.wake?.();
  }

  /**
   * Resolves with the journal's position once everything pushed so far can be read, and the opening of
   * the case in any event: a command that comes with the start is heard before anything is pushed.
   */
  async settled(): Promise<number> {
    const mark = Math.max(1, this.pushed);
    if (this.recorded < mark) await new Promise<void>((resolve) => this.waiting.push({ mark, resolve }));
    return this.position;
  }

  /** A number that was given before the case began. */
  knowNumber(key: string, number: string): void {
    this.numbers.set(key, number);
  }

  hasNumber(key: string): boolean {
    return this.numbers.has(key);
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

  /** What was decided about this movement of money; only after `settled`. */
  spendingDecisionOn(version: string): SpendingDecision {
    const decision = this.spending.get(version);
    if (!decision) throw new Error(`Nothing was decided about ${version} of case ${this.caseId}`);
    return decision;
  }

  /** What was found of this population, sample or test; only after `settled`. */
  populationDecisionOn(version: string): PopulationDecision {
    const decision = this.populations.get(version);
    if (!decision) throw new Error(`Nothing was decided about ${version} of case ${this.caseId}`);
    return decision;
  }

  private knowPopulation(version: string, decision: PopulationDecision | undefined): void {
    if (decision) this.populations.set(version, decision);
  }

  private knowSpending(version: string, decision: SpendingDecision | undefined): void {
    if (decision) this.spending.set(version, decision);
  }

  /**
   * Does work outside the case when nothing else is under way there. What a turn holds depends on what
   * happens between two moments at which the case wakes up; on replay the engine wakes it once for all
   * that was under way together, so two at a time would make other turns than the first time.
   */
  async alone<T>(work: () => Promise<T>): Promise<T> {
    this.underWay += 1;
    const done = this.free.then(work).finally(() => (this.underWay -= 1));
    this.free = done.catch(() => undefined);
    return done;
  }

  /** The one coroutine that writes. Runs as long as the case; rejects where the record refuses for good. */
  async run(): Promise<never> {
    for (;;) {
      if (this.buffer.length === 0) await new Promise<void>((resolve) => (this.wake = resolve));
      this.wake = undefined;
      await quiet(() => this.pushed);
      await this.alone(() => this.write(this.buffer.splice(0)));
    }
  }

  private async write(entries: JournalEntry[]): Promise<void> {
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
    for (const [version, decision] of Object.entries(written.spending ?? {}))
      this.knowSpending(version, decision);
    for (const [version, decision] of Object.entries(written.populations ?? {}))
      this.knowPopulation(version, decision);
    for (const [task, to] of Object.entries(written.assignees ?? {})) this.onAssigned(task, to);
    for (const [task, answer] of Object.entries(written.escalations ?? {})) this.onEscalated(task, answer);
    this.reach(written.position, entries.length);
    if (this.hasLongHistory) this.onLongHistory();
  }

  private reach(position: number, entries: number): void {
    this.position = position;
    this.recorded += entries;
    while (this.waiting[0] && this.waiting[0].mark <= this.recorded) this.waiting.shift()?.resolve();
  }
}
