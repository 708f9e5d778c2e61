import type { CorrectedAct } from '../../../libs/domain';
import {
  cite,
  compareDates,
  type DateExplanation,
  entryOn,
  explainDeadline,
  explainFixedDate,
  isInForce,
  type LocalDate,
  valueOn,
} from '../../../libs/law';
import type { Opening } from './form';
import * as parameters from './parameters';

const limitRule = cite('L. 241/1990', '21-nonies', '1');

/**
 * L. 241/1990 art. 21-nonies c. 1: an authorisation or an economic advantage is annulled within so many months from its
 * adoption, a lapse term that no holiday moves. None where the act is neither, or older than the first limit.
 */
export function annulmentLimit(
  advantage: boolean,
  { adoptedOn }: Pick<CorrectedAct, 'adoptedOn'>,
): DateExplanation | undefined {
  if (!advantage || !isInForce(parameters.annulmentLimit, adoptedOn)) return undefined;
  return explainDeadline({
    start: adoptedOn,
    amount: entryOn(parameters.annulmentLimit, adoptedOn).value,
    unit: 'months',
    direction: 'forward',
    rule: limitRule,
    lapse: true,
  });
}

/**
 * L. 241/1990 art. 21-nonies c. 1 and 2-bis: the limit that binds a case. A revocation has none; neither has the annulment
 * of what was obtained by false declarations or by a crime.
 */
export function bindingLimit(
  { kind, advantage, exception }: Pick<Opening, 'kind' | 'advantage' | 'exception'>,
  act: Pick<CorrectedAct, 'adoptedOn'>,
): DateExplanation | undefined {
  return kind === 'annulment' && exception === 'none' ? annulmentLimit(advantage, act) : undefined;
}

/** Whether the last day of a limit is over. L. 241/1990 art. 21-nonies c. 1. */
export function isBeyond(limit: Pick<DateExplanation, 'due'>, today: LocalDate): boolean {
  return compareDates(today, limit.due) > 0;
}

/** L. 241/1990 art. 21-quater c. 2: a suspension does not outlast the term in which the act could be annulled. */
export function suspensionEnd(until: LocalDate): DateExplanation {
  return explainDeadline({
    start: until,
    amount: 0,
    unit: 'days',
    direction: 'forward',
    rule: cite('L. 241/1990', '21-quater', '2'),
    lapse: true,
  });
}

/** L. 241/1990 art. 2 c. 2: what is begun is concluded. */
export function conclusionDue(openedOn: LocalDate): DateExplanation {
  return explainDeadline({
    start: openedOn,
    amount: valueOn(parameters.conclusionTerm, openedOn),
    unit: 'days',
    direction: 'forward',
    rule: cite('L. 241/1990', '2', '2'),
  });
}

/** c.c. art. 2033: the day on which an instalment is to be paid back. */
export function instalmentDue(due: LocalDate): DateExplanation {
  return explainFixedDate({ date: due, rule: cite('c.c.', '2033') });
}
