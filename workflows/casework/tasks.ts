import {
  type Actor,
  type Asker,
  askerOf,
  type AssignTask,
  type ClaimTask,
  type CompleteTask,
  type Fact,
  forPreview,
  type NamedPerson,
  type ProcedureDeclaration,
  type ReleaseTask,
  rightTo,
  type Signature,
  startingFrom,
  type RemindTask,
  type TakeBackTask,
  type TaskContext,
  type TaskDeclaration,
  type TaskHolder,
  type TaskRight,
  type WorkingUnit,
} from '../../libs/domain';
import { documentsNamedIn, validateForm } from '../../libs/forms';
import type { LocalDate } from '../../libs/law';
import type { OpenWork } from '../../libs/rights';
import { as, asAsker } from './acting';
import { checkedForm } from './checked-form';
import type { Duties } from './duties';
import type { OverdueTasks } from './overdue-tasks';
import { refuse } from './refuse';
import { dueOf } from './task-due';
import type { TaskGroup } from './task-group';

/** What a completed task gives back to the procedure. */
export interface Completed<Answer> {
  readonly answer: Answer;
  readonly by: Actor;
  readonly on: LocalDate;
  /** The people whom the answer names. */
  readonly people?: Readonly<Record<string, NamedPerson>>;
}

export interface TaskOptions {
  /** What the person sees beside the form and `check` relies on. */
  readonly context?: TaskContext;
  /** What its form begins with, such as an answer that is to be mended. */
  readonly startingFrom?: object;
  /** What its preview is computed from, beside what is typed. */
  readonly forPreview?: object;
  /** Legal or planning date; the earlier of this and the declared period counts. */
  readonly due?: LocalDate;
  /** What this one is about when a case has several of a kind. */
  readonly subject?: string;
  /** Another office than the declared one, where the case decides whose work it is. */
  readonly office?: string;
  /** Given to this person from the start. */
  readonly assignee?: TaskHolder;
  /** Those who are asked the same, where there are several (`Case.several`). */
  readonly group?: TaskGroup;
  /** Who has asked for it, and may take it back. For work that nothing waits for: its answer may never come. */
  readonly by?: Actor;
  /** Refuses what form and context cannot see, such as a person who must not be named. */
  readonly mayAnswer?: (answer: never, command: CompleteTask) => void;
}

/** A task on offer: the promise of its answer, and the way to take it back. */
export interface Offer<Answer> {
  /** Its id. */
  readonly task: string;
  readonly completed: Promise<Completed<Answer>>;
  /** Takes the task back if it is still open, and says whether it was. */
  cancel(): boolean;
}

type PartOfOperation = Pick<AssignTask, 'task' | 'operation'>;

interface OpenTask {
  readonly id: string;
  readonly key: string;
  readonly declaration: TaskDeclaration;
  readonly context: TaskContext;
  readonly signs: Signature | undefined;
  readonly due: LocalDate | undefined;
  readonly group: TaskGroup | undefined;
  readonly askedBy: Asker | undefined;
  readonly mayAnswer: TaskOptions['mayAnswer'];
  office: string;
  assignee: string | undefined;
  assigneeName: string | undefined;
  /** Asked of this person: nobody of their office takes it in their place when they are excluded. */
  isPersonal: boolean;
  revision: number;
  state: 'open' | 'completed' | 'cancelled';
  resolve(completed: Completed<unknown>): void;
}

/** What the board needs from its case. */
export interface BoardCase {
  readonly declaration: ProcedureDeclaration;
  readonly unit: WorkingUnit;
  readonly currentStage: string;
  readonly isStopped: boolean;
  readonly overdue: OverdueTasks;
  readonly duties: Duties;
  readonly refusesDaysAhead: boolean;
  nextId(): string;
  today(): LocalDate;
  isExcluded(person: string): boolean;
  mayEnter(person: string): boolean;
  officeInCharge(office: string): string;
  addedDocument(document: string): object | undefined;
  write(fact: Fact, actor?: Actor, reason?: string): void;
}

