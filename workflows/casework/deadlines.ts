import { CancellationScope, isCancellation, sleep } from '@temporalio/workflow';
import type { DeadlineDeclaration, Fact, ProcedureDeclaration } from '../../libs/domain';
import { addDays, type DateExplanation, type LocalDate, romeInstantOf } from '../../libs/law';

/** What deadlines need from their case. */
export interface DeadlineCase {
  readonly declaration: ProcedureDeclaration;
  nextId(): string;
  now(): number;
  write(fact: Fact): void;
}

/**
 * A legal date that is waited for. It expires when its day is over in Rome, can move (suspension,
 * extension) and ends as met, expired or cancelled, each with its entry in the journal.
 */
export class Deadline {
  readonly id: string;
  /** Resolves when the day has passed; never, when it was met or cancelled before. */
  readonly expired: Promise<void>;
  private state: 'running' | 'met' | 'expired' | 'cancelled' = 'running';
  private resolveExpired: () => void = () => undefined;
  private timer: CancellationScope | undefined;

  constructor(
    private readonly kase: DeadlineCase,
    readonly key: string,
    private explanation: DateExplanation,
    private readonly declaration: DeadlineDeclaration,
    private office: string,
    subject?: string,
  ) {
    this.id = kase.nextId();
    this.expired = new Promise((resolve) => (this.resolveExpired = resolve));
    kase.write({ kind: 'deadlineSet', deadline: this.id, key, due: explanation.due, explanation, subject });
    void this.wait();
  }

  get due(): LocalDate {
    return this.explanation.due;
  }

  get isRunning(): boolean {
    return this.state === 'running';
  }

  get hasExpired(): boolean {
    return this.state === 'expired';
  }

  met(): void {
    this.end('met', { kind: 'deadlineMet', deadline: this.id, key: this.key });
  }

  cancel(): void {
    this.end('cancelled', { kind: 'deadlineCancelled', deadline: this.id, key: this.key });
  }

  /** Another office gets the reminders of this one. */
  handOver(offices: Readonly<Record<string, string>>): void {
    this.office = offices[this.office] ?? this.office;
  }

  move(explanation: DateExplanation): void {
    if (this.state !== 'running') return;
    this.explanation = explanation;
    this.kase.write({
      kind: 'deadlineMoved',
      deadline: this.id,
      key: this.key,
      due: explanation.due,
      explanation,
    });
    this.timer?.cancel();
  }

  private end(state: 'met' | 'expired' | 'cancelled', fact: Fact): void {
    if (this.state !== 'running') return;
    this.state = state;
    this.kase.write(fact);
    this.timer?.cancel();
  }

  private async wait(): Promise<void> {
    const reminded = new Set<number>();
    while (this.state === 'running') {
      const end = romeInstantOf(addDays(this.due, 1));
      const reminder = (this.declaration.remindBefore ?? [])
        .filter((days) => !reminded.has(days))
        .map((days) => ({ days, at: romeInstantOf(addDays(this.due, -days)) }))
        .filter(({ at }) => at > this.kase.now())
        .sort((a, b) => a.at - b.at)[0];
      if (!(await this.sleepUntil(reminder ? reminder.at : end))) continue;
      if (reminder) {
        reminded.add(reminder.days);
        this.kase.write({
          kind: 'reminded',
          deadline: this.id,
          key: this.key,
          office: this.office,
          daysLeft: reminder.days,
        });
        continue;
      }
      this.end('expired', { kind: 'deadlineExpired', deadline: this.id, key: this.key });
      this.resolveExpired();
    }
  }

  /** True when the moment came; false when the deadline moved or ended meanwhile. */
  private async sleepUntil(moment: number): Promise<boolean> {
    this.timer = new CancellationScope();
    try {
      await this.timer.run(() =>
        sleep(Math.max(1, moment - this.kase.now()), {
          summary: `${this.declaration.title.en}: ${this.due}`,
        }),
      );
      return true;
    } catch (error) {
      if (isCancellation(error)) return false;
      throw error;
    }
  }
}
