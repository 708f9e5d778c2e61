import { z } from 'zod';

/** The year of L. 241/1990 and the end of any case anybody will open with this release. */
const FIRST = 1990;
const LAST = 2100;

export const yearParameter = z
  .string()
  .regex(/^\d{4}$/)
  .transform(Number)
  .pipe(z.number().min(FIRST).max(LAST))
  .describe(`A year from ${FIRST} to ${LAST}.`);

export const formatParameter = z
  .enum(['json', 'csv'])
  .optional()
  .describe('Without it the header Accept decides between JSON and CSV.');
