import { getExternalWorkflowHandle, log, proxyLocalActivities } from '@temporalio/workflow';
import type { Activities } from '../../activities';
import type { CaseStart, Fact, OpenChild, ProcedureDeclaration, RecalledEntry } from '../../libs/domain';
import type { LocalDate } from '../../libs/law';
import type { CaseTime } from './case-time';
import type { Life } from './life';
import { childReported, parentInformed } from './messages';

const { openCase } = proxyLocalActivities<Pick<Activities, 'openCase'>>({
  // One call to the engine, repeated until it is there; the child's id makes repeating harmless.
  startToCloseTimeout: '20 seconds',
  retry: { initialInterval: '200 milliseconds', maximumInterval: '10 seconds' },
});

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

export interface ChildrenCase {
  readonly id: string;
  readonly application: unknown;
  readonly recorder: { alone<T>(work: () => Promise<T>): Promise<T> };
  readonly isSimulated: boolean;
  readonly time: Pick<CaseTime, 'when'>;
  readonly life: Pick<Life<never>, 'isResuming' | 'outside'>;
  now(): number;
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
    // A case of its own rather than a child workflow: it outlives its parent, and a parent that waits for
    // children can still have its clock moved.
    await this.kase.recorder.alone(() =>
      openCase({
        id: command.child,
        procedure: command.procedure,
        title,
        start,
        now: this.kase.now(),
        simulated: this.kase.isSimulated,
      }),
    );
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

/**
 * A child's line to its parent.
 *
 * @returns false when the parent has ended
 */
export async function reportToParent(
  kase: Teller,
  parent: string,
  milestone: string,
  data: unknown,
): Promise<boolean> {
  return tell(kase, parent, () =>
    getExternalWorkflowHandle(parent).signal(childReported, { child: kase.id, milestone, data }),
  );
}

type Teller = Pick<ChildrenCase, 'id' | 'life'>;

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
