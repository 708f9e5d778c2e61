import { createHash, randomBytes } from 'node:crypto';

/** Crockford's digits: no letter that is read as another. */
const DIGITS = '0123456789abcdefghjkmnpqrstvwxyz';
const TIME_DIGITS = 9;
const RANDOM_DIGITS = 11;

/**
 * A new case id: milliseconds, then 55 random bits, as 20 letters and digits. Ids of one day stand side by
 * side, so that the indexes of a busy day stay in memory.
 */
export function newCaseId(now = Date.now()): string {
  return `${digitsOf(BigInt(now), TIME_DIGITS)}${randomDigits(randomBytes(RANDOM_DIGITS))}`;
}

/** The id of the case that an incoming application becomes, always the same: registered twice, it is one case. */
export function caseIdOfIncoming(incoming: string): string {
  return `in${randomDigits(createHash('sha256').update(incoming).digest().subarray(0, 18))}`;
}

function randomDigits(bytes: Uint8Array): string {
  return [...bytes].map((byte) => DIGITS[byte & 31]).join('');
}

function digitsOf(value: bigint, length: number): string {
  return Array.from(
    { length },
    (_, place) => DIGITS[Number((value >> BigInt(5 * (length - 1 - place))) & 31n)],
  ).join('');
}
