import { cite } from './citation';
import { type Cents, excessOf, lesserOf } from './money';
import { defineParameter } from './parameter';

export type MissionDayReason =
  | 'overnightOver18Hours'
  | 'overnightUpTo18Hours'
  | 'atLeast6Hours'
  | 'under6HoursFar'
  | 'under6HoursMealDeclared'
  | 'under6HoursNear';

/** A stretch of at most 24 hours from the departure; a longer mission is several of them. */
export interface MissionDay {
  /** More than 0, at most 24, travel included. */
  durationHours: number;
  overnight: boolean;
  distanceKm: number;
  documented: Cents;
  /** The traveller declares that a meal was eaten, which stands in for the distance. */
  mealDeclared: boolean;
}

export interface MissionDayResult {
  ceiling: Cents;
  paid: Cents;
  chargedToTraveller: Cents;
  reason: MissionDayReason;
}

/** The most that is paid for board and lodging in a day of each class. */
export type MissionCeilings = Record<MissionDayReason, Cents>;

export const missionCeilings = defineParameter<MissionCeilings>({
  key: 'missionCeilings',
  title: { it: 'Massimali giornalieri di missione', en: 'Daily ceilings of missions' },
  unit: 'cents',
  values: [
    {
      from: '2011-11-03',
      value: {
        overnightOver18Hours: 184_00n,
        overnightUpTo18Hours: 160_00n,
        atLeast6Hours: 52_00n,
        under6HoursFar: 28_00n,
        under6HoursMealDeclared: 28_00n,
        under6HoursNear: 0n,
      },
      source: cite('D.M. 4 agosto 2011', '3'),
      doubt: {
        it: 'Massimali esteri distinti e deroga per il pasto dichiarato (testo del 2009) da confermare.',
        en: 'Separate ceilings abroad and the waiver for a declared meal (text of 2009) to be confirmed.',
      },
    },
  ],
});

/** From how many kilometres on a mission of less than six hours gives a right to a meal. */
export const missionDistance = defineParameter<number>({
  key: 'missionDistance',
  title: { it: 'Distanza minima delle missioni brevi (km)', en: 'Least distance of short missions (km)' },
  unit: 'count',
  values: [
    {
      from: '2011-11-03',
      value: 60,
      source: cite('D.M. 4 agosto 2011', '3'),
      doubt: {
        it: 'Che la dichiarazione di un pasto consumato sostituisca la distanza è nel testo del 2009: da confermare.',
        en: 'That declaring a meal stands in for the distance is in the text of 2009: to be confirmed.',
      },
    },
  ],
});

/**
 * What is paid of a day's documented costs: ceilings are maxima, not lump sums. Source: D.M. 4 August 2011; TUEL art. 84.
 *
 * @param leastKm from which distance on a short mission counts as far
 */
export function missionDay(day: MissionDay, ceilings: MissionCeilings, leastKm: number): MissionDayResult {
  const reason = classOf(day, leastKm);
  const ceiling = ceilings[reason];
  return {
    ceiling,
    paid: lesserOf(day.documented, ceiling),
    chargedToTraveller: excessOf(day.documented, ceiling),
    reason,
  };
}

function classOf(
  { durationHours, overnight, distanceKm, mealDeclared }: MissionDay,
  leastKm: number,
): MissionDayReason {
  if (overnight) return durationHours > 18 ? 'overnightOver18Hours' : 'overnightUpTo18Hours';
  if (durationHours >= 6) return 'atLeast6Hours';
  if (distanceKm >= leastKm) return 'under6HoursFar';
  return mealDeclared ? 'under6HoursMealDeclared' : 'under6HoursNear';
}
