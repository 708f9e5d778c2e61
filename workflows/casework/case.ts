import { patched } from '@temporalio/workflow';
import type { z } from 'zod';
import { isStandard } from '../../libs/casework';
import {
  type Actor,
  type CaseStart,
  type CorrectedAct,
  type Fact,
  type FactValue,
  type Hold,
  type MakeRequest,
  type MoneyPhase,
  officeWithin,
  type ProcedureDeclaration,
  system,
  type TakenDocument,
  timerSpreadOf,
  unitOf,
  type WorkingUnit,
} from '../../libs/domain';
import {
  type Cents,
  type Citation,
  type DateExplanation,
  formatMoney,
  type LocalDate,
  romeDateOf,
  romeInstantOf,
} from '../../libs/law';
import { as } from './acting';
import { Ballots } from './ballots';
import { Campaign } from './campaign';
import { CaseTime } from './case-time';
import { Children } from './children';
import { Confidential } from './confidential';
import { ConclusionClock, type TermStart } from './conclusion-term';
import { changesOf, noDaysAhead } from './days-ahead';
import { Deadline } from './deadlines';
import { type Adopted, Documents } from './documents';
import { Duties } from './duties';
import { ElectoralSilence } from './electoral-silence';
import { OverdueTasks } from './overdue-tasks';
import { Life } from './life';
import { Lots } from './lots';
import { Populations } from './populations';
import { Receipts } from './receipts';
import { Recorder } from './recorder';
import { Relations } from './relations';
import { Spending } from './spending';
import type { ActData, LetterData } from './template-data';
import { Requests } from './requests';
import { askSeveral, type Several } from './several';
import { type Completed, type Offer, TaskBoard, type TaskOptions } from './tasks';

type Key<T> = keyof T & string;
export type TaskKey<P extends ProcedureDeclaration> = Key<P['tasks']>;
export type LetterKey<P extends ProcedureDeclaration> = Key<P['letters']>;
export type Answer<P extends ProcedureDeclaration, K extends TaskKey<P>> = z.output<P['tasks'][K]['form']>;
export type Outcome<P extends ProcedureDeclaration> = Key<P['outcomes']>;
export type RequestAnswer<P extends ProcedureDeclaration, K extends Key<P['requests']>> = z.output<
  P['requests'][K]['form']
>;
type Change<P extends ProcedureDeclaration> = NonNullable<P['changes']>[number];
export type Application<P extends ProcedureDeclaration> = z.output<P['opening']['form']>;

/**
 * A case as its procedure sees it: few, strong verbs that read like the law. Each verb writes its own
 * entries into the journal; nothing else does.
 */
export class Case<P extends ProcedureDeclaration> {
  readonly application: Application<P>;
  readonly children: Children;
  readonly relations: Relations;
  /** Used by `meet`. */
  readonly ballots: Ballots;
  /** Used by the command handlers; procedures use `task` and `offer`. */
  readonly board: TaskBoard;
  readonly overdue: OverdueTasks;
  readonly recorder: Recorder;
  readonly requests: Requests;
  readonly life: Life<Outcome<P>>;
  readonly time: CaseTime;
  readonly electoralSilence: ElectoralSilence;
  readonly confidential: Confidential;
  private readonly campaign: Campaign;
  readonly documents: Documents<P>;
  readonly lots: Lots;
  /** What the case does with the budget. */
  readonly spending: Spending;
  /** What the case looks at together with others, to inspect them. */
  readonly populations: Populations;
  /** What the treasurer says of its orders. */
  readonly receipts: Receipts;
  private readonly deadlines: Deadline[] = [];
  private changes: readonly string[] = [];
  private readonly known: Record<string, unknown> = {};
  private openedAt = 0;
  readonly duties = new Duties();
  private readonly excluded = new Map<string, string>();
  private conclusion: ConclusionClock | undefined;
  private onExpiry: (() => void) | undefined;
  private withdrawal: { handler(by: Actor, reason: string): void; mayCome(): boolean } | undefined;
  private partyEnd: ((by: Actor) => void) | undefined;
  private ids = 0;
  /** What the case stands still for, if it does. */
  hold: Hold | undefined;
  /** Where the step line stands. */
  currentStage: string;
  /** Who answers for the procedure (L. 241/1990 art. 5). */
  responsible: Pick<Actor, 'person' | 'name'>;
  /** The unit that works the case: the one that opened it, until another takes over. */
  unit: WorkingUnit;

