import { z } from 'zod';
import { substitutivePowerDays } from '../substitutive-power';
import { defineCalculator } from './calculator';
import { whole } from './values';

export const substitutivePowerInput = z.object({ termDays: whole(1, 36_500) });

export const substitutivePower = defineCalculator(substitutivePowerInput, ({ termDays }) => ({
  days: substitutivePowerDays(termDays),
}));
