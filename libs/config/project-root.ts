import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * The folder of the project, the same from the sources and from `dist`: what the build does not copy
 * (migrations, templates, the web application) is found from here.
 */
export const projectRoot = find(__dirname);

function find(folder: string): string {
  const description = join(folder, 'package.json');
  if (existsSync(description) && isMarino(description)) return folder;
  const above = dirname(folder);
  if (above === folder) throw new Error('The package.json of Marino was not found above its own files');
  return find(above);
}

/** `dist` may hold a package.json of its own that only says how its modules are written. */
function isMarino(description: string): boolean {
  return (JSON.parse(readFileSync(description, 'utf8')) as { name?: string }).name === 'marino';
}
