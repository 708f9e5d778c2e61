import { getExternalWorkflowHandle, log, sleep } from '@temporalio/workflow';
import type { CaseStart, Fact, OpenChild, ProcedureDeclaration, RecalledEntry } from '../../libs/domain';
import { validateForm } from '../../libs/forms';
import type { LocalDate } from '../../libs/law';
import type { CaseTime } from './case-time';
import type { Life } from './life';
import { parentInformed } from './messages';
import { openAnother, type Opener, Openings } from './open-case';

/** What the parent knows of one child case. */
export interface Child {
  readonly id: string;
  readonly procedure: string;
  readonly title: string;
  readonly application: unknown;
  readonly openedOn: LocalDate;
  readonly receivedOn: LocalDate;
  /** News by milestone, the last of each. */
  readonly reports: ReadonlyMap<string, unknown>;
}

export interface ChildrenCase extends Opener {
  readonly id: string;
  readonly application: unknown;
  readonly time: Pick<CaseTime, 'when'>;
  readonly recorder: Opener['recorder'] & { settled(): Promise<number> };
  readonly life: Pick<Life<never>, 'isResuming' | 'isOver' | 'outside'>;
  today(): LocalDate;
  write(fact: Fact): void;
}

type Known = Pick<OpenChild, 'child' | 'procedure' | 'application' | 'receivedOn'> & Pick<Child, 'title'>;

/** How a campaign opens a part of itself: in whose name, for whom alone, without whom, with which documents. */
type OwnPart = Pick<CaseStart, 'actor' | 'confidentiality' | 'excluded' | 'documents'>;

/** The child cases of a campaign: opened by its commands, followed by their reports. */
export class Children {
  private readonly byId = new Map<string, Child & { reports: Map<string, unknown> }>();
  private ofItself = 0;
  private underWay: Promise<void> = Promise.resolve();
  private readonly openings: Openings;

  constructor(
    private readonly kase: ChildrenCase,
    private readonly procedures: (key: string) => ProcedureDeclaration | undefined,
  ) {
    this.openings = new Openings(kase);
  }

  get all(): readonly Child[] {
    return [...this.byId.values()];
  }

  /** Opens the child: its clock starts from this case's. Repeated, it does nothing. */
  async open(declaration: ProcedureDeclaration, command: OpenChild): Promise<void> {
    if (this.byId.has(command.child)) return;
    const title = declaration.opening.titleOf(command.application);
    this.know({ ...command, title });
    const start: CaseStart = {
      application: command.application,
      actor: command.actor,
      parent: this.kase.id,
      campaign: this.kase.application,
      receivedOn: command.receivedOn,
      ...(command.filed && { filed: command.filed, documents: command.documents }),
    };
    await this.openings.open(command.child, declaration, start);
    this.kase.write({ kind: 'childOpened', child: command.child, procedure: command.procedure, title });
  }

  /**
   * Opens a part of the campaign of its own motion, and gives its id. It is on record in the turn that has led to it; the
   * case is opened after that, in a transaction of its own. An application that its form does not take is a bug.
   */
  begin(procedure: string, application: unknown, opening: OwnPart): string {
    const { kase } = this;
    const declaration = this.procedures(procedure);
    const checked = declaration && validateForm(declaration.opening.form, application);
    if (!declaration || !checked?.ok)
      throw new Error(`Case ${kase.id} cannot open a ${procedure}: ${JSON.stringify(checked)}`);
    this.ofItself += 1;
    const child = `${kase.id}-p${this.ofItself}`;
    if (kase.life.isOver) return child;
    const title = declaration.opening.titleOf(checked.value);
    this.know({ child, procedure, title, application: checked.value });
    kase.write({ kind: 'childOpened', child, procedure, title, ofItself: true });
    // What a resumed case has opened before is there.
    if (kase.life.isResuming) return child;
    const start: CaseStart = {
      ...opening,
      application: checked.value,
      parent: kase.id,
      campaign: kase.application,
    };
    const before = this.underWay;
    this.underWay = kase.life.outside(async () => {
      await before;
      await kase.recorder.settled();
      // As with cases of other procedures (see `Relations`): the turn that tells of it can no longer be lost from here on.
      await sleep(1, { summary: `open ${child}` });
      await openAnother(kase, child, declaration, start);
    });
    return child;
  }

  /** Resolves when every part that was to be opened has been. */
  get allOpened(): Promise<void> {
    return this.underWay;
  }

  /** The child that a resumed case had opened before. */
  opened(
    fact: Extract<Fact, { kind: 'childOpened' }>,
    { application, receivedOn }: NonNullable<RecalledEntry['child']> = { application: undefined },
  ): void {
    this.know({ child: fact.child, procedure: fact.procedure, title: fact.title, application, receivedOn });
    this.kase.write(fact);
  }

  private know({ child: id, procedure, title, application, receivedOn }: Known): void {
    const openedOn = this.kase.today();
    const reports = new Map<string, unknown>();
    this.byId.set(id, {
      id,
      procedure,
      title,
      application,
      openedOn,
      receivedOn: receivedOn ?? openedOn,
      reports,
    });
  }

  reported(child: string, milestone: string, data: unknown): void {
    this.byId.get(child)?.reports.set(milestone, data);
    this.kase.write({ kind: 'childReported', child, milestone, data });
  }

  /** Waits until each child that `which` names at that moment has reported one of the milestones. */
  async haveReported(
    milestones: readonly string[],
    which: (child: Child) => boolean = () => true,
  ): Promise<void> {
    await this.kase.time.when(() =>
      this.all.filter(which).every((child) => milestones.some((milestone) => child.reports.has(milestone))),
    );
  }

  /** Waits for a child of which this holds. */
  async first(which: (child: Child) => boolean): Promise<Child> {
    await this.kase.time.when(() => this.all.some(which));
    return this.all.find(which) as Child;
  }

  async inform(child: string, milestone: string, data: unknown): Promise<void> {
    // A part that this case has begun hears nothing before it is there.
    if (this.ofItself > 0) await this.underWay;
    await tell(this.kase, child, () =>
      getExternalWorkflowHandle(child).signal(parentInformed, { milestone, data }),
    );
  }
}

export type Teller = Pick<ChildrenCase, 'id' | 'life'>;

/**
 * Sends what another case should know. A case that has ended needs no news; everything else that goes wrong is a bug and
 * blocks.
 *
 * @returns false when the receiver has ended
 */
export async function tell(kase: Teller, receiver: string, send: () => Promise<void>): Promise<boolean> {
  // What a resumed case has told before it does not tell again.
  if (kase.life.isResuming) return true;
  try {
    await kase.life.outside(send);
    return true;
  } catch (error) {
    if (!(error instanceof Error) || !/not found|completed/i.test(error.message)) throw error;
    log.warn('the case to be informed has ended', { receiver });
    return false;
  }
}
