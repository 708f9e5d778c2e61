import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

const LENGTH = 32;

/**
 * The key that signs sign-in tokens. Made at first use, readable by its owner only; of several processes
 * that start together one makes it and all read the same.
 */
export async function readTokenKey(file: string): Promise<Uint8Array> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, randomBytes(LENGTH), { mode: 0o600, flag: 'wx' }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    },
  );
  const key = await readFile(file);
  if (key.length < LENGTH)
    throw new Error(`The key file of MARINO_TOKEN_KEY_FILE holds less than ${LENGTH} bytes`);
  return key;
}
