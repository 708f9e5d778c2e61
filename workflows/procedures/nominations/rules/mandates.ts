import {
  addDays,
  addYears,
  cite,
  compareDates,
  type DateExplanation,
  explainDeadline,
  type LocalDate,
  valueOn,
} from '../../../../libs/law';
import * as parameters from '../parameters';

/** Something that holds from a day, until a day where it has an end. */
interface Dated {
  readonly from: LocalDate;
  readonly to?: LocalDate;
}

/** TUEL art. 50 c. 8: what the register has of a seat on a day, and what follows it. */
export function comingAfter<Version extends Dated>(
  versions: readonly Version[],
  on: LocalDate,
): { readonly standing?: Version; readonly next?: Version } {
  const standing = versions.find(
    ({ from, to }) => compareDates(from, on) <= 0 && (to === undefined || compareDates(on, to) <= 0),
  );
  const next = versions.find(({ from }) => compareDates(from, on) > 0);
  return { ...(standing && { standing }), ...(next && { next }) };
}

/** Who holds a seat since when, as far as the register says. */
interface Holding {
  readonly holder?: string;
  readonly startsOn?: LocalDate;
}

/**
 * TUEL art. 50 c. 8: the day from which the register has somebody else, or nobody, in the seat of a mandate; undefined while
 * it says nothing of the kind.
 *
 * @param versions of the seat in the order of their days
 */
export function leavesOn(
  versions: readonly (Dated & { readonly entry: Holding })[],
  { holder, startsOn }: Required<Holding>,
): LocalDate | undefined {
  const own = versions.filter(({ entry }) => entry.holder === holder && entry.startsOn === startsOn);
  const last = own.at(-1);
  if (!last) return startsOn;
  return last.to === undefined ? undefined : addDays(last.to, 1);
}

/** TUEL art. 50 c. 8: until when somebody holds a seat, as the register has it last; undefined where it does not say. */
export function heldUntil(
  versions: readonly { readonly entry: Holding & { readonly endsOn?: LocalDate } }[],
  { holder, startsOn }: Required<Holding>,
): LocalDate | undefined {
  return versions.findLast(({ entry }) => entry.holder === holder && entry.startsOn === startsOn)?.entry
    .endsOn;
}

/**
 * TUEL art. 50 c. 8: the days on which a seat is left by its holder, from a day on or from the first of the post where that
 * comes later, until whoever follows; undefined where the register has no such holder any more.
 */
export function vacatedDays<Version extends Dated & { readonly entry: Holding }>(
  versions: readonly Version[],
  { holder, startsOn }: Holding,
  from: LocalDate,
): { readonly version: Version; readonly from: LocalDate; readonly to?: LocalDate } | undefined {
  const own = versions.filter(
    ({ entry, to }) =>
      entry.holder === holder &&
      (startsOn === undefined || entry.startsOn === startsOn) &&
      (to === undefined || compareDates(from, to) <= 0),
  );
  const [first] = own;
  const version = own.at(-1);
  if (!first || !version) return undefined;
  const next = versions.find((other) => compareDates(other.from, version.from) > 0);
  const begins = compareDates(from, first.from) > 0 ? from : first.from;
  return { version, from: begins, ...(next && { to: addDays(next.from, -1) }) };
}

/** A seat of a body as far as it tells how often somebody has been appointed there. */
export interface HeldSeat {
  readonly holderTaxCode?: string;
  readonly mandateNumber?: number;
}

/**
 * Guidelines on nominations: mandates that somebody has had in a body one after the other, the present one included. Who
 * does not hold a seat there now has interrupted them.
 *
 * @param current the seats of the body as they are held today
 */
export function consecutiveMandates(current: readonly HeldSeat[], taxCode: string): number {
  const held = current.filter(({ holderTaxCode }) => holderTaxCode === taxCode);
  return Math.max(0, ...held.map(({ mandateNumber = 1 }) => mandateNumber));
}

/** Guidelines on nominations, art. 14 c. 2-bis: who has been appointed twice one after the other is excluded, but in 2022. */
export function isExcludedByMandates(consecutive: number, on: LocalDate): boolean {
  return consecutive >= valueOn(parameters.consecutiveMandates, on);
}

/** TUEL art. 50 c. 9: a mayor appoints within 45 days of taking office. */
export function mayorDue(tookOfficeOn: LocalDate): DateExplanation {
  return explainDeadline({
    start: tookOfficeOn,
    amount: valueOn(parameters.mayorTerm, tookOfficeOn),
    unit: 'days',
    direction: 'forward',
    rule: cite('TUEL', '50', '9'),
  });
}

/** TUEL art. 50 c. 9: or before the mandates before expire; the first of them counts. */
export function renewalDue(firstEnd: LocalDate): DateExplanation {
  return explainDeadline({
    start: firstEnd,
    amount: 0,
    unit: 'days',
    direction: 'backward',
    rule: cite('TUEL', '50', '9'),
  });
}

/** TUEL art. 50 c. 8: the last day of a mandate is the one it was given until, holiday or not. */
export function mandateEnd(endsOn: LocalDate): DateExplanation {
  return explainDeadline({
    start: endsOn,
    amount: 0,
    unit: 'days',
    direction: 'forward',
    rule: cite('TUEL', '50', '8'),
    lapse: true,
  });
}

/** D.L. 293/1994 art. 3 c. 1: an organ whose mandate has expired goes on for 45 days, on a holiday too. */
export function extensionEnd(endsOn: LocalDate): DateExplanation {
  return explainDeadline({
    start: endsOn,
    amount: valueOn(parameters.extensionDays, endsOn),
    unit: 'days',
    direction: 'forward',
    rule: cite('D.L. 293/1994', '3', '1'),
    lapse: true,
  });
}

/** The day on which the work for the next mandate begins, or today where it has passed. */
export function renewalBegins(endsOn: LocalDate, today: LocalDate): LocalDate {
  const begins = addDays(endsOn, -valueOn(parameters.renewalNotice, today));
  return compareDates(begins, today) < 0 ? today : begins;
}

/** D.Lgs. 39/2013 art. 20 c. 2: the declaration on incompatibility is due every year of the mandate. */
export function yearlyDeclarations(startsOn: LocalDate, endsOn: LocalDate): readonly LocalDate[] {
  const days: LocalDate[] = [];
  for (let year = 1; ; year += 1) {
    const day = addYears(startsOn, year);
    if (compareDates(day, endsOn) >= 0) return days;
    days.push(day);
  }
}

/** D.P.R. 251/2012 art. 4: the company tells the composition of its organ within 15 days. */
export function compositionDue(effectiveOn: LocalDate): DateExplanation {
  return explainDeadline({
    start: effectiveOn,
    amount: valueOn(parameters.compositionNotice, effectiveOn),
    unit: 'days',
    direction: 'forward',
    rule: cite('D.P.R. 251/2012', '4', '1'),
  });
}

/** D.Lgs. 39/2013 art. 20 c. 5: the last day on which a false declaration bars from a post. */
export function barredUntil(foundOn: LocalDate): LocalDate {
  return addDays(addYears(foundOn, valueOn(parameters.falseDeclarationBar, foundOn)), -1);
}

/** The day on which an appointment takes effect: when the company receives it (D.Lgs. 175/2016 art. 9 c. 7, art. 2449 c.c.). */
export function effectiveOn(receivedOn: LocalDate, acceptedOn: LocalDate): LocalDate {
  return compareDates(receivedOn, acceptedOn) > 0 ? receivedOn : acceptedOn;
}
