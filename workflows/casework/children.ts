import { condition, getExternalWorkflowHandle, log, proxyLocalActivities } from '@temporalio/workflow';
import type { Activities } from '../../activities';
import type { CaseStart, Fact, OpenChild, ProcedureDeclaration } from '../../libs/domain';
import type { LocalDate } from '../../libs/law';
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
    const today = this.kase.today();
    const title = declaration.opening.titleOf(command.application);
    this.byId.set(command.child, {
      id: command.child,
      title,
      application: command.application,
      openedOn: today,
      receivedOn: command.receivedOn ?? today,
      reports: new Map(),
    });
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

  reported(child: string, milestone: string, data: unknown): void {
    this.byId.get(child)?.reports.set(milestone, data);
    this.kase.write({ kind: 'childReported', child, milestone, data });
  }

  /** Waits until each child that `which` names at that moment has reported one of the milestones. */
  async haveReported(
    milestones: readonly string[],
    which: (child: Child) => boolean = () => true,
  ): Promise<void> {
    await condition(() =>
      this.all.filter(which).every((child) => milestones.some((milestone) => child.reports.has(milestone))),
    );
  }

  async inform(child: string, milestone: string, data: unknown): Promise<void> {
    await tell(child, () => getExternalWorkflowHandle(child).signal(parentInformed, { milestone, data }));
  }
}

/** A child's line to its parent. */
export async function reportToParent(
  parent: string,
  child: string,
  milestone: string,
  data: unknown,
): Promise<void> {
  await tell(parent, () =>
    getExternalWorkflowHandle(parent).signal(childReported, { child, milestone, data }),
  );
}

/** A case that has ended needs no news; everything else that goes wrong is a bug and blocks. */
async function tell(receiver: string, send: () => Promise<void>): Promise<void> {
  try {
    await send();
  } catch (error) {
    if (!(error instanceof Error) || !/not found|completed/i.test(error.message)) throw error;
    log.warn('the case to be informed has ended', { receiver });
  }
}
