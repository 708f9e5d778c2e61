import { open, rename } from 'node:fs/promises';

/**
 * Writes a file that nobody ever sees in part: under another name first, and to the disk before it gets its own. Written again
 * it is the same.
 */
export async function writeWhole(path: string, content: string): Promise<void> {
  const file = await open(`${path}.part`, 'w', 0o600);
  try {
    await file.writeFile(content, 'utf8');
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(`${path}.part`, path);
}
