import { Pool } from 'pg';
import { readSettings } from '../../libs/config';
import { readMasterKeys, rewrapCaseKeys } from '../../libs/encryption';
import { databaseConnection } from '../../libs/persistence';

/** `marino rewrap`: puts the keys of all cases under the newest master key and says when older ones are no longer needed. */
export async function rewrap(): Promise<number> {
  const { database, masterKeyFile } = readSettings();
  const masterKeys = await readMasterKeys(masterKeyFile);
  const pool = new Pool({ ...databaseConnection(database, 'marino rewrap'), max: 1 });
  try {
    const count = await rewrapCaseKeys(pool, masterKeys);
    process.stdout.write(`${count} keys are now under ${masterKeys.current}: no case needs another.\n`);
    return 0;
  } finally {
    await pool.end();
  }
}
