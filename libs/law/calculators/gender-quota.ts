import { z } from 'zod';
import { genderQuota as computeGenderQuota } from '../gender-quota';
import { defineCalculator } from './calculator';
import { whole } from './values';

export const genderQuotaInput = z.object({
  seats: whole(1, 100_000),
  rounding: z.enum(['up', 'threeDown']),
});

export const genderQuota = defineCalculator(genderQuotaInput, ({ seats, rounding }) =>
  computeGenderQuota(seats, rounding),
);
