import { cite, observationsTerm, valueOn } from '../../../libs/law';
import { type Case, determination, type Outcome, rejectionNotice } from '../../../workflows/casework';
import { exampleProcedure } from './procedure';
import { conclusionDue, type Obstacle, obstacleOf, obstacleTexts } from './rules';

type ExampleProcedure = Case<typeof exampleProcedure>;

async function runExampleProcedure(kase: ExampleProcedure): Promise<Outcome<typeof exampleProcedure>> {
  const { application, receivedOn } = kase;
  const { applicant, object } = application;
  const clock = kase.startClock({ on: conclusionDue(receivedOn) });
  kase.letter('receipt', applicant, { ...letterOf(application), receivedOn, conclusionDue: clock.due });

  const { answer: examination } = await kase.task('examination', { context: application });
  const obstacle = obstacleOf(examination);
  const refused = obstacle !== undefined && !(await isOvercome(kase, obstacle, examination.reasons));

  kase.stage('decision');
  const reason = refused ? obstacleTexts[obstacle] : undefined;
  const act = await determination(kase, 'decision', {
    context: { applicant, object, obstacle: reason },
    due: clock.due,
    data: { applicant, object, obstacle: reason, receivedOn },
  });
  clock.met();
  kase.record({ actNumber: act.number });
  kase.letter('answer', applicant, {
    ...letterOf(application),
    obstacle: reason,
    actNumber: act.number,
    actDate: act.adoptedOn,
  });
  return refused ? 'refused' : 'granted';
}

/** What every letter to the applicant says of it. */
function letterOf({ object, certifiedMail }: ExampleProcedure['application']) {
  return { object, certifiedMail, attention: undefined };
}

/** The applicant is heard before a refusal (L. 241/1990 art. 10-bis). */
async function isOvercome(kase: ExampleProcedure, obstacle: Obstacle, details?: string): Promise<boolean> {
  const { application } = kase;
  kase.stage('notice');
  kase.record({ obstacle: obstacleTexts[obstacle] });
  const observations = await rejectionNotice(kase, {
    letter: 'rejectionNotice',
    addressee: application.applicant,
    data: { ...letterOf(application), obstacle: obstacleTexts[obstacle], details },
    deadline: 'observations',
    task: 'observations',
    windowDays: valueOn(observationsTerm, kase.today()),
    basis: cite('L. 241/1990', '10-bis', '1'),
  });
  if (!observations) return false;
  const { answer } = await kase.task('assessment', { context: { observations: observations.text } });
  return answer.accepted;
}

export const bodies = { [exampleProcedure.key]: runExampleProcedure };
