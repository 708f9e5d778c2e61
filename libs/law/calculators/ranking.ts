import { z } from 'zod';
import { rank } from '../ranking';
import { defineCalculator } from './calculator';
import { date, id, listOf, whole } from './values';

const points = whole(0, 100);

/**
 * Points by criterion. Not `z.record`, which drops the key `__proto__`: an id may be any text, also the name of a
 * property every object has. That the keys are the criteria of the call is for the ranking to check.
 */
const scores = z
  .unknown()
  .superRefine((value, context) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      context.addIssue({ code: 'custom', message: 'An object of points by criterion is expected.' });
      return;
    }
    for (const [criterion, given] of Object.entries(value)) {
      if (points.safeParse(given).success) continue;
      context.addIssue({
        code: 'custom',
        path: [criterion],
        message: 'Points are a whole number from 0 to 100.',
        params: { code: 'invalidNumber' },
      });
    }
  })
  .meta({ type: 'object', additionalProperties: { type: 'integer', minimum: 0, maximum: 100 } });

export const rankingInput = z.object({
  criteria: listOf(z.object({ id, weight: whole(0, 1_000_000) })).min(1),
  threshold: whole(0, 100),
  prizes: whole(1, 1000),
  maxGap: whole(0, 100),
  candidates: listOf(
    z.object({
      id,
      birthDate: date,
      readings: listOf(z.object({ reader: id, scores }))
        .min(2)
        .max(3),
    }),
  ),
});

export const ranking = defineCalculator(rankingInput, (competition) =>
  rank({
    ...competition,
    candidates: competition.candidates.map((candidate) => ({
      ...candidate,
      readings: candidate.readings.map((reading) => ({
        reader: reading.reader,
        scores: new Map(Object.entries(reading.scores as Record<string, number>)),
      })),
    })),
  }),
);
