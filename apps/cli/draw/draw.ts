import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { csvLine } from '../../../libs/domain';
import {
  attributeSampleSize,
  drawMethods,
  populationDigest,
  SamplingError,
  unitsOf,
} from '../../../libs/sampling';
import { populationFrom, TableError } from './population-table';

const EXIT_REFUSED = 1;
const EXIT_USAGE = 2;

const usage = `Usage:
  draw --population <file.csv> --seed <text> --size <number> [--by strata|money]
  draw --population <file.csv> --seed <text> --confidence 0.95 --tolerable 0.05 [--expected 0] [--by strata|money]
The table has the column id, and stratum or amount where it is drawn by these. --list <file.txt> in its place takes the list of a
population as a case has handed it out.
`;

const methods: Readonly<Record<string, (typeof drawMethods)[keyof typeof drawMethods]>> = drawMethods;

/**
 * `marino draw`: draws a sample from a table, or repeats the draw of somebody else. The sample goes to standard output as a
 * table, what it was drawn from to the other one, so that both can be compared with what is on record.
 */
export async function draw(
  args: readonly string[],
  output: NodeJS.WritableStream = process.stdout,
  errors: NodeJS.WritableStream = process.stderr,
): Promise<number> {
  const { population, list, seed, by = 'random', ...asked } = optionsOf(args);
  const file = list ?? population;
  const method = methods[by];
  if (
    file === undefined ||
    (list !== undefined && population !== undefined) ||
    seed === undefined ||
    !method
  ) {
    errors.write(usage);
    return EXIT_USAGE;
  }
  try {
    const text = await readFile(file, 'utf8');
    const units = list === undefined ? populationFrom(text) : unitsOf(text);
    const size = sizeOf(asked, units.length);
    if (size === undefined) {
      errors.write(usage);
      return EXIT_USAGE;
    }
    const drawn = method(seed, units, size);
    errors.write(
      `Population: ${String(units.length)}, SHA-256 ${populationDigest(units)}\nSeed: ${seed}\nMethod: ${by}\nSize: ${String(size)}\n`,
    );
    output.write(csvLine(['place', 'id', 'stratum', 'certain', 'ticket']));
    for (const { place, id, stratum = '', certain, ticket } of drawn)
      output.write(csvLine([String(place), id, stratum, certain ? 'yes' : '', ticket]));
    return 0;
  } catch (error) {
    if (!(error instanceof SamplingError) && !(error instanceof TableError)) throw error;
    errors.write(`${error.message}. Nothing was drawn.\n`);
    return EXIT_REFUSED;
  }
}

function optionsOf(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const options = {
    population: text,
    list: text,
    seed: text,
    by: text,
    size: text,
    confidence: text,
    tolerable: text,
    expected: text,
  };
  return parseArgs({ args: [...args], options }).values;
}

interface AskedSize {
  readonly size?: string | undefined;
  readonly confidence?: string | undefined;
  readonly tolerable?: string | undefined;
  readonly expected?: string | undefined;
}

function sizeOf(
  { size, confidence, tolerable, expected = '0' }: AskedSize,
  population: number,
): number | undefined {
  if (size !== undefined) return Number(size);
  if (confidence === undefined || tolerable === undefined) return undefined;
  return attributeSampleSize({
    population,
    confidence: Number(confidence),
    tolerable: Number(tolerable),
    expected: Number(expected),
  });
}
