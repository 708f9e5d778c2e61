import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Failure } from './failure.mjs';

export const PROJECT_ROOT = fileURLToPath(new URL('../../', import.meta.url));

export const inProject = (...names) => join(PROJECT_ROOT, ...names);

/** What the build has made of a module. */
export const built = (path) => createRequire(import.meta.url)(inProject('dist', path));

/** A setting of the applications; an empty one counts as absent, as there. */
export const setting = (name) => process.env[name] || undefined;

export function requireNode() {
  const wanted = /\d+\.\d+/.exec(JSON.parse(readFileSync(inProject('package.json'), 'utf8')).engines.node)[0];
  if (process.versions.node.localeCompare(wanted, 'en', { numeric: true }) >= 0) return;
  throw new Failure(`Marino needs Node ${wanted} or newer; this is ${process.versions.node}.`);
}

/**
 * Contents of files and folders, as one digest for each file that `accept` takes: what a stamp compares. Contents and
 * not times, because a checkout gives every file a new time.
 * @returns {Record<string, string>}
 */
export function digestsOf(paths, accept = () => true) {
  const digests = {};
  const visit = (path) => {
    if (!existsSync(path)) return;
    if (statSync(path).isDirectory()) {
      for (const name of readdirSync(path).sort()) visit(join(path, name));
    } else if (accept(path)) {
      digests[relative(PROJECT_ROOT, path)] = createHash('sha1').update(readFileSync(path)).digest('hex');
    }
  };
  for (const path of paths) visit(resolve(PROJECT_ROOT, path));
  return digests;
}