/**
 * The tasks of one case: offered, claimed, released, assigned, completed, taken back. `may...` methods
 * refuse what the case does not allow now and change nothing; the others carry the command out.
 */
export class TaskBoard {
  private readonly tasks = new Map<string, OpenTask>();
  private readonly answers = new Map<string, unknown>();
  /** Offices whose work another does from now on, as under the substitutive power. */
  private readonly replaced = new Map<string, string>();
  private readonly taking = new Set<string>();
  /** What operations on many tasks have done here already: asked again, it is done. */
  private readonly operations = new Set<string>();

  constructor(private readonly kase: BoardCase) {}

  offer<Answer>(key: string, options: TaskOptions = {}): Offer<Answer> {
    const declaration = this.kase.declaration.tasks[key];
    if (!declaration) throw new Error(`Task ${key} is not declared`);
    if (declaration.personal && !options.assignee)
      throw new Error(`Task ${key} is asked of nobody in person`);
    const id = this.kase.nextId();
    const context = {
      ...options.context,
      ...(options.startingFrom && { [startingFrom]: options.startingFrom }),
      ...(options.forPreview && { [forPreview]: options.forPreview }),
    };
    const signs = signatureOf(key, declaration, context);
    const declaredOffice = options.office ?? this.kase.officeInCharge(declaration.office);
    const office = this.replaced.get(declaredOffice) ?? declaredOffice;
    this.taking.add(office);
    let resolve: (completed: Completed<unknown>) => void = () => undefined;
    const completed = new Promise<Completed<unknown>>((done) => (resolve = done));
    const date = dueOf(declaration, this.kase.today(), options.due);
    const task: OpenTask = {
      id,
      key,
      declaration,
      context,
      signs,
      due: date.due,
      group: options.group,
      askedBy: options.by && askerOf(options.by),
      mayAnswer: options.mayAnswer,
      office,
      assignee: undefined,
      assigneeName: undefined,
      isPersonal: declaration.personal ?? (options.group !== undefined && options.assignee !== undefined),
      revision: 1,
      state: 'open',
      resolve,
    };
    this.tasks.set(id, task);
    options.group?.pieces.push(task);
    this.kase.write({
      kind: 'taskOpened',
      task: id,
      key,
      procedure: this.kase.declaration.key,
      stage: declaration.stage || this.kase.currentStage,
      office,
      ...date,
      context,
      ...(declaration.duty && { duty: declaration.duty }),
      excluded: [
        ...this.kase.duties.excludedFrom(declaration.duty),
        ...((!options.assignee && options.group?.named) || []),
      ],
      subject: options.subject,
      ...(options.group && { group: options.group.id }),
      ...(task.askedBy && { askedBy: task.askedBy }),
      ...(signs && { signs }),
    });
    this.kase.overdue.opened(task);
    if (options.assignee) {
      this.hold(task, options.assignee);
      this.kase.write({ kind: 'taskAssigned', task: id, ...options.assignee, revision: task.revision });
    }
    return { task: id, completed: completed as Promise<Completed<Answer>>, cancel: () => this.cancel(task) };
  }

  /** The record has given a new task to somebody; who has taken it meanwhile keeps it. */
  given(id: string, { person, name }: TaskHolder): void {
    const task = this.tasks.get(id);
    if (task?.revision !== 1 || task.state !== 'open') return;
    task.assignee = person;
    task.assigneeName = name;
  }

  /** The open tasks, as far as rights go. */
  get work(): OpenWork[] {
    return this.openTasks.map(({ id, office, assignee, signs }) => ({
      office,
      holder: assignee,
      signs,
      superiors: this.kase.overdue.superiorsOf(id),
    }));
  }

