import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Pool } from 'pg';
import type { Cases } from '../../../activities/ports';
import { orderName, readReceipts, type ReceiptError } from '../../../libs/accounting';
import { keepReceipts, receiptTold, untoldReceipts } from '../../../libs/persistence';

const JOURNAL = /^giornale-.*\.(csv|xml)$/i;
/** A year of a city fits ten times. */
const MOST_BYTES = 50 * 1024 ** 2;

export interface Imported {
  /** What has happened, a line for each file and for whatever people have to see to. */
  readonly lines: readonly string[];
  /** Whether there is nothing that people have to see to. */
  readonly isWhole: boolean;
}

/**
 * Reads the journals of cash of a folder, in the order of their names, and tells the cases. A file with something wrong in it
 * is refused whole and the others are read; one that was read before is passed over. What could not be told, as the engine was
 * away, is told the next time.
 */
export async function importReceipts(
  pool: Pool,
  cases: Pick<Cases, 'tell'>,
  folder: string,
): Promise<Imported> {
  const lines: string[] = [];
  const amiss: string[] = [];
  for (const name of (await readdir(folder)).filter((each) => JOURNAL.test(each)).sort()) {
    const read = await importFile(pool, folder, name);
    lines.push(...read.lines);
    amiss.push(...read.amiss);
  }
  amiss.push(...(await tellCases(pool, cases)));
  return { lines: [...lines, ...amiss], isWhole: amiss.length === 0 };
}

async function importFile(
  pool: Pool,
  folder: string,
  name: string,
): Promise<{ readonly lines: readonly string[]; readonly amiss: readonly string[] }> {
  const path = join(folder, name);
  if ((await stat(path)).size > MOST_BYTES)
    return { lines: [], amiss: [`${name}: larger than ${MOST_BYTES} bytes. Nothing of it was taken.`] };
  const bytes = await readFile(path);
  // What is not UTF-8 comes out with a mark that is refused by name.
  const read = readReceipts(bytes.toString('utf8'));
  if (!read.ok) return { lines: [], amiss: refused(name, read.errors) };
  const sha256 = createHash('sha256').update(bytes).digest();
  const kept = await keepReceipts(pool, { name, sha256 }, read.receipts);
  switch (kept.kind) {
    case 'known':
      return { lines: [], amiss: [] };
    case 'refused':
      return { lines: [], amiss: refused(name, kept.errors) };
    case 'kept':
      return {
        lines: [`${name}: ${kept.news} new, ${kept.known} known.`],
        amiss: kept.returned.map(
          ({ receipt }) =>
            `${name}, line ${receipt.line}: the money of order ${orderName(receipt)} came back after its payment was registered. Accounts decides whether it is recovered or paid anew.`,
        ),
      };
  }
}

function refused(name: string, errors: readonly ReceiptError[]): string[] {
  return [
    ...errors.map(({ line, code, text }) => `${name}, line ${line}: ${code}. ${text.en}`),
    `${name}: nothing of it was taken.`,
  ];
}

/** Gives what no case could hear. */
async function tellCases(pool: Pool, cases: Pick<Cases, 'tell'>): Promise<string[]> {
  const unheard: string[] = [];
  for (const untold of await untoldReceipts(pool)) {
    const { caseId, receipt } = untold;
    const refusal = await cases.tell(caseId, 'receiptArrived', receipt);
    if (refusal)
      unheard.push(
        `Case ${caseId} is over and was not told that its order ${receipt.order} was ${receipt.status} on ${receipt.on}. Accounts sees to it.`,
      );
    await receiptTold(pool, untold);
  }
  return unheard;
}
