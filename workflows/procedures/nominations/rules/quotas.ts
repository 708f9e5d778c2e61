import type { GroupFigure } from '../../../../libs/domain';
import { type LocalDate, genderQuota, valueOn, yearOf } from '../../../../libs/law';
import * as parameters from '../parameters';

/** What quotas need to know of a seat. */
export interface QuotaSeat {
  readonly controlled: boolean;
  readonly organKind: 'administration' | 'control';
  readonly holder?: string;
  readonly gender?: 'female' | 'male';
  readonly origin?: 'civilSociety' | 'other';
  readonly startsOn?: LocalDate;
}

/** How many of each gender there are, and how many of the less represented one there must be. */
export interface GenderCount {
  readonly female: number;
  readonly male: number;
  readonly least: number;
  readonly short: boolean;
}

export interface CivilCount {
  readonly civil: number;
  readonly least: number;
  readonly short: boolean;
}

/**
 * L. 120/2011 and L. 162/2021 art. 6: the less represented gender has two fifths of the organ. Vacant seats count among the
 * seats, so that the figure says what is still missing; a sole director is outside the rule.
 */
export function organGender(seats: readonly QuotaSeat[], on: LocalDate): GenderCount {
  return counted(seats, leastGender(seats.length, on));
}

/** L. 120/2011 and L. 162/2021 art. 6: how many of the less represented gender an organ of this size has at least. */
export function leastGender(seats: number, on: LocalDate): number {
  return seats < 2 ? 0 : genderQuota(seats, valueOn(parameters.genderRounding, on)).minimumLessRepresented;
}

/** What is counted over all controlled bodies: the appointments of the year by gender, and the boards. */
export interface Counts {
  readonly yearWomen: number;
  readonly yearMen: number;
  /** Directors who come from civil society, and the seats there are. */
  readonly civilNow: number;
  readonly civilSeats: number;
}

/** D.Lgs. 175/2016 art. 11 c. 4 and statute art. 57: what the register says of all controlled bodies. */
export function countsOf(all: readonly QuotaSeat[], on: LocalDate): Counts {
  const ofYear = all.filter(
    ({ controlled, holder, startsOn }) =>
      controlled && holder !== undefined && startsOn !== undefined && yearOf(startsOn) === yearOf(on),
  );
  const boards = all.filter(isBoardSeat);
  return {
    yearWomen: ofYear.filter(({ gender }) => gender === 'female').length,
    yearMen: ofYear.filter(({ gender }) => gender === 'male').length,
    civilNow: boards.filter(isCivil).length,
    civilSeats: boards.length,
  };
}

function isBoardSeat({ controlled, organKind }: QuotaSeat): boolean {
  return controlled && organKind === 'administration';
}

function isCivil({ holder, origin }: QuotaSeat): boolean {
  return holder !== undefined && origin === 'civilSociety';
}

/** D.Lgs. 175/2016 art. 11 c. 4: of all appointments of a year in controlled companies one third goes to each gender. */
export function yearGender({ yearWomen: female, yearMen: male }: Counts): GenderCount {
  const all = female + male;
  const least = all === 0 ? 0 : genderQuota(all, 'up').yearlyThird;
  return { female, male, least, short: Math.min(female, male) < least };
}

function counted(seats: readonly QuotaSeat[], least: number): GenderCount {
  const of = (gender: QuotaSeat['gender']): number =>
    seats.filter(({ holder, gender: held }) => holder !== undefined && held === gender).length;
  const [female, male] = [of('female'), of('male')];
  return { female, male, least, short: Math.min(female, male) < least };
}

/** Statute of the city, art. 57: a quarter of the directors of controlled bodies comes from proposals of civil society. */
export function civilQuota({ civilNow: civil, civilSeats }: Counts, on: LocalDate): CivilCount {
  const share = valueOn(parameters.civilShare, on);
  const round = valueOn(parameters.civilRounding, on) === 'up' ? Math.ceil : Math.floor;
  const least = round((civilSeats * Number(share)) / 10_000);
  return { civil, least, short: civil < least };
}

