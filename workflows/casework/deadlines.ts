import type { DeadlineDeclaration, Fact, ProcedureDeclaration } from '../../libs/domain';
import { addDays, type DateExplanation, type LocalDate, romeInstantOf } from '../../libs/law';
import type { Awaited, CaseTime } from './case-time';
import type { Life } from './life';

/** What deadlines need from their case. */
export interface DeadlineCase {
  readonly declaration: ProcedureDeclaration;
  readonly time: CaseTime;
  readonly life: Pick<Life<never>, 'isResuming' | 'resumed'>;
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
  private metLate = false;
  private resolveExpired: () => void = () => undefined;
  private timer: Awaited | undefined;
  private revision = 0;
  private readonly reminded = new Set<number>();

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

  /** What was due has been done; after the day has passed this is told once, and the deadline stays expired. */
  met(): void {
    // The engine may bring what people do before the timer of a day that is over.
    if (this.state === 'running' && this.kase.now() >= this.end()) this.expire();
    if (this.state === 'expired' && !this.metLate) {
      this.metLate = true;
      this.kase.write({ kind: 'deadlineMetLate', deadline: this.id, key: this.key });
    }
    this.finish('met', { kind: 'deadlineMet', deadline: this.id, key: this.key });
  }

  cancel(): void {
    this.finish('cancelled', { kind: 'deadlineCancelled', deadline: this.id, key: this.key });
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
    this.wakeUp();
  }

  /** The moment its day is over. */
  private end(): number {
    return romeInstantOf(addDays(this.due, 1));
  }

  private finish(state: 'met' | 'expired' | 'cancelled', fact: Fact): void {
    if (this.state !== 'running') return;
    this.state = state;
    this.kase.write(fact);
    this.wakeUp();
  }

  /** Writes a reminder; what a resumed case had written before as well. */
  remind(daysLeft: number): void {
    this.reminded.add(daysLeft);
    this.kase.write({
      kind: 'reminded',
      deadline: this.id,
      key: this.key,
      office: this.office,
      daysLeft,
    });
  }

  /** The day has passed. */
  expire(): void {
    this.finish('expired', { kind: 'deadlineExpired', deadline: this.id, key: this.key });
    this.resolveExpired();
  }

  private async wait(): Promise<void> {
    // Until a resumed case is where it was, its journal says what has passed.
    if (this.kase.life.isResuming) await this.kase.life.resumed;
    while (this.state === 'running') {
      const reminder = (this.declaration.remindBefore ?? [])
        .filter((days) => !this.reminded.has(days))
        .map((days) => ({ days, at: romeInstantOf(addDays(this.due, -days)) }))
        .filter(({ at }) => at > this.kase.now())
        .sort((a, b) => a.at - b.at)[0];
      const revision = this.revision;
      const moment = reminder ? reminder.at : this.end();
      this.timer = this.kase.time.at(moment, `${this.declaration.title.en}: ${this.due}`);
      await this.timer.reached;
      if (revision !== this.revision) continue;
      if (reminder) this.remind(reminder.days);
      else this.expire();
    }
  }

  /** What was waited for is no longer what counts. */
  private wakeUp(): void {
    this.revision += 1;
    this.timer?.cancel();
  }
}
