import { join } from 'node:path';
import type { Pool } from 'pg';
import { filesToWrite, fileWritten, handOverOrders } from '../../../libs/persistence';
import { writeWhole } from './whole-file';

/**
 * Hands over what waits, and writes every file that was fixed and not written, in whatever run: a crash between the two loses
 * nothing and doubles nothing. Gives the names of the files.
 */
export async function exportOrders(
  pool: Pool,
  folder: string,
  how: Parameters<typeof handOverOrders>[1],
): Promise<string[]> {
  await handOverOrders(pool, how);
  const names: string[] = [];
  for (const { name, csv, opi } of await filesToWrite(pool)) {
    const files = [[`${name}.csv`, csv] as const, ...(opi === null ? [] : [[`${name}.xml`, opi] as const])];
    for (const [file, content] of files) {
      await writeWhole(join(folder, file), content);
      names.push(file);
    }
    await fileWritten(pool, name);
  }
  return names;
}
