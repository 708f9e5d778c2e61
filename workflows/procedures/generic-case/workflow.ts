import type { Actor } from '../../../libs/domain';
import type { LocalDate } from '../../../libs/law';
import { addedTask, type Case, type Deadline, firstOf, type Outcome } from '../../casework';
import type { Planned, Verification } from './form';
import { kindOf, type OwnerKey, owners } from './kinds';
import { genericCase } from './procedure';
import { plannedEnd, replyDue } from './rules';

type GenericCase = Case<typeof genericCase>;
type Ending = Outcome<typeof genericCase>;

/** What was done for a planned task. */
interface Report {
  readonly task: string;
  readonly report: string;
  readonly by: string;
}

async function runGenericCase(kase: GenericCase): Promise<Ending> {
  const { application, receivedOn } = kase;
  const { kind, owner, due, initiative, amount } = application;
  entrust(kase, owner, kase.start.actor);
  kase.record({
    kind: kindOf(kind).title.it,
    ...(due && { due }),
    ...(initiative && { initiative }),
    ...(amount && { amount }),
  });
  kase.onRequest('changeOwner', (answer, by) => entrust(kase, answer.owner, by));
  const reply = kindOf(kind).isLetter ? kase.deadline('reply', replyDue(receivedOn)) : undefined;
  toSender(kase, (sender, letter) => kase.letter('receipt', sender, { ...letter, replyBy: reply?.due }));

  const planned = new Day(kase);
  const { first, value } = await firstOf({ expired: planned.passed(), handled: handle(kase, planned) });
  if (first === 'handled') planned.met();
  reply?.met();
  return value;
}

/** The unit named has the case from here on, the one that opened it still sees it. */
function entrust(kase: GenericCase, owner: OwnerKey, by: Actor): void {
  kase.entrust(owners[owner], by);
  kase.record({ owner: owners[owner].title.it });
}

async function handle(kase: GenericCase, planned: Day): Promise<Ending> {
  const { subject, description, sender } = kase.application;
  const context = { subject, description, sender, receivedOn: kase.receivedOn };
  const { answer: plan } = await kase.task('plan', { context: { ...context, due: planned.due } });
  const { reasons = '', transferredTo = '' } = plan;
  if (plan.decision === 'transfer') {
    kase.record({ transferredTo });
    toSender(kase, (to, letter) => kase.letter('transfer', to, { ...letter, transferredTo, reasons }));
    return 'transferred';
  }
  if (plan.decision === 'refuse') {
    toSender(kase, (to, letter) => kase.letter('refusal', to, { ...letter, reasons }));
    return 'refused';
  }
  const reports: Report[] = [];
  for (let { tasks = [] }: { readonly tasks?: Planned } = plan; ;) {
    if (tasks.length > 0) {
      kase.stage('execution');
      reports.push(...(await execute(kase, tasks)));
    }
    kase.stage('verification');
    const { answer } = await kase.task('verification', {
      context: { ...context, due: planned.due, reports },
    });
    if (answer.verified) return done(kase, answer);
    ({ tasks = [] } = answer);
  }
}

/** All planned work at once; each task has its own day. */
function execute(kase: GenericCase, tasks: Planned): Promise<Report[]> {
  return Promise.all(
    tasks.map(async (task) => {
      const { answer, by } = await addedTask<{ readonly report: string }>(kase, task).completed;
      return { task: task.title, report: answer.report, by: by.name };
    }),
  );
}

function done(kase: GenericCase, { result, reply = '' }: Verification): Ending {
  kase.record({ result });
  toSender(kase, (sender, letter) => kase.letter('reply', sender, { ...letter, reply }));
  return 'done';
}

/** Writes to who has asked, where somebody has. */
function toSender(
  { application, receivedOn }: GenericCase,
  write: (
    sender: string,
    letter: {
      readonly address: string | undefined;
      readonly subject: string;
      readonly receivedOn: LocalDate;
    },
  ) => void,
): void {
  const { sender, address, subject } = application;
  if (sender !== undefined) write(sender, { address, subject, receivedOn });
}

/** The day by which the case is due, where one is set: as often as it passes the office decides how to go on. */
class Day {
  private deadline: Deadline | undefined;

  constructor(private readonly kase: GenericCase) {
    this.set(kase.application.due);
  }

  get due(): string | undefined {
    return this.deadline?.due;
  }

  met(): void {
    this.deadline?.met();
  }

  /** Resolves when the case is given up because its day has passed. */
  async passed(): Promise<Ending> {
    const { kase } = this;
    for (;;) {
      const { deadline } = this;
      if (!deadline) return new Promise(() => undefined);
      await deadline.expired;
      const { due } = deadline;
      const { answer } = await kase.task('expiry', { context: { due } });
      if (answer.decision === 'expire') {
        toSender(kase, (sender, letter) =>
          kase.letter('expiry', sender, { ...letter, due, reasons: answer.reasons }),
        );
        return 'expired';
      }
      kase.record({ due: answer.due });
      this.set(answer.due);
    }
  }

  private set(due: string | undefined): void {
    if (due !== undefined) this.deadline = this.kase.deadline('due', plannedEnd(due));
  }
}

export const bodies = { [genericCase.key]: runGenericCase };