  /** Who holds open tasks. */
  get holders(): TaskHolder[] {
    return this.openTasks.flatMap(({ assignee, assigneeName }) =>
      assignee === undefined ? [] : [{ person: assignee, name: assigneeName ?? assignee }],
    );
  }

  /** Whether a holder of one of these offices has had work in this case. */
  takesPart(offices: readonly string[]): boolean {
    return offices.some((office) => this.taking.has(office));
  }

  /** From now on another office does the work of this one. */
  replaceOffice(office: string, by: string): void {
    this.replaced.set(office, by);
    this.move(office, by);
  }

  /** What an office has open goes to that of another unit; whoever acts in the place of the one does so for the other. */
  handOver(office: string, to: string): void {
    const substitute = this.replaced.get(office);
    if (substitute) this.replaced.set(to, substitute);
    else this.move(office, to);
  }

  private move(office: string, by: string): void {
    this.taking.add(by);
    for (const task of this.openTasks) {
      if (task.office !== office || task.declaration.personal) continue;
      task.office = by;
      task.isPersonal = false;
      if (task.assignee) this.giveBack(task);
      this.kase.write({ kind: 'taskMoved', task: task.id, office: by });
      this.kase.overdue.moved(task.id);
    }
  }

  /** Takes back what a person holds: somebody else of the office can do it, unless it was asked of the person. */
  releaseAllOf(person: string): void {
    for (const task of this.openTasks) {
      if (task.assignee !== person) continue;
      if (task.isPersonal) this.cancel(task);
      else this.giveBack(task);
    }
  }

  /** The last answer given to a task with this key, from the moment the command is carried out. */
  lastAnswer(key: string): unknown {
    return this.answers.get(key);
  }

  cancelAll(which: (key: string) => boolean = () => true): void {
    for (const { group, key } of this.tasks.values()) if (group && which(key)) group.isTakenBack = true;
    for (const task of this.openTasks) if (which(task.key)) this.cancel(task);
  }

  mayClaim(command: ClaimTask): void {
    const task = this.openTask(command.task);
    this.mayWork(task, command.actor, command);
    if (task.assignee && task.assignee !== command.actor.person)
      refuse('taskHeldByAnother', { who: task.assignee });
    this.mayHold(task, command.actor.person);
  }

  claim({ task: id, actor }: ClaimTask): void {
    const task = this.openTask(id);
    if (task.assignee === actor.person) return;
    this.hold(task, actor);
    this.kase.write(
      { kind: 'taskClaimed', task: id, person: actor.person, name: actor.name, revision: task.revision },
      this.asWorking(task, actor),
    );
  }

  mayRelease(command: ReleaseTask): void {
    const task = this.openTask(command.task);
    const isManager = command.actor.offices.includes(this.kase.unit.manager);
    if (task.assignee !== command.actor.person && !(isManager && task.assignee)) refuse('taskNotHeld');
    mayChangeHands(task);
  }

  release({ task: id, actor, reason }: ReleaseTask): void {
    const task = this.openTask(id);
    task.isPersonal = false;
    this.hold(task, undefined);
    this.kase.write(
      { kind: 'taskReleased', task: id, revision: task.revision },
      this.asWorking(task, actor),
      reason,
    );
  }

  mayAssign(command: AssignTask): void {
    if (this.isDone(command)) return;
    const task = this.openTask(command.task);
    this.mayDirect(task, command.actor);
    mayChangeHands(task);
    this.mayWork(task, command.assignee, command);
    this.mayHold(task, command.assignee.person);
  }

  assign(command: AssignTask): void {
    if (this.isDone(command)) return;
    const { task: id, actor, assignee, reason } = command;
    const task = this.openTask(id);
    const of = this.asPartOf(command);
    this.hold(task, assignee);
    this.kase.write(
      {
        kind: 'taskAssigned',
        task: id,
        person: assignee.person,
        name: assignee.name,
        revision: task.revision,
        ...of,
      },
      as(actor, this.directingOffice(task, actor)),
      reason,
    );
  }

