import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { historyToJSON } from '@temporalio/common/lib/proto-utils';
import { readableHistory } from '../../libs/encryption';
import type { Office } from '../support/office';

/** Keeps the history of a finished case under a name, unless one is kept already: what was recorded once stays. */
export async function keepHistory(office: Office, name: string, caseId: string): Promise<void> {
  const fetched = await office.client.workflow.getHandle(caseId).fetchHistory();
  const history = await readableHistory(fetched, office.encryption.codec);
  const file = join(__dirname, `${name}.json`);
  await writeFile(file, `${historyToJSON(history)}\n`, { flag: 'wx' }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    },
  );
}
