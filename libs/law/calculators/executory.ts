import { z } from 'zod';
import { executory as computeExecutory } from '../executory';
import { defineCalculator } from './calculator';
import { date } from './values';

export const executoryInput = z.object({
  postedOn: date,
  rule: z.enum(['prevailingExcluded', 'prevailingIncluded', 'minority']),
  immediate: z.boolean(),
});

export const executory = defineCalculator(executoryInput, ({ postedOn, rule, immediate }) =>
  computeExecutory(postedOn, rule, immediate),
);