  constructor(
    readonly id: string,
    readonly declaration: P,
    readonly start: CaseStart,
    procedures: (key: string) => ProcedureDeclaration | undefined,
  ) {
    this.application = start.application as Application<P>;
    this.time = new CaseTime(offsetOf(start), timerSpreadOf(id));
    this.currentStage = Object.keys(declaration.stages)[0] ?? '';
    const { person, name } = start.filed?.responsible ?? start.responsible ?? start.actor;
    this.responsible = { person, name };
    this.unit = unitOf(declaration, start.actor.offices);
    this.board = new TaskBoard(this);
    this.recorder = new Recorder(
      id,
      () => this.time.changed(),
      (task, to) => this.board.given(task, to),
      (task, answer) => {
        this.overdue.answered(task, answer);
        if (answer.office !== undefined) this.confidential.join(answer.office);
      },
    );
    this.confidential = new Confidential(this, start.confidentiality);
    this.children = new Children(this, procedures);
    this.relations = new Relations(this, procedures);
    this.electoralSilence = new ElectoralSilence(this, start.electoralPeriods);
    this.ballots = new Ballots(this);
    this.requests = new Requests(this);
    this.life = new Life(this.time, this.recorder, start.resumed !== undefined);
    this.overdue = new OverdueTasks(this);
    this.campaign = new Campaign(this);
    this.lots = new Lots(this);
    this.spending = new Spending(this);
    this.populations = new Populations(this);
    this.receipts = new Receipts(this);
    this.documents = new Documents(this);
  }

  /** Milliseconds on the case's clock. */
  now(): number {
    return this.time.now();
  }

  /** The civil day in Rome on the case's clock. */
  today(): LocalDate {
    return romeDateOf(this.now());
  }

  /** Whether the case was opened on a clock of its own, for a demonstration or a test. */
  get isSimulated(): boolean {
    return this.start.clockOffset !== undefined;
  }

  /** The act of another case that this one is about; a procedure whose opening names an act has one. */
  get correctedAct(): CorrectedAct {
    const { corrects } = this.start;
    if (!corrects) throw new Error(`Case ${this.id} was opened without the act that it is about`);
    return corrects;
  }

  /** The day the application reached the office, which is not always that of its registration. */
  get receivedOn(): LocalDate {
    return this.start.receivedOn ?? this.start.origin?.receivedOn ?? romeDateOf(this.openedAt);
  }

  /**
   * Opens the case: journal, registration of the application, responsible official.
   *
   * @param first the first entry of its journal, for a case that is resumed
   */
  open(first?: Fact): void {
    this.openedAt = this.now();
    this.changes =
      first?.kind === 'caseOpened'
        ? (first.changes ?? [])
        : changesOf(this.declaration).filter((change) => patched(change));
    const { opening, key } = this.declaration;
    const { officer, manager } = this.unit;
    const { actor, parent, origin, corrects, clockOffset, electoralPeriods } = this.start;
    const { excluded = [], documents = [], filed, responsible } = this.start;
    const party = opening.partyOf?.(this.application);
    const title = opening.titleOf(this.application);
    const by = as(actor, officer);
    this.write(
      {
        kind: 'caseOpened',
        procedure: key,
        title,
        party,
        application: this.application,
        parent,
        ...(origin && { origin }),
        ...(corrects && { corrects }),
        ...(filed && { filed }),
        offices: [...new Set([officer, manager])],
        stage: this.currentStage,
        clockOffset,
        ...(electoralPeriods && { electoralPeriods }),
        ...(this.changes.length > 0 && { changes: this.changes }),
        ...this.confidential.openedBy(actor),
      },
      by,
    );
    this.documents.register(title, party, by);
    for (const { person, name } of [...(origin?.excluded ?? []), ...excluded]) this.exclude(person, name, by);
    for (const document of documents) this.documents.take(document, by);
    // Until the head of the unit names another, who opens the case answers for it, or else the head (L. 241/1990 art. 5).
    this.nameResponsible(this.responsible, filed || responsible ? system : by);
  }

