import { proxyLocalActivities } from '@temporalio/workflow';
import type { Activities } from '../../activities';
import { type Fact, type ProcedureDeclaration, type RecalledEntry, system } from '../../libs/domain';
import type { Case } from './case';
import { quiet } from './quiet';

const { recallCase } = proxyLocalActivities<Pick<Activities, 'recallCase'>>({
  // One page of the journal: longer means the database is stuck, and reading again is harmless.
  startToCloseTimeout: '20 seconds',
  retry: { initialInterval: '100 milliseconds', backoffCoefficient: 2, maximumInterval: '10 seconds' },
});

/** The whole journal of a case, as far as it counts. */
export async function journalOf(caseId: string): Promise<RecalledEntry[]> {
  const entries: RecalledEntry[] = [];
  for (;;) {
    const page = await recallCase(caseId, entries.at(-1)?.position ?? 0);
    entries.push(...page);
    if (page.length === 0) return entries;
  }
}

/**
 * Brings a case to where its journal says it stands: the procedure's body runs again from its beginning, and all that
 * people, time and other cases have done comes from the journal, at the moments at which it came. What the body writes
 * must be what the journal says; nothing is recorded, sent or started a second time. A body that would write otherwise
 * is a bug: it blocks the case until it is mended, and loses nothing.
 *
 * @param begin lets the life of the case begin
 */
export async function resume<P extends ProcedureDeclaration>(
  kase: Case<P>,
  entries: readonly RecalledEntry[],
  begin: () => void,
): Promise<void> {
  const [first] = entries;
  if (!first) throw new Error(`Case ${kase.id} has no journal to be resumed from`);
  const written: Fact[] = [];
  let count = 0;
  kase.recorder.divert(({ fact }) => {
    written.push(fact);
    count += 1;
  });
  kase.time.standAt(first.at);
  begin();
  for (const turn of turnsOf(entries)) {
    for (const entry of turn) {
      kase.time.standAt(entry.at);
      tellAgain(kase as unknown as Case<ProcedureDeclaration>, entry);
      if (indexOf(entry, written) < 0) await quiet(() => count);
      const at = indexOf(entry, written);
      if (at < 0)
        throw new Error(
          `Case ${kase.id} does not come back as it was: no ${identityOf(entry.fact)} for entry ${entry.position}, but ${written.map(identityOf).join(', ') || 'nothing'}`,
        );
      written.splice(at, 1);
    }
    kase.recorder.confirm(
      turn.at(-1)?.position ?? 0,
      turn.map(({ fact }) => fact),
    );
    await quiet(() => count);
  }
  if (written.length > 0)
    throw new Error(
      `Case ${kase.id} does not come back as it was: ${written.map(identityOf).join(', ')} beyond its journal`,
    );
  kase.recorder.record();
  kase.time.goOn();
}

type Input = (kase: Case<ProcedureDeclaration>, fact: never, entry: RecalledEntry) => void;
type Inputs = {
  readonly [K in Fact['kind']]?: (
    kase: Case<ProcedureDeclaration>,
    fact: Extract<Fact, { kind: K }>,
    entry: RecalledEntry,
  ) => void;
};

/** Kinds that the kit writes as well, as a consequence of something else; then nobody acts in them. */
const doneByPeople: ReadonlySet<Fact['kind']> = new Set(['taskReleased', 'taskAssigned', 'taskCancelled']);

