/** `threeDown`: two fifths of exactly three seats give one instead of two. */
export type GenderQuotaRounding = 'up' | 'threeDown';

export interface GenderQuota {
  /** The least number of seats of the organ for the less represented gender. */
  minimumLessRepresented: number;
  /** The least number among all the appointments of a year. */
  yearlyThird: number;
}

/**
 * Two fifths of the seats of an organ (L. 120/2011; L. 162/2021 art. 6) and one third of the year's appointments
 * (D.Lgs. 175/2016 art. 11 c. 4), rounded up. `seats` is whole, 1 or more. A sole director is outside the rule on the
 * organ: the caller leaves `minimumLessRepresented` aside.
 */
export function genderQuota(seats: number, rounding: GenderQuotaRounding): GenderQuota {
  return {
    minimumLessRepresented: seats === 3 && rounding === 'threeDown' ? 1 : Math.ceil((2 * seats) / 5),
    yearlyThird: Math.ceil(seats / 3),
  };
}
