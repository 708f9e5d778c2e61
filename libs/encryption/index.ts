import { Pool } from 'pg';
import type { Settings } from '../config';
import { databaseConnection } from '../persistence';
import { CaseKeys } from './case-keys';
import { type Erasure, erasureOf } from './key-custody';
import { readMasterKeys } from './master-keys';
import { PayloadEncryption } from './payload-encryption';

export { KeyDestroyedError } from './case-keys';
export { destroyCaseKey, type Erasure, type NotErased, rewrapCaseKeys } from './key-custody';
export { newMasterKey, readMasterKeys } from './master-keys';
export type { PayloadEncryption } from './payload-encryption';
export { readableHistory } from './read-history';

/**
 * Connections for keys alone: whoever waits for one may hold a connection of the process's own pool, and the pool of the API
 * stands behind the wall of who asks, where there are no keys.
 */
const POOL = 2;

/** How clients and workers of Temporal encrypt; `close` ends its connections. */
export interface Encryption {
  readonly codec: PayloadEncryption;
  readonly dataConverter: {
    readonly payloadCodecs: [PayloadEncryption];
    readonly failureConverterPath: string;
  };
  /** When and why the key of a case was destroyed; undefined where it was not. */
  erasureOf(caseId: string): Promise<Erasure | undefined>;
  close(): Promise<void>;
}

/** Reads the master keys, or makes the first one. Rejects where they cannot be read: nothing could go on without them. */
export async function openEncryption({ database, masterKeyFile }: Settings): Promise<Encryption> {
  const masterKeys = await readMasterKeys(masterKeyFile);
  const pool = new Pool({ ...databaseConnection(database, 'marino keys'), max: POOL });
  // The database may cut a connection at rest; the next statement gets another.
  pool.on('error', () => undefined);
  const codec = new PayloadEncryption(new CaseKeys(pool, masterKeys));
  return {
    codec,
    dataConverter: {
      payloadCodecs: [codec],
      failureConverterPath: require.resolve('./failure-converter'),
    },
    erasureOf: (caseId) => erasureOf(pool, caseId),
    close: () => pool.end(),
  };
}
