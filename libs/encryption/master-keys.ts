import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readOrMakeSecret } from '../config';
import { type Key, KEY_BYTES, randomKey } from './seal';

const LINE = /^([\w.-]{1,40})\s+([A-Za-z0-9+/]{43}=)$/;

/** The file with the master keys is not as it must be. Says the line, never what stands in it. */
export class MasterKeyError extends Error {
  override readonly name = 'MasterKeyError';
}

/** The keys under which those of cases are wrapped: the last of the file wraps, all of them open. */
export interface MasterKeys {
  readonly current: string;
  key(id: string): Key;
}

/**
 * Reads the file of `MARINO_MASTER_KEY_FILE`: one key a line, a name and 32 bytes in Base64. Made at first use with one
 * random key.
 */
export async function readMasterKeys(file: string): Promise<MasterKeys> {
  let keys = parse((await readOrMakeSecret(file, newMasterKey)).toString());
  return {
    current: keys.current,
    key(id) {
      // A key that another process has begun to use meanwhile: the file has it, or nobody does.
      if (!keys.has(id)) keys = parse(readFileSync(file, 'utf8'));
      return keys.key(id);
    },
  };
}

/** A line for the end of the file: from the next start on this key wraps. */
export function newMasterKey(): string {
  return lineOf(newName(), randomKey());
}

/** Two keys of one day are told apart by chance. */
function newName(): string {
  return `${new Date().toISOString().slice(0, 10)}.${randomUUID().slice(0, 4)}`;
}

function lineOf(id: string, key: Key): string {
  return `${id} ${Buffer.from(key).toString('base64')}\n`;
}

function parse(text: string): MasterKeys & { has(id: string): boolean } {
  const keys = new Map<string, Key>();
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const [, id = '', encoded = ''] = LINE.exec(line.trim()) ?? [];
    const key = Buffer.from(encoded, 'base64');
    if (key.length !== KEY_BYTES || keys.has(id))
      throw new MasterKeyError(
        `Line ${index + 1} of the file of MARINO_MASTER_KEY_FILE is wrong: expected a name of its own and ${KEY_BYTES} bytes in Base64`,
      );
    keys.set(id, key);
  }
  const current = [...keys.keys()].at(-1);
  if (current === undefined) throw new MasterKeyError('The file of MARINO_MASTER_KEY_FILE has no key');
  return {
    current,
    has: (id) => keys.has(id),
    key(id) {
      const key = keys.get(id);
      if (!key) throw new MasterKeyError(`The file of MARINO_MASTER_KEY_FILE lacks the key ${id}`);
      return key;
    },
  };
}
