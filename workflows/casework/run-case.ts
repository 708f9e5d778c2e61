import type { UpdateDefinition } from '@temporalio/common';
import {
  allHandlersFinished,
  CancellationScope,
  condition,
  continueAsNew,
  patched,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import {
  type Actor,
  type CaseStart,
  type CommandReceipt,
  hasUnstorableText,
  type ProcedureDeclaration,
} from '../../libs/domain';
import { notOffered, validateForm } from '../../libs/forms';
import type { Operation } from '../../libs/rights';
import { as } from './acting';
import { Case, type Outcome } from './case';
import { checkedForm } from './checked-form';
import type { Child, Children } from './children';
import * as messages from './messages';
import { refuse } from './refuse';
import { journalOf, resume } from './resumption';
import { StandingRequests } from './standing-requests';

/** The life of a case of one procedure, from its opening to its outcome. */
export type Body<P extends ProcedureDeclaration> = (kase: Case<P>) => Promise<Outcome<P>>;

/** Looks up the declaration of a child case by its key. */
export type Procedures = (key: string) => ProcedureDeclaration | undefined;

/**
 * Runs a case: opens it, lets its body go, carries out commands at any moment, closes it. A case ends
 * by its body or by a command, never by a cancellation of its workflow from outside.
 */
export async function runCase<P extends ProcedureDeclaration>(
  declaration: P,
  body: Body<P>,
  start: CaseStart,
  procedures: Procedures,
): Promise<{ outcome: string }> {
  const kase = new Case(workflowInfo().workflowId, declaration, start, procedures);
  // Before the first await: an update that comes with the start would be refused otherwise.
  acceptCommands(kase, procedures);
  return CancellationScope.nonCancellable(() => {
    const recording = kase.recorder.run();
    // The record never refuses for good but one thing: a run that opens what another run has opened. It fails.
    return Promise.race([run(kase, body), recording]);
  });
}

/** One run of the case: to its end, or to where another run takes it up. */
async function run<P extends ProcedureDeclaration>(
  kase: Case<P>,
  body: Body<P>,
): Promise<{ outcome: string }> {
  const { life } = await begin(kase, body);
  const renewal = kase.time.when(() => kase.life.isToBeRenewed);
  await Promise.race([life, renewal]);
  if (!kase.life.isOver) {
    // The run ends between two turns, with nobody waiting for an answer and nothing on its way to other cases.
    await condition(() => kase.life.isOver || (kase.life.isIdle && allHandlersFinished()));
    if (!kase.life.isOver)
      return continueAsNew<(next: CaseStart) => Promise<{ outcome: string }>>({
        ...kase.start,
        reopened: undefined,
        resumed: { at: kase.now() },
      });
  }
  const outcome = await life;
  await kase.recorder.settled();
  await kase.children.allOpened;
  await tellChildren(kase.children, outcome);
  await kase.report('closed', { outcome });
  await kase.relations.tellOrigin(outcome);
  await kase.relations.allOpened;
  await kase.relations.allTold;
  await condition(allHandlersFinished);
  return { outcome };
}

/** Lets the case begin, or brings it to where its journal says it stands. */
async function begin<P extends ProcedureDeclaration>(
  kase: Case<P>,
  body: Body<P>,
): Promise<{ readonly life: Promise<Outcome<P>> }> {
  const { resumed, reopened } = kase.start;
  const entries = resumed && (await journalOf(kase.id));
  let life: Promise<Outcome<P>> | undefined;
  const begins = (): void => {
    kase.open(entries?.[0]?.fact);
    life = live(kase, body);
  };
  if (entries) await resume(kase, entries, begins);
  else begins();
  if (reopened && kase.life.isOver) kase.reopen(as(reopened.actor, kase.unit.manager), reopened.reason);
  kase.life.isBack();
  if (!life) throw new Error(`Case ${kase.id} did not begin`);
  return { life };
}

/** The life of the case up to its closing, and after each time it is taken up again. */
async function live<P extends ProcedureDeclaration>(kase: Case<P>, body: Body<P>): Promise<Outcome<P>> {
  let outcome = await Promise.race([body(kase), kase.life.ended]);
  kase.close(outcome);
  while (await kase.life.isReopened()) {
    outcome = await Promise.race([reopenedCase(kase), kase.life.ended]);
    kase.close(outcome);
  }
  return outcome;
}

/** A case that is taken up again has what every case offers; the head of the unit says how it ends. */
async function reopenedCase<P extends ProcedureDeclaration>(kase: Case<P>): Promise<Outcome<P>> {
  const { answer } = await kase.board.offer<{ outcome: Outcome<P> }>('standard.reopened').completed;
  return answer.outcome;
}

/** Those who still wait for this case must not wait for ever. */
async function tellChildren(children: Children, outcome: string): Promise<void> {
  const waiting = children.all.filter(({ reports }) => !reports.has('closed'));
  // Cases from before have left them waiting.
  if (waiting.length === 0 || !patched('tellChildren')) return;
  const tellOne = ({ id }: Child): Promise<void> => children.inform(id, 'closed', { outcome });
  // One after the other, the last of some hundred would hear of it minutes later.
  if (patched('tellTogether')) await Promise.all(waiting.map(tellOne));
  else for (const child of waiting) await tellOne(child);
}

function acceptCommands<P extends ProcedureDeclaration>(kase: Case<P>, procedures: Procedures): void {
  const { declaration, board } = kase;
  const standing = new StandingRequests(kase);

  /**
   * A command is checked by its validator, which leaves no trace when it refuses, and once more when
   * it is carried out: two commands that arrive together are both validated before the first acts. The table of rights
   * says who may give it, `check` what else stands against it.
   */
  function accept<Command extends { readonly actor: Actor }>(
    message: UpdateDefinition<CommandReceipt, [Command]>,
    operation: Operation | undefined | ((command: Command) => Operation | undefined),
    check: (command: Command) => void,
    carryOut: (command: Command) => void | Promise<void>,
  ): void {
    const mustBeAllowed = (command: Command): void => {
      if (kase.life.isOver) refuse('caseClosed');
      if (kase.isExcluded(command.actor.person)) refuse('excludedFromCase');
      if (hasUnstorableText(command)) refuse('invalidForm', { problems: [unstorable] });
      if (!kase.mayEnter(command.actor.person)) refuse('notAdmitted', { who: command.actor.person });
      const asked = typeof operation === 'function' ? operation(command) : operation;
      if (asked) kase.confidential.require(asked, command.actor, kase.unit.officer);
      check(command);
    };
    setHandler(
      message,
      async (command: Command) => {
        if (kase.life.isResuming) await kase.life.resumed;
        if (kase.time.isBehind) await kase.time.catchUp();
        mustBeAllowed(command);
        await carryOut(command);
        return receipt();
      },
      // A case that is still being resumed cannot say yet: it says when it carries the command out.
      { validator: (command: Command) => (kase.life.isResuming ? undefined : mustBeAllowed(command)) },
    );
  }

  /** Facts that come while a case is being resumed wait until it is where it was; what time has brought comes first. */
  const whenBack = (tell: () => void): void => {
    if (kase.life.isResuming) void kase.life.resumed.then(tell);
    else if (kase.time.isBehind) void kase.time.catchUp().then(tell);
    else tell();
  };

  const receipt = async (): Promise<CommandReceipt> => ({
    case: kase.id,
    position: await kase.recorder.settled(),
  });

  setHandler(messages.opened, async () => {
    await kase.life.resumed;
    return receipt();
  });
  accept(
    messages.claimTask,
    byTask,
    (command) => board.mayClaim(command),
    (command) => board.claim(command),
  );
  accept(
    messages.releaseTask,
    byTask,
    (command) => board.mayRelease(command),
    (command) => board.release(command),
  );
  accept(
    messages.assignTask,
    byTask,
    (command) => board.mayAssign(command),
    (command) => board.assign(command),
  );
  accept(
    messages.remindTask,
    byTask,
    (command) => board.mayRemind(command),
    (command) => board.remind(command),
  );
  accept(
    messages.takeBackTask,
    byTask,
    (command) => {
      board.mayTakeBack(command);
      if (!command.reason.trim()) refuse('invalidForm', { problems: [missing('reason')] });
    },
    (command) => board.takeBack(command),
  );
  accept(
    messages.completeTask,
    byTask,
    (command) => board.mayComplete(command),
    (command) => board.complete(command),
  );

  accept(
    messages.withdraw,
    'conclude',
    ({ reason }) => {
      if (!declaration.outcomes['withdrawn']) refuse('notNow');
      if (!reason.trim()) refuse('invalidForm', { problems: [missing('reason')] });
      if (!kase.mayBeWithdrawn) refuse('notNow');
    },
    ({ actor, reason }) => kase.withdraw(as(actor, kase.unit.officer), reason),
  );

  accept(
    messages.addNote,
    'add',
    ({ text }) => {
      if (!text.trim()) refuse('invalidForm', { problems: [missing('text')] });
    },
    ({ actor, text }) => kase.write({ kind: 'noteAdded', text }, actor),
  );

  accept(
    messages.addDocument,
    // Whoever has filed a case at the desk brings documents to it as long as it is open, and does nothing else in it.
    ({ actor }) => (kase.start.filed && actor.person === kase.start.actor.person ? undefined : 'add'),
    () => undefined,
    ({ actor, ...document }) => kase.documents.add(document, actor),
  );

  accept(
    messages.makeRequest,
    'ask',
    ({ actor, request, answer, people, cases }) => {
      const declared = declaration.requests[request];
      if (!declared) refuse('requestNotFound');
      if (!kase.officeFor(declared.offices, actor))
        refuse('officeRequired', {
          who: kase.officeInCharge(
            declared.offices === 'participants' ? declaration.officer : (declared.offices[0] ?? ''),
          ),
        });
      if (declared.right) kase.confidential.require(declared.right, actor, kase.unit.manager);
      if (!kase.requests.mayCome(request)) refuse('notNow');
      if (declared.stages && !declared.stages.includes(kase.currentStage)) refuse('notNow');
      const checked = checkedForm(kase, declared.form, answer, declared.basis);
      const problems = notOffered(declared.form, checked, kase.facts);
      if (problems.length > 0) refuse('invalidForm', { problems });
      standing.check(request, checked, { actor, request, answer, people, cases });
      kase.requests.check(request, checked, { actor, request, answer, people, cases });
    },
    ({ actor, request, answer, people, cases }) =>
      kase.requests.carryOut(request, answer, actor, people, cases),
  );

  accept(
    messages.openChild,
    // What is filed at the desk is filed by whoever may: nobody of the house opens it.
    ({ filed }) => (filed ? undefined : 'conclude'),
    ({ procedure, application, filed }) => {
      const declared = procedures(procedure);
      if (!declared) refuse('procedureNotFound');
      if (declared.parent !== declaration.key || declared.openedByParent) refuse('notAParent');
      if (filed && !declared.opening.desk?.campaign?.stages.includes(kase.currentStage)) refuse('notNow');
      const checked = validateForm(declared.opening.form, application);
      if (!checked.ok) refuse('invalidForm', { problems: checked.problems });
    },
    async (command) => {
      const declared = procedures(command.procedure);
      if (declared) await kase.children.open(declared, command);
    },
  );

  accept(
    messages.convert,
    'conclude',
    ({ procedure, application }) => {
      if (!declaration.outcomes[converted]) refuse('notNow');
      if (kase.isStopped) refuse('caseStopped');
      const declared = procedures(procedure);
      if (!declared) refuse('procedureNotFound');
      if (declared.parent !== undefined) refuse('parentRequired');
      if (declared.opening.actOf) refuse('actRequired');
      if (declared.recurs) refuse('openedByYear');
      if (procedure === declaration.key) refuse('invalidForm', { problems: [sameProcedure] });
      const checked = validateForm(declared.opening.form, application);
      if (!checked.ok) refuse('invalidForm', { problems: checked.problems });
    },
    async ({ actor, procedure, application }) => {
      const opened = kase.relations.convert(procedure, application, {
        by: actor,
        receivedOn: kase.receivedOn,
        ...(kase.isNumbered && { number: kase.number }),
        ...(kase.excludedPeople.length > 0 && { excluded: kase.excludedPeople }),
        ...kase.confidential.state,
      });
      kase.finish(converted);
      await opened;
    },
  );

  setHandler(messages.childReported, ({ child, milestone, data }) =>
    whenBack(() => kase.children.reported(child, milestone, data)),
  );
  setHandler(messages.caseRelated, (news) => whenBack(() => kase.relations.told(news)));
  setHandler(messages.caseUnrelated, (news) => whenBack(() => kase.relations.toldApart(news)));
  setHandler(messages.actCorrected, (news) => whenBack(() => kase.relations.actCorrected(news)));
  setHandler(messages.entryWritten, (news) => whenBack(() => kase.relations.entryWritten(news)));
  setHandler(messages.receiptArrived, (news) => whenBack(() => kase.receipts.arrived(news)));
  setHandler(messages.relatedCaseEnded, ({ other, outcome }) =>
    whenBack(() => kase.relations.hasEnded(other, outcome)),
  );
  setHandler(messages.electoralPeriodTold, (period) => whenBack(() => kase.electoralSilence.told(period)));
  setHandler(messages.renewalAsked, () => kase.life.renew());
  setHandler(messages.parentInformed, ({ milestone, data }) =>
    whenBack(() => kase.informed(milestone, data)),
  );
}

/** Which task it is about decides: the board knows whose it is and who directs it. */
const byTask = undefined;

function missing(field: string): { path: string[]; message: { it: string; en: string } } {
  return { path: [field], message: { it: 'Campo obbligatorio.', en: 'This field is required.' } };
}

/** The outcome of a case that goes on as one of another procedure. */
const converted = 'converted';

const sameProcedure = {
  path: ['procedure'],
  message: { it: 'Scegliere un altro procedimento.', en: 'Choose another procedure.' },
};

const unstorable = {
  path: [],
  message: {
    it: 'Il testo contiene caratteri che non possono essere conservati.',
    en: 'The text has characters that cannot be kept.',
  },
};
