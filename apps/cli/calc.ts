import { once } from 'node:events';
import {
  type CalculatorAnswer,
  type CalculatorName,
  calculators,
  isCalculatorName,
  runCalculator,
} from '../../libs/law/calculators';

const EXIT_OK = 0;
const EXIT_USAGE = 2;

/**
 * `marino calc <name>`: one JSON value per line in, one answer per non-blank line out, in the same order. Bad input is
 * answered and the next lines go on. Resolves with the exit code: 0 also after bad input, 2 for an unknown calculator.
 */
export async function runCalc(
  name: string,
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
  errors: NodeJS.WritableStream,
): Promise<number> {
  if (!isCalculatorName(name)) {
    errors.write(`Unknown calculator "${name}". Known: ${Object.keys(calculators).join(', ')}.\n`);
    return EXIT_USAGE;
  }
  for await (const line of linesOf(input)) {
    if (line.trim() === '') continue;
    // Waiting for the reader keeps memory flat however long the input is.
    if (!output.write(`${answerTo(name, line)}\n`)) await once(output, 'drain');
  }
  return EXIT_OK;
}

/** Split at line feeds only: `readline` also splits at U+2028, which JSON allows inside a string. */
async function* linesOf(input: NodeJS.ReadableStream): AsyncGenerator<string> {
  input.setEncoding('utf8');
  let pieces: string[] = [];
  for await (const chunk of input) {
    const [first = '', ...others] = String(chunk).split('\n');
    pieces.push(first);
    for (const next of others) {
      yield pieces.join('');
      pieces = [next];
    }
  }
  yield pieces.join('');
}

function answerTo(name: CalculatorName, line: string): string {
  const answer = readAndRun(name, line);
  return JSON.stringify(answer.ok ? answer.output : { error: answer.error });
}

function readAndRun(name: CalculatorName, line: string): CalculatorAnswer {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { ok: false, error: { code: 'invalidJson', message: 'The line is not JSON.' } };
  }
  return runCalculator(name, value);
}
