import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { simulatedJournal } from '../../../libs/accounting';
import { writeWhole } from './whole-file';

const ORDERS = /^mandati-(.*)\.csv$/;

/** Answers each table of orders of a folder with a journal of cash, once. Gives the names of the new ones. */
export async function simulateTreasurer(folder: string): Promise<string[]> {
  const names: string[] = [];
  for (const name of (await readdir(folder)).sort()) {
    const [, flow] = ORDERS.exec(name) ?? [];
    const answer = `giornale-${flow ?? ''}.xml`;
    if (flow === undefined || existsSync(join(folder, answer))) continue;
    await writeWhole(join(folder, answer), simulatedJournal(await readFile(join(folder, name), 'utf8')));
    names.push(answer);
  }
  return names;
}
