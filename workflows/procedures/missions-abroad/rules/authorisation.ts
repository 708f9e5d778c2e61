import {
  cite,
  compareDates,
  type DateExplanation,
  explainDeadline,
  type LocalDate,
  valueOn,
} from '../../../../libs/law';
import { exPostAuthorisation, internationalNotice, mayorsOwnMission } from '../parameters';

export type TravellerRole = 'mayor' | 'assessore' | 'councillor';

/** The office that authorises a mission: TUEL art. 84 c. 1, with what the city has for the mayor's own missions. */
export function authorityFor(
  role: TravellerRole,
  on: LocalDate,
): 'mayor' | 'council-president' | 'chief-of-cabinet' {
  if (role === 'councillor') return 'council-president';
  return role === 'mayor' && valueOn(mayorsOwnMission, on) === 'act' ? 'chief-of-cabinet' : 'mayor';
}

/** Whether the mission begins before it could be authorised, and that stands against it. TUEL art. 84 c. 1. */
export function isBlockedExPost(departure: LocalDate, today: LocalDate): boolean {
  return isExPost(departure, today) && valueOn(exPostAuthorisation, today) === 'blocked';
}

/** Whether the mission has begun already on the day on which it is authorised. TUEL art. 84 c. 1. */
export function isExPost(departure: LocalDate, today: LocalDate): boolean {
  return compareDates(departure, today) < 0;
}

/** The first day on which acts with a foreign body may be signed. L. 131/2003 art. 6 c. 7; circular of 27 November 2015. */
export function signingAllowed(noticeOn: LocalDate): DateExplanation {
  return explainDeadline({
    start: noticeOn,
    amount: valueOn(internationalNotice, noticeOn),
    unit: 'days',
    direction: 'forward',
    rule: cite('L. 131/2003', '6', '7'),
    lapse: true,
  });
}

/** What the authorities that were told of the acts have answered, if they have. */
export type NoticeAnswer = 'noObjection' | 'objection';

/** Whether an act may be signed on a day. L. 131/2003 art. 6 c. 7: once the days have passed, or nobody objects. */
export function maySign(
  on: LocalDate,
  allowedFrom: LocalDate | undefined,
  answer: NoticeAnswer | undefined,
): boolean {
  if (answer === 'objection' || allowedFrom === undefined) return false;
  return answer === 'noObjection' || compareDates(on, allowedFrom) >= 0;
}
