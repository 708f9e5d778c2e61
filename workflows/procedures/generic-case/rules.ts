import {
  cite,
  type DateExplanation,
  explainDeadline,
  explainFixedDate,
  type LocalDate,
  valueOn,
} from '../../../libs/law';
import * as parameters from './parameters';

/** D.P.R. 62/2013 art. 12 c. 1: letters are answered; by when is the choice of the office. */
export function replyDue(receivedOn: LocalDate): DateExplanation {
  return explainDeadline({
    start: receivedOn,
    amount: valueOn(parameters.replyTerm, receivedOn),
    unit: 'days',
    direction: 'forward',
    rule: cite('D.P.R. 62/2013', '12', '1'),
  });
}

/** L. 241/1990 art. 6 c. 1 lett. b: the day by which the unit has planned to be done. */
export function plannedEnd(due: LocalDate): DateExplanation {
  return explainFixedDate({ date: due, rule: cite('L. 241/1990', '6', '1') });
}
