import type { CaseTime } from './case-time';
import type { Recorder } from './recorder';

/** Where the life of a case stands: coming back from its journal, under way, over, about to go on as another run. */
export class Life<Outcome extends string> {
  isOver = false;
  /** Resolves when the case is where its journal says it stands; at once for a case that begins. */
  readonly resumed: Promise<void>;
  private end: (outcome: Outcome) => void = () => undefined;
  private ending: Promise<Outcome> = this.newEnding();
  private backAgain: () => void = () => undefined;
  private reopened = false;
  private onTheWay = 0;
  private renewal = false;

  /** @param isResuming whether the case is being brought to where its journal says it stands */
  constructor(
    private readonly time: CaseTime,
    private readonly recorder: Pick<Recorder, 'isIdle' | 'hasLongHistory'>,
    public isResuming: boolean,
  ) {
    this.resumed = isResuming
      ? new Promise((resolve) => {
          this.backAgain = resolve;
        })
      : Promise.resolve();
  }

  /** Resolves when a command, not the body, ends the case. */
  get ended(): Promise<Outcome> {
    return this.ending;
  }

  /** Ends the case at once, whatever its body waits for. */
  finish(outcome: Outcome): void {
    this.end(outcome);
  }

  /** The case is where its journal says. */
  isBack(): void {
    this.isResuming = false;
    this.backAgain();
  }

  /** The closed case is taken up again. */
  reopen(): void {
    this.isOver = false;
    this.ending = this.newEnding();
    this.reopened = true;
  }

  /** Whether the closed case is taken up again: so says its journal while it is resumed, or who has started the run. */
  async isReopened(): Promise<boolean> {
    await Promise.race([this.time.when(() => this.reopened), this.resumed]);
    const reopened = this.reopened;
    this.reopened = false;
    return reopened;
  }

  /** Does work outside the case: the run does not end while something is on its way to another case. */
  async outside<T>(work: () => Promise<T>): Promise<T> {
    this.onTheWay += 1;
    return work().finally(() => (this.onTheWay -= 1));
  }

  /** Whether the run can end here and another go on: nothing is being written, sent or waited for outside. */
  get isIdle(): boolean {
    return this.onTheWay === 0 && this.recorder.isIdle;
  }

  /** The case is to go on as a new run as soon as nothing is under way. */
  get isToBeRenewed(): boolean {
    return this.renewal || this.recorder.hasLongHistory;
  }

  renew(): void {
    this.renewal = true;
    this.time.changed();
  }

  private newEnding(): Promise<Outcome> {
    return new Promise((resolve) => (this.end = resolve));
  }
}