  /**
   * Whether the case goes the way of this change. That is settled when it is opened and kept in its journal, so that a
   * case from before ends as it began, replayed or resumed.
   */
  follows(change: Change<P>): boolean {
    return this.changes.includes(change);
  }

  /** Whether the case refuses what is said to have happened on a day that is still to come; those from before take it. */
  get refusesDaysAhead(): boolean {
    return this.changes.includes(noDaysAhead);
  }

  /** The clock of the procedure, once it has been started. */
  get clock(): ConclusionClock | undefined {
    return this.conclusion;
  }

  /**
   * Starts the declared term for concluding the case. When it expires the delay is reported to the office with the
   * substitutive power, which may conclude the case from then on.
   */
  startClock(start?: TermStart): ConclusionClock {
    const clock = new ConclusionClock(this, start);
    this.conclusion = clock;
    void clock.deadline.expired.then(() => this.onExpiry?.());
    return clock;
  }

  /** Another unit of the administration takes the case over, with its open work and its running deadlines. */
  entrust(to: WorkingUnit, by: Actor): void {
    const from = this.unit;
    if (to.unit === from.unit) return;
    this.unit = to;
    this.write({ kind: 'unitInCharge', unit: to.unit, officer: to.officer, manager: to.manager }, by);
    const offices = { [from.officer]: to.officer, [from.manager]: to.manager };
    for (const [office, other] of Object.entries(offices)) this.board.handOver(office, other);
    for (const deadline of this.deadlines) deadline.handOver(offices);
  }

  /** Enters a stage of the step line. */
  stage(stage: Key<P['stages']>): void {
    this.currentStage = stage;
    this.write({ kind: 'stageEntered', stage });
  }

  /** Records facts that the case page shows; money as `"1234.50"`. */
  record(facts: { readonly [K in Key<P['facts']>]?: FactValue<P['facts'][K]> }, basis?: Citation): void {
    Object.assign(this.known, facts);
    this.write({ kind: 'factsRecorded', facts }, system, undefined, basis);
  }

  /** A fact that has been recorded before: there is no way to this step without it. */
  recall<K extends Key<P['facts']>>(fact: K): FactValue<P['facts'][K]> {
    const value = this.recorded(fact);
    if (value === undefined) throw new Error(`Fact ${fact} was not recorded before it was recalled`);
    return value;
  }

  /** A fact that may have been recorded before. */
  recorded<K extends Key<P['facts']>>(fact: K): FactValue<P['facts'][K]> | undefined {
    return this.known[fact] as FactValue<P['facts'][K]> | undefined;
  }

  /** Offers declared work and gives back the promise of its answer. */
  offer<K extends TaskKey<P>>(key: K, options?: TaskOptions): Offer<Answer<P, K>> {
    return this.board.offer<Answer<P, K>>(key, options);
  }

  /** Offers declared work and waits for its answer. */
  async task<K extends TaskKey<P>>(key: K, options?: TaskOptions): Promise<Completed<Answer<P, K>>> {
    return this.offer(key, options).completed;
  }

  /**
   * Asks the same of several people at once and waits until all have answered, or as many as needed: who gave which answer,
   * in the order in which they came. What the others still have is taken back then. Where an exclusion leaves too few, a task
   * decides whether another is asked or fewer will do.
   */
  async several<K extends TaskKey<P>>(
    key: K,
    whom: Several,
    options?: Pick<TaskOptions, 'context' | 'due' | 'subject'>,
  ): Promise<Completed<Answer<P, K>>[]> {
    return askSeveral<Answer<P, K>>(this, key, whom, options);
  }

  /** Draws by lot: the seed of an order that anybody can draw again (`drawnByLot`). It stands in the journal. */
  async drawLots(key: string): Promise<string> {
    return this.lots.draw(key);
  }

