import { determination } from '../../../casework';
import { assessmentData, commonData, inWords } from '../letter-data';
import { type Assessment, isGiven } from '../rules';
import { classify, examine, refusalFor } from './examination';
import type { AccessCase, AccessFile, Decision } from './file';
import { publish } from './publication';
import { tellRegister } from './register-row';
import { opposedParties, tellParties } from './third-parties';

/** From the request to the decision, or to the administration that has to take it. */
export async function decide(kase: AccessCase, file: AccessFile): Promise<Decision | 'forwarded'> {
  const order = file.classified ? 'clear' : await classify(kase, file);
  const assessment = order === 'vague' ? refusalFor('vague') : await answerTo(kase, file);
  if (assessment === 'forwarded') {
    kase.clock?.met();
    return assessment;
  }
  // What a review or a court has ordered is carried out; only what cannot be found needs an act.
  if (file.order && isGiven(assessment.result)) return (file.decision = { assessment });
  return adopt(kase, file, assessment);
}

function answerTo(kase: AccessCase, file: AccessFile): Promise<Assessment | 'forwarded'> {
  return file.kind === 'simple' ? publish(kase, file) : examine(kase, file);
}

/** The express act with its reasons (L. 241/1990 art. 25 c. 3, D.Lgs. 33/2013 art. 5 c. 6), told to all concerned. */
async function adopt(kase: AccessCase, file: AccessFile, assessment: Assessment): Promise<Decision> {
  kase.stage('decision');
  const data = {
    ...commonData(kase, file),
    ...assessmentData(assessment),
    thirdParties: file.heard?.length,
    // A number only where there is something to tell.
    opposed: opposedParties(file).length || undefined,
    observations: file.observations?.text,
    observationsAnswer: file.observations?.answer,
    interest: kase.application.interest,
    urgency: assessment.urgency,
  };
  const act = await determination(kase, 'decision', {
    context: inWords(data),
    due: kase.clock?.due,
    data,
  });
  kase.clock?.met();
  file.window?.cancel();
  kase.record({
    decisionNumber: act.number,
    decidedOn: act.adoptedOn,
    documents: data.documents,
    grounds: data.grounds.map(({ text }) => text).join('; '),
  });
  await tellRegister(kase, file, { decidedOn: act.adoptedOn, outcome: assessment.result });
  const told = { actNumber: act.number, actDate: act.adoptedOn };
  kase.letter('answer', kase.application.applicant, {
    ...data,
    ...told,
    delivery: kase.application.delivery,
    gives: isGiven(assessment.result) && file.kind !== 'simple',
  });
  tellParties(kase, file, { ...told, granted: isGiven(assessment.result), urgency: assessment.urgency });
  return (file.decision = { assessment, act });
}
