import { createHash } from 'node:crypto';
import { type Cents, formatMoney, MONEY_SHAPE, parseMoney } from '../law';
import { SamplingError } from './sampling-error';

/** One of those among which is drawn, such as a case. */
export interface Unit {
  readonly id: string;
  /** The part of the population to which it belongs, for a draw by strata. */
  readonly stratum?: string;
  /** What it is about in money, for a draw by money; 0 or more. */
  readonly amount?: Cents;
}

/**
 * The population as a text that is the same wherever and in whatever order it was listed: a line for each unit, sorted by the
 * bytes of its id, with id, stratum and amount between tabulators. Throws `emptyPopulation` and `duplicateId`.
 */
export function populationText(units: readonly Unit[]): string {
  return inOrder(units)
    .map(
      ({ id, stratum = '', amount }) =>
        `${id}\t${stratum}\t${amount === undefined ? '' : formatMoney(amount)}\n`,
    )
    .join('');
}

/** SHA-256 of {@link populationText}, in hexadecimal: the population that a draw is about, in a line of a journal. */
export function populationDigest(units: readonly Unit[]): string {
  return createHash('sha256').update(populationText(units)).digest('hex');
}

/** The units sorted by the bytes of their ids. Throws `emptyPopulation` and `duplicateId`. */
export function inOrder(units: readonly Unit[]): readonly Unit[] {
  if (units.length === 0) throw new SamplingError('emptyPopulation', 'There is nothing to draw from');
  const sorted = units
    .map((unit) => ({ unit, bytes: Buffer.from(unit.id, 'utf8') }))
    .sort((one, other) => Buffer.compare(one.bytes, other.bytes))
    .map(({ unit }) => unit);
  sorted.forEach(({ id }, index) => {
    if (sorted[index - 1]?.id === id)
      throw new SamplingError('duplicateId', `The population has ${id} twice`);
  });
  return sorted;
}

/** The units that a text of {@link populationText} lists, for whoever repeats a draw from it. Throws where it is no such text. */
export function unitsOf(text: string): Unit[] {
  const units = text
    .split('\n')
    .slice(0, -1)
    .map((line): Unit => {
      const [id = '', stratum = '', amount = ''] = line.split('\t');
      if (amount !== '' && !MONEY_SHAPE.test(amount)) throw noPopulation();
      return {
        id,
        ...(stratum !== '' && { stratum }),
        ...(amount !== '' && { amount: parseMoney(amount) }),
      };
    });
  if (populationText(units) !== text) throw noPopulation();
  return units;
}

function noPopulation(): SamplingError {
  return new SamplingError('notAPopulation', 'The text is not the list of a population');
}
