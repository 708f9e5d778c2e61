import { z } from 'zod';
import { missionDay as computeMissionDay, missionCeilings, missionDistance } from '../mission-day';
import { formatMoney, parseMoney } from '../money';
import { valueOn } from '../parameter';
import { defineCalculator } from './calculator';
import { CONTRACT_DATE, money } from './values';

export const missionDayInput = z.object({
  durationHours: z.number().positive().max(24),
  overnight: z.boolean(),
  distanceKm: z.number().nonnegative(),
  documented: money,
  mealDeclared: z.boolean(),
});

export const missionDay = defineCalculator(missionDayInput, (day) => {
  const { ceiling, paid, chargedToTraveller, reason } = computeMissionDay(
    { ...day, documented: parseMoney(day.documented) },
    valueOn(missionCeilings, CONTRACT_DATE),
    valueOn(missionDistance, CONTRACT_DATE),
  );
  return {
    ceiling: formatMoney(ceiling),
    paid: formatMoney(paid),
    chargedToTraveller: formatMoney(chargedToTraveller),
    reason,
  };
});
