import { observationsTerm, valueOn } from '../../../../libs/law';
import { firstOf, rejectionNotice } from '../../../casework';
import { assessmentData, commonData, inWords } from '../letter-data';
import {
  assess,
  type Assessment,
  clarificationBeginsAnew,
  clarificationDue,
  kinds,
  needsRejectionNotice,
} from '../rules';
import type { AccessCase, AccessFile } from './file';
import { tellRegister } from './register-row';
import { classifyAs, entrust } from './requests';
import { hearThirdParties } from './third-parties';

/** Says of what kind the request is and whose it is; a request that is not in order is put in order first. */
export async function classify(kase: AccessCase, file: AccessFile): Promise<'clear' | 'vague'> {
  const { kind, object, interest, neededForDefence } = kase.application;
  const regularisation = file.regularisation;
  const { answer, by } = await kase.task('classification', {
    context: { askedKind: kind, askedAs: kinds[kind].title.it, object, interest, neededForDefence },
    due: regularisation?.due,
  });
  regularisation?.met();
  kase.record({ publicObject: answer.publicObject });
  await classifyAs(kase, file, { ...answer, object: answer.publicObject, by });
  if (answer.clear) return 'clear';
  return clarify(kase, file, 'clarificationRequest', answer.missing ?? '');
}

/** Asks the applicant to specify or narrow the request, and waits for the answer. */
async function clarify(
  kase: AccessCase,
  file: AccessFile,
  letter: 'clarificationRequest' | 'dialogue',
  question: string,
): Promise<'clear' | 'vague'> {
  kase.stage('clarification');
  const askedOn = kase.today();
  const limit = kase.deadline('clarification', clarificationDue(askedOn));
  const anew =
    letter === 'clarificationRequest' && clarificationBeginsAnew(file.kind, kase.receivedOn, askedOn);
  const goOn = anew ? kase.clock?.pause('irregularRequest', limit.due) : undefined;
  kase.letter(letter, kase.application.applicant, {
    ...commonData(kase, file),
    question,
    until: limit.due,
    anew,
  });
  const arrival = kase.offer('clarification', {
    due: limit.due,
    context: { question, since: askedOn, until: limit.due },
  });
  const ended = await firstOf({ arrived: arrival.completed, over: limit.expired });
  if (ended.first === 'over') {
    arrival.cancel();
    goOn?.(limit.due);
    return 'vague';
  }
  limit.met();
  const { receivedOn, sufficient, object } = ended.value.answer;
  goOn?.(receivedOn);
  if (!sufficient) return 'vague';
  if (anew) kase.clock?.beginAnew(receivedOn);
  file.object = object ?? file.object;
  kase.record({ object: file.object });
  return 'clear';
}

/** Looks for what is asked for where it should be, hears who may be harmed, weighs what can be given. */
export async function examine(kase: AccessCase, file: AccessFile): Promise<Assessment | 'forwarded'> {
  for (;;) {
    const proposal = file.found ? await weigh(kase, file) : await search(kase, file);
    if (proposal === 'forwarded') return proposal;
    if (proposal === 'found') continue;
    if (file.order || !needsRejectionNotice(file.kind, proposal.result, kase.today())) return proposal;
    if (await stands(kase, file, proposal)) return proposal;
    // What was not there is looked for once more.
    if (proposal.result === 'notHeld') file.found = undefined;
  }
}

async function search(kase: AccessCase, file: AccessFile): Promise<Assessment | 'found' | 'forwarded'> {
  for (;;) {
    kase.stage('search');
    const { answer, by } = await kase.task('search', {
      context: { kindTitle: kinds[file.kind].title.it, object: file.object, orderedBy: file.order?.by },
      due: kase.clock?.due,
    });
    // Who holds the documents answers for the request from here (D.P.R. 184/2006 art. 6 c. 6).
    kase.nameResponsible(by, by);
    switch (answer.result) {
      case 'found':
        file.found = answer.documents;
        await hearThirdParties(kase, file, answer.parties);
        return 'found';
      case 'elsewhere':
        entrust(kase, file, answer.holder ?? file.holder, by);
        await tellRegister(kase, file, {});
        continue;
      case 'otherBody':
        forward(kase, file, answer.otherBody ?? '');
        return 'forwarded';
      case 'notHeld':
        return refusalFor('notHeld');
      case 'massive':
        // Before it is refused the applicant is helped to narrow it.
        if (file.narrowed || (await clarify(kase, file, 'dialogue', answer.proposal ?? '')) === 'vague')
          return refusalFor('massive');
        file.narrowed = true;
    }
  }
}

/** The request goes to the administration that holds the documents, and the applicant is told (D.P.R. 184/2006 art. 6 c. 2). */
function forward(kase: AccessCase, file: AccessFile, otherBody: string): void {
  const data = { ...commonData(kase, file), otherBody, interest: kase.application.interest };
  kase.letter('forwarding', otherBody, data);
  kase.letter('forwarded', kase.application.applicant, data);
  kase.record({ forwardedTo: otherBody });
}

/** The balance of the interests: what is given whole, what redacted, what withheld, and why. */
async function weigh(kase: AccessCase, file: AccessFile): Promise<Assessment> {
  kase.stage('assessment');
  const opposed = file.heard?.filter(({ stance }) => stance === 'opposes') ?? [];
  const { answer } = await kase.task('assessment', {
    context: {
      kind: file.kind,
      kindTitle: kinds[file.kind].title.it,
      object: file.object,
      interest: kase.application.interest,
      neededForDefence: kase.application.neededForDefence,
      found: file.found,
      opposed: opposed.length > 0,
      oppositions: opposed.map(({ name, reasons }) => ({ name, reasons })),
      ordered: file.order?.result,
      orderedBy: file.order?.by,
      today: kase.today(),
    },
    due: kase.clock?.due,
  });
  return assess(answer);
}

export function refusalFor(
  ground: 'notHeld' | 'massive' | 'vague' | 'noDutyToPublish',
  reasons?: string,
): Assessment {
  return assess({ decision: 'refuse', documents: [], ground, reasons });
}

/** The applicant is heard before a denial (L. 241/1990 art. 10-bis); the answer says whether the proposal stands. */
async function stands(kase: AccessCase, file: AccessFile, proposal: Assessment): Promise<boolean> {
  kase.stage('notice');
  const data = { ...commonData(kase, file), ...assessmentData(proposal) };
  const observations = await rejectionNotice(kase, {
    letter: 'rejectionNotice',
    addressee: kase.application.applicant,
    data,
    deadline: 'observations',
    task: 'observations',
    windowDays: valueOn(observationsTerm, kase.today()),
    basis: { act: 'L. 241/1990', article: '10-bis', paragraph: '1' },
  });
  if (!observations) return true;
  const { answer } = await kase.task('observationsAssessment', {
    context: { ...inWords(assessmentData(proposal)), observations: observations.text },
    due: kase.clock?.due,
  });
  file.observations = { text: observations.text, answer: answer.answer };
  return answer.outcome === 'confirm';
}