  /** A document that was added to the case, as another case can take it over; undefined where it has none with this id. */
  addedDocument(document: string): Omit<TakenDocument, 'title'> | undefined {
    return this.documents.added(document);
  }

  /** Sets a legal date; `office` gets the reminders. */
  deadline(
    key: Key<P['deadlines']>,
    explanation: DateExplanation,
    office?: string,
    subject?: string,
  ): Deadline {
    const declaration = this.declaration.deadlines[key];
    if (!declaration) throw new Error(`Deadline ${key} is not declared`);
    const deadline = new Deadline(this, key, explanation, declaration, office ?? this.unit.officer, subject);
    this.deadlines.push(deadline);
    return deadline;
  }

  /** Waits until a day begins on the case's clock. */
  async dayBegins(day: LocalDate, summary: string): Promise<void> {
    await this.time.at(romeInstantOf(day), summary).reached;
  }

  /**
   * Sends a letter: written from its template, registered as outgoing, kept in the dossier.
   * Everything happens when the turn is recorded; `data` holds what the template asks for.
   */
  letter<K extends Key<P['letters']>>(key: K, addressee: string, data: LetterData<P, K>): void {
    this.documents.letter(key, addressee, data);
  }

  /** Adopts an act: written from its template, numbered in its register. Resolves with its number. */
  adopt<K extends Key<P['acts']>>(
    key: K,
    by: Actor,
    adoptedOn: LocalDate,
    data: ActData<P, K>,
  ): Promise<Adopted> {
    return this.documents.adopt(key, by, adoptedOn, data);
  }

  money(phase: MoneyPhase, amount: Cents, beneficiary: string, reference: string, by: Actor = system): void {
    this.write({ kind: 'moneyRecorded', phase, amount: formatMoney(amount), beneficiary, reference }, by);
  }

  /** Tells the campaign this case belongs to. One that is over hears nothing more: that is news, too (see `heard`). */
  report(milestone: string, data: unknown): Promise<void> {
    return this.campaign.report(milestone, data);
  }

  /**
   * Waits for news of the campaign. News that came earlier is not lost. `closed` comes of itself when the campaign ends, or
   * when a report finds it ended.
   */
  heard<Data>(milestone: string): Promise<Data> {
    return this.campaign.heard<Data>(milestone);
  }

  /**
   * Says what a declared request does from now on. `mayCome` is asked at the moment of the request, beside the stages
   * it is declared for: a request that may not come is refused. `mayAsk` refuses an answer that its form takes.
   */
  onRequest<K extends Key<P['requests']>>(
    key: K,
    handler: (answer: RequestAnswer<P, K>, by: Actor) => void | Promise<void>,
    mayCome: () => boolean = () => true,
    mayAsk?: (answer: RequestAnswer<P, K>, command: MakeRequest) => void,
  ): void {
    this.requests.on(key, handler, mayCome, mayAsk);
  }

  /** All facts that have been recorded: tables among whose rows a request may choose. */
  get facts(): Readonly<Record<string, unknown>> {
    return this.known;
  }

  /** Takes every open task and running deadline back, for a case that goes another way from here; tasks in `but` stay. */
  takeBackWork(but: readonly (keyof P['tasks'] & string)[] = []): void {
    this.board.cancelAll((key) => !but.includes(key));
    for (const deadline of this.deadlines) deadline.cancel();
  }

  /**
   * Takes the procedure's work back, for a case that is examined anew. Its number, what is on record, the term and what
   * every case has stay.
   */
  startOver(): void {
    this.board.cancelAll((key) => !isStandard(key));
    for (const deadline of this.deadlines)
      if (!isStandard(deadline.key) && deadline !== this.clock?.deadline) deadline.cancel();
  }

  /** Whether the opening is on record, so that the application has its number. */
  get isNumbered(): boolean {
    return this.documents.isNumbered;
  }

  /** The number of the application in the protocol, once it is numbered. */
  get number(): string {
    return this.documents.number;
  }

  /** Says what a withdrawal does from now on, instead of ending the case, and when it may come. */
  onWithdrawal(handler: (by: Actor, reason: string) => void, mayCome = () => true): void {
    this.withdrawal = { handler, mayCome };
  }

