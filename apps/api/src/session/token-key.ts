import { randomBytes } from 'node:crypto';
import { readOrMakeSecret } from '../../../../libs/config';

const LENGTH = 32;

/** The key that signs sign-in tokens, made at first use. */
export async function readTokenKey(file: string): Promise<Uint8Array> {
  const key = await readOrMakeSecret(file, () => randomBytes(LENGTH));
  if (key.length < LENGTH)
    throw new Error(`The key file of MARINO_TOKEN_KEY_FILE holds less than ${LENGTH} bytes`);
  return key;
}
