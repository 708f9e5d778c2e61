import { cite, type DateExplanation, explainDeadline, type LocalDate, valueOn } from '../../../libs/law';
import type { Examination } from './form';
import * as parameters from './parameters';

export type Obstacle = 'incomplete' | 'unfounded';

/** L. 241/1990 art. 2 c. 2: the term runs from the day the application arrives (c. 6). */
export function conclusionDue(receivedOn: LocalDate): DateExplanation {
  return explainDeadline({
    start: receivedOn,
    amount: valueOn(parameters.conclusionTerm, receivedOn),
    unit: 'days',
    direction: 'forward',
    rule: cite('L. 241/1990', '2', '2'),
  });
}

/** L. 241/1990 art. 10-bis c. 1: what stands against the application; what is missing comes first. */
export function obstacleOf({
  complete,
  founded,
}: Pick<Examination, 'complete' | 'founded'>): Obstacle | undefined {
  if (!complete) return 'incomplete';
  return founded ? undefined : 'unfounded';
}

/** The sentence of notices and acts. */
export const obstacleTexts: Readonly<Record<Obstacle, string>> = {
  incomplete: 'la domanda è priva di elementi necessari alla decisione',
  unfounded: 'non ricorrono i presupposti per accogliere la richiesta',
};