/** L. 120/2011: what the page of an organ shows of its quotas. */
export function organFigures(seats: readonly QuotaSeat[], on: LocalDate): readonly GroupFigure[] {
  const gender = organGender(seats, on);
  const vacant = seats.filter(({ holder }) => holder === undefined).length;
  const controlled = seats.some((seat) => seat.controlled);
  return [
    { title: { it: 'Posti', en: 'Seats' }, value: String(seats.length) },
    { title: { it: 'Vacanti', en: 'Vacant' }, value: String(vacant) },
    {
      title: { it: 'Donne / uomini', en: 'Women / men' },
      value: `${gender.female} / ${gender.male}`,
      ...(controlled && { short: gender.short }),
    },
    ...(controlled
      ? [
          {
            title: { it: 'Minimo del genere meno rappresentato', en: 'Least of the less represented gender' },
            value: String(gender.least),
          },
        ]
      : []),
  ];
}

/** What a choice makes of the quotas. */
export interface Simulation {
  readonly organ: GenderCount;
  readonly year: GenderCount;
  readonly civil: CivilCount;
}

/** Who would hold a seat, by its key. */
export type NewHolders = ReadonlyMap<string, Required<Pick<QuotaSeat, 'holder' | 'gender' | 'origin'>>>;

/**
 * L. 120/2011, D.Lgs. 175/2016 art. 11 c. 4 and statute art. 57: the quotas as they would be with other holders of an organ.
 *
 * @param counts over all controlled bodies, as they are
 */
export function simulate(
  organ: readonly (QuotaSeat & { readonly seat: string })[],
  counts: Counts,
  holders: NewHolders,
  on: LocalDate,
): Simulation {
  const after = organ.map((seat) => ({ ...seat, ...holders.get(seat.seat) }));
  const added = organ.filter(({ controlled, seat }) => controlled && holders.has(seat));
  const of = (gender: QuotaSeat['gender']): number =>
    added.filter(({ seat }) => holders.get(seat)?.gender === gender).length;
  const boardBefore = organ.filter(isBoardSeat).filter(isCivil).length;
  const boardAfter = after.filter(isBoardSeat).filter(isCivil).length;
  const changed: Counts = {
    yearWomen: counts.yearWomen + of('female'),
    yearMen: counts.yearMen + of('male'),
    civilNow: counts.civilNow - boardBefore + boardAfter,
    civilSeats: counts.civilSeats,
  };
  return { organ: organGender(after, on), year: yearGender(changed), civil: civilQuota(changed, on) };
}

/** The quotas that a choice leaves below what is due; L. 241/1990 art. 3 asks for the reasons. Empty where none applies. */
export function shortOf(
  { organ, year, civil }: Simulation,
  controlled: boolean,
): readonly ('organ' | 'year' | 'civil')[] {
  if (!controlled) return [];
  return [
    ...(organ.short ? (['organ'] as const) : []),
    ...(year.short ? (['year'] as const) : []),
    ...(civil.short ? (['civil'] as const) : []),
  ];
}

/**
 * L. 241/1990 art. 3: the quotas that fall short by what this choice does, and so needs reasons for. That of the organ is always
 * its own. Those over all bodies and the whole year (D.Lgs. 175/2016 art. 11 c. 4, statute art. 57) it answers for where it goes
 * against them: where it gives seats on boards to others than civil society, and where it does not appoint the less represented
 * gender alone. The first appointment of a year is of one gender or the other.
 */
export function brokenBy(
  organ: readonly (QuotaSeat & { readonly seat: string })[],
  counts: Counts,
  holders: NewHolders,
  on: LocalDate,
): ReturnType<typeof shortOf> {
  const given = organ.filter(({ seat }) => holders.has(seat));
  const isControlled = organ.some(({ controlled }) => controlled);
  const genders = given.map(({ seat }) => holders.get(seat)?.gender);
  const againstCivil = given.some(
    (seat) => isBoardSeat(seat) && holders.get(seat.seat)?.origin !== 'civilSociety',
  );
  const more = counts.yearWomen > counts.yearMen ? 'female' : 'male';
  const againstYear = counts.yearWomen === counts.yearMen ? genders.length > 1 : genders.includes(more);
  return shortOf(simulate(organ, counts, holders, on), isControlled).filter(
    (quota) => (quota !== 'civil' || againstCivil) && (quota !== 'year' || againstYear),
  );
}
