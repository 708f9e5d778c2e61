import { CancellationScope, condition, isCancellation, sleep } from '@temporalio/workflow';

/** A moment that is waited for, and the way to stop waiting. */
export interface Awaited {
  readonly reached: Promise<void>;
  cancel(): void;
}

/** A moment for which a timer of the engine is set. */
interface Timer {
  readonly moment: number;
  fire(): void;
}

/**
 * The time of a case, and all waiting for time or for a state of the case. While a case is being resumed from its journal
 * the clock stands at the entry that is being told again, and no timer of the engine is set.
 */
export class CaseTime {
  private past: number | undefined;
  private readonly timers = new Set<Timer>();
  private readonly sleepers = new Set<{ readonly moment: number; readonly wake: () => void }>();
  private readonly watchers = new Set<{ readonly holds: () => boolean; readonly wake: () => void }>();

  /**
   * @param offset milliseconds between the case's clock and the engine's
   * @param spread how long after a moment its timer comes; who gives a command before is told what the moment has brought
   */
  constructor(
    private readonly offset: number,
    private readonly spread = 0,
  ) {}

  /** Milliseconds since 1970. */
  now(): number {
    return this.past ?? Date.now() + this.offset;
  }

  /** Waits for a moment; the summary is what an operator reads beside the timer. */
  at(moment: number, summary: string): Awaited {
    let cancelled = false;
    let stop: () => void = () => undefined;
    const wait = async (): Promise<void> => {
      while (!cancelled && this.now() < moment) {
        if (this.past === undefined) {
          const scope = new CancellationScope();
          stop = () => scope.cancel();
          const timer = { moment, fire: stop };
          this.timers.add(timer);
          const ms = Math.max(1, moment - this.now()) + this.spread;
          await scope.run(() => sleep(ms, { summary })).catch(unlessCancelled);
          this.timers.delete(timer);
        } else {
          await new Promise<void>((wake) => {
            stop = wake;
            this.sleepers.add({ moment, wake });
          });
        }
      }
    };
    return {
      reached: wait(),
      cancel: () => {
        cancelled = true;
        stop();
      },
    };
  }

  /** Waits until a condition on the case holds; it is looked at whenever the case has changed. */
  async when(holds: () => boolean): Promise<void> {
    if (!holds()) await new Promise<void>((wake) => this.watchers.add({ holds, wake }));
  }

  /** {@link when}, or until a moment where that comes first. */
  async whenOrAt(holds: () => boolean, moment: number, summary: string): Promise<void> {
    const timer = this.at(moment, summary);
    await Promise.race([this.when(holds), timer.reached]);
    timer.cancel();
  }

  /** Whether a moment that is waited for is over and its timer has not come yet. */
  get isBehind(): boolean {
    return this.past === undefined && [...this.timers].some(({ moment }) => moment <= this.now());
  }

  /** Brings about what time has brought, for somebody who has come before the timer. */
  async catchUp(): Promise<void> {
    while (this.isBehind) {
      for (const timer of this.timers) if (timer.moment <= this.now()) timer.fire();
      // The engine looks at conditions when all that follows from the moment has happened.
      let looks = 0;
      await condition(() => looks++ > 0);
    }
  }

  /** Something in the case has changed. */
  changed(): void {
    for (const watcher of this.watchers) {
      if (!watcher.holds()) continue;
      this.watchers.delete(watcher);
      watcher.wake();
    }
  }

  /** Stands at a moment that is over, for a case that is told again. */
  standAt(moment: number): void {
    this.past = moment;
    for (const sleeper of this.sleepers) if (sleeper.moment <= moment) this.wake(sleeper);
  }

  /** Goes on with the engine's time. */
  goOn(): void {
    this.past = undefined;
    for (const sleeper of this.sleepers) this.wake(sleeper);
  }

  private wake(sleeper: { readonly moment: number; readonly wake: () => void }): void {
    this.sleepers.delete(sleeper);
    sleeper.wake();
  }
}

function unlessCancelled(error: unknown): void {
  if (!isCancellation(error)) throw error;
}
