import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Templates } from '../../activities/ports';

const procedures = join(__dirname, '../../workflows/procedures');

/** Templates from the folders of the procedures, each read once. */
export function templatesOnDisk(): Templates {
  const read = new Map<string, Promise<string>>();
  return {
    read(path) {
      const known = read.get(path) ?? readFile(join(procedures, `${path}.md`), 'utf8');
      read.set(path, known);
      return known;
    },
  };
}
