import {
  type Citation,
  cite,
  compareDates,
  type ConclusionTerm,
  type DateExplanation,
  explainDeadline,
  explainFixedDate,
  type LocalDate,
  type Parameter,
  type Pause,
  daysBetween,
  entryOn,
  readClock,
  valueOn,
} from '../../../../libs/law';
import * as parameters from '../parameters';
import { type Kind, kinds } from './kinds';

/** Days that a parameter gives from a day on, with the article it comes from, or the one that leaves it open. */
function daysFrom(start: LocalDate, days: Parameter<number>, otherwise?: Citation): DateExplanation {
  const { value, source } = entryOn(days, start);
  const rule = typeof source === 'string' ? otherwise : source;
  if (!rule) throw new Error(`${days.key} names no article.`);
  return explainDeadline({ start, amount: value, unit: 'days', direction: 'forward', rule });
}

/** The term of the kind of access, from the day the request arrived (L. 241/1990 art. 2 c. 6). */
export function conclusionDue(kind: Kind, receivedOn: LocalDate): DateExplanation {
  return daysFrom(receivedOn, kinds[kind].term, cite('L. 241/1990', '2', '2'));
}

/** D.P.R. 184/2006 art. 6 c. 5: days within which the applicant is told that the request is irregular. */
export function regularisationDue(receivedOn: LocalDate): DateExplanation {
  return daysFrom(receivedOn, parameters.regularisationDays);
}

/**
 * D.P.R. 184/2006 art. 6 c. 5: the term begins anew with the request put in order, where the applicant was told in time;
 * who was told late must not wait the longer for it.
 */
export function clarificationBeginsAnew(kind: Kind, receivedOn: LocalDate, askedOn: LocalDate): boolean {
  return (
    valueOn(kinds[kind].clarification, receivedOn) === 'beginsAnew' &&
    compareDates(askedOn, regularisationDue(receivedOn).due) <= 0
  );
}

/** L. 241/1990 art. 6 c. 1 lett. b: days to specify the request, or to narrow it. */
export function clarificationDue(askedOn: LocalDate): DateExplanation {
  return daysFrom(askedOn, parameters.clarificationDays, cite('L. 241/1990', '6', '1'));
}

/** D.P.R. 184/2006 art. 3 c. 2, D.Lgs. 33/2013 art. 5 c. 5: the third party's days run from its receipt of the notice. */
export function oppositionDue(kind: Kind, noticeReceivedOn: LocalDate): DateExplanation {
  const { opposition } = kinds[kind];
  if (!opposition) throw new Error(`Nobody may object to ${kind} access`);
  return daysFrom(noticeReceivedOn, opposition);
}

/** D.Lgs. 33/2013 art. 5 c. 6: the first day on which the documents may leave, from the third party's receipt of the decision. */
export function sendingFrom(kind: Kind, decisionReceivedOn: LocalDate): DateExplanation | undefined {
  const { standstill } = kinds[kind];
  return standstill && daysFrom(decisionReceivedOn, standstill);
}

/** D.P.R. 184/2006 art. 7 c. 1: the period in which documents are viewed or collected, never below fifteen days. */
export function collectionUntil(decidedOn: LocalDate): DateExplanation {
  return daysFrom(decidedOn, parameters.collectionDays, cite('D.P.R. 184/2006', '7', '1'));
}

/** D.P.R. 184/2006 art. 9 c. 3: the act that defers access says until when. */
export function deferralUntil(day: LocalDate): DateExplanation {
  return explainFixedDate({ date: day, rule: cite('D.P.R. 184/2006', '9', '3') });
}

/** D.Lgs. 104/2010 art. 116 c. 1, L. 241/1990 art. 25 c. 4: days for court, ombudsman and re-examination. */
export function remedyUntil(knownOn: LocalDate): DateExplanation {
  return daysFrom(knownOn, parameters.remedyDays);
}

/**
 * D.Lgs. 33/2013 art. 5 c. 7: the head of transparency decides within twenty days, which stand still while the privacy
 * authority is asked, until its opinion and for ten days at most.
 */
export function reviewDue(
  askedOn: LocalDate,
  privacy?: { readonly from: LocalDate; readonly to: LocalDate },
): DateExplanation {
  const { value, source } = entryOn(parameters.reviewDays, askedOn);
  if (typeof source === 'string') throw new Error('The term of the re-examination names no article.');
  const term: ConclusionTerm = { start: askedOn, days: value, rule: source };
  const plain = readClock(term, []).explanation;
  // What has expired cannot stand still any more.
  if (!privacy || compareDates(privacy.from, plain.due) > 0) return plain;
  const pause: Pause = { kind: 'privacyOpinion', ...privacy, days: daysBetween(privacy.from, privacy.to) };
  return readClock(term, [pause]).explanation;
}

/** D.Lgs. 33/2013 art. 5 c. 7: the ten days of the privacy authority end by themselves, on a holiday too. */
export function privacyOpinionUntil(askedOn: LocalDate): DateExplanation {
  const { value, source } = entryOn(parameters.privacyOpinionDays, askedOn);
  if (typeof source === 'string') throw new Error('The term of the privacy authority names no article.');
  return explainDeadline({
    start: askedOn,
    amount: value,
    unit: 'days',
    direction: 'forward',
    rule: source,
    lapse: true,
  });
}

/** L. 241/1990 art. 25 c. 4: an ombudsman who does not answer within thirty days has rejected the request. */
export function ombudsmanUntil(kind: Kind, askedOn: LocalDate): DateExplanation {
  return { ...daysFrom(askedOn, parameters.ombudsmanDays), rule: ombudsmanRule(kind) };
}

/** L. 241/1990 art. 25 c. 4: access is granted unless the denial is confirmed with reasons within thirty days. */
export function confirmationUntil(kind: Kind, toldOn: LocalDate): DateExplanation {
  return { ...daysFrom(toldOn, parameters.confirmationDays), rule: ombudsmanRule(kind) };
}

function ombudsmanRule(kind: Kind): Citation {
  return kind === 'documentary' ? cite('L. 241/1990', '25', '4') : cite('D.Lgs. 33/2013', '5', '8');
}
