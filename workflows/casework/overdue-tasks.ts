import { patched } from '@temporalio/workflow';
import { type Actor, type Escalation, type Fact, system } from '../../libs/domain';
import {
  addDays,
  type LocalDate,
  laterOf,
  previousOfficeDay,
  romeDateOf,
  romeInstantOf,
} from '../../libs/law';
import type { Awaited, CaseTime } from './case-time';
import type { Life } from './life';

// These are choices of the organisation: of delay the law knows the term of the procedure and the substitutive power.

/** The hour of reminders and escalations: people come to work, and what expires with the day before has expired. */
const HOUR = 8;
/** How long the head of the unit has to see to it before it goes one step further up: a week, with its weekend. */
const DAYS_BETWEEN_LEVELS = 7;
/** The head of the unit, then the head of the unit above: beyond them it is nobody's daily business. */
const HIGHEST_LEVEL = 2;
/** Saturdays and holidays count; closures that the city decides are not known to a case. */
const CALENDAR = { closures: [] };

/** A task as far as it can be late. */
export interface DatedTask {
  readonly id: string;
  readonly key: string;
  readonly due: LocalDate | undefined;
  readonly office: string;
  readonly assignee: string | undefined;
}

interface Watched {
  readonly task: DatedTask;
  /** As planned by the case, or as the record says since the offices were closed. */
  due: LocalDate | undefined;
  /** From when it could be worked: its opening, its arrival in another office, the end of a stop. */
  since: number;
  level: number;
  escalatedOn: LocalDate | undefined;
  /** To whom it has been escalated, as the record has found. */
  readonly superiors: string[];
  isReminded: boolean;
  /** When the next thing is to happen; nothing will where it is infinite. */
  next: number;
}

/** What this needs from its case. */
export interface OverdueCase {
  readonly time: CaseTime;
  readonly isStopped: boolean;
  readonly life: Pick<Life<never>, 'isResuming' | 'resumed'>;
  now(): number;
  write(fact: Fact, actor?: Actor): void;
}

/**
 * The open tasks of a case that have a date. On the last working day before it, their people are reminded; when it has
 * passed, the delay goes up the hierarchy, level by level, to superiors whom the record finds. One timer serves them
 * all: it is set when something earlier is to be waited for, and never for a task that has been completed, which only
 * leaves it nothing to do. Nothing happens while the case is stopped.
 */
export class OverdueTasks {
  /** Runs from before have set no such timer. */
  private readonly isActive = patched('overdueTasks');
  private readonly watched = new Map<string, Watched>();
  private timer: { readonly moment: number; readonly awaited: Awaited } | undefined;

  constructor(private readonly kase: OverdueCase) {
    // Until a resumed case is where it was, its journal says what has happened.
    if (kase.life.isResuming) void kase.life.resumed.then(() => this.arm());
  }

  opened(task: DatedTask): void {
    const watched: Watched = {
      task,
      due: task.due,
      since: this.kase.now(),
      level: 0,
      escalatedOn: undefined,
      superiors: [],
      isReminded: false,
      next: Infinity,
    };
    this.watched.set(task.id, watched);
    plan(watched);
    this.arm();
  }

  ended(id: string): void {
    this.watched.delete(id);
  }

  /** Another office has it now, with another superior: what was said to the one before does not concern it. */
  moved(id: string): void {
    const watched = this.watched.get(id);
    if (watched) this.opened(watched.task);
  }

  /** A case that was stopped goes on: nobody is late for what could not be done. */
  goesOn(): void {
    for (const watched of this.watched.values()) {
      watched.since = this.kase.now();
      plan(watched);
    }
    this.arm();
  }

  /** To whom the task has been escalated. */
  superiorsOf(id: string): readonly string[] {
    return this.watched.get(id)?.superiors ?? [];
  }

  /** The record has found the superior, or that the office calendar has moved the day. */
  answered(id: string, { office, movedTo }: Escalation): void {
    const watched = this.watched.get(id);
    if (!watched) return;
    if (office !== undefined) watched.superiors.push(office);
    if (movedTo !== undefined) {
      watched.due = movedTo;
      watched.level = 0;
      watched.escalatedOn = undefined;
    }
    plan(watched);
    this.arm();
  }

  /** Tells the superior of this level; what a resumed case had told before as well. */
  escalate(id: string, level: number): void {
    const watched = this.watched.get(id);
    if (!watched) return;
    watched.level = level;
    watched.escalatedOn = romeDateOf(this.kase.now());
    plan(watched);
    this.kase.write({ kind: 'taskEscalated', task: id, key: watched.task.key, level });
  }

  /** Reminds whoever has the task, or its office; a person may say why. */
  remind(id: string, by: Actor = system, said: { text?: string; operation?: string } = {}): void {
    const watched = this.watched.get(id);
    if (!watched) return;
    const { key, office, assignee } = watched.task;
    if (by === system) watched.isReminded = true;
    plan(watched);
    this.kase.write({ kind: 'taskReminded', task: id, key, office, person: assignee, ...said }, by);
  }

  private arm(): void {
    if (!this.isActive || this.kase.life.isResuming) return;
    const moment = Math.min(...[...this.watched.values()].map(({ next }) => next));
    if (moment === Infinity || (this.timer && this.timer.moment <= moment)) return;
    this.timer?.awaited.cancel();
    const timer = { moment, awaited: this.kase.time.at(moment, 'Overdue tasks') };
    this.timer = timer;
    void timer.awaited.reached.then(() => this.reach(timer));
  }

  private reach(timer: OverdueTasks['timer']): void {
    if (this.timer !== timer) return;
    this.timer = undefined;
    // When a stopped case goes on, all is planned anew.
    if (this.kase.isStopped) return;
    const now = this.kase.now();
    for (const watched of this.watched.values()) {
      if (escalationOf(watched) <= now) this.escalate(watched.task.id, watched.level + 1);
      else if (reminderOf(watched) <= now) this.remind(watched.task.id);
    }
    this.arm();
  }
}

function plan(watched: Watched): void {
  watched.next = Math.min(reminderOf(watched), escalationOf(watched));
}

/** The moment of the reminder; none for work that came on that day or later. */
function reminderOf({ due, since, level, isReminded }: Watched): number {
  if (due === undefined || isReminded || level > 0) return Infinity;
  const moment = romeInstantOf(previousOfficeDay(addDays(due, -1), CALENDAR), HOUR);
  return moment > since ? moment : Infinity;
}

function escalationOf({ due, since, level, escalatedOn, superiors }: Watched): number {
  if (due === undefined || level === HIGHEST_LEVEL) return Infinity;
  // Where the record finds no superior, there is none further up either.
  if (level > 0 && superiors.length < level) return Infinity;
  const last = escalatedOn ? addDays(escalatedOn, DAYS_BETWEEN_LEVELS - 1) : due;
  return romeInstantOf(addDays(laterOf(last, romeDateOf(since)), 1), HOUR);
}
