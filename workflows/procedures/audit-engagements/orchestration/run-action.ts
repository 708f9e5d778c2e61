import type { Actor } from '../../../../libs/domain';
import { displayDate, valueOn } from '../../../../libs/law';
import { type Case, type Deadline, enter, firstOf, type Outcome } from '../../../casework';
import * as parameters from '../parameters';
import type { auditAction } from '../procedure';
import type { actionStates } from '../registers';
import { actionDue, escalationDue, severities } from '../rules';
import { GENERAL_MANAGER, mustBeOwner } from './parties';

type Action = Case<typeof auditAction>;
type Ending = Exclude<keyof typeof actionStates, 'open'>;

/** How an action has ended, in words. */
interface Ended {
  readonly state: Ending;
  readonly how: string;
}

/** What an action knows that several of its steps need. */
interface ActionFile {
  limit: Deadline;
  escalation?: Deadline;
  extensions: number;
  asked: boolean;
}

/** An action from its agreement until an auditor has seen it done (standard 15.2). */
export async function runAction(kase: Action): Promise<Outcome<typeof auditAction>> {
  const { ownerOffice, ownerTitle, due, action, finding, findingTitle, engagement, report } =
    kase.application;
  const file: ActionFile = {
    limit: kase.deadline('action', actionDue(due), ownerOffice),
    extensions: 0,
    asked: false,
  };
  kase.record({ due, extensions: 0 });
  kase.letter('actionNotice', ownerTitle, { finding, findingTitle, report, engagement, action, due });
  await tellRegister(kase, file);
  void watch(kase, file);
  const ended = await firstOf({ otherwise: acceptRequests(kase, file), done: carryOut(kase, file) });
  const { state, how } = ended.value;
  kase.takeBackWork();
  kase.letter('closure', ownerTitle, { finding, findingTitle, report, action, closed: how });
  await tellRegister(kase, file, ended.value);
  await kase.report('ended', { outcome: state });
  return state;
}

/** The owner does it and an auditor looks, as often as it takes. */
async function carryOut(kase: Action, file: ActionFile): Promise<Ended> {
  const { ownerOffice, action, finding, findingTitle, severity, process } = kase.application;
  const context = {
    process,
    action,
    finding: `${finding} ${findingTitle}`,
    severity: severities[severity].it,
  };
  for (let missing: string | undefined; ;) {
    kase.stage('work');
    const { answer, by } = await kase.task('carryOut', {
      office: ownerOffice,
      due: file.limit.due,
      context: { ...context, ...(missing && { missing }) },
    });
    kase.record({ done: answer.done });
    kase.stage('verification');
    const { answer: seen, by: auditor } = await kase.task('verification', {
      context: { ...context, doneBy: by.name },
    });
    missing = seen.missing;
    const verified = seen.result === 'verified';
    kase.record({
      verified: verified ? `Attuata. ${seen.how}` : `Non ancora attuata. ${seen.missing ?? ''}`,
    });
    if (!verified) continue;
    file.limit.met();
    return { state: 'verified', how: `Verificata da ${auditor.name}. ${seen.how}` };
  }
}

/** A later day, the risk borne instead, or no need any more. */
function acceptRequests(kase: Action, file: ActionFile): Promise<Ended> {
  const owner = kase.application.ownerTitle;
  const ofOwner = (_answer: unknown, { actor }: { actor: Actor }): void => mustBeOwner(kase, actor);
  const isFree = (): boolean => !file.asked;
  kase.onRequest(
    'askExtension',
    async ({ until, reasons }) => {
      file.asked = true;
      kase.record({ lastRequest: `Proroga al ${displayDate(until, 'it')}: ${reasons}` });
      const context = { owner, until, reasons, due: file.limit.due, today: kase.today() };
      const { answer } = await kase.task('extension', { context });
      file.asked = false;
      if (answer.decision === 'granted' && answer.until !== undefined) await extend(kase, file, answer.until);
    },
    isFree,
    ofOwner,
  );
  return new Promise((resolve) => {
    kase.onRequest(
      'askRiskAcceptance',
      async ({ reasons }) => {
        file.asked = true;
        kase.record({ lastRequest: `Accettazione del rischio: ${reasons}` });
        const { severity, action } = kase.application;
        const { answer, by } = await kase.task('riskAnswer', {
          context: { owner, action, reasons, severity: severities[severity].it },
        });
        file.asked = false;
        if (answer.decision === 'accepted')
          resolve({ state: 'riskAccepted', how: `Rischio accettato da ${by.name}. ${answer.reasons}` });
      },
      isFree,
      ofOwner,
    );
    kase.onRequest('cancel', ({ reasons }, by) =>
      resolve({ state: 'cancelled', how: `Annullata da ${by.name}. ${reasons}` }),
    );
  });
}

async function extend(kase: Action, file: ActionFile, until: string): Promise<void> {
  file.extensions += 1;
  if (file.limit.isRunning) file.limit.move(actionDue(until));
  else {
    file.escalation?.cancel();
    file.limit = kase.deadline('action', actionDue(until), kase.application.ownerOffice);
    void watch(kase, file);
  }
  kase.record({ due: until, extensions: file.extensions });
  await tellRegister(kase, file);
}

/** A day that passes is told to the owner, and a delay that goes on to the General Manager. */
async function watch(kase: Action, file: ActionFile): Promise<void> {
  const { limit } = file;
  await limit.expired;
  const { ownerTitle, finding, findingTitle, report, action, engagement, severity } = kase.application;
  const days = valueOn(parameters.actionEscalation, kase.today());
  const data = { finding, findingTitle, report, action, due: limit.due };
  kase.letter('overdue', ownerTitle, { ...data, days });
  kase.record({ late: `Scaduta il ${displayDate(limit.due, 'it')}` });
  file.escalation = kase.deadline('escalation', escalationDue(limit.due));
  await file.escalation.expired;
  kase.letter('escalation', GENERAL_MANAGER, {
    ...data,
    owner: ownerTitle,
    engagement,
    severity: severities[severity].it,
  });
  kase.record({ late: `Scaduta il ${displayDate(limit.due, 'it')}, segnalata al Direttore Generale` });
}

/** The register has each action as it stands, and as it stood. */
async function tellRegister(kase: Action, { limit, extensions }: ActionFile, ended?: Ended): Promise<void> {
  await enter(kase, 'auditActions', {
    entry: {
      ...kase.application,
      due: limit.due,
      agreed: kase.application.due,
      case: kase.id,
      extensions,
      state: ended?.state ?? 'open',
      ...(ended && { closedOn: kase.today(), how: ended.how }),
    },
    from: kase.today(),
  });
}
