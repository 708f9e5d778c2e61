import { SamplingError } from './sampling-error';

export interface AttributeSize {
  readonly population: number;
  /** How sure one wants to be, between 0 and 1, `0.95`. */
  readonly confidence: number;
  /** The share of exceptions that would no longer be accepted, between 0 and 1. */
  readonly tolerable: number;
  /** The share of exceptions that is expected, below the tolerable one. */
  readonly expected: number;
}

/**
 * How many units have to be looked at, so that with no more exceptions than expected one may be so sure that the population has
 * fewer than would be tolerable: the least size for which as few would be found in a population at the limit with a probability
 * of at most 1 - confidence (hypergeometric, without replacement). The whole population where no smaller number tells. Throws
 * `emptyPopulation`, `rateOutOfRange`.
 */
export function attributeSampleSize({ population, confidence, tolerable, expected }: AttributeSize): number {
  if (!Number.isSafeInteger(population) || population < 1)
    throw new SamplingError('emptyPopulation', 'There is nothing to draw from');
  if (!(
    confidence > 0 &&
    confidence < 1 &&
    tolerable > 0 &&
    tolerable < 1 &&
    expected >= 0 &&
    expected < tolerable
  ))
    throw new SamplingError(
      'rateOutOfRange',
      'Confidence and shares lie between 0 and 1, what is expected below',
    );
  const risk = 1 - confidence;
  const atLimit = Math.ceil(population * tolerable);
  for (let size = 1; size < population; size += 1)
    if (atMost(Math.ceil(size * expected), { population, atLimit, size }) <= risk) return size;
  return population;
}

interface Urn {
  readonly population: number;
  readonly atLimit: number;
  readonly size: number;
}

/** The probability of so many exceptions or fewer in a sample. */
function atMost(found: number, urn: Urn): number {
  let sum = 0;
  for (let count = 0; count <= Math.min(found, urn.size, urn.atLimit); count += 1) sum += exactly(count, urn);
  return sum;
}

function exactly(count: number, { population, atLimit, size }: Urn): number {
  const others = population - atLimit;
  if (size - count > others) return 0;
  return Math.exp(
    logChoices(atLimit, count) + logChoices(others, size - count) - logChoices(population, size),
  );
}

const logFactorials: number[] = [0];

/** Logarithm of the number of ways to choose so many of them. */
function logChoices(all: number, some: number): number {
  for (let next = logFactorials.length; next <= all; next += 1)
    logFactorials.push((logFactorials[next - 1] ?? 0) + Math.log(next));
  const of = (number: number): number => logFactorials[number] ?? 0;
  return of(all) - of(some) - of(all - some);
}
