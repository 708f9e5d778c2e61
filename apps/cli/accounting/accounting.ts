import { parseArgs } from 'node:util';
import { Pool } from 'pg';
import { AccountingError } from '../../../libs/accounting';
import { readSettings, type Settings } from '../../../libs/config';
import { databaseConnection } from '../../../libs/persistence';
import { exportOrders } from './export-orders';
import { importReceipts } from './import-receipts';
import { openCases } from './open-cases';
import { simulateTreasurer } from './simulate-treasurer';
import { readTreasuryCodes } from './treasury-codes-file';

const EXIT_REFUSED = 1;
const EXIT_USAGE = 2;

const usage = `Usage:
  accounting export --folder <folder>
  accounting import --folder <folder>
  accounting simulate --folder <folder>
`;

/** The engine confirms a turn within seconds; a minute is long enough and nobody waits for it. */
const REST_SECONDS = 60;

/** `marino accounting`: payment orders to the accounting system and receipts from it, by files in a folder. */
export async function accounting([name = '', ...args]: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: { folder: { type: 'string' } } });
  const { folder } = values;
  if (folder === undefined || !['export', 'import', 'simulate'].includes(name)) {
    process.stderr.write(usage);
    return EXIT_USAGE;
  }
  const settings = readSettings();
  if (name === 'simulate') return simulated(settings, folder);
  const pool = new Pool({ ...databaseConnection(settings.database, 'marino accounting'), max: 1 });
  try {
    return name === 'export'
      ? await exported(pool, settings, folder)
      : await imported(pool, settings, folder);
  } catch (error) {
    if (!(error instanceof AccountingError)) throw error;
    process.stderr.write(`${error.text.en}\nNothing was handed over.\n`);
    return EXIT_REFUSED;
  } finally {
    await pool.end();
  }
}

async function exported(pool: Pool, { treasuryCodesFile }: Settings, folder: string): Promise<number> {
  const codes = treasuryCodesFile === undefined ? undefined : await readTreasuryCodes(treasuryCodesFile);
  const names = await exportOrders(pool, folder, {
    now: Date.now(),
    restSeconds: REST_SECONDS,
    ...(codes && { codes }),
  });
  process.stdout.write(names.length > 0 ? `${names.join('\n')}\n` : 'No orders wait to be handed over.\n');
  return 0;
}

async function imported(pool: Pool, settings: Settings, folder: string): Promise<number> {
  const engine = await openCases(settings);
  try {
    const { lines, isWhole } = await importReceipts(pool, engine.cases, folder);
    process.stdout.write(lines.length > 0 ? `${lines.join('\n')}\n` : 'There is nothing new.\n');
    return isWhole ? 0 : EXIT_REFUSED;
  } finally {
    await engine.close();
  }
}

async function simulated({ demonstration }: Settings, folder: string): Promise<number> {
  if (!demonstration) throw new Error('MARINO_DEMONSTRATION is not true: no treasurer is made up.');
  const names = await simulateTreasurer(folder);
  process.stdout.write(names.length > 0 ? `${names.join('\n')}\n` : 'There are no new orders.\n');
  return 0;
}
