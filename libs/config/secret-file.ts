import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { link, mkdir, readFile, unlink, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * A file with a secret, made at first use and readable by its owner only. Of several processes that start together one makes
 * it and all read the same; written aside and linked, so that none reads half of it.
 */
export async function readOrMakeSecret(
  file: string,
  make: () => string | Uint8Array | Promise<string | Uint8Array>,
): Promise<Buffer> {
  return readFile(file).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
    await mkdir(dirname(file), { recursive: true, mode: 0o700 });
    const aside = `${file}.${randomUUID()}`;
    await writeFile(aside, await make(), { mode: 0o600, flag: 'wx' });
    try {
      await link(aside, file);
    } catch (failure) {
      if ((failure as NodeJS.ErrnoException).code !== 'EEXIST') throw failure;
    } finally {
      await unlink(aside);
    }
    return readFile(file);
  });
}

/** A file that a setting names, such as a certificate. Throws an error that names the file which cannot be read. */
export function readNamedFile(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (cause) {
    throw new Error(`The file ${file} cannot be read: ${(cause as NodeJS.ErrnoException).code}`, { cause });
  }
}
