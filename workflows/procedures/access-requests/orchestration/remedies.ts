import { displayDate } from '../../../../libs/law';
import { firstOf } from '../../../casework';
import { commonData } from '../letter-data';
import { confirmationUntil, ombudsmanUntil, remedyUntil } from '../rules';
import type { AccessCase, AccessFile, Order, Outcome } from './file';
import type { Remedy, Turns } from './requests';
import { resultTexts, type Reviewed, reviewForApplicant } from './review';

/** From now on the applicant may go against what was decided; if nobody does, the case ends so. */
export function openRemedies(kase: AccessCase, file: AccessFile, outcome: Outcome): void {
  file.standing = outcome;
  file.window?.cancel();
  file.window = kase.deadline('remedies', remedyUntil(kase.today()));
}

/** Lets the days pass in which the applicant may go against what was decided. Gives the order that was obtained instead. */
export async function remediesPass(
  kase: AccessCase,
  file: AccessFile,
  turns: Turns,
): Promise<Order | undefined> {
  // A remedy registered in time is taken up even where the days have passed since.
  while (file.window && (file.window.isRunning || file.window.hasExpired)) {
    kase.stage('remedies');
    const ended = await firstOf({ sought: turns.remedy.happened, over: file.window.expired });
    if (ended.first === 'over') return undefined;
    const order = await answerRemedy(kase, file, turns, ended.value);
    if (order) return order;
  }
  return undefined;
}

/**
 * What comes of a remedy. Where it brings nothing the days begin again, against what was now decided; beyond the
 * judgment of the court the case has nothing to wait for.
 */
export async function answerRemedy(
  kase: AccessCase,
  file: AccessFile,
  { remedy }: Turns,
  sought: Remedy,
): Promise<Order | undefined> {
  file.window?.met();
  const { result, by } = await seek(kase, file, sought);
  remedy.taken();
  if (result !== 'noAccess') return { result, by, favour: 'applicant' };
  if (sought.remedy !== 'appeal' && file.standing) openRemedies(kase, file, file.standing);
  return undefined;
}

function seek(kase: AccessCase, file: AccessFile, remedy: Remedy): Promise<Reviewed> {
  switch (remedy.remedy) {
    case 'review':
      return reviewForApplicant(kase, file, remedy);
    case 'ombudsman':
      return askOmbudsman(kase, file, remedy);
    case 'appeal':
      return awaitJudgment(kase, remedy);
  }
}

/**
 * The ombudsman has thirty days, and silence rejects. One who finds the denial unlawful tells the office, and its silence
 * then grants access (L. 241/1990 art. 25 c. 4, D.Lgs. 33/2013 art. 5 c. 8).
 */
async function askOmbudsman(
  kase: AccessCase,
  file: AccessFile,
  { receivedOn, reference }: Extract<Remedy, { remedy: 'ombudsman' }>,
): Promise<Reviewed> {
  kase.stage('review');
  const by = `Difensore civico regionale, ${reference}`;
  const limit = kase.deadline('ombudsman', ombudsmanUntil(file.kind, receivedOn));
  const arrival = kase.offer('ombudsmanOutcome', {
    due: limit.due,
    context: { reference, since: receivedOn, until: limit.due },
  });
  const ended = await firstOf({ told: arrival.completed, silent: limit.expired });
  if (ended.first === 'silent') {
    arrival.cancel();
    kase.record({ reviewResult: 'istanza al difensore civico respinta per decorso del termine' });
    return { result: 'noAccess', by };
  }
  limit.met();
  const { outcome, text, receivedOn: toldOn } = ended.value.answer;
  const result =
    outcome === 'unlawful' && !(await confirms(kase, file, text, toldOn)) ? 'access' : 'noAccess';
  kase.record({ reviewResult: `difensore civico: ${resultTexts[result]}` });
  return { result, by };
}

/** Whether the denial is confirmed with reasons in time. */
async function confirms(
  kase: AccessCase,
  file: AccessFile,
  ombudsmanReasons: string,
  toldOn: string,
): Promise<boolean> {
  const limit = kase.deadline('confirmation', confirmationUntil(file.kind, toldOn), kase.unit.manager);
  const decision = kase.offer('confirmation', {
    due: limit.due,
    context: { ombudsmanReasons, confirmUntil: limit.due },
  });
  const ended = await firstOf({ decided: decision.completed, silent: limit.expired });
  if (ended.first === 'silent') {
    decision.cancel();
    return false;
  }
  limit.met();
  const { answer, by, on } = ended.value;
  if (answer.decision === 'comply') return false;
  const data = { ...commonData(kase, file), ombudsmanReasons, toldOn, confirmationReasons: answer.reasons };
  const act = await kase.adopt('confirmation', by, on, { ...data, signedBy: by.name });
  const told = { ...data, actNumber: act.number, actDate: act.adoptedOn };
  kase.letter('confirmationNotice', kase.application.applicant, told);
  kase.letter('confirmationNotice', ombudsman, { ...told, address: undefined });
  return true;
}

const ombudsman = 'Difensore regionale della Lombardia';

/** The administrative court decides on access in a quick procedure (D.Lgs. 104/2010 art. 116). */
async function awaitJudgment(
  kase: AccessCase,
  { notifiedOn, reference }: Extract<Remedy, { remedy: 'appeal' }>,
): Promise<Reviewed> {
  kase.stage('review');
  kase.record({ appeal: `TAR Lombardia, ${reference}, notificato il ${displayDate(notifiedOn, 'it')}` });
  const { answer } = await kase.task('judgment', { context: { reference, since: notifiedOn } });
  kase.record({ reviewResult: `sentenza: ${resultTexts[answer.result]}` });
  return {
    result: answer.result,
    by: `Sentenza n. ${answer.reference} del ${displayDate(answer.decidedOn, 'it')}`,
  };
}
