import {
  auditStandard,
  type DateExplanation,
  explainDeadline,
  type LocalDate,
  type Parameter,
  valueOn,
} from '../../../../libs/law';
import * as parameters from '../parameters';

/** Standard 13.1: by when the documents that were asked for are handed in. */
export function documentsDue(askedOn: LocalDate): DateExplanation {
  return after(parameters.documentsTerm, askedOn, '13.1');
}

/** Standard 13.1: by when they are after a reminder. */
export function reminderDue(remindedOn: LocalDate): DateExplanation {
  return after(parameters.reminderTerm, remindedOn, '13.1');
}

/** Standards 14.4 and 15.1: by when the owner answers the draft. */
export function hearingDue(sentOn: LocalDate): DateExplanation {
  return after(parameters.hearingTerm, sentOn, '15.1');
}

/** The same with days that the head of internal auditing has added. */
export function extendedHearingDue(sentOn: LocalDate, days: number): DateExplanation {
  return explainDeadline({
    start: sentOn,
    amount: valueOn(parameters.hearingTerm, sentOn) + days,
    unit: 'days',
    direction: 'forward',
    rule: auditStandard('15.1'),
  });
}

/** Standard 15.2: when the delay of an action goes to the General Manager. */
export function escalationDue(due: LocalDate): DateExplanation {
  return after(parameters.actionEscalation, due, '15.2');
}

/** Standard 15.2: the agreed day, which no holiday moves. */
export function actionDue(due: LocalDate): DateExplanation {
  return explainDeadline({
    start: due,
    amount: 0,
    unit: 'days',
    direction: 'forward',
    rule: auditStandard('15.2'),
    lapse: true,
  });
}

function after(term: Parameter<number>, start: LocalDate, standard: string): DateExplanation {
  return explainDeadline({
    start,
    amount: valueOn(term, start),
    unit: 'days',
    direction: 'forward',
    rule: auditStandard(standard),
  });
}
