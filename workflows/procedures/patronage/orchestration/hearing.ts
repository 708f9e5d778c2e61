import { cite, observationsTerm, valueOn } from '../../../../libs/law';
import { determination, rejectionNotice } from '../../../casework';
import { obstacleTexts } from '../letter-data';
import { type Obstacle, outcomeOf } from '../rules';
import type { Matter, PatronageCase } from './matter';

/** Something that stands against the grant. */
export interface Found {
  readonly obstacle: Obstacle;
  readonly details: string;
  /** Whether the head of the unit, the board or a date has settled it: then nobody has to confirm it. */
  readonly settled?: boolean;
  /** Told the answer to the observations when they overcome the obstacle. */
  readonly readmitted?: (answer: string) => void;
}

/** An obstacle on which the applicant has been heard: the act says what was observed and what the office answers. */
export interface Refusal extends Found {
  readonly observations?: string;
  readonly answer?: string;
}

type Hearing =
  { readonly result: 'returned' } | { readonly result: 'readmitted' | 'refused'; readonly refusal: Refusal };

/**
 * A check that has to be passed: what it finds is confirmed by the head of the unit and put to the applicant, who may be
 * readmitted.
 *
 * @returns what the application is refused for, or undefined
 */
export async function passes(
  kase: PatronageCase,
  matter: Matter,
  check: () => Promise<Found | undefined>,
): Promise<Refusal | undefined> {
  for (;;) {
    const found = await check();
    if (!found) return undefined;
    const hearing = await hear(kase, matter, found);
    if (hearing.result === 'readmitted') return undefined;
    if (hearing.result === 'refused') return hearing.refusal;
  }
}

/** The applicant is heard before every negative act (L. 241/1990 art. 10-bis). */
export async function hear(kase: PatronageCase, matter: Matter, found: Found): Promise<Hearing> {
  kase.stage('notice');
  const { details, settled } = found;
  const context = { ...matter.data, obstacle: obstacleTexts[found.obstacle], details };
  if (!settled) {
    const { answer } = await kase.task('confirmObstacle', { context });
    if (!answer.confirmed) return { result: 'returned' };
  }
  matter.isHeard = true;
  const observations = await rejectionNotice(kase, {
    letter: 'rejectionNotice',
    addressee: kase.application.applicant,
    data: context,
    deadline: 'observations',
    task: 'observations',
    windowDays: valueOn(observationsTerm, kase.today()),
    basis: cite('L. 241/1990', '10-bis', '1'),
  });
  if (!observations) return { result: 'refused', refusal: found };

  const { answer } = await kase.task('assessObservations', {
    context: { ...context, observations: observations.text },
  });
  const refusal = { ...found, observations: observations.text, answer: answer.answer };
  if (answer.outcome === 'confirm') return { result: 'refused', refusal };
  matter.isHeard = false;
  found.readmitted?.(answer.answer);
  matter.notify();
  return { result: 'readmitted', refusal };
}

/** The determination that refuses, and its communication with court and terms (L. 241/1990 art. 3 c. 4). */
export async function refuse(
  kase: PatronageCase,
  matter: Matter,
  { obstacle, details, observations, answer }: Refusal,
): Promise<'late' | 'refused'> {
  kase.stage('notice');
  const data = {
    ...matter.data,
    receivedOn: kase.receivedOn,
    obstacle: obstacleTexts[obstacle],
    details,
    observations,
    answer,
  };
  const act = await determination(kase, 'refusal', { context: data, due: kase.clock?.due, data });
  kase.clock?.met();
  matter.decided();
  kase.record({ obstacle: obstacleTexts[obstacle], refusalNumber: act.number });
  kase.letter('refusal', kase.application.applicant, {
    ...data,
    actNumber: act.number,
    actDate: act.adoptedOn,
  });
  return outcomeOf(obstacle);
}
