import { displayDate, laterOf, type LocalDate } from '../../../../libs/law';
import { determination, firstOf } from '../../../casework';
import { commonData, inWords } from '../letter-data';
import { access, type AccessResult } from '../remedy-forms';
import { needsPrivacyOpinion, privacyOpinionUntil, reviewDue } from '../rules';
import type { AccessCase, AccessFile } from './file';
import { tellRegister } from './register-row';
import type { PartyReview, Remedy } from './requests';

/** What a re-examination came to, and the act that says so. */
export interface Reviewed {
  readonly result: AccessResult;
  readonly by: string;
}

interface Review {
  readonly receivedOn: LocalDate;
  readonly reasons: string;
  /** The third party that has asked for it. */
  readonly party?: string;
  readonly aboutPersonalData: boolean;
}

/** The applicant asks the head of transparency to re-examine a denial, or silence (D.Lgs. 33/2013 art. 5 c. 7). */
export function reviewForApplicant(
  kase: AccessCase,
  file: AccessFile,
  { receivedOn, reasons }: Extract<Remedy, { remedy: 'review' }>,
): Promise<Reviewed> {
  const grounds = file.decision?.assessment.grounds ?? [];
  return review(kase, file, { receivedOn, reasons, aboutPersonalData: needsPrivacyOpinion(grounds) });
}

/** A third party asks for it before the documents leave (D.Lgs. 33/2013 art. 5 c. 9). */
export function reviewForParty(kase: AccessCase, file: AccessFile, request: PartyReview): Promise<Reviewed> {
  const party = file.heard?.find(({ name }) => name === request.party);
  return review(kase, file, { ...request, aboutPersonalData: party?.interest === 'personalData' });
}

async function review(kase: AccessCase, file: AccessFile, asked: Review): Promise<Reviewed> {
  kase.stage('review');
  const from = kase.today();
  const { receivedOn, party, aboutPersonalData } = asked;
  const term = kase.deadline('review', reviewDue(receivedOn), 'rpct');
  const opinion = aboutPersonalData
    ? await privacyOpinion(kase, file, (to) => term.move(reviewDue(receivedOn, { from, to })))
    : undefined;

  const context = {
    ...commonData(kase, file),
    receivedOn: kase.receivedOn,
    askedOn: receivedOn,
    askedBy: party ?? kase.application.applicant,
    requestReasons: asked.reasons,
    denied: file.decision?.assessment.reasons,
    actNumber: file.decision?.act?.number,
    opinion,
  };
  const { answer } = await kase.task('reviewAssessment', { context: inWords(context), due: term.due });
  const data = { ...context, reviewResult: answer.result, reviewReasons: answer.reasons };
  const shown = { ...inWords(context), result: access[answer.result].it, reviewReasons: answer.reasons };
  const act = await determination(kase, 'review', { context: shown, due: term.due, data });
  term.met();
  kase.record({ reviewNumber: act.number, reviewResult: resultTexts[answer.result] });
  await tellRegister(kase, file, { reviewedOn: act.adoptedOn });
  const told = { ...data, actNumber: act.number, actDate: act.adoptedOn, signedBy: act.signedBy.name };
  kase.letter('reviewOutcome', kase.application.applicant, told);
  for (const { name, address, stance } of file.heard ?? []) {
    if (stance !== 'untraceable') kase.letter('reviewOutcome', name, { ...told, address });
  }
  return { result: answer.result, by: `Riesame n. ${act.number} del ${displayDate(act.adoptedOn, 'it')}` };
}

/** The privacy authority has ten days, in which the term of the re-examination stands still (D.Lgs. 33/2013 art. 5 c. 7). */
async function privacyOpinion(
  kase: AccessCase,
  file: AccessFile,
  standsStillUntil: (to: LocalDate) => void,
): Promise<string | undefined> {
  const askedOn = kase.today();
  const limit = kase.deadline('privacyOpinion', privacyOpinionUntil(askedOn), 'rpct');
  kase.letter('privacyAuthority', 'Garante per la protezione dei dati personali', {
    ...commonData(kase, file),
    actNumber: file.decision?.act?.number,
    denied: file.decision?.assessment.reasons,
    until: limit.due,
    signedBy: undefined,
  });
  standsStillUntil(limit.due);
  const arrival = kase.offer('privacyOpinion', {
    due: limit.due,
    context: { since: askedOn, until: limit.due },
  });
  const ended = await firstOf({ given: arrival.completed, over: limit.expired });
  if (ended.first === 'over') {
    arrival.cancel();
    return undefined;
  }
  limit.met();
  const { receivedOn, text } = ended.value.answer;
  standsStillUntil(laterOf(receivedOn, askedOn));
  return text;
}

export const resultTexts: Readonly<Record<AccessResult, string>> = {
  access: 'accesso consentito',
  partialAccess: 'accesso consentito in parte',
  noAccess: 'accesso non consentito',
};
