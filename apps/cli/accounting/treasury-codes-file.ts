import { readFile } from 'node:fs/promises';
import { type TreasuryCodes, treasuryCodesSchema } from '../../../libs/accounting';

/** Reads the codes of the treasury. Throws an error that says what is wrong with the file, never what stands there. */
export async function readTreasuryCodes(path: string): Promise<TreasuryCodes> {
  const read = treasuryCodesSchema.safeParse(parsed(await readFile(path, 'utf8'), path));
  if (read.success) return read.data;
  const wrong = read.error.issues.map(({ path: field, message }) => `${field.join('.')}: ${message}`);
  throw new Error(`The file of treasury codes ${path} is wrong.\n${wrong.join('\n')}`);
}

function parsed(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(`The file of treasury codes ${path} is no JSON.`);
  }
}