/** What comes to a case from outside: people, time, other cases. Everything else follows from it. */
const inputs: Inputs = {
  taskClaimed: ({ board }, { task }, { actor }) => board.claim({ task, actor }),
  taskReleased: ({ board }, { task }, { actor, reason }) => board.release({ task, actor, reason }),
  taskAssigned: ({ board }, { task, person, name, operation }, { actor, reason }) =>
    board.assign({ task, actor, assignee: { person, name, offices: [] }, reason, operation }),
  taskReminded: ({ board, overdue }, { task, text, operation }, { actor }) =>
    actor.person === system.person ? overdue.remind(task) : board.remind({ task, text, actor, operation }),
  taskCancelled: ({ board }, { task }, { actor, reason = '' }) => board.takeBack({ task, actor, reason }),
  taskEscalated: ({ overdue }, { task, level }) => overdue.escalate(task, level),
  taskCompleted: ({ board }, { task, answer, people }, { actor }) =>
    board.complete({ task, actor, answer, people }),
  reminded: (kase, { deadline, daysLeft }) => kase.deadlineOf(deadline).remind(daysLeft),
  deadlineExpired: (kase, { deadline }) => kase.deadlineOf(deadline).expire(),
  requestMade: (kase, { request, answer, people, cases }, { actor }) =>
    kase.requests.carryOut(request, answer, actor, people, cases),
  withdrawn: (kase, _, { actor, reason = '' }) => kase.withdraw(actor, reason),
  noteAdded: (kase, fact, { actor }) => kase.write(fact, actor),
  // What it has had from its first moment it takes again by itself.
  documentAdded: (kase, { kind: _, document: __, ...added }, { actor }) => {
    if (!added.taken && !added.filed) kase.documents.add(added, actor);
  },
  lotsDrawn: ({ lots }, fact) => lots.again(fact),
  parentInformed: (kase, { milestone, data }) => kase.informed(milestone, data),
  childReported: ({ children }, { child, milestone, data }) => children.reported(child, milestone, data),
  childOpened: ({ children }, fact, { child }) => {
    if (!fact.ofItself) children.opened(fact, child);
  },
  caseRelated: (kase, fact, { actor, reason }) => {
    if (fact.told) kase.relations.told({ ...fact, by: actor, reason });
    if (fact.relation !== 'converted') return;
    kase.relations.convertedAgain(fact.other, actor);
    kase.finish('converted');
  },
  caseUnrelated: ({ relations }, fact, { actor, reason }) => {
    if (fact.told) relations.toldApart({ ...fact, by: actor, reason });
  },
  actCorrected: ({ relations }, { kind: _, told, ...news }) => {
    if (told) relations.actCorrected(news);
  },
  entryWritten: ({ relations }, { kind: _, ...news }, { actor, reason }) =>
    relations.entryWritten({ ...news, by: actor, reason }),
  receiptArrived: ({ receipts }, { kind: _, ...news }) => receipts.arrived(news),
  relatedCaseEnded: ({ relations }, { other, outcome }) => relations.hasEnded(other, outcome),
  ballotOpened: ({ ballots }, fact) => ballots.told(fact),
  boxOpened: ({ ballots }, fact) => ballots.told(fact),
  papersMissing: ({ ballots }, fact) => ballots.told(fact),
  ballotClosed: ({ ballots }, fact) => ballots.told(fact),
  electoralPeriodTold: ({ electoralSilence }, { period }) => electoralSilence.told(period),
  caseReopened: (kase, _, { actor, reason = '' }) => kase.reopen(actor, reason),
};

/** What tells one entry of a kind from another. */
function identityOf(fact: Fact): string {
  const {
    task,
    group,
    deadline,
    document,
    stage,
    child,
    version,
    person,
    key,
    request,
    other,
    order,
    ...meeting
  } = fact as Partial<Record<string, string>>;
  const id =
    task ??
    group ??
    deadline ??
    document ??
    version ??
    child ??
    stage ??
    person ??
    request ??
    key ??
    other ??
    order ??
    meeting.ballot ??
    meeting.vote ??
    meeting.item ??
    meeting.meeting;
  return [fact.kind, id].filter(Boolean).join(' ');
}

function indexOf({ fact }: RecalledEntry, written: readonly Fact[]): number {
  const wanted = identityOf(fact);
  return written.findIndex((candidate) => identityOf(candidate) === wanted);
}

function turnsOf(entries: readonly RecalledEntry[]): RecalledEntry[][] {
  const turns = new Map<string, RecalledEntry[]>();
  for (const entry of entries) turns.set(entry.turn, [...(turns.get(entry.turn) ?? []), entry]);
  return [...turns.values()];
}

/** Lets what came from outside come once more; what the case made of it is only waited for. */
function tellAgain(kase: Case<ProcedureDeclaration>, entry: RecalledEntry): void {
  const { fact, actor } = entry;
  if (actor.person === system.person && doneByPeople.has(fact.kind)) return;
  const come = inputs[fact.kind] as Input | undefined;
  come?.(kase, fact as never, entry);
}
