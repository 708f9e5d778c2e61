import {
  addDays,
  cite,
  type DateExplanation,
  executoryRule,
  explainDeadline,
  type Parameter,
  briefsDue,
  valueOn,
} from '../../../../libs/law';
import { answerBefore, boardResolution, type LetterData } from '../../../casework';
import * as parameters from '../parameters';
import type { patronage } from '../procedure';
import type { MarkUse, Matter, PatronageCase } from './matter';
import { enterPatronage } from './register';

/**
 * The revocation for misuse of the mark: opening notice, the beneficiary's briefs, decision (L. 241/1990 art. 7 and 10).
 * The board that granted revokes; the beneficiary's own conduct is the reason, so no compensation is due.
 */
export async function revoke(
  kase: PatronageCase,
  matter: Matter,
  use: MarkUse,
  reasons: string,
): Promise<void> {
  const before = kase.currentStage as Parameters<typeof kase.stage>[0];
  kase.stage('revocation');
  const { applicant } = kase.application;
  const conclusion = kase.deadline(
    'revocationConclusion',
    fromToday(kase, parameters.conclusionTerm, cite('L. 241/1990', '2', '2')),
  );
  const data = { ...matter.data, ...matter.resolutionData, ...use, findings: reasons };
  const briefs = await hearBeneficiary(kase, { ...data, conclusionDue: conclusion.due });
  const { answer } = await kase.task('revocation.decision', { context: { ...data, briefs } });
  if (answer.legalAction)
    kase.letter('legalReferral', 'Avvocatura comunale', { ...data, reasons: answer.reasons });

  const decided = answer.decision === 'propose' && (await proposeRevocation());
  if (!decided || decided.result !== 'adopted') {
    conclusion.met();
    kase.letter('revocationDropped', applicant, {
      ...data,
      reasons: decided && decided.result === 'rejected' ? decided.reasons : answer.reasons,
    });
    kase.stage(before);
    return;
  }
  kase.record({ revocationNumber: decided.number });
  enterPatronage(kase, matter, 'revoked', addDays(decided.executoryOn, -1));
  kase.letter('revocation', applicant, {
    ...data,
    reasons: answer.reasons,
    revocationNumber: decided.number,
    revocationDate: decided.adoptedOn,
    executoryOn: decided.executoryOn,
  });
  kase.finish('revoked');

  function proposeRevocation() {
    return boardResolution(kase, 'revocation', {
      context: { ...data, briefs },
      due: conclusion.due,
      data: { ...data, briefs, grounds: answer.reasons },
      executoryRule: valueOn(executoryRule, kase.today()),
      posting: 'albo',
      onAdopted: () => conclusion.met(),
    });
  }
}

/** @returns the beneficiary's briefs, or undefined when none came in time */
async function hearBeneficiary(
  kase: PatronageCase,
  data: Omit<LetterData<typeof patronage, 'revocationNotice'>, 'observationsUntil'>,
): Promise<string | undefined> {
  const window = kase.deadline('revocationObservations', briefsDue(kase.today()));
  kase.letter('revocationNotice', kase.application.applicant, {
    ...data,
    observationsUntil: window.due,
  });
  const registration = kase.offer('revocation.observations', { due: window.due });
  return (await answerBefore(window, registration))?.answer.text;
}

function fromToday(
  kase: PatronageCase,
  days: Parameter<number>,
  rule: ReturnType<typeof cite>,
): DateExplanation {
  return explainDeadline({
    start: kase.today(),
    amount: valueOn(days, kase.today()),
    unit: 'days',
    direction: 'forward',
    rule,
  });
}
