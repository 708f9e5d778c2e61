import type { Fact, ProcedureDeclaration, WorkingUnit } from '../../libs/domain';
import {
  type Citation,
  cite,
  compareDates,
  type ConclusionTerm,
  type DateExplanation,
  daysBetween,
  daysUsedOn,
  entryOn,
  type LocalDate,
  type Pause,
  type PauseKind,
  readClock,
} from '../../libs/law';
import type { Deadline } from './deadlines';

/** What the term needs of its case. */
export interface TermCase {
  readonly declaration: ProcedureDeclaration;
  readonly unit: WorkingUnit;
  readonly receivedOn: LocalDate;
  today(): LocalDate;
  write(fact: Fact): void;
  deadline(key: string, explanation: DateExplanation, office?: string): Deadline;
}

/** Where a procedure's term does not follow from the declared days alone. */
export interface TermStart {
  /** The day the term runs from; the arrival of the application where nothing is said (L. 241/1990 art. 2 c. 6). */
  readonly start?: LocalDate;
  /** The term as the procedure's own rule has explained it: a day that the law names, or another number of days. */
  readonly on?: DateExplanation;
}

/** What the final act says of its term (L. 241/1990 art. 2 c. 9-quinquies). Dates as `YYYY-MM-DD`, numbers are days. */
export interface TermStatement {
  readonly termDays: number;
  readonly termStart: LocalDate;
  readonly termDue: LocalDate;
  readonly termUsed: number;
  readonly termPaused: number;
  readonly termLate: number;
}

/**
 * The term for concluding the case, with its legal pauses. A pause moves the due date to where the clock would stand
 * if the pause lasted as long as the law lets it; its end moves it again. After the term has expired nothing stops it.
 */
export class ConclusionClock {
  readonly deadline: Deadline;
  private readonly term: ConclusionTerm;
  private extension: ConclusionTerm['extension'];
  private readonly pauses: Pause[] = [];
  private suspended = false;

  constructor(
    private readonly kase: TermCase,
    { start = kase.receivedOn, on }: TermStart = {},
  ) {
    const declared = kase.declaration.term;
    if (!declared) throw new Error(`Procedure ${kase.declaration.key} declares no term`);
    const row = entryOn(declared.days, start);
    this.term = on
      ? { start, days: daysBetween(start, on.rawEnd), rule: on.rule, fixed: on.amount === 0 }
      : {
          start,
          days: row.value,
          rule: typeof row.source === 'string' ? cite('L. 241/1990', '2', '3') : row.source,
        };
    this.deadline = kase.deadline(declared.deadline, this.read(), kase.unit.manager);
  }

  get due(): LocalDate {
    return this.deadline.due;
  }

  /** Whether the one suspension for information is still to be had. */
  get maySuspend(): boolean {
    return !this.suspended && this.deadline.isRunning;
  }

  get mayExtend(): boolean {
    return this.kase.declaration.term?.extension !== undefined && !this.extension && this.deadline.isRunning;
  }

  /** Stops the term from today until a day at the latest; the answer ends the pause. */
  pause(kind: PauseKind, until: LocalDate): (on: LocalDate) => void {
    if (kind === 'suspension') {
      if (!this.maySuspend) return () => undefined;
      this.suspended = true;
    }
    if (!this.deadline.isRunning) return () => undefined;
    const from = this.kase.today();
    const index = this.pauses.push(between(kind, from, until)) - 1;
    this.kase.write({ kind: 'termPaused', pause: kind, from, until });
    this.deadline.move(this.read());
    return (on) => {
      const to = compareDates(on, from) < 0 ? from : on;
      this.kase.write({ kind: 'termResumed', pause: kind, on: to });
      this.pauses[index] = between(kind, from, to);
      if (this.deadline.isRunning) this.deadline.move(this.read());
    };
  }

  /** Adds days to the term, once and by a reasoned decision. */
  extend(days: number, rule: Citation): void {
    this.extension = { days, rule };
    this.deadline.move(this.read());
  }

  /** The act that concludes the case has been adopted. */
  met(): void {
    this.deadline.met();
  }

  statement(on: LocalDate): TermStatement {
    const used = daysUsedOn(this.term.start, this.pauses, on);
    return {
      termDays: this.term.days + (this.extension?.days ?? 0),
      termStart: this.term.start,
      termDue: this.due,
      termUsed: used,
      termPaused: daysBetween(this.term.start, on) - used,
      termLate: Math.max(0, daysBetween(this.due, on)),
    };
  }

  private read(): DateExplanation {
    return readClock({ ...this.term, extension: this.extension }, this.pauses).explanation;
  }
}

function between(kind: PauseKind, from: LocalDate, to: LocalDate): Pause {
  return { kind, from, to, days: daysBetween(from, to) };
}
