import fc from 'fast-check';
import { addDays, daysBetween } from '../../libs/law';

// What the tests of libs/law share.

export const anyDate = datesBetween('1900-01-01', '2999-12-31');

/** Dates from which a term of some years stays inside the range. */
export const caseDate = datesBetween('2020-01-01', '2099-12-31');

export function datesBetween(from: string, to: string): fc.Arbitrary<string> {
  return fc.integer({ min: 0, max: daysBetween(from, to) }).map((days) => addDays(from, days));
}

/** What `toThrow` expects of a refusal: the code, which is stable, and not the wording. */
export function refusal(code: string): Error {
  return expect.objectContaining({ code }) as Error;
}