  mayRemind(command: RemindTask): void {
    if (this.isDone(command)) return;
    this.mayDirect(this.openTask(command.task), command.actor);
    if (this.kase.isStopped) refuse('caseStopped');
  }

  remind(command: RemindTask): void {
    if (this.isDone(command)) return;
    const { task: id, actor, text } = command;
    const task = this.openTask(id);
    const of = this.asPartOf(command);
    this.kase.overdue.remind(id, as(actor, this.directingOffice(task, actor)), { text, ...of });
  }

  /** A case that is stopped allows it: nobody is asked for anything, and colleagues are spared work in vain. */
  mayTakeBack(command: TakeBackTask): void {
    const task = this.openTask(command.task);
    if (!task.askedBy) refuse('taskNotAdded', { article: task.declaration.basis });
    if (!asAsker(task.askedBy, command)) this.mayDirect(task, command.actor);
  }

  /** Withdraws what was asked: of several people who were asked the same, from all who have not answered. */
  takeBack(command: TakeBackTask): void {
    const { actor, reason } = command;
    const task = this.openTask(command.task);
    const { askedBy, group } = task;
    const by = (askedBy && asAsker(askedBy, command)) ?? as(actor, this.directingOffice(task, actor));
    if (group) group.isTakenBack = true;
    this.cancel(task, by, reason);
    for (const other of this.openTasks) if (group && other.group === group) this.cancel(other);
  }

  mayComplete(command: CompleteTask): void {
    const task = this.openTask(command.task);
    if (this.kase.isStopped && !task.key.startsWith('standard.')) refuse('caseStopped');
    this.mayWork(task, command.actor, command);
    if (task.assignee !== command.actor.person) {
      if (task.assignee) refuse('taskHeldByAnother', { who: task.assignee });
      refuse('taskNotHeld');
    }
    if (command.revision !== undefined && command.revision !== task.revision) refuse('staleForm');
    const answer = checkedForm(this.kase, task.declaration.form, command.answer);
    const documents = documentsNamedIn(task.declaration.form, answer);
    if (documents.some((document) => !this.kase.addedDocument(document))) refuse('documentNotAdded');
    const problems = task.declaration.check?.(answer, task.context) ?? [];
    if (problems.length > 0) refuse('invalidForm', { problems, article: task.declaration.basis });
    task.mayAnswer?.(answer as never, command);
  }

  complete({ task: id, actor, answer, people = {} }: CompleteTask): void {
    const task = this.openTask(id);
    const checked = validateForm(task.declaration.form, answer);
    if (!checked.ok) refuse('invalidForm', { problems: checked.problems });
    task.state = 'completed';
    this.kase.overdue.ended(id);
    const by = this.asWorking(task, actor);
    if (task.declaration.duty) this.kase.duties.had(task.declaration.duty, by);
    this.answers.set(task.key, checked.value);
    const named = Object.keys(people).length > 0 && { people };
    const completed = { answer: checked.value, by, on: this.kase.today(), ...named };
    task.group?.given.push(completed);
    this.kase.write({ kind: 'taskCompleted', task: id, key: task.key, answer: checked.value, ...named }, by);
    task.resolve(completed);
  }

  private cancel(task: OpenTask, by?: Actor, reason?: string): boolean {
    if (task.state !== 'open') return false;
    task.state = 'cancelled';
    this.kase.overdue.ended(task.id);
    this.kase.write({ kind: 'taskCancelled', task: task.id, key: task.key }, by, reason);
    return true;
  }

  /** Whether the operation of which this is a part has reached the task before: the engine may ask a second time. */
  private isDone({ task, operation }: PartOfOperation): boolean {
    return operation !== undefined && this.operations.has(`${operation} ${task}`);
  }

  private asPartOf({ task, operation }: PartOfOperation): { operation: string } | undefined {
    if (operation === undefined) return undefined;
    this.operations.add(`${operation} ${task}`);
    return { operation };
  }