  /** Says what the end of the party without a successor does from now on, instead of ending the case as lapsed. */
  onPartyCeased(handler: (by: Actor) => void): void {
    this.partyEnd = handler;
  }

  /** Ends the case at once, whatever the body waits for. */
  finish(outcome: Outcome<P>): void {
    this.life.finish(outcome);
  }

  // What follows serves the kit itself.

  nextId(): string {
    this.ids += 1;
    return `${this.id}.${this.ids}`;
  }

  write(fact: Fact, actor: Actor = system, reason?: string, basis?: Citation): void {
    // What the body would still do after a withdrawal must not be recorded.
    if (this.life.isOver) return;
    this.confidential.note(fact);
    this.recorder.push({ fact, at: this.now(), actor, reason, basis });
    this.time.changed();
  }

  /** Takes the closed case up again. */
  reopen(by: Actor, reason: string): void {
    this.life.reopen();
    this.write({ kind: 'caseReopened' }, by, reason);
  }

  deadlineOf(id: string): Deadline {
    const found = this.deadlines.find((deadline) => deadline.id === id);
    if (!found) throw new Error(`Case ${this.id} has no deadline ${id}`);
    return found;
  }

  close(outcome: Outcome<P>): void {
    this.takeBackWork();
    this.write({ kind: 'caseClosed', outcome });
    this.life.isOver = true;
  }

  informed(milestone: string, data: unknown): void {
    this.campaign.informed(milestone, data);
  }

  /** Whether the party may withdraw now, as far as the procedure says. */
  get mayBeWithdrawn(): boolean {
    return this.withdrawal?.mayCome() ?? true;
  }

  withdraw(by: Actor, reason: string): void {
    this.write({ kind: 'withdrawn' }, by, reason);
    if (this.withdrawal) this.withdrawal.handler(by, reason);
    else this.finish('withdrawn');
  }

  partyCeased(by: Actor): void {
    if (this.partyEnd) this.partyEnd(by);
    else this.finish('lapsed');
  }

  /** The office of the actor that gives the right; undefined when none does. */
  officeFor(offices: readonly string[] | 'participants', { offices: held }: Actor): string | undefined {
    if (offices !== 'participants')
      return offices.map((office) => this.officeInCharge(office)).find((office) => held.includes(office));
    const { officer, manager } = this.unit;
    return held.find((office) => [officer, manager].includes(office) || this.board.takesPart([office]));
  }

  /** Who does in the unit in charge what is declared for an office. */
  officeInCharge(office: string): string {
    return officeWithin(this.unit, this.declaration, office);
  }

  /** What the kit does when the term has expired. */
  onTermExpired(handler: () => void): void {
    this.onExpiry = handler;
  }

  nameResponsible({ person, name }: Pick<Actor, 'person' | 'name'>, by: Actor, reason?: string): void {
    this.responsible = { person, name };
    this.duties.had('responsibility', { person, name });
    this.write({ kind: 'responsibleNamed', person, name }, by, reason);
  }

  get isStopped(): boolean {
    return this.hold !== undefined;
  }

  isExcluded(person: string): boolean {
    return this.excluded.has(person);
  }

  mayEnter(person: string): boolean {
    return this.confidential.mayEnter(person);
  }

  /** Those who have no part in the case for a conflict of interest. */
  get excludedPeople(): readonly { readonly person: string; readonly name: string }[] {
    return [...this.excluded].map(([person, name]) => ({ person, name }));
  }

  exclude(person: string, name: string, by: Actor): void {
    this.excluded.set(person, name);
    this.board.releaseAllOf(person);
    this.write({ kind: 'personExcluded', person, name }, by);
  }

  readmit(person: string, name: string, by: Actor): void {
    this.excluded.delete(person);
    this.write({ kind: 'personReadmitted', person, name }, by);
  }
}

/** A clock that was moved on for a demonstration or a test does not fall back when the case is resumed. */
function offsetOf({ clockOffset = 0, resumed }: CaseStart): number {
  return resumed ? Math.max(clockOffset, resumed.at - Date.now()) : clockOffset;
}
