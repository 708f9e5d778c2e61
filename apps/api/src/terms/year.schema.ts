import { z } from 'zod';

/** The year of L. 241/1990 and the end of any case anybody will open with this release. */
const FIRST = 1990;
const LAST = 2100;

export const yearParameter = z
  .string()
  .regex(/^(199\d|20\d\d|2100)$/)
  .transform(Number)
  .describe(`A year from ${FIRST} to ${LAST}.`);

export const formatParameter = z
  .enum(['json', 'csv'])
  .optional()
  .describe('Without it the header Accept decides between JSON and CSV.');
