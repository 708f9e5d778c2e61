import { addDays, compareDates, type LocalDate } from '../../../../libs/law';
import { endOfDay, instantOf, type LocalMoment, localMomentOf, type TimeZone } from './time-zones';

/** A departure or an arrival. */
export interface Stop extends LocalMoment {
  readonly place: string;
}

export interface Leg {
  readonly from: Stop;
  readonly to: Stop;
}

/** Days that the traveller adds for themselves, both included, as they are counted where the traveller is. */
export interface PrivateDays {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

export interface Itinerary {
  readonly legs: readonly Leg[];
  readonly privateDays?: readonly PrivateDays[] | undefined;
}

export type ItineraryFault =
  | { readonly code: 'noSuchTime' | 'arrivalBeforeDeparture' | 'beforePreviousLeg'; readonly leg: number }
  | { readonly code: 'returnBeforeDeparture' }
  | { readonly code: 'privateDaysOutside'; readonly period: number };

/** A part of the mission of at most 24 hours, travel included; instants in milliseconds since 1970 UTC. */
export interface Stretch {
  /** Its place in the mission, from 1. */
  readonly number: number;
  readonly from: number;
  readonly to: number;
}

/** What clocks show when a stretch begins and ends, where the traveller is. */
export interface ShownStretch {
  readonly from: LocalMoment;
  readonly to: LocalMoment;
}

const MS_PER_HOUR = 3_600_000;
const LONGEST = 24 * MS_PER_HOUR;

/** What is wrong with an itinerary; one leg is wrong once. D.M. 4 August 2011 art. 3: duration includes the travel. */
export function itineraryFaults({ legs, privateDays = [] }: Itinerary): ItineraryFault[] {
  const times = legs.map(({ from, to }) => ({ from: instantOf(from), to: instantOf(to) }));
  const first = times[0]?.from;
  const last = times.at(-1)?.to;
  const backwards = first !== undefined && last !== undefined && last <= first;
  const ofLegs = times.flatMap(({ from, to }, leg): ItineraryFault[] => {
    if (from === undefined || to === undefined) return [{ code: 'noSuchTime', leg }];
    if (to <= from) return [{ code: 'arrivalBeforeDeparture', leg }];
    const previous = times[leg - 1]?.to;
    return previous !== undefined && from < previous ? [{ code: 'beforePreviousLeg', leg }] : [];
  });
  return [
    ...(backwards ? [{ code: 'returnBeforeDeparture' as const }] : []),
    ...ofLegs,
    ...privateDays.flatMap((period, index): ItineraryFault[] =>
      isWithin(period, legs) ? [] : [{ code: 'privateDaysOutside', period: index }],
    ),
  ];
}

/** Private days have the day of departure before and the day of return after them: a mission begins and ends with duty. */
function isWithin({ from, to }: PrivateDays, legs: readonly Leg[]): boolean {
  const left = legs[0]?.from.day;
  const back = legs.at(-1)?.to.day;
  return (
    left !== undefined &&
    back !== undefined &&
    compareDates(from, to) <= 0 &&
    compareDates(left, from) < 0 &&
    compareDates(to, back) < 0
  );
}

/** When the mission begins and ends: from the departure of the first leg to the arrival of the last. */
export function spanOf({ legs }: Itinerary): { from: number; to: number } {
  const from = legs[0] && instantOf(legs[0].from);
  const to = legs.at(-1) && instantOf((legs.at(-1) as Leg).to);
  if (from === undefined || to === undefined) throw new Error('An itinerary is checked before it is used');
  return { from, to };
}

/**
 * The mission in stretches of at most 24 hours from the departure; private days are left out, and after them the next
 * stretch begins. D.M. 4 August 2011 art. 3, in the reading that the day class is measured on such stretches.
 */
export function stretchesOf(itinerary: Itinerary): Stretch[] {
  const periods = officialPeriods(itinerary).flatMap(({ from, to }) => {
    const count = Math.ceil((to - from) / LONGEST);
    return Array.from({ length: count }, (_, index) => ({
      from: from + index * LONGEST,
      to: Math.min(from + (index + 1) * LONGEST, to),
    }));
  });
  return periods.map((period, index) => ({ number: index + 1, ...period }));
}

/** Hours of a stretch, with fractions. */
export function hoursOf({ from, to }: Stretch): number {
  return (to - from) / MS_PER_HOUR;
}

/** The mission without its private days. */
function officialPeriods(itinerary: Itinerary): { from: number; to: number }[] {
  const { from, to } = spanOf(itinerary);
  const away = [...(itinerary.privateDays ?? [])]
    .sort((a, b) => compareDates(a.from, b.from))
    .map((days) => ({
      from: endOfDay(addDays(days.from, -1), zoneOn(itinerary, days.from)),
      to: endOfDay(days.to, zoneOn(itinerary, days.to)),
    }));
  const starts = [from, ...away.map(({ to: end }) => end)];
  const ends = [...away.map(({ from: start }) => start), to];
  return starts
    .map((start, index) => ({ from: start, to: ends[index] ?? to }))
    .filter((period) => period.to > period.from);
}

export function isPrivateDay({ privateDays = [] }: Itinerary, day: LocalDate): boolean {
  return privateDays.some(({ from, to }) => compareDates(from, day) <= 0 && compareDates(day, to) <= 0);
}

/** Where clocks are read on a day: at the last place that the traveller has reached by then. */
export function zoneOn({ legs }: Itinerary, day: LocalDate): TimeZone {
  const reached = legs.findLast(({ to }) => compareDates(to.day, day) <= 0);
  const zone = reached?.to.zone ?? legs[0]?.from.zone;
  if (!zone) throw new Error('An itinerary has a leg');
  return zone;
}

/** A stretch as clocks show it where the traveller then is. */
export function shown(itinerary: Itinerary, { from, to }: Stretch): ShownStretch {
  return { from: localAt(itinerary, from), to: localAt(itinerary, to) };
}

function localAt({ legs }: Itinerary, instant: number): LocalMoment {
  const reached = legs.findLast(({ to }) => (instantOf(to) ?? Infinity) <= instant);
  const zone = reached?.to.zone ?? legs[0]?.from.zone ?? 'Europe/Rome';
  return localMomentOf(instant, zone);
}

/**
 * The stretch that an expense of a day falls into: by the hour where that is known, otherwise the one that has most of the
 * day, the earlier of two equal ones. Undefined where no stretch touches the day.
 */
export function stretchOfExpense(
  itinerary: Itinerary,
  stretches: readonly Stretch[],
  { day, time }: { readonly day: LocalDate; readonly time?: string | undefined },
): Stretch | undefined {
  const zone = zoneOn(itinerary, day);
  const at = time === undefined ? undefined : instantOf({ day, time, zone });
  const exact = at === undefined ? undefined : stretches.find(({ from, to }) => from <= at && at <= to);
  if (exact) return exact;
  const begins = endOfDay(addDays(day, -1), zone);
  const ends = endOfDay(day, zone);
  const shared = ({ from, to }: Stretch): number => Math.min(to, ends) - Math.max(from, begins);
  return stretches.reduce<Stretch | undefined>(
    (most, one) => (shared(one) > (most ? shared(most) : 0) ? one : most),
    undefined,
  );
}

/** The stretch in which a night is spent: the one in which its day ends. Undefined where none does. */
export function stretchOfNight(
  itinerary: Itinerary,
  stretches: readonly Stretch[],
  night: LocalDate,
): Stretch | undefined {
  const midnight = endOfDay(night, zoneOn(itinerary, night));
  return stretches.find(({ from, to }) => from <= midnight && midnight < to);
}
