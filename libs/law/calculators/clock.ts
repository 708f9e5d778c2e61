import { z } from 'zod';
import { computeClock } from '../statutory-clock';
import { defineCalculator } from './calculator';
import { date, listOf, whole } from './values';

export const clockInput = z.object({
  start: date,
  termDays: whole(1, 36_500),
  events: listOf(
    z.discriminatedUnion('type', [
      z.object({ type: z.literal('suspend'), on: date }),
      z.object({ type: z.literal('resume'), on: date }),
      z.object({ type: z.literal('rejectionNotice'), receivedOn: date }),
      z.object({ type: z.literal('observations'), on: date }),
    ]),
  ),
});

export const clock = defineCalculator(clockInput, ({ start, termDays, events }) => {
  const { usedDays, remainingDays, due } = computeClock(start, termDays, events);
  return { usedDays, remainingDays, due };
});
