import type { Fact, ProcedureDeclaration, SilenceRule, WorkingUnit } from '../../libs/domain';
import {
  type Citation,
  cite,
  type ConclusionTerm,
  type DateExplanation,
  daysBetween,
  daysUsedOn,
  entryOn,
  laterOf,
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
  /** What it means, on the day the term has passed, that there is no answer; non-performance where nothing is said. */
  readonly silence?: () => SilenceRule['meaning'];
}

/** A pause that has begun: called with the day, it ends. */
export interface RunningPause {
  (on: LocalDate): void;
  /** Says anew until when it lasts at the latest. */
  lastsUntil(day: LocalDate): void;
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
  private term: ConclusionTerm;
  private extension: ConclusionTerm['extension'];
  private pauses: { readonly kind: PauseKind; readonly from: LocalDate; to: LocalDate }[] = [];
  private suspended = false;
  private readonly silence: () => SilenceRule['meaning'];

  constructor(
    private readonly kase: TermCase,
    { start = kase.receivedOn, on, silence = () => 'nonPerformance' }: TermStart = {},
  ) {
    const declared = kase.declaration.term;
    if (!declared) throw new Error(`Procedure ${kase.declaration.key} declares no term`);
    this.silence = silence;
    const row = entryOn(declared.days, start);
    this.term = on
      ? explained(start, on)
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

  /** Whether the act is late. Where silence stands in for it, nothing is. */
  get isOverdue(): boolean {
    return this.deadline.hasExpired && this.silence() === 'nonPerformance';
  }

  /** Whether the one suspension for information is still to be had. */
  get maySuspend(): boolean {
    return !this.suspended && this.deadline.isRunning;
  }

  get mayExtend(): boolean {
    return this.kase.declaration.term?.extension !== undefined && !this.extension && this.deadline.isRunning;
  }

  /** Stops the term from today until a day at the latest; the answer ends the pause. */
  pause(kind: PauseKind, until: LocalDate): RunningPause {
    if (!this.deadline.isRunning || (kind === 'suspension' && !this.maySuspend)) return noPause;
    if (kind === 'suspension') this.suspended = true;
    const from = this.kase.today();
    const pause = { kind, from, to: from };
    this.pauses.push(pause);
    const move = (to: LocalDate): void => {
      pause.to = laterOf(to, from);
      if (this.deadline.isRunning) this.deadline.move(this.read());
    };
    const lastsUntil = (day: LocalDate): void => {
      this.kase.write({ kind: 'termPaused', pause: kind, from, until: day });
      move(day);
    };
    lastsUntil(until);
    const end = (on: LocalDate): void => {
      this.kase.write({ kind: 'termResumed', pause: kind, on: laterOf(on, from) });
      move(on);
    };
    return Object.assign(end, { lastsUntil });
  }

  /** Another term holds, from the same day: the application is of another kind than it seemed. */
  lasts(on: DateExplanation): void {
    if (!this.deadline.isRunning) return;
    this.term = explained(this.term.start, on);
    this.deadline.move(this.read());
  }

  /** The whole term runs once more from a day; what has stopped it before no longer counts. */
  beginAnew(start: LocalDate): void {
    if (!this.deadline.isRunning) return;
    this.term = { ...this.term, start };
    this.pauses = [];
    this.deadline.move(this.read());
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
    const used = daysUsedOn(this.term.start, this.allPauses, on);
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
    return readClock({ ...this.term, extension: this.extension }, this.allPauses).explanation;
  }

  private get allPauses(): Pause[] {
    return this.pauses.map(({ kind, from, to }) => ({ kind, from, to, days: daysBetween(from, to) }));
  }
}

const noPause: RunningPause = Object.assign(() => undefined, { lastsUntil: () => undefined });

/** A term that the procedure's own rule has explained. */
function explained(start: LocalDate, on: DateExplanation): ConclusionTerm {
  return { start, days: daysBetween(start, on.rawEnd), rule: on.rule, fixed: on.amount === 0 };
}
