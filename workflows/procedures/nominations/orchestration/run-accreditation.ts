import { cite, observationsTerm, valueOn } from '../../../../libs/law';
import { type Case, enter, type Outcome, rejectionNotice } from '../../../casework';
import { proposerKinds } from '../kinds';
import type { proposerAccreditation } from '../procedure';
import { proposerObstacle, type ProposerObstacle } from '../rules';

type Accreditation = Case<typeof proposerAccreditation>;

const obstacleTexts: Readonly<Record<ProposerObstacle, string>> = {
  seatElsewhere: 'l’associazione non ha sede a Milano',
  tooYoung: 'l’associazione non è attiva da almeno un anno',
  tooFewSignatures: 'le firme autenticate di elettori residenti sono meno di cento',
};

/** A proposer asks to be accredited: check, hearing where something stands against it, decision, register. */
export async function runAccreditation(kase: Accreditation): Promise<Outcome<typeof proposerAccreditation>> {
  const { application } = kase;
  const { name, taxCode, kind, certifiedMail, representative, representativeTaxCode } = application;
  const address = { attention: representative, certifiedMail };
  const clock = kase.startClock();
  const { answer: check } = await kase.task('check', {
    context: {
      name,
      kind: proposerKinds[kind].it,
      seatInCity: application.seatInCity,
      activeSince: application.activeSince,
      signatures: application.signatures,
    },
  });
  kase.record({ evidence: check.evidence });
  const obstacle = proposerObstacle({ kind, ...check }, kase.receivedOn);
  const reply = obstacle && (await hear(kase, obstacleTexts[obstacle], address));

  kase.stage('decision');
  const { answer, by } = await kase.task('decision', {
    context: {
      name,
      kind: proposerKinds[kind].it,
      evidence: check.evidence,
      ...(obstacle && { obstacle: obstacleTexts[obstacle] }),
      ...reply,
    },
    due: clock.due,
  });
  clock.met();
  if (!answer.accepted) {
    kase.letter('refused', name, { ...address, reasons: answer.reasons ?? '' });
    return 'refused';
  }
  await enter(kase, 'proposers', {
    entry: { taxCode, name, kind, certifiedMail, ...(representativeTaxCode && { representativeTaxCode }) },
    from: kase.today(),
    by,
  });
  kase.letter('accepted', name, { ...address, kindName: proposerKinds[kind].it });
  return 'accredited';
}

/** The applicant is heard before a refusal (L. 241/1990 art. 10-bis). */
async function hear(
  kase: Accreditation,
  reason: string,
  address: { attention: string; certifiedMail: string },
): Promise<{ observations?: string; answer?: string }> {
  kase.stage('notice');
  kase.record({ obstacle: reason });
  const observations = await rejectionNotice(kase, {
    letter: 'notice',
    addressee: kase.application.name,
    data: { ...address, reason },
    deadline: 'observations',
    task: 'observations',
    windowDays: valueOn(observationsTerm, kase.today()),
    basis: cite('L. 241/1990', '10-bis', '1'),
  });
  if (!observations) return {};
  const { answer } = await kase.task('assessment', {
    context: { obstacle: reason, observations: observations.text },
  });
  return { observations: observations.text, answer: answer.answer };
}
