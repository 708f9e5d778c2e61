import { createHash } from 'node:crypto';
import { drawAtRandom, drawByMoney, drawByStrata, type Drawn } from './draw';
import type { Unit } from './population';

/** The ways of drawing, by the names under which they go on record. */
export const drawMethods: Readonly<
  Record<'random' | 'strata' | 'money', (seed: string, units: readonly Unit[], size: number) => Drawn[]>
> = { random: drawAtRandom, strata: drawByStrata, money: drawByMoney };

/** SHA-256, in hexadecimal, of the sample as a text: a line for each unit in the order of the draw, with place, id and ticket. */
export function sampleDigest(sample: readonly Pick<Drawn, 'place' | 'id' | 'ticket'>[]): string {
  const text = sample.map(({ place, id, ticket }) => `${place}\t${id}\t${ticket}\n`).join('');
  return createHash('sha256').update(text).digest('hex');
}
