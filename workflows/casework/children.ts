import { getExternalWorkflowHandle, log } from '@temporalio/workflow';
import type { CaseStart, Fact, OpenChild, ProcedureDeclaration, RecalledEntry } from '../../libs/domain';
import type { LocalDate } from '../../libs/law';
import type { CaseTime } from './case-time';
import type { Life } from './life';
import { parentInformed } from './messages';
import { openAnother, type Opener } from './open-case';

/** What the parent knows of one child case. */
export interface Child {
  readonly id: string;
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
  readonly life: Pick<Life<never>, 'isResuming' | 'outside'>;
  today(): LocalDate;
  write(fact: Fact): void;
}

/** The child cases of a campaign: opened by its commands, followed by their reports. */
export class Children {
  private readonly byId = new Map<string, Child & { reports: Map<string, unknown> }>();

  constructor(private readonly kase: ChildrenCase) {}

  get all(): readonly Child[] {
    return [...this.byId.values()];
  }

  /** Opens the child: its clock starts from this case's. Repeated, it does nothing. */
  async open(declaration: ProcedureDeclaration, command: OpenChild): Promise<void> {
    if (this.byId.has(command.child)) return;
    const title = declaration.opening.titleOf(command.application);
    this.know(command.child, title, command);
    const start: CaseStart = {
      application: command.application,
      actor: command.actor,
      parent: this.kase.id,
      campaign: this.kase.application,
      receivedOn: command.receivedOn,
    };
    await openAnother(this.kase, command.child, declaration, start);
    this.kase.write({ kind: 'childOpened', child: command.child, procedure: command.procedure, title });
  }

  /** The child that a resumed case had opened before. */
  opened(
    fact: Extract<Fact, { kind: 'childOpened' }>,
    { application, receivedOn }: NonNullable<RecalledEntry['child']> = { application: undefined },
  ): void {
    this.know(fact.child, fact.title, { application, receivedOn });
    this.kase.write(fact);
  }

  private know(
    id: string,
    title: string,
    { application, receivedOn }: Pick<OpenChild, 'application' | 'receivedOn'>,
  ): void {
    const openedOn = this.kase.today();
    const reports = new Map<string, unknown>();
    this.byId.set(id, { id, title, application, openedOn, receivedOn: receivedOn ?? openedOn, reports });
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