  private get openTasks(): OpenTask[] {
    return [...this.tasks.values()].filter(({ state }) => state === 'open');
  }

  private giveBack(task: OpenTask): void {
    this.hold(task, undefined);
    this.kase.write({ kind: 'taskReleased', task: task.id, revision: task.revision });
  }

  private hold(task: OpenTask, holder: TaskHolder | undefined): void {
    task.assignee = holder?.person;
    task.assigneeName = holder?.name;
    task.revision += 1;
  }

  private openTask(id: string): OpenTask {
    const task = this.tasks.get(id);
    if (!task) refuse('taskNotFound');
    if (task.state !== 'open') refuse('taskClosed');
    return task;
  }

  private mayDirect(task: OpenTask, actor: Actor): void {
    const office = this.directingOffice(task, actor);
    if (!actor.offices.includes(office)) refuse('officeRequired', { who: office });
  }

  /** What gives the right to direct a task: to head the unit, or to be the superior to whom it was escalated. */
  private directingOffice(task: OpenTask, { offices }: Actor): string {
    const { manager } = this.kase.unit;
    const directing = [manager, ...this.kase.overdue.superiorsOf(task.id)];
    return directing.find((office) => offices.includes(office)) ?? manager;
  }

  /** The actor with what gave the right: the office, or the mandate under which somebody else signs for it. */
  private asWorking(task: OpenTask, actor: Actor): Actor {
    const right = rightTo(task.office, task.signs, actor);
    return as(actor, task.office, right.by === 'mandate' ? right.mandate : undefined);
  }

  private mayWork(
    task: OpenTask,
    actor: AssignTask['assignee'],
    { elsewhere }: Pick<ClaimTask, 'elsewhere'>,
  ): void {
    const right = rightTo(task.office, task.signs, actor);
    if (right.by === 'none') refuseWithout(right, task);
    if (this.kase.isExcluded(actor.person)) refuse('excludedFromCase');
    if (!this.kase.mayEnter(actor.person)) refuse('notAdmitted', { who: actor.person });
    const inPlaceOf = right.by === 'mandate' ? right.mandate.inPlaceOf : actor.substituting?.[task.office];
    const people = [actor.person, inPlaceOf?.person].filter((person) => person !== undefined);
    this.kase.duties.require(task.declaration.duty, people, elsewhere);
    if (task.group?.hasAnswered(people)) refuse('answersAlready', { who: actor.person });
  }

  /** Of those who are asked the same nobody holds two tasks: one person counts once. */
  private mayHold(task: OpenTask, person: string): void {
    if (task.group?.isHeldBy(person, task)) refuse('answersAlready', { who: person });
  }
}

/** What is asked of one person in person stays with them. */
function mayChangeHands({ declaration, assignee, assigneeName }: OpenTask): void {
  if (declaration.personal) refuse('taskIsPersonal', { who: assigneeName ?? assignee });
}

/** What a task signs, with the amount that its context has where the declaration says so. */
function signatureOf(key: string, { signs }: TaskDeclaration, context: TaskContext): Signature | undefined {
  if (!signs) return undefined;
  if (signs.amountIn === undefined) return { kind: signs.kind };
  const amount = context[signs.amountIn];
  if (typeof amount !== 'string') throw new Error(`Task ${key} signs an act whose amount is not known`);
  return { kind: signs.kind, amount };
}

/** Refuses whoever has no right to a task: for the bound they would go beyond, or for the office they do not hold. */
function refuseWithout(
  { beyond }: TaskRight & { by: 'none' },
  { office, signs, declaration }: OpenTask,
): never {
  if (!beyond) refuse('officeRequired', { who: office });
  refuse('beyondMandate', {
    article: declaration.basis,
    who: beyond.turnTo,
    bound: { limit: beyond.limit, amount: signs?.amount ?? '' },
  });
}
