import { z } from 'zod';
import { computeDeadline } from '../deadline';
import { defineCalculator } from './calculator';
import { date, whole } from './values';

export const deadlineInput = z.object({
  start: date,
  amount: whole(0, 1_000_000),
  unit: z.enum(['days', 'months', 'years']),
  direction: z.enum(['forward', 'backward']),
});

export const deadline = defineCalculator(deadlineInput, computeDeadline);
