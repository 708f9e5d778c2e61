import { compareDates, type LocalDate } from '../law';

/**
 * From the day elections are called until voting closes public administrations communicate only impersonally and where
 * indispensable (L. 28/2000 art. 9 c. 1); patronage falls under it (AGCOM resolution 273/22/CONS).
 */
export interface ElectoralPeriod {
  readonly id: string;
  readonly kind: ElectionKind;
  readonly title: string;
  /** The day elections are called. */
  readonly from: LocalDate;
  /** The day voting closes, itself still silent. */
  readonly until: LocalDate;
  /** A period that was recorded by mistake or whose elections were called off. */
  readonly calledOff?: boolean;
}

export type ElectionKind = 'municipal' | 'regional' | 'national' | 'european' | 'referendum';

/** The period in force on a day, the one that lasts longest where there are several. */
export function electoralPeriodOn(
  periods: readonly ElectoralPeriod[],
  day: LocalDate,
): ElectoralPeriod | undefined {
  return periods
    .filter(
      ({ from, until, calledOff }) =>
        !calledOff && compareDates(from, day) <= 0 && compareDates(day, until) <= 0,
    )
    .sort((a, b) => compareDates(b.until, a.until))[0];
}
