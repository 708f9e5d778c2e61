import { CancellationScope, isCancellation, sleep } from '@temporalio/workflow';

/** A moment that is waited for, and the way to stop waiting. */
export interface Awaited {
  readonly reached: Promise<void>;
  cancel(): void;
}

/**
 * The time of a case, and all waiting for time or for a state of the case. While a case is being resumed from its journal
 * the clock stands at the entry that is being told again, and no timer of the engine is set.
 */
export class CaseTime {
  private past: number | undefined;
  private readonly sleepers = new Set<{ readonly moment: number; readonly wake: () => void }>();
  private readonly watchers = new Set<{ readonly holds: () => boolean; readonly wake: () => void }>();

  constructor(private readonly offset: number) {}

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
          await scope.run(() => sleep(Math.max(1, moment - this.now()), { summary })).catch(unlessCancelled);
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
